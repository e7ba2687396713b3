import Foundation
import Readiness
import Reports
import Testing

struct CalendarTests {
  private static func task(_ id: String, _ values: [String: String]) -> Item {
    Item(
      kind: .task, id: id, code: "T-\(id)",
      values: ["name": "task", "status": "planned", "due": "2026-04-10"].merging(values) { $1 })
  }

  private static func calendar(
    _ items: [Item], project: Project = Sample.project(), asOf: String = "2026-03-31",
    sequence: Int = 42, people: [Person] = [Sample.ada, Sample.ben]
  ) -> DeadlineCalendar {
    let ground = DeadlineGround(project: project, items: Items(items), asOf: day(asOf))
    return DeadlineCalendar(
      ground.deadlines, project: project, people: people, asOf: day(asOf), sequence: sequence)
  }

  private static let everyKind = [
    task("01", ["name": "Close SSH", "owner": "p1", "criteria": "CC6.6", "priority": "high"]),
    task("02", ["name": "Tidy up", "status": "done", "owner": "p2"]),
    Item(
      kind: .milestone, id: "m1", code: "M-01",
      values: ["name": "Kick-off", "due": "2026-05-04", "state": "planned"]),
    Item(
      kind: .gap, id: "g1", code: "G-01",
      values: [
        "name": "Old cipher; one, only", "status": "risk_accepted", "expires": "2026-04-30",
        "approver": "p1", "reason": "One customer needs it.\nUntil April.",
      ]),
    Item(
      kind: .service, id: "s1", code: "S-01",
      values: [
        "name": "Host", "scope": "in", "report_end": "2026-06-30", "bridge_end": "2026-09-30",
      ]),
    Item(
      kind: .goal, id: "goal", values: ["report_type": "type_2", "target_date": "2027-02-15"]),
  ]

  @Test func theDeadlinesOfASmallCompanyReadAsTheirGolden() throws {
    let text = Self.calendar(Self.everyKind).text
    try Golden.check(text.replacing("\r\n", with: "\n"), "deadlines.ics")
    #expect(text == Self.calendar(Self.everyKind.reversed()).text)
  }

  @Test func aSecondExportMovesTheSameEvents() throws {
    let before = try ReadCalendar(Self.calendar([Self.task("01", [:])]).text)
    let after = try ReadCalendar(
      Self.calendar([Self.task("01", ["due": "2026-05-01"])], sequence: 43).text)
    let wanted = ["period-start-demo@greenroom", "period-end-demo@greenroom"]
    #expect(Set(before.values("UID")) == Set(wanted + ["task-01@greenroom"]))
    #expect(Set(before.values("UID")) == Set(after.values("UID")))
    #expect(before.event("task-01@greenroom")["DTSTART;VALUE=DATE"] == "20260410")
    #expect(after.event("task-01@greenroom")["DTSTART;VALUE=DATE"] == "20260501")
    #expect(after.event("task-01@greenroom")["DTEND;VALUE=DATE"] == "20260502")
    #expect(after.event("task-01@greenroom")["SEQUENCE"] == "43")
  }

  @Test func whatIsDoneIsCancelledUntilItsDayIsLongOver() throws {
    let done = Self.task("01", ["status": "verified"])
    let soon = try ReadCalendar(Self.calendar([done], asOf: "2026-05-10").text)
    #expect(soon.event("task-01@greenroom")["STATUS"] == "CANCELLED")
    #expect(soon.event("task-01@greenroom")["ACTION"] == nil)
    let begun = soon.event("period-start-demo@greenroom")
    #expect(begun["STATUS"] == "CONFIRMED" && begun["ACTION"] == nil, "its day is over")
    #expect(soon.event("period-end-demo@greenroom")["ACTION"] == "DISPLAY")
    let later = Self.calendar([done], asOf: "2026-05-11").text
    #expect(!later.contains("task-01"))
    let late = try ReadCalendar(Self.calendar([Self.task("01", [:])], asOf: "2027-01-01").text)
    #expect(late.event("task-01@greenroom")["STATUS"] == "CONFIRMED")
  }

  @Test func aProjectWithoutDaysHasNoCalendar() {
    #expect(Self.calendar([], project: Sample.project(period: "")).isEmpty)
    #expect(!Self.calendar([]).isEmpty)
  }

  static let hostile =
    HostileValueTests.values.map(\.text) + [
      "END:VEVENT\r\nBEGIN:VEVENT", "a\rb\u{2028}c\u{85}d", "back\\slash, comma; colon: \"quote\"",
      String(repeating: "漢", count: 300), String(repeating: "👩‍💻", count: 300),
      "e" + String(repeating: "\u{301}", count: 500), String(repeating: "x", count: 100_000),
      " leading", "",
    ]

  @Test(arguments: hostile)
  func noValueBreaksALineOrAnEvent(value: String) throws {
    let item = Self.task("01", ["name": value, "reason": value, "owner": "p1"])
    let text = Self.calendar(
      [item], project: Sample.project(name: value), people: [Person(id: .init("p1"), name: value)]
    ).text
    let read = try ReadCalendar(text)
    #expect(read.events.count == 3)
    #expect(read.events.allSatisfy { Set(ReadCalendar.required).isSubset(of: $0.keys) })
    let summary = read.event("task-01@greenroom")["SUMMARY"] ?? ""
    #expect(summary.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{1B}"))
  }

  @Test func whatWasTypedIsReadBack() throws {
    let name = "A\\B; C, D: \"é 漢字 👩‍💻\" " + String(repeating: "long ", count: 20) + "end"
    let read = try ReadCalendar(Self.calendar([Self.task("01", ["name": name])]).text)
    #expect(read.event("task-01@greenroom")["SUMMARY"] == "T-01 \(name)")
  }
}

/// A small reader of iCalendar files that refuses what RFC 5545 doesn't allow.
private struct ReadCalendar {
  struct Fault: Error { let line: String }

  static let required = [
    "UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "STATUS",
  ]

  private(set) var events: [[String: String]] = []

  init(_ text: String) throws {
    let lines = try Self.unfolded(text)
    guard lines.first == "BEGIN:VCALENDAR", lines.last == "END:VCALENDAR",
      lines.contains("VERSION:2.0"), lines.contains(where: { $0.hasPrefix("PRODID:") })
    else { throw Fault(line: lines.first ?? "") }
    var open: [String] = []
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { throw Fault(line: line) }
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      switch name {
      case "BEGIN":
        open.append(value)
        if value == "VEVENT" { events.append([:]) }
      case "END": guard open.popLast() == value else { throw Fault(line: line) }
      default:
        // An alarm has a description of its own.
        guard open.count >= 2, open.last == "VEVENT" || name == "ACTION" else { continue }
        guard events[events.count - 1].updateValue(try Self.unescaped(value), forKey: name) == nil
        else { throw Fault(line: line) }
      }
    }
    guard open.isEmpty else { throw Fault(line: open.joined()) }
  }

  func values(_ name: String) -> [String] { events.compactMap { $0[name] } }

  func event(_ uid: String) -> [String: String] { events.first { $0["UID"] == uid } ?? [:] }

  private static func unfolded(_ text: String) throws -> [String] {
    guard text.hasSuffix("\r\n"), !text.replacing("\r\n", with: "").contains(where: \.isNewline)
    else { throw Fault(line: "line ends") }
    var lines: [String] = []
    for line in text.components(separatedBy: "\r\n").dropLast() {
      guard !line.isEmpty, line.utf8.count <= 75 else { throw Fault(line: line) }
      if line.unicodeScalars.first == " ", let last = lines.popLast() {
        lines.append(last + String(line.unicodeScalars.dropFirst()))
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  private static func unescaped(_ value: String) throws -> String {
    var result = ""
    var rest = value[...]
    while let character = rest.popFirst() {
      guard character == "\\" else {
        result.append(character)
        continue
      }
      switch rest.popFirst() {
      case "n": result.append("\n")
      case let escaped? where "\\;,".contains(escaped): result.append(escaped)
      default: throw Fault(line: value)
      }
    }
    return result
  }
}
