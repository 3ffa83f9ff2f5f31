package import Diagnostics
import Yams

/// Reads a YAML mapping with the place of every key and value.
package enum YAMLReader {
  /// The fields of `file.bytes[range]`, in order; nothing and errors where it is no YAML mapping.
  package static func fields(
    of file: SourceFile, range: Range<Int>
  ) -> (fields: [YAMLField], diagnostics: [Diagnostic]) {
    if let fields = PlainYAML.fields(of: file, range: range) { return (fields, []) }
    return YamsReader(file: file, range: range).fields()
  }
}

/// The way through Yams: all of YAML 1.2, at some hundred microseconds a block.
struct YamsReader {
  let file: SourceFile
  let range: Range<Int>
  private let lineStarts: [Int]
  /// Aliases can make a short text an endless tree; a front matter has no use for this many values.
  private static let mostValues = 100_000

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    lineStarts = [range.lowerBound] + file.bytes[range].indices.filter { file.bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  func fields() -> (fields: [YAMLField], diagnostics: [Diagnostic]) {
    do {
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      guard let node = try Yams.compose(yaml: text) else { return ([], []) }
      var budget = Self.mostValues
      let value = convert(node, &budget)
      guard budget > 0 else { return ([], [error("more than \(Self.mostValues) values", at: range.lowerBound)]) }
      switch value.kind {
      case .mapping(let fields): return (fields, [])
      case .null: return ([], [])
      default:
        let help = "write one “key: value” per line"
        return ([], [error("\(value.description) where keys and values should be", at: value.range.lowerBound, help)])
      }
    } catch {
      return ([], [diagnostic(for: error)])
    }
  }

  private func convert(_ node: Node, _ budget: inout Int) -> YAMLValue {
    budget -= 1
    let start = offset(of: node.mark)
    guard budget > 0 else { return YAMLValue(.null, range: start..<start) }
    switch node {
    case .scalar(let scalar): return convert(scalar, at: start)
    case .sequence(let sequence):
      let values = sequence.map { convert($0, &budget) }
      return YAMLValue(.list(values), range: start..<max(start, values.last?.range.upperBound ?? start))
    case .mapping(let mapping):
      var fields: [YAMLField] = []
      for (key, value) in mapping {
        let keyValue = convert(key, &budget)
        fields.append(
          YAMLField(key: key.string ?? "", keyRange: keyValue.range, value: convert(value, &budget)))
      }
      return YAMLValue(.mapping(fields), range: start..<max(start, fields.last?.value.range.upperBound ?? start))
    case .alias: return YAMLValue(.null, range: start..<start)
    }
  }

  private func convert(_ scalar: Node.Scalar, at start: Int) -> YAMLValue {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    let range = start..<end(of: scalar, from: start)
    if !isQuoted, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return YAMLValue(.null, range: range) }
    return YAMLValue(.scalar(scalar.string, isQuoted: isQuoted), range: range)
  }

  /// A plain scalar on one line ends where its text does; of any other the first line is shown.
  private func end(of scalar: Node.Scalar, from start: Int) -> Int {
    let rest = file.bytes[start..<range.upperBound]
    if rest.starts(with: scalar.string.utf8) { return start + scalar.string.utf8.count }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let inner = rest.dropFirst()
      if inner.starts(with: scalar.string.utf8) { return start + scalar.string.utf8.count + 2 }
    }
    return rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
  }

  private func offset(of mark: Mark?) -> Int {
    guard let mark else { return range.lowerBound }
    let line = min(max(mark.line, 1), lineStarts.count)
    var position = lineStarts[line - 1]
    var column = 1
    while column < mark.column, position < range.upperBound, file.bytes[position] != 0x0A {
      position += 1
      while position < range.upperBound, file.bytes[position] & 0xC0 == 0x80 { position += 1 }
      column += 1
    }
    return position
  }

  private func diagnostic(for failure: any Error) -> Diagnostic {
    switch failure as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return error(problem, at: offset(of: mark))
    case .duplicatedKeysInMapping(let duplicates, _):
      return error("the same key twice: “\(duplicates.first ?? "")”", at: secondPlace(of: "\(duplicates.first ?? "")"))
    case .reader(let problem, let place, _, _):
      return error(problem, at: range.lowerBound + min(max(place ?? 0, 0), range.count))
    default: return error("not readable", at: range.lowerBound)
    }
  }

  private func secondPlace(of key: String) -> Int {
    let places = lineStarts.filter { file.bytes[$0..<range.upperBound].starts(with: key.utf8) }
    return places.dropFirst().first ?? range.lowerBound
  }

  private func error(_ problem: String, at offset: Int, _ help: String? = nil) -> Diagnostic {
    let offset = min(offset, file.bytes.count)
    return .error("yaml", "invalid YAML: \(problem)", at: Location(file, offset..<offset), help: help)
  }
}
