/// How a sentence can be read without those around it.
enum Standing: Comparable {
  /// Whoever reads it alone learns what its article says.
  case alone
  /// It loses something, and yet says more than nothing: taken where an article has too few of the others.
  case inNeed
  /// It was said, and its article does not tell by whom: taken where the article holds nothing else.
  case unclear
  /// It leans on the sentence before it, and says something together with that.
  case joined
  case never
}
