import Bytes

extension FilterLibrary {
  static let caseFilters: [FilterEntry] = [
    FilterEntry("upper") { renderer, input, _ throws(FilterFailure) in
      .text(try renderer.text(input).uppercased, safe: input.isSafe)
    },
    FilterEntry("lower") { renderer, input, _ throws(FilterFailure) in
      .text(try renderer.text(input).lowercased, safe: input.isSafe)
    },
    FilterEntry("capitalize") { renderer, input, _ throws(FilterFailure) in
      .text(try renderer.text(input).capitalized, safe: input.isSafe)
    },
    FilterEntry("title") { renderer, input, _ throws(FilterFailure) in
      .string(try renderer.text(input).jinjaTitle)
    },
  ]
}

extension [UInt8] {
  private var isASCII: Bool { allSatisfy { $0 < 0x80 } }
  private var scalars: [Unicode.Scalar] { Array<Unicode.Scalar>(String(decoding: self, as: UTF8.self).unicodeScalars) }

  var uppercased: [UInt8] {
    if isASCII { return map { $0.isASCIILowercase ? $0 & 0xDF : $0 } }
    return Array(String(decoding: self, as: UTF8.self).uppercased().utf8)
  }

  var lowercased: [UInt8] {
    if isASCII { return map(\.asciiLowercased) }
    return Array(String(decoding: self, as: UTF8.self).lowercased().utf8)
  }

  /// `str.capitalize`.
  var capitalized: [UInt8] {
    guard let first = scalars.first else { return [] }
    return Array(first.properties.titlecaseMapping.utf8) + scalars.dropFirst().utf8Bytes.lowercased
  }

  /// Jinja's `title`: a capital after space, hyphen and opening brackets, small letters elsewhere.
  var jinjaTitle: [UInt8] {
    var output: [UInt8] = []
    var isStart = true
    for scalar in scalars {
      let isBoundary = scalar.isPythonSpace || "-({[<".unicodeScalars.contains(scalar)
      let mapped = isStart ? scalar.properties.uppercaseMapping : scalar.properties.lowercaseMapping
      output += isBoundary ? Array(String(scalar).utf8) : Array(mapped.utf8)
      isStart = isBoundary
    }
    return output
  }

  /// `str.title`: a capital begins every run of letters.
  var pythonTitle: [UInt8] {
    var output: [UInt8] = []
    var isStart = true
    for scalar in scalars {
      output += Array((isStart ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping).utf8)
      isStart = !scalar.properties.isCased
    }
    return output
  }

  /// `str.isupper` or `str.islower`: there are letters with case, and all are such.
  func hasOnly(uppercase: Bool) -> Bool {
    let cased = scalars.filter { $0.properties.isCased }
    return !cased.isEmpty && cased.allSatisfy { uppercase ? $0.properties.isUppercase : $0.properties.isLowercase }
  }
}
