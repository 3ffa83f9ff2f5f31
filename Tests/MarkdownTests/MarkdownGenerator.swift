/// Makes random documents out of everything CommonMark gives a meaning to. The same seed, the same documents.
struct MarkdownGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

  mutating func document() -> String {
    (0..<1 + number(below: 8)).map { _ in block(depth: 0) }.joined(separator: pick(["\n", "\n\n", "\n\n\n"]))
  }

  private mutating func block(depth: Int) -> String {
    switch number(below: depth > 2 ? 3 : 9) {
    case 0: return inlines()
    case 1: return String(repeating: "#", count: 1 + number(below: 7)) + " " + inlines()
    case 2: return pick(["***", "---", "```\ncode <&>\n```", "    code\n    more", "<div>\nx\n</div>", "<!-- c -->"])
    case 3: return prefixed("> ", block(depth: depth + 1))
    case 4: return prefixed("- ", block(depth: depth + 1), rest: "  ")
    case 5: return prefixed("\(number(below: 12)). ", block(depth: depth + 1), rest: "   ")
    case 6: return inlines() + "\n" + pick(["===", "---"])
    case 7: return "[ref]: " + pick(["/url", "<a b>", "http://e.org/?a=1&b='2' \"title\"", "javascript:x"])
    default: return inlines() + "\n" + inlines()
    }
  }

  private func prefixed(_ first: String, _ text: String, rest: String? = nil) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { ($0 == 0 ? first : rest ?? first) + $1 }.joined(separator: "\n")
  }

  private mutating func inlines() -> String {
    (0..<1 + number(below: 7)).map { _ in inline() }.joined(separator: pick([" ", "", "\n"]))
  }

  private mutating func inline() -> String {
    pick([
      "word", "two words", "*em*", "**strong**", "***both***", "_a_b_", "`code`", "``a`b``", "[text](/url)", "[ref]",
      "[t][ref]", "![alt](i.png \"t\")", "<http://e.org>", "<a@b.org>", "<b>", "</b>", "&amp;", "&copy;", "<", ">",
      "\"q\"", "'s'", "\\*", "\\", "  \n", "\\\n", "[*x* `y`](<u v>)", "*", "**", "_", "`", "[", "]", "!", "é", "日本",
      "1.", "- ",
    ])
  }
}
