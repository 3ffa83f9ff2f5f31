/// Python's `pprint.pformat`: as `repr` where that fits 80 columns, else an element on each line.
struct PrettyPrinter {
  private static let width = 80
  private(set) var output: [UInt8] = []

  init() {}

  /// Appends a value that begins in a column, with room for what follows it on its last line.
  mutating func append(_ value: Value, column: Int = 0, allowance: Int = 0, level: Int = 1) {
    let text = value.representation
    guard text.scalarCount > Self.width - column - allowance else {
      output += text
      return
    }
    switch value {
    case .list(let elements): append(elements, "[", "]", column, allowance, level)
    case .lazyList: append(value.elements ?? [], "[", "]", column, allowance, level)
    case .tuple(let elements): append(elements, "(", elements.count == 1 ? ",)" : ")", column, allowance, level)
    case .dictionary(let dictionary): append(dictionary, column, allowance, level)
    case .string(let bytes) where !bytes.isEmpty: append(text: bytes, column, allowance, level)
    default: output += text
    }
  }

  private mutating func append(
    _ elements: [Value], _ open: String, _ close: String, _ column: Int, _ allowance: Int, _ level: Int
  ) {
    output += Array(open.utf8)
    for (index, element) in elements.enumerated() where output.count <= TextLimit.bytes {
      if index > 0 { breakLine(column + 1) }
      let isLast = index == elements.count - 1
      append(element, column: column + 1, allowance: isLast ? allowance + close.utf8.count : 1, level: level + 1)
    }
    output += Array(close.utf8)
  }

  private mutating func append(_ dictionary: ValueDictionary, _ column: Int, _ allowance: Int, _ level: Int) {
    output.append(UInt8(ascii: "{"))
    for (index, entry) in dictionary.entries.enumerated() where output.count <= TextLimit.bytes {
      if index > 0 { breakLine(column + 1) }
      let key = entry.key.representation + Array(": ".utf8)
      output += key
      let isLast = index == dictionary.count - 1
      let valueColumn = column + 1 + key.scalarCount
      append(entry.value, column: valueColumn, allowance: isLast ? allowance + 1 : 1, level: level + 1)
    }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func breakLine(_ column: Int) {
    output += Array(",\n".utf8) + Array(repeating: 0x20, count: column)
  }

  /// A long string as several behind each other, broken after white space; in brackets where it stands alone.
  private mutating func append(text: [UInt8], _ column: Int, _ allowance: Int, _ level: Int) {
    let (column, allowance) = level == 1 ? (column + 1, allowance + 1) : (column, allowance)
    let chunks = Self.chunks(of: text, width: Self.width - column, allowance)
    guard chunks.count > 1 else {
      output += chunks.first ?? []
      return
    }
    if level == 1 { output.append(UInt8(ascii: "(")) }
    for (index, chunk) in chunks.enumerated() {
      if index > 0 { output += [0x0A] + Array(repeating: 0x20, count: column) }
      output += chunk
    }
    if level == 1 { output.append(UInt8(ascii: ")")) }
  }

  private static func chunks(of text: [UInt8], width: Int, _ allowance: Int) -> [[UInt8]] {
    var chunks: [[UInt8]] = []
    let lines = text.linesWithEnds
    for (number, line) in lines.enumerated() {
      let isLastLine = number == lines.count - 1
      let whole = Value.string(line).representation
      guard whole.scalarCount > width - (isLastLine ? allowance : 0) else {
        chunks.append(whole)
        continue
      }
      var current: [UInt8] = []
      let parts = line.wordsWithSpace
      for (index, part) in parts.enumerated() {
        let room = width - (isLastLine && index == parts.count - 1 ? allowance : 0)
        if Value.string(current + part).representation.scalarCount > room {
          if !current.isEmpty { chunks.append(Value.string(current).representation) }
          current = part
        } else {
          current += part
        }
      }
      if !current.isEmpty { chunks.append(Value.string(current).representation) }
    }
    return chunks
  }
}

extension Value {
  /// Python's `repr(value)`.
  fileprivate var representation: [UInt8] {
    var text: [UInt8] = []
    text.appendRepresentation(of: self)
    return text
  }
}

extension [UInt8] {
  /// `str.splitlines(True)`.
  fileprivate var linesWithEnds: [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [Unicode.Scalar] = []
    let scalars = Array<Unicode.Scalar>(String(decoding: self, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      line.append(scalar)
      let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      guard scalar.isPythonLineBreak, !isPair else { continue }
      lines.append(line.utf8Bytes)
      line = []
    }
    return line.isEmpty ? lines : lines + [line.utf8Bytes]
  }

  /// Each word with the white space behind it.
  fileprivate var wordsWithSpace: [[UInt8]] {
    var parts: [[Unicode.Scalar]] = [[]]
    var afterSpace = false
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      if afterSpace, !scalar.isPythonSpace { parts.append([]) }
      parts[parts.count - 1].append(scalar)
      afterSpace = scalar.isPythonSpace
    }
    return parts.map(\.utf8Bytes)
  }
}
