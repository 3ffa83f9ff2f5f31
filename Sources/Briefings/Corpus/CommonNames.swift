import Bytes

/// Names that stand in much of the news whatever it reports, with the part of all articles that have each: two reports
/// of ten are not alike because both name a president and the United States.
///
/// Counted in two collections that have little else in common, releases of American offices and broadcasts of an
/// Australian station. What is given is the geometric mean of both, rounded down, so that a name that only one of them
/// is full of does not count as common; days and months are added.
enum CommonNames {
  /// In how many of a hundred articles each stands, by its folded hash.
  static let rates: [(term: UInt64, percent: Float)] = [
    (24, "us states"),
    (12, "act american department federal government national president public security south state united world"),
    (
      6,
      """
      administration air america americans chairman city commission committee company council court east foreign
      general health house information international john leader major military minister news north office
      officials police prime secretary senate senator services staff university war washington west white women
      monday tuesday wednesday thursday friday saturday sunday
      january february march april may june july august september october november december
      """
    ),
  ].flatMap { percent, words in StableHash.ofWords(in: words).map { ($0, percent) } }
}
