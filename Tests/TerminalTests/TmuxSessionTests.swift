import Foundation
import TestKit
import Testing

@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), .serialized)
struct TmuxSessionTests {
  @Test func aProgramIsTypedIntoAndLookedAt() throws {
    let session = try TmuxSession("cat", width: 50, height: 8)
    try session.type("hello; wörld")
    try session.send("Enter")
    try session.wait(until: "the echo and the line") {
      $0.components(separatedBy: "hello; wörld").count == 3
    }
    #expect(try session.cursor() == (0, 2))
    #expect(try session.exitCode() == nil)
    try session.send("C-d")
    try session.wait(until: "the end") { _ in try session.exitCode() == 0 }
  }

  @Test func theSizeAndTheEnvironmentAreTheTests() throws {
    let session = try TmuxSession(
      "stty size; echo $ROOM; read line; stty size; exit 7", width: 61, height: 15,
      environment: ["ROOM": "green"])
    try session.wait(for: "15 61")
    try session.wait(for: "green")
    try session.resize(width: 90, height: 20)
    try session.send("Enter")
    try session.wait(for: "20 90")
    try session.wait(until: "the exit code") { _ in try session.exitCode() == 7 }
  }

  @Test func aStoppedProcessIsSeen() throws {
    let session = try TmuxSession("bash --norc -i")
    try session.type("cat")
    try session.send("Enter")
    try session.wait(until: "cat") { _ in try session.childProcessID() != nil }
    let child = try #require(try session.childProcessID())
    try session.wait(until: "a stopped cat") { _ in
      try session.send("C-z")
      return try session.processState(of: child) == "T"
    }
    #expect(try session.processState() == "S")
  }

  @Test func waitingInVainShowsTheScreen() throws {
    let session = try TmuxSession("echo here; read x")
    try session.wait(for: "here")
    #expect {
      try session.wait(for: "there", timeout: .milliseconds(50))
    } throws: { "\($0)".contains("here") && "\($0)".contains("“there”") }
  }
}
