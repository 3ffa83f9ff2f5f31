/// How many labels were found, and how much was found that is none. An open label is one that must be abstained from.
package struct CaseScore {
  private let name: String
  private var (right, missed, wrong, abstained) = (0, 0, 0, 0)
  private var failures: [String] = []

  package init(_ name: String) { self.name = name }

  package var precision: Double { Double(right) / Double(max(1, right + wrong)) }
  package var recall: Double { Double(right) / Double(max(1, right + missed)) }

  package mutating func compare(
    _ expected: [String], _ found: [String], isOpen: (String) -> Bool = { _ in false }, in line: String
  ) {
    var rest = found
    for label in expected {
      if let place = rest.firstIndex(of: label) {
        rest.remove(at: place)
        right += 1
        if isOpen(label) { abstained += 1 }
      } else {
        missed += 1
      }
    }
    wrong += rest.filter { !isOpen($0) }.count
    if expected != found { failures.append("  \(line)\n    found \(found)") }
  }

  /// Prints the figures, and every case that is not as labelled.
  package func report() {
    let figures = [("precision", precision), ("recall", recall)].map { "\($0) \(($1 * 1000).rounded() / 1000)" }
    print("\(name): \(right + missed) labels, \(figures.joined(separator: ", ")), \(abstained) rightly left open")
    for failure in failures { print(failure) }
  }
}
