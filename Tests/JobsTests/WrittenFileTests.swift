import Foundation
import Testing

@testable import Jobs

struct WrittenFileTests {
  @Test func replacesAFileWholeAndLeavesNothingBeside() throws {
    try inFolder { folder in
      let path = folder.appending(path: "report.md").path
      for text in ["first, and longer", "second"] {
        try WrittenFile.write(text, to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.md"])
    }
  }

  @Test func writesThroughALinkAndKeepsIt() throws {
    try inFolder { folder in
      let target = folder.appending(path: "target.md").path
      let link = folder.appending(path: "link.md").path
      try WrittenFile.write("old", to: target)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      try WrittenFile.write("new", to: link)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    }
  }

  @Test func refusesFoldersDatabasesAndMissingFolders() throws {
    try inFolder { folder in
      let database = folder.appending(path: "x.greenroom")
      try Data("SQLite format 3\0 and more".utf8).write(to: database)
      let paths = [folder.path, database.path, folder.appending(path: "no/such/file").path]
      for path in paths {
        let failure = #expect(throws: Failure.self) { try WrittenFile.write("x", to: path) }
        #expect(failure?.kind == .cannotCreate)
      }
      #expect(try Data(contentsOf: database).count == 25)
    }
  }

  private func inFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder)
  }
}
