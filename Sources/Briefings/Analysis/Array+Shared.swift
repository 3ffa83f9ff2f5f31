extension Array where Element: Comparable {
  /// How many elements two ascending lists share.
  func countShared(with other: [Element]) -> Int {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        var (i, j, count) = (0, 0, 0)
        while i < left.count, j < right.count {
          let (first, second) = (left[i], right[j])
          // No branch: which one is less is a coin toss that no processor predicts.
          count &+= first == second ? 1 : 0
          i &+= first <= second ? 1 : 0
          j &+= second <= first ? 1 : 0
        }
        return count
      }
    }
  }
}
