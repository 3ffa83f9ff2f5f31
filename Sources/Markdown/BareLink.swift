import Bytes

/// Where the URL that starts at `index` ends, or nil when none does.
///
/// The rule is GitHub Flavored Markdown's extended autolink: `http://`, `https://` or `www.`, at the start of a word,
/// a host with a dot in it; punctuation at the end is not part of it, nor is a `)` that was opened before it.
func bareLinkEnd(in text: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int? {
  if index > text.startIndex {
    let before = text[index - 1]
    guard
      before.isASCIIWhitespace || before == UInt8(ascii: "*") || before == UInt8(ascii: "_")
        || before == UInt8(ascii: "~") || before == UInt8(ascii: "(")
    else { return nil }
  }
  guard let hostStart = hostStart(in: text[index...]) else { return nil }
  guard let hostEnd = hostEnd(in: text[hostStart...], isWWW: hostStart == index) else { return nil }
  var end = hostEnd
  while end < text.endIndex, !text[end].isASCIIWhitespace, text[end] != UInt8(ascii: "<") { end += 1 }
  return trimmedEnd(of: text[index..<end], notBefore: hostEnd)
}

/// Whether a bare URL may stand in `text`: each has `://` in it, or a full stop after a `w`.
func mayHoldBareLink(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.contains(bytes: "://") || text.contains(bytes: "w.") || text.contains(bytes: "W.")
}

private func hostStart(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  guard let second = text.dropFirst().first, second | 0x20 == UInt8(ascii: "t") || second | 0x20 == UInt8(ascii: "w")
  else { return nil }
  for scheme in ["http://", "https://"] where hasPrefix(text, scheme) { return text.startIndex + scheme.utf8.count }
  return hasPrefix(text, "www.") ? text.startIndex : nil
}

private func hasPrefix(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ prefix: String) -> Bool {
  text.count >= prefix.utf8.count && zip(text, prefix.utf8).allSatisfy { $0.asciiLowercased == $1 }
}

private func hostEnd(in text: Slice<UnsafeBufferPointer<UInt8>>, isWWW: Bool) -> Int? {
  let isHost: (UInt8) -> Bool = {
    $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
      || $0 >= 0x80
  }
  var end = text.firstIndex { !isHost($0) } ?? text.endIndex
  while end > text.startIndex, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
  let host = text[text.startIndex..<end]
  guard host.first.map({ $0.isASCIIAlphanumeric || $0 >= 0x80 }) == true else { return nil }
  let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard labels.count >= (isWWW ? 3 : 2) || (isWWW && labels.count == 2 && labels[1].count > 0) else { return nil }
  return labels.contains { $0.isEmpty } || labels.suffix(2).contains { $0.contains(UInt8(ascii: "_")) } ? nil : end
}

private func trimmedEnd(of url: Slice<UnsafeBufferPointer<UInt8>>, notBefore hostEnd: Int) -> Int {
  var end = url.endIndex
  while end > hostEnd {
    switch url[end - 1] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      end -= 1
    case UInt8(ascii: ")"):
      let inside = url[url.startIndex..<end]
      let opened = inside.lazy.filter { $0 == UInt8(ascii: "(") }.count
      let closed = inside.lazy.filter { $0 == UInt8(ascii: ")") }.count
      guard closed > opened else { return end }
      end -= 1
    case UInt8(ascii: ";"):
      guard let entity = entityStart(in: url[url.startIndex..<end]) else { return end }
      end = max(entity, hostEnd)
      if entity < hostEnd { return end }
    default: return end
    }
  }
  return end
}

/// Where `&name;` at the end of `text` starts.
private func entityStart(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var start = text.endIndex - 1
  while start > text.startIndex, text[start - 1].isASCIIAlphanumeric { start -= 1 }
  guard start > text.startIndex, start < text.endIndex - 1, text[start - 1] == UInt8(ascii: "&") else { return nil }
  return start - 1
}
