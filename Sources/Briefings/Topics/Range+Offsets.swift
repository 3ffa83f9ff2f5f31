extension Range<Int> {
  /// A range of the language module's offsets as one of a document's.
  package init(_ range: Range<Int32>) { self = Int(range.lowerBound)..<Int(range.upperBound) }
}
