import Foundation
import ProjectFile
import Readiness
import Testing

@testable import Jobs

struct DemoJobTests {
  private let asOf = CalendarDate(daysSinceEpoch: 20_781)

  @Test func sameDayGivesTheSameCompanyAndAnIntactJournal() throws {
    try inFolder { folder in
      let reports = try ["a", "b"].map { name in
        let file = try DemoJob(path: folder.appending(path: name).path, asOf: asOf).run()
        let verified = try file.verify()
        #expect(verified.problems.isEmpty)
        #expect(verified.entries > 50)
        let state = try ProjectState.load(file, asOf: asOf)
        #expect(state.snapshot.imports.count == 2)
        #expect(state.snapshot.imports.allSatisfy { $0.counts.refused == 0 })
        #expect(!state.snapshot.openBySeverity.isEmpty)
        #expect(state.snapshot.items[.component].last?.code == "B-24")
        #expect(state.snapshot.items[.gap].count { $0["status"] == "risk_accepted" } == 1)
        try file.close()
        return state.readiness
      }
      #expect(reports[0] == reports[1])
    }
  }

  @Test func policiesAreSignedOffByWhoDecidedOnWhatProof() throws {
    try inFolder { folder in
      let file = try DemoJob(path: folder.appending(path: "a").path, asOf: asOf).run()
      let decisions = try file.journal(limit: 1_000).compactMap(\.signOff)
      let minutes = decisions.filter { $0.proof.hasPrefix("Minutes of the leadership meeting") }
      #expect(minutes.count == 6 && minutes.allSatisfy { $0.decidedBy == "Mateo Brandt" })
      let state = try ProjectState.load(file, asOf: asOf)
      let versions = state.policies.standings.compactMap(\.versions.newest)
      #expect(versions.count == 20)
      for version in versions {
        #expect(
          decisions.contains {
            $0.decidedOn == version.date("approved_on") && $0.proof == version["proof"]
          }, "\(version["version"])")
      }
      #expect(state.snapshot.items[.policy].last?.code == "POL-22")
      #expect(state.snapshot.people.count { !$0.isActive } == 3)
      #expect(state.acknowledgements.completion().percent.map { "\($0)" } == "93 %")
      #expect(state.training.completion().percent.map { "\($0)" } == "89 %")
      try file.close()
    }
  }

  @Test func everyoneActsInTheirOwnNameAndInOrder() throws {
    try inFolder { folder in
      let file = try DemoJob(path: folder.appending(path: "a").path, asOf: asOf).run()
      let entries = try file.journal(limit: 1_000)
      #expect(Set(entries.map(\.actor)).count > 1)
      #expect(entries.map(\.at) == entries.map(\.at).sorted(by: >))
      #expect(entries.allSatisfy { $0.at.utcDate <= asOf })
      try file.close()
    }
  }

  @Test func anExportChangesNoLaterExport() throws {
    try inFolder { folder in
      let file = try DemoJob(path: folder.appending(path: "a").path, asOf: asOf).run()
      let job = ExportJob(
        file: file, author: Author(name: "Eve", at: Instant(startOf: asOf)), asOf: asOf,
        productVersion: "1")
      let name = "readiness-summary"
      let first = try job.render(template: name)
      let entry = try job.write(first, template: name, to: folder.appending(path: "r.md").path)
      #expect(entry?.kind == .export)
      #expect(try job.render(template: name) == first)
      try file.close()
    }
  }

  @Test func existingFileIsLeftAlone() throws {
    try inFolder { folder in
      let path = folder.appending(path: "a").path
      try Data("mine".utf8).write(to: URL(filePath: path))
      #expect(throws: ProjectFileError.exists(path: path)) {
        try DemoJob(path: path, asOf: asOf).run()
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
  }

  private func inFolder(_ test: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder)
  }
}
