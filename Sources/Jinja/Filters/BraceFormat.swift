import Bytes

extension Renderer {
  /// Python's `format.format(arguments)`; a safe format escapes what it is given.
  mutating func braceFormatted(
    _ format: [UInt8], _ arguments: FilterArguments, isSafe: Bool
  ) throws(FilterFailure) -> Value {
    var formatter = BraceFormatter(format: format, arguments: arguments, isSafe: isSafe)
    return .text(try formatter.run(&self), safe: isSafe)
  }
}

/// Fills the fields `{}`, `{0}`, `{name.attribute[key]!r:spec}` of a text.
private struct BraceFormatter {
  let format: [UInt8]
  let arguments: FilterArguments
  let isSafe: Bool
  var index = 0
  var used = 0
  var output: [UInt8] = []

  init(format: [UInt8], arguments: FilterArguments, isSafe: Bool) {
    self.format = format
    self.arguments = arguments
    self.isSafe = isSafe
  }

  mutating func run(_ renderer: inout Renderer) throws(FilterFailure) -> [UInt8] {
    while index < format.count, output.count <= TextLimit.bytes {
      let byte = format[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{") where current != byte, UInt8(ascii: "}") where current != byte:
        guard byte == UInt8(ascii: "{") else { throw FilterFailure("the format has “}” without “{”") }
        try field(&renderer)
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        output.append(byte)
        index += 1
      default: output.append(byte)
      }
    }
    return output
  }

  private var current: UInt8? { index < format.count ? format[index] : nil }

  private mutating func field(_ renderer: inout Renderer) throws(FilterFailure) {
    let name = read(upTo: "!:{}[")
    var value = try argument(name.isEmpty ? nil : name, &renderer)
    while current == UInt8(ascii: "[") {
      index += 1
      let key = read(upTo: "]")
      index += 1
      value = try renderer.subscripted(value, Int(key).map(Value.int) ?? .text(key))
      value = try path(value, read(upTo: "!:{}["), &renderer)
    }
    if current == UInt8(ascii: "!") {
      index += 1
      value = try converted(value, read(upTo: ":}"))
    }
    let specification = current == UInt8(ascii: ":") ? try specification(&renderer) : []
    guard current == UInt8(ascii: "}") else { throw FilterFailure("the format has “{” without “}”") }
    index += 1
    try append(value, specification)
  }

  private mutating func read(upTo ends: String) -> String {
    let start = index
    while let byte = current, !ends.utf8.contains(byte) { index += 1 }
    return String(decoding: format[start..<index], as: UTF8.self)
  }

  private mutating func argument(_ name: String?, _ renderer: inout Renderer) throws(FilterFailure) -> Value {
    let parts = (name ?? "").split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var value: Value?
    if parts[0].isEmpty {
      value = used < arguments.positional.count ? arguments.positional[used] : nil
      used += 1
    } else if let position = Int(parts[0]) {
      value = arguments.positional.indices.contains(position) ? arguments.positional[position] : nil
    } else {
      value = arguments.named.first { $0.name == parts[0] }?.value
    }
    guard let value else { throw FilterFailure("the format needs an argument “\(parts[0])” that is not given") }
    return parts.count > 1 ? try path(value, "." + parts[1], &renderer) : value
  }

  private func path(_ value: Value, _ path: String, _ renderer: inout Renderer) throws(FilterFailure) -> Value {
    var value = value
    for name in path.split(separator: ".") { value = try renderer.attribute(value, named: String(name)) }
    return value
  }

  private func converted(_ value: Value, _ conversion: String) throws(FilterFailure) -> Value {
    switch conversion {
    case "s": return .string(value.textBytes)
    case "r", "a":
      var text: [UInt8] = []
      text.appendRepresentation(of: value)
      return .string(text)
    default: throw FilterFailure("“!\(conversion)” is no conversion")
    }
  }

  /// What stands between `:` and `}`; fields within are filled.
  private mutating func specification(_ renderer: inout Renderer) throws(FilterFailure) -> [UInt8] {
    index += 1
    var text: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: "}") {
      index += 1
      guard byte == UInt8(ascii: "{") else {
        text.append(byte)
        continue
      }
      let name = read(upTo: "}")
      index += 1
      text += try argument(name.isEmpty ? nil : name, &renderer).textBytes
    }
    return text
  }

  private mutating func append(_ value: Value, _ specification: [UInt8]) throws(FilterFailure) {
    if isSafe, case .safe(let bytes) = value {
      guard specification.isEmpty else { throw FilterFailure("safe HTML takes no format of its own") }
      output += bytes
      return
    }
    let text = specification.isEmpty ? value.textBytes : try FormatSpecification(specification).formatted(value)
    output += isSafe ? text.escapedMarkup : text
  }
}
