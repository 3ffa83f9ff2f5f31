import Foundation
import TestSupport

/// Random things that people and programs do to the files of a folder, the same for the same seed.
struct RandomEdits {
  private let root: String
  private var state: UInt64

  init(in folder: TemporaryFolder, seed: UInt64) {
    root = "\(folder.path)/Content"
    state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
  }

  /// Writes, moves or removes one file or folder.
  mutating func edit() {
    let files = FileManager.default
    switch next(6) {
    case 0: try? files.createDirectory(atPath: folderPath(), withIntermediateDirectories: true)
    case 1: try? files.removeItem(atPath: next(3) == 0 ? folderPath() : filePath())
    case 2: try? files.moveItem(atPath: folderPath(), toPath: folderPath())
    case 3: try? files.moveItem(atPath: filePath(), toPath: filePath())
    case 4: try? Data("\(next(1_000_000))".utf8).write(to: URL(fileURLWithPath: filePath()), options: .atomic)
    default: try? Data("\(next(1_000_000))".utf8).write(to: URL(fileURLWithPath: filePath()))
    }
  }

  private mutating func folderPath() -> String {
    root + (0...next(3)).map { _ in ["/a", "/b", "/c"][next(3)] }.joined()
  }

  private mutating func filePath() -> String { folderPath() + "/\(next(4)).md" }

  /// A number below `limit` (xorshift64*, Vigna).
  private mutating func next(_ limit: UInt64) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_f491_4f6c_dd1d) >> 33) % Int(limit)
  }
}
