/// The templates that were asked for by names which lie in constants of others: the same bytes at the same place.
struct ProgramCache {
  private static let most = 64

  /// Each name is kept, so that no other can come to lie in its place.
  private var known: [(place: UnsafeRawPointer, name: [UInt8], index: Int)] = []

  /// As `TemplateLibrary.program`, without looking at the name again.
  mutating func program(named name: [UInt8], of library: TemplateLibrary) -> Program? {
    guard let place = name.withUnsafeBytes(\.baseAddress) else { return nil }
    for index in known.indices where known[index].place == place { return library.programs[known[index].index] }
    let program = library.program(named: name)
    if let program, known.count < Self.most { known.append((place, name, program.index)) }
    return program
  }
}
