import Jobs
import Readiness
import Terminal
import TestKit
import Testing

@testable import Workbench

/// Whole visits to the lobby, on a driver in memory.
struct LobbyJourneyTests {
  private let projects = LobbyState(
    here: [LobbyProject(path: "acme.greenroom", name: "Acme")],
    recent: [LobbyProject(path: "~/b.greenroom", name: "B")], timeZone: "Europe/Berlin")

  @Test func enterOpensTheProjectUnderTheCursor() throws {
    #expect(try visit("Enter") == .open(path: "acme.greenroom"))
    #expect(try visit("j", "Enter") == .open(path: "/home/lead/b.greenroom"))
    #expect(try visit("G", "k", "k", "Enter") == .open(path: "acme.greenroom"))
    #expect(try visit(":", "open", "Enter") == .open(path: "acme.greenroom"))
  }

  @Test func qClosesAndASignalEnds() throws {
    #expect(try visit("j", "q") == .close)
    let driver = MemoryDriver(script: [
      .resize(Size(width: 100, height: 30)), .terminate(signal: 15),
    ])
    var lobby = Lobby(projects, on: driver, homeFolder: "/home/lead")
    #expect(try lobby.run(on: driver) == .end(signal: 15))
    #expect(driver.lastFrame?.surface.size == Size(width: 100, height: 30))
  }

  @Test func theDemoSaysWhatIsMade() throws {
    let driver = MemoryDriver()
    driver.press("d")
    var lobby = Lobby(projects, on: driver, homeFolder: "/")
    #expect(try lobby.run(on: driver) == .demo(path: "demo.greenroom"))
    #expect(driver.screen.contains("Making demo.greenroom."))
  }

  @Test func aNewProjectIsMadeOfTheAnswers() throws {
    let driver = MemoryDriver()
    driver.press("a", "Acme & Sons", "Tab", "availability", "Tab", "Tab")
    driver.press("2026-01-01..2026-12-31", "Tab", "Tab", "Tab", "Enter")
    var lobby = Lobby(projects, on: driver, homeFolder: "/home/lead")
    let choice = try lobby.run(on: driver)
    guard case .create(let draft, let path) = choice else {
      Issue.record("\(choice)")
      return
    }
    #expect(draft.name == "Acme & Sons" && draft.categories == [.security, .availability])
    #expect(draft.auditType == .typeII && draft.timeZone == "Europe/Berlin")
    #expect(draft.period == Period("2026-01-01..2026-12-31"))
    #expect(path == "acme-sons.greenroom")

    lobby.refuse(choice, because: "acme-sons.greenroom exists already")
    driver.press("~/other", "Enter")
    #expect(try lobby.run(on: driver) == .create(draft, path: "/home/lead/other.greenroom"))
  }

  @Test(arguments: [
    (["a", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter"], "Name is needed."),
    (["a", "A", "Tab", "nope", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter"], "is no category"),
    (
      [
        "a", "A", "Tab", "Tab", "Left", "Tab", "2026-01-01..2026-12-31", "Tab", "Tab", "Tab",
        "Enter",
      ],
      "A Type I answers for one day"
    ),
    (["a", "A", "Tab", "Tab", "Tab", "2026", "Tab", "Tab", "Tab", "Enter"], "is no period"),
  ])
  func whatIsWrongIsSaidAtItsField(_ keys: [String], _ problem: String) throws {
    let driver = MemoryDriver()
    for key in keys { driver.press(key) }
    driver.feed(.terminate(signal: 1))
    var lobby = Lobby(projects, on: driver, homeFolder: "/")
    #expect(try lobby.run(on: driver) == .end(signal: 1))
    #expect(driver.screen.contains(problem), "\(driver.screen)")
  }

  @Test func whatWasTypedIsKept() throws {
    let driver = MemoryDriver()
    driver.press("a", "Acme", "Esc", "a", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter")
    var lobby = Lobby(projects, on: driver, homeFolder: "/")
    guard case .create(let draft, _) = try lobby.run(on: driver) else {
      Issue.record("nothing was made")
      return
    }
    #expect(draft.name == "Acme")
  }

  @Test func aPathIsCompletedAndARefusalIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], "some project.greenroom")
    let driver = MemoryDriver()
    driver.press("O", folder.path("some"), "Tab", "Enter")
    var lobby = Lobby(projects, on: driver, homeFolder: "/")
    let choice = try lobby.run(on: driver)
    #expect(choice == .open(path: path))
    lobby.refuse(choice, because: "it is no project")
    #expect(LobbyView.frame(lobby.state).surface.text().contains("It is no project."))
    driver.press("O")
    driver.feed(.terminate(signal: 1))
    #expect(try lobby.run(on: driver) == .end(signal: 1))
    #expect(driver.screen.contains("project.greenroom"), "the path is there to be mended")
  }

  @Test func aNoticeIsShownFirst() throws {
    let driver = MemoryDriver(script: [.key(.character("q"))])
    var lobby = Lobby(projects, on: driver, homeFolder: "/", notice: "keys.yaml:1: no such action.")
    #expect(LobbyView.frame(lobby.state).surface.text().contains("keys.yaml:1"))
    #expect(try lobby.run(on: driver) == .close)
  }

  @Test func itStopsAndRepaints() throws {
    let driver = MemoryDriver()
    driver.press("Ctrl-Z", "Ctrl-L", "q")
    var lobby = Lobby(projects, on: driver, homeFolder: "/")
    #expect(try lobby.run(on: driver) == .close)
    #expect(driver.suspensions == 1)
  }

  private func visit(_ keys: String...) throws -> LobbyChoice {
    let driver = MemoryDriver()
    for key in keys { driver.press(key) }
    var lobby = Lobby(projects, on: driver, homeFolder: "/home/lead")
    return try lobby.run(on: driver)
  }
}
