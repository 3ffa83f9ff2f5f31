/// How many files may leave a site in one publish before someone must say that this is meant.
package enum DeleteLimit: Sendable, Equatable {
  /// Fifty files or 5 % of the published site, whichever is less.
  case standard
  case files(Int)
  case percent(Int)

  /// The greatest number of files that may go from a site of `count` files.
  package func allowed(of count: Int) -> Int {
    switch self {
    case .standard: min(50, Self.share(5, of: count))
    case .files(let files): max(files, 0)
    case .percent(let percent): Self.share(min(max(percent, 0), 100), of: count)
    }
  }

  /// Reads `20` or `5%`, as written in `site.yaml` and after `--max-deletes`; nil for anything else.
  package init?(parsing text: String) {
    let isShare = text.hasSuffix("%")
    guard let number = Int(text.dropLast(isShare ? 1 : 0)), number >= 0 else { return nil }
    if isShare && number > 100 { return nil }
    self = isShare ? .percent(number) : .files(number)
  }

  /// Rounded up, so that one page may go from the smallest site.
  private static func share(_ percent: Int, of count: Int) -> Int { (count * percent + 99) / 100 }
}
