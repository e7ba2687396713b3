import Foundation
import Readiness
import TestKit
import Testing

@testable import Jobs

struct RecentProjectsTests {
  private let moment = Instant(secondsSinceEpoch: 1_780_000_000)

  @Test func theNewestIsFirstAndEachPathIsThereOnce() throws {
    let base = try TemporaryFolder()
    let folder = StateFolder(path: base.path("state"))
    var projects = RecentProjects(in: folder)
    #expect(projects.projects == [])
    projects.remember(path: "/a.greenroom", name: "A", at: moment)
    projects.remember(path: "/b.greenroom", name: "B \"quoted\"\n漢", at: moment)
    projects.remember(path: "/a.greenroom", name: "A now", at: moment.adding(seconds: 60))
    try projects.write(to: folder)
    let read = RecentProjects(in: folder)
    #expect(read == projects)
    #expect(read.projects.map(\.name) == ["A now", "B \"quoted\"\n漢"])
    #expect(read.projects.first?.openedAt == moment.adding(seconds: 60))
  }

  @Test func onlySoManyAreKeptAndOnlyAbsolutePaths() {
    var projects = RecentProjects()
    for number in 1...30 { projects.remember(path: "/\(number)", name: "\(number)", at: moment) }
    projects.remember(path: "relative.greenroom", name: "R", at: moment)
    #expect(projects.projects.map(\.path) == (11...30).reversed().map { "/\($0)" })
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"version\":2,\"projects\":[]}", "{\"version\":1}",
    "{\"version\":1,\"projects\":[{\"path\":1}]}", "\u{FFFD}",
  ])
  func whatIsForeignIsIgnored(_ text: String) throws {
    let base = try TemporaryFolder()
    let folder = StateFolder(path: base.url.path)
    try folder.write(Data(text.utf8), "recent-projects.json")
    #expect(RecentProjects(in: folder) == RecentProjects())
  }

  @Test func rowsThatMeanNothingAreLeftOut() throws {
    let base = try TemporaryFolder()
    let folder = StateFolder(path: base.url.path)
    let rows = [
      #"{"path":"/a","name":"A","opened_at":"2026-11-24T16:43:20Z"}"#,
      #"{"path":"b","name":"B","opened_at":"2026-11-24T16:43:20Z"}"#,
      #"{"path":"/c","name":"C","opened_at":"yesterday"}"#,
      #"{"path":"/d","name":"D","opened_at":"2026-11-23T16:43:20Z","more":1}"#,
    ].joined(separator: ",")
    try folder.write(Data("{\"version\":1,\"projects\":[\(rows)]}".utf8), "recent-projects.json")
    #expect(RecentProjects(in: folder).projects.map(\.path) == ["/a", "/d"])
  }
}
