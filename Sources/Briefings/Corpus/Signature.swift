/// A text's MinHash signature, in bands of a few hashes: copies agree in a band or more.
enum Signature {
  private static let bins = 128
  private static let rows = 3
  static let bands = bins / rows

  /// One hash for each band.
  static func bands(of shingles: [UInt32]) -> [UInt64] {
    let signature = signature(of: shingles)
    return (0..<bands).map { band in
      var key = UInt64(band * rows) &* 0x9E37_79B9_7F4A_7C15
      for row in 0..<rows { key = (key ^ UInt64(signature[band * rows + row])) &* 0xD6E8_FEB8_6659_FD93 }
      return key
    }
  }

  /// The least hash of each bin; an empty bin takes its neighbour's.
  private static func signature(of shingles: [UInt32]) -> [UInt32] {
    var signature = [UInt32](repeating: .max, count: bins)
    for shingle in shingles {
      let mixed = shingle &* 0x9E37_79B1
      let bin = Int(mixed >> 25)
      let value = (mixed ^ (mixed >> 15)) & 0x1FF_FFFF
      if value < signature[bin] { signature[bin] = value }
    }
    for bin in 0..<bins where signature[bin] == .max {
      var next = (bin + 1) % bins
      while signature[next] == .max, next != bin { next = (next + 1) % bins }
      signature[bin] = signature[next] | 0x8000_0000
    }
    return signature
  }
}
