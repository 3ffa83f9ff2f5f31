extension Array {
  /// The same elements in as much memory as they need: what an article keeps was grown, and has room to grow further.
  ///
  /// Public, because the compiler specializes in other modules what is public.
  @inlinable public var fitted: [Element] {
    capacity == count ? self : withUnsafeBufferPointer { Array($0) }
  }
}
