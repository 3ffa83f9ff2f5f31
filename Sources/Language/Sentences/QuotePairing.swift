/// Which marks of a text belong together: quotation marks and brackets, found within each block by shape and side.
///
/// Curly marks and guillemets say themselves whether they open; straight ones are read from the space around them, and
/// between spaces on both sides they take turns. A mark that opens while one of its kind is open abandons the first.
struct QuotePairing {
  /// By token: the index of the mark this one is closed by or opened by, -1 without one.
  private(set) var partner: [Int32]
  /// Opening double marks without a closing one in their block, in order.
  private(set) var unclosed: [Int] = []
  /// Closing double marks without an opening one in their block, in order.
  private(set) var unopened: [Int] = []

  init(_ view: TokenView) {
    partner = [Int32](repeating: -1, count: view.count)
    var first = 0
    while first < view.count {
      let block = view.block(from: first)
      pair(in: block, of: view)
      first = block.upperBound
    }
  }

  /// The closing partner of the mark at `index`, if it opens.
  @inline(__always) func close(of index: Int) -> Int? {
    let other = Int(partner[index])
    return other > index ? other : nil
  }
}

extension QuotePairing {
  private enum Side { case opens, closes, neither }

  private mutating func pair(in block: Range<Int>, of view: TokenView) {
    var openDouble = -1
    var openSingle = -1
    var brackets: [Int] = []
    var next = block.lowerBound
    while true {
      let index = view.placeOfPunctuation(from: next, to: block.upperBound)
      guard index < block.upperBound, let mark = view.mark(index) else { break }
      next = index + 1
      switch mark {
      case .openParenthesis, .openBracket:
        if brackets.count < 8 { brackets.append(index) }
      case .closeParenthesis, .closeBracket:
        if let open = brackets.popLast() { join(open, index) }
      case .straightDouble, .leftDouble, .rightDouble, .leftGuillemet, .rightGuillemet, .backticks, .doubledSingle:
        switch doubleSide(of: mark, at: index, in: block, view, isOpen: openDouble >= 0) {
        case .opens:
          if openDouble >= 0 { unclosed.append(openDouble) }
          (openDouble, openSingle) = (index, -1)
        case .closes:
          if openDouble >= 0 { join(openDouble, index) } else { unopened.append(index) }
          if openSingle > openDouble { openSingle = -1 }
          openDouble = -1
        case .neither: break
        }
      case .straightSingle, .leftSingle, .rightSingle:
        switch singleSide(of: mark, at: index, in: block, view, isOpen: openSingle >= 0) {
        case .opens: openSingle = index
        case .closes:
          if openSingle >= 0 { join(openSingle, index) }
          openSingle = -1
        case .neither: break
        }
      default: break
      }
    }
    if openDouble >= 0 { unclosed.append(openDouble) }
  }

  private mutating func join(_ open: Int, _ close: Int) {
    partner[open] = Int32(close)
    partner[close] = Int32(open)
  }

  private func doubleSide(of mark: Mark, at index: Int, in block: Range<Int>, _ view: TokenView, isOpen: Bool) -> Side {
    let spaceBefore = view.spaceBefore(index) || index == block.lowerBound
    let spaceAfter = index + 1 >= block.upperBound || view.spaceBefore(index + 1)
    switch mark {
    case .leftDouble, .leftGuillemet:
      return isOpen && !spaceBefore && (spaceAfter || !view.isWord(index + 1)) ? .closes : .opens
    case .backticks: return .opens
    case .rightDouble, .doubledSingle, .rightGuillemet:
      return !isOpen && spaceBefore && !spaceAfter ? .opens : .closes
    default:
      if spaceBefore, !spaceAfter { return .opens }
      if spaceAfter, !spaceBefore { return isOpen || endsSpeech(index - 1, view) ? .closes : .neither }
      if isOpen || closesAlone(index, in: block, view) { return .closes }
      return spaceBefore || leavesRoomToOpen(index - 1, view) ? .opens : .neither
    }
  }

  /// Whether words that are spoken may end with this mark.
  private func endsSpeech(_ index: Int, _ view: TokenView) -> Bool {
    guard let mark = view.mark(index) else { return false }
    return mark.isTerminal || mark == .comma
  }

  /// A straight mark after the end of speech with no other behind it: it closes what another block has opened.
  private func closesAlone(_ index: Int, in block: Range<Int>, _ view: TokenView) -> Bool {
    index > block.lowerBound && endsSpeech(index - 1, view)
      && !(index + 1..<block.upperBound).contains { view.mark($0) == .straightDouble }
  }

  private func singleSide(of mark: Mark, at index: Int, in block: Range<Int>, _ view: TokenView, isOpen: Bool) -> Side {
    let spaceBefore = view.spaceBefore(index) || index == block.lowerBound
    let spaceAfter = index + 1 >= block.upperBound || view.spaceBefore(index + 1)
    switch mark {
    case .leftSingle: return .opens
    case .rightSingle: return isOpen && !isPossessive(index, in: block, view) ? .closes : .neither
    default:
      if isOpen, isPossessive(index, in: block, view) { return .neither }
      if isOpen, !spaceBefore || spaceAfter { return .closes }
      guard !spaceAfter, view.isWord(index + 1) || view.mark(index + 1) == .openBracket,
        spaceBefore || leavesRoomToOpen(index - 1, view)
      else {
        return .neither
      }
      return .opens
    }
  }

  /// Whether the mark at `index` belongs to a plural ("the workers' fault") because a better close for the open one follows.
  private func isPossessive(_ index: Int, in block: Range<Int>, _ view: TokenView) -> Bool {
    guard view.isWord(index - 1), view.endsIn("s", index - 1), !view.spaceBefore(index), view.isWord(index + 1),
      view.spaceBefore(index + 1), !view.capitalized(index + 1)
    else { return false }
    for place in index + 1..<min(index + 120, block.upperBound) {
      switch view.mark(place) {
      case .leftSingle: return false
      case .rightSingle: return true
      case .straightSingle: return !view.spaceBefore(place)
      default: break
      }
    }
    return false
  }

  /// Whether a quotation may open right after this mark, without a space.
  private func leavesRoomToOpen(_ index: Int, _ view: TokenView) -> Bool {
    switch view.mark(index) {
    case .openParenthesis, .openBracket, .dash, .hyphen, .colon, .comma, .straightDouble, .leftDouble, .slash,
      .ellipsis,
      .straightSingle, .leftSingle:
      true
    default: false
    }
  }
}
