extension [UInt8] {
  /// How many spaces and line feeds there are. Sixty-four bytes are looked at in one step.
  package var spaceCount: Int {
    withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      var (count, index) = (0, 0)
      while bytes.count - index >= 64 {
        // A byte is wide enough to count so few, and the compiler counts in sixteen of them at once.
        var found: UInt8 = 0
        for place in 0..<64 {
          let byte = start[index &+ place]
          found = found &+ ((byte == 0x20 ? 1 : 0) &+ (byte == 0x0A ? 1 : 0))
        }
        count &+= Int(found)
        index &+= 64
      }
      return bytes[index...].reduce(count) { $0 + ($1 == 0x20 || $1 == 0x0A ? 1 : 0) }
    }
  }
}
