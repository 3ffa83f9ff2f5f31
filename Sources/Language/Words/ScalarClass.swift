/// What a scalar beyond ASCII is to a tokenizer of running text.
enum ScalarClass {
  case letter
  /// Combines with the letter before it and folds away.
  case mark
  case space
  /// Invisible: soft hyphens, joiners, direction marks.
  case ignorable
  case punctuation
  case symbol

  init(_ scalar: UInt32) {
    self =
      switch scalar {
      case ..<0xC0: Self.latin1(scalar)
      case 0xD7, 0xF7: .symbol
      case ..<0x300: .letter
      case 0x300...0x36F, 0x20D0...0x20FF: .mark
      case ..<0x2000: Self.alphabetic(scalar)
      case ..<0x2C00: Self.general(scalar)
      default: Self.beyond(scalar)
      }
  }
}

extension ScalarClass {
  private static func latin1(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x85, 0xA0: .space
    case 0xAD: .ignorable
    case 0xAA, 0xB5: .letter
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: .punctuation
    default: .symbol
    }
  }

  private static func alphabetic(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3, 0x5F4, 0x60C, 0x61B, 0x61F,
      0x66A...0x66D,
      0x6D4, 0x964, 0x965, 0x104A...0x104F, 0x1361...0x1368:
      .punctuation
    case 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF: .mark
    case 0x61C, 0x180B...0x180E: .ignorable
    case 0x1680: .space
    default: .letter
    }
  }

  private static func general(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .ignorable
    case 0x2010...0x205E: .punctuation
    default: .symbol
    }
  }

  private static func beyond(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x3000: .space
    case 0x2E00...0x2E7F, 0x3001...0x3020, 0x3030, 0x303D, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      .punctuation
    case 0xFE00...0xFE0F, 0xFEFF, 0xE0000...: .ignorable
    case 0xE000...0xF8FF, 0xFFE0...0xFFFF, 0x1F000...0x1FBFF, 0xF0000...: .symbol
    default: .letter
    }
  }
}
