/// The ASCII questions that byte-level parsers ask again and again.
extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed, or carriage return.
  @inlinable package var isASCIIWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inlinable package var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  @inlinable package var isASCIILowercase: Bool { self &- 0x61 < 26 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// The lower-case form of an ASCII letter, any other byte unchanged.
  @inlinable package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }

  /// Whether this byte continues a UTF-8 sequence that an earlier byte began.
  @inlinable package var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
