extension RandomAccessCollection where Index == Int {
  /// The index of the first element that is not before what is looked for, in a list from 0 on in which all that are
  /// stand first.
  @inlinable
  package func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
