import Foundation
import Glibc
import TestKit
import Testing

@testable import Jobs

struct StateFolderTests {
  @Test func onlyItsUserMayReadIt() throws {
    let base = try TemporaryFolder()
    let folder = StateFolder(path: base.path("state/greenroom"))
    let former = umask(0)
    defer { umask(former) }
    try folder.write(Data("one".utf8), "a.json")
    try folder.write(Data("two".utf8), "a.json")
    #expect(folder.read("a.json") == Data("two".utf8))
    #expect(try mode(folder.path) == 0o700)
    #expect(try mode(folder.path + "/a.json") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
  }

  @Test func aFolderThatIsOpenToOthersIsClosed() throws {
    let base = try TemporaryFolder()
    chmod(base.url.path, 0o755)
    try StateFolder(path: base.url.path).write(Data(), "a")
    #expect(try mode(base.url.path) == 0o700)
  }

  @Test func whatCannotBeReadIsAsGoodAsNotThere() throws {
    let base = try TemporaryFolder()
    let folder = StateFolder(path: base.url.path)
    #expect(StateFolder(path: base.path("missing")).read("a") == nil)
    #expect(folder.read("a") == nil)
    try FileManager.default.createDirectory(
      atPath: base.path("folder"), withIntermediateDirectories: false)
    mkfifo(base.path("pipe"), 0o600)
    try base.write([1], "real")
    symlink(base.path("real"), base.path("link"))
    truncate(try base.write([], "huge"), off_t(StateFolder.limit + 1))
    for name in ["folder", "pipe", "link", "huge", "", ".", "..", "../x", "/etc/passwd", "a\0b"] {
      #expect(folder.read(name) == nil, "\(name)")
    }
    #expect(folder.read("real") == Data([1]))
  }

  @Test(arguments: ["", ".", "..", "../x", "a/b", ".hidden", "a\0b"])
  func aNameLeadsNowhereElse(_ name: String) throws {
    let base = try TemporaryFolder()
    #expect(throws: Failure.self) { try StateFolder(path: base.url.path).write(Data(), name) }
    #expect(try base.names() == [])
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    let base = try TemporaryFolder()
    let file = try base.write([], "file")
    let failure = #expect(throws: Failure.self) {
      try StateFolder(path: file + "/greenroom").write(Data(), "a")
    }
    #expect(failure?.kind == .cannotWrite)
    try FileManager.default.createDirectory(
      atPath: base.path("a"), withIntermediateDirectories: false)
    #expect(throws: Failure.self) { try StateFolder(path: base.url.path).write(Data(), "a") }
    #expect(try base.names() == ["a", "file"], "nothing half written is left")
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }
}
