extension OutputBuffer {
  /// Appends text with `& < > " '` as markupsafe writes them: `&amp; &lt; &gt; &#34; &#39;`.
  ///
  /// Bytes are copied many at a time, before it is known whether they are right; after one that is not,
  /// its entity is written over it and the copying goes on behind it.
  package mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard var source = text.baseAddress else { return }
    let end = source + text.count
    var (target, limit) = room(escaping: text.count)
    while source < end {
      let plain = target.copyUpToMarkup(source, end - source)
      source += plain
      target += plain
      if source == end { break }
      target += source.pointee.writeEntity(at: target)
      source += 1
      if limit - target < end - source {
        advance(to: target)
        (target, limit) = room(escaping: end - source)
      }
    }
    advance(to: target)
  }

  /// Where text of a size may be written that needs few entities, and how far; some bytes behind may be overwritten.
  @inline(__always)
  private mutating func room(escaping size: Int) -> (UnsafeMutablePointer<UInt8>, limit: UnsafeMutablePointer<UInt8>) {
    let expected = size + size / 8 + 16
    let target = room(expected + 16)
    return (target, target + expected)
  }
}

extension UnsafeMutablePointer<UInt8> {
  /// Copies text up to its first byte that needs an entity, and up to 16 bytes more. The number is how many are right.
  @inline(__always)
  fileprivate func copyUpToMarkup(_ text: UnsafePointer<UInt8>, _ size: Int) -> Int {
    let target = UnsafeMutableRawPointer(self)
    var done = 0
    while size - done >= 16 {
      (target + done).copyMemory(from: text + done, byteCount: 16)
      if (text + done).haveMarkup { break }
      done += 16
    }
    while done < size {
      let word = UInt64(from: text + done, count: size - done)
      target.storeBytes(of: word.littleEndian, toByteOffset: done, as: UInt64.self)
      let marks = word.markupBytes
      if marks != 0 { return done + marks.trailingZeroBitCount / 8 }
      done += 8
    }
    return size
  }
}

extension UnsafePointer<UInt8> {
  /// Whether one of sixteen bytes needs an entity: `&` and `'` differ in their lowest bit, `<` and `>` in the one above
  /// it. All are compared at once.
  @inline(__always)
  fileprivate var haveMarkup: Bool {
    var marks: UInt8 = 0
    for place in 0..<16 {
      let byte = self[place]
      marks |= (byte | 0x01 == 0x27 ? 1 : 0) | (byte | 0x02 == 0x3E ? 1 : 0) | (byte == 0x22 ? 1 : 0)
    }
    return marks != 0
  }
}

extension UInt64 {
  /// The eight bytes at an address, the first in the lowest place.
  @inline(__always)
  fileprivate init(eightAt source: UnsafePointer<UInt8>) {
    self.init(littleEndian: UnsafeRawPointer(source).loadUnaligned(as: UInt64.self))
  }

  /// The next bytes at an address, the first in the lowest place: eight, or as many as there are and zeros.
  @inline(__always)
  fileprivate init(from source: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(source)
    if count >= 8 {
      self.init(eightAt: source)
    } else if count >= 4 {
      let first = UInt32(littleEndian: raw.loadUnaligned(as: UInt32.self))
      let last = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      self = UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
    } else {
      self = UInt64(source[0]) | UInt64(source[count / 2]) << UInt64(8 * (count / 2))
      self |= UInt64(source[count - 1]) << UInt64(8 * (count - 1))
    }
  }

  /// The high bit of the lowest byte that is one of `& ' < > "`, and perhaps of bytes above it.
  @inline(__always)
  fileprivate var markupBytes: UInt64 {
    // `&` and `'` differ in their lowest bit, `<` and `>` in the one above it.
    let ampersands = ((self | 0x0101_0101_0101_0101) ^ 0x2727_2727_2727_2727).zeroBytes
    let angles = ((self | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E).zeroBytes
    return ampersands | angles | (self ^ 0x2222_2222_2222_2222).zeroBytes
  }

  /// The high bit of the lowest byte that is zero, and perhaps of bytes above it.
  private var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}

extension UInt8 {
  /// Writes the entity of a byte that needs one, and zeros after it up to eight bytes. The number is its length.
  @inline(__always)
  fileprivate func writeEntity(at target: UnsafeMutablePointer<UInt8>) -> Int {
    let (letters, count) = entity
    UnsafeMutableRawPointer(target).storeBytes(of: letters.littleEndian, as: UInt64.self)
    return count
  }

  /// The letters of the entity, the first in the lowest byte.
  private var entity: (letters: UInt64, count: Int) {
    switch self {
    case UInt8(ascii: "&"): (0x3B_70_6D_61_26, 5)
    case UInt8(ascii: "<"): (0x3B_74_6C_26, 4)
    case UInt8(ascii: ">"): (0x3B_74_67_26, 4)
    case UInt8(ascii: "\""): (0x3B_34_33_23_26, 5)
    default: (0x3B_39_33_23_26, 5)
    }
  }
}
