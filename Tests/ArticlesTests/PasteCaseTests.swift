import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

@testable import Articles

/// The labelled pastes of `Cases/pastes.txt`: where articles begin, and what is no part of them.
struct PasteCaseTests {
  @Test func splitsAndCleansLabelledPastes() throws {
    var promos = CaseScore("promos")
    var splits = CaseScore("splits")
    var headings = CaseScore("subheadings")
    for paste in try LabelledPaste.all() {
      let found = Reading(paste)
      promos.compare(paste.lines(marked: "P"), found.promos, in: paste.name)
      splits.compare(Array(paste.lines(marked: "A").dropFirst()), found.starts, in: paste.name)
      headings.compare(paste.lines(marked: "H"), found.headings, in: paste.name)
    }
    for score in [promos, splits, headings] { score.report() }
    #expect(promos.precision == 1)
    #expect(promos.recall == 1)
    #expect(splits.precision == 1)
    #expect(splits.recall == 1)
    #expect(headings.precision == 1)
    #expect(headings.recall == 1)
  }
}

/// One paste: its lines with the mark of each.
private struct LabelledPaste {
  var marked: [(mark: String, line: String)]
  var name: String { marked.first?.line ?? "" }
  var text: String { marked.map(\.line).joined(separator: "\n\n") + "\n" }

  func lines(marked mark: String) -> [String] { marked.filter { $0.mark == mark }.map(\.line) }

  static func all() throws -> [LabelledPaste] {
    let path = try #require(Bundle.module.url(forResource: "pastes", withExtension: "txt", subdirectory: "Cases"))
    let lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n").filter {
      !$0.isEmpty && !$0.hasPrefix("#")
    }
    return lines.split(separator: "====").map { lines in
      LabelledPaste(
        marked: lines.map { line in
          let hasMark = line.dropFirst().first == "|"
          return (
            hasMark ? String(line.prefix(1)) : "", hasMark ? String(line.dropFirst(3)) : line.trimming { $0 == " " }
          )
        })
    }
  }
}

/// What the reader makes of a paste.
private struct Reading {
  var promos: [String] = []
  var starts: [String] = []
  var headings: [String] = []

  init(_ paste: LabelledPaste) {
    let articles = ArticleReader(options: ReadingOptions()).read(path: "paste.txt", bytes: Array(paste.text.utf8))
      .articles
    for (index, article) in articles.enumerated() {
      let document = article.document
      let headline = article.decisions.first { $0.kind == .title }?.passage
      for (number, passage) in document.passages.enumerated() {
        // A label and the headline below it are one passage.
        let lines = document.string(passage.text).components(separatedBy: "\n").flatMap { text in
          paste.lines(marked: "P").first { text.hasPrefix($0) && text != $0 }.map {
            [$0, text.dropFirst($0.count).trimming { $0 == " " }]
          } ?? [text]
        }
        switch passage.kind {
        case .promo: promos += lines
        case .heading where number != headline: headings += lines
        default: break
        }
      }
      if index > 0, let first = document.passages.first(where: { $0.kind != .promo }) {
        starts.append(document.string(first.text))
      }
    }
  }
}
