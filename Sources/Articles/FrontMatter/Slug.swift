import Bytes
import Foundation

/// A path segment made of words.
package enum Slug {
  /// Lower case, diacritics folded, hyphens between words; cut at a word after at most `limit` bytes.
  ///
  /// Letters of other scripts stay; text without any letter or digit gives "untitled".
  package static func make(of text: String, limit: Int = 64) -> String {
    var slug = ""
    for word in words(of: text) {
      let length = slug.utf8.count + (slug.isEmpty ? 0 : 1) + word.utf8.count
      if length > limit, !slug.isEmpty { break }
      if !slug.isEmpty { slug.append("-") }
      slug += word
    }
    return slug.isEmpty ? "untitled" : slug
  }

  private static func words(of text: String) -> [String] {
    text.utf8.allSatisfy { $0 < 0x80 } ? asciiWords(of: text) : unicodeWords(of: text)
  }

  /// The same as `unicodeWords`, for the text that nearly every title and file name is.
  private static func asciiWords(of text: String) -> [String] {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: "'") }.map(\.asciiLowercased)
    return bytes.split { !$0.isASCIIAlphanumeric }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func unicodeWords(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += latin[scalar] ?? String(scalar)
      } else if scalar != "'" && scalar != "’" && !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Letters that no decomposition takes apart.
  private static let latin: [Unicode.Scalar: String] = [
    "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
  ]
}
