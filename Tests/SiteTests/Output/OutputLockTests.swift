import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Site

struct OutputLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(inMemory: true) }

  private func lock() throws -> OutputLock { try OutputLock(folder.path, of: "Output") }

  @Test func isHadByOne() throws {
    var first: OutputLock? = try lock()
    #expect(throws: EnvironmentFailure("Output", "another build is writing here; wait for it to end")) { try lock() }
    #expect(first != nil)
    first = nil
    _ = try lock()
  }

  /// Between fork and exec a program that is started holds whatever its parent has open.
  @Test func endsThoughAnotherProgramHoldsItsDescriptor() throws {
    var first: OutputLock? = try lock()
    let inherited = try #require(first.map { dup($0.descriptor) })
    first = nil
    _ = try lock()
    close(inherited)
  }
}
