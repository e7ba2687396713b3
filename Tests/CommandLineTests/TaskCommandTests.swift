import Foundation
import Testing

/// Tasks, the forecast and the calendar of deadlines, of the made-up company on one day.
struct TaskCommandTests {
  private static let day = ["--as-of", "2026-11-24"]

  private struct Task: Decodable {
    let id, code, label, name, status, owner, due: String
    let criteria, after, gap: [String]
    let isOpen, isOverdue: Bool
    let daysOverdue, stepsDone, stepsAll: Int
    let effortDays: Double?
    let forecastEnd, forecastEndCautious, chasedBy: String?
  }

  private func tasks(_ program: Program, _ more: String...) throws -> [Task] {
    let result = try program.run(["tasks", "--json"] + more + Self.day)
    #expect(result.code == 0, "\(result.errors)")
    return try result.json([Task].self)
  }

  @Test func tasksHaveTheirShape() throws {
    try inDemo { program in
      let all = try tasks(program)
      #expect(all.map(\.code) == all.map(\.code).sorted() && all.count > 5)
      let late = try #require(all.first { $0.isOverdue })
      #expect(late.isOpen && late.daysOverdue > 0 && !late.owner.isEmpty)
      #expect(late.label == "\(late.code) \(late.name)")
      #expect(all.filter { !$0.isOpen }.allSatisfy { !$0.isOverdue && $0.forecastEnd == nil })
      #expect(all.contains { $0.gap.first?.hasPrefix("G-") ?? false })
      // The demo company has its owners chase what is three days late; else it is null.
      #expect(all.allSatisfy { $0.chasedBy == ($0.daysOverdue < 3 ? nil : $0.owner) })
      let json = try program.run(["tasks", "--json"] + Self.day).output
      #expect(json.split(separator: "\"chased_by\" :").count == all.count + 1)
      let table = try program.run(["tasks"] + Self.day).output
      let open = all.filter(\.isOpen).count
      #expect(table.contains("\(late.due), \(late.daysOverdue) days overdue"))
      #expect(table.contains("overdue: \(late.owner) chases"))
      #expect(table.contains("\(all.count) tasks, \(open) open, "))
    }
  }

  @Test func tasksAreChosenByDayOwnerAndState() throws {
    try inDemo { program in
      let all = try tasks(program)
      let open = all.filter(\.isOpen)
      let due = try tasks(program, "--due", "2w")
      #expect(due.map(\.code) == open.filter { $0.due <= "2026-12-08" }.map(\.code))
      #expect(due.count < open.count && due.contains { $0.isOverdue })
      #expect(try tasks(program, "--state", "open").map(\.code) == open.map(\.code))
      let running = try tasks(program, "--state", "in progress")
      #expect(running.map(\.code) == all.filter { $0.status == "in_progress" }.map(\.code))
      let owner = try #require(open.first).owner
      let own = try tasks(program, "--owner", owner.uppercased())
      #expect(own.map(\.code) == all.filter { $0.owner == owner }.map(\.code))
      #expect(try tasks(program, "--owner", "nobody").allSatisfy { $0.owner.isEmpty })
    }
  }

  private static let refused: [(arguments: [String], says: String)] = [
    (["tasks", "--due", "soon"], "7d, 2w or 1m"),
    (["tasks", "--owner", "Nemo"], "nobody is called “Nemo”"),
    (["tasks", "--state", "lost"], "in_progress"),
    (["tasks", "--json", "--markdown"], "Choose one"),
    (["tasks", "--markdown", "--due", "7d"], "hold all tasks"),
    (["tasks", "--csv", "--state", "open"], "hold all tasks"),
    (["tasks", "--bom"], "--bom is about --csv"),
    (["export", "--format", "ics", "--template", "roadmap"], "has no template"),
    (["export", "--format", "pdf"], "pdf"),
  ]

  @Test(arguments: refused)
  func whatCannotBeReadIsRefusedInASentence(test: (arguments: [String], says: String)) throws {
    try inDemo { program in
      let result = try program.run(test.arguments)
      #expect(result.code == 64)
      #expect(result.errors.contains(test.says), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func theMarkdownIsTheRoadmapReport() throws {
    try inDemo { program in
      let printed = try program.run(["tasks", "--markdown"] + Self.day).output
      let exported = try program.run(["export", "--template", "roadmap"] + Self.day).output
      #expect(printed == exported)
      for code in try tasks(program, "--state", "open").map(\.code) {
        #expect(printed.contains("### \(code) "))
      }
    }
  }

  @Test func theTableComesBackAsItWas() throws {
    try inDemo { program in
      let table = try program.run(["tasks", "--csv"] + Self.day)
      #expect(table.code == 0)
      #expect(table.output.split(separator: "\r\n").count > (try tasks(program).count))
      try Data(table.output.utf8).write(to: program.folder.appending(path: "t.csv"))
      let back = try program.run(["import", "--tasks", "t.csv", "--json"] + Self.day)
      let result = try back.json(ImportedTable.self)
      #expect(result.changed.isEmpty && result.refused.isEmpty)
      #expect(try program.run("tasks", "--csv", "--bom").output.hasPrefix("\u{FEFF}"))
    }
  }

  private struct Forecast: Decodable {
    struct Uncovered: Decodable { let criterion, check, sentence: String? }
    struct Capacity: Decodable {
      let person, source: String
      let daysAWeek: Double
    }
    let asOf: String
    let p50, p80, ready, readyP80, typeIiStart, reportFrom, reportTo, cannot: String?
    let criticalPath: [String]
    let scoreAfterAll: Double
    let uncovered: [Uncovered]
    let capacity: [Capacity]
  }

  @Test func theForecastHasItsShapeAndItsName() throws {
    try inDemo { program in
      let result = try program.run(["forecast", "--json"] + Self.day)
      let forecast = try result.json(Forecast.self)
      for key in ["p50", "p80", "ready", "ready_p80", "type_ii_start", "report_from", "cannot"] {
        #expect(result.output.contains("\"\(key)\" :"), "\(key) is there, also as null")
      }
      let (p50, p80) = (try #require(forecast.p50), try #require(forecast.p80))
      #expect(forecast.cannot == nil && p50 <= p80 && p50 > forecast.asOf)
      #expect(forecast.criticalPath.contains { $0.hasPrefix("T-") })
      #expect((0...1).contains(forecast.scoreAfterAll))
      #expect(forecast.uncovered.allSatisfy { ($0.criterion == nil) != ($0.check == nil) })
      #expect(forecast.capacity.allSatisfy { $0.daysAWeek > 0 })
      let text = try program.run(["forecast"] + Self.day).output
      #expect(text.contains("a forecast, not a promise") && text.contains(p50))
    }
  }

  @Test func aProjectWithoutAPlanSaysWhyItCannotBeForecast() throws {
    try inNewFolder { program in
      try program.run("init", "a.greenroom", "--name", "Acme", "--timezone", "UTC")
      let forecast = try program.run("forecast", "--json").json(Forecast.self)
      #expect(forecast.cannot?.hasPrefix("Cannot forecast: ") == true && forecast.p50 == nil)
      #expect(try program.run("forecast").output.contains("Cannot forecast: "))
      #expect(try program.run("tasks").output == "0 tasks, 0 open\n")
      #expect(try program.run("tasks", "--json").json([Task].self).isEmpty)
      let empty = try program.run("export", "--format", "ics", "-o", "a.ics")
      #expect(empty.code == 66 && empty.errors.contains("there is no deadline yet"))
    }
  }

  @Test func theCalendarKeepsItsEventsAndCountsUp() throws {
    try inDemo { program in
      let export = ["export", "--format", "ics"] + Self.day
      #expect(try program.run(export + ["-o", "a.ics"]).code == 0)
      let first = try String(contentsOf: program.folder.appending(path: "a.ics"), encoding: .utf8)
      #expect(first.hasPrefix("BEGIN:VCALENDAR\r\n") && first.hasSuffix("END:VCALENDAR\r\n"))
      #expect(try program.run(export).output == first, "an export does not change the next")
      for task in try tasks(program, "--state", "open") {
        #expect(first.contains("UID:task-\(task.id)@greenroom"))
      }
      let answers = "\\n2027-01-20\\n\\n\\n.\\n"
      #expect(try program.shell("printf '\(answers)' | \"$G\" edit M-03 --plain").code == 0)
      let second = try program.run(export).output
      func values(_ name: String, _ text: String) -> Set<String> {
        Set(text.split(separator: "\r\n").filter { $0.hasPrefix(name) }.map(String.init))
      }
      #expect(values("UID:", first) == values("UID:", second))
      #expect(values("SEQUENCE:", first) != values("SEQUENCE:", second))
      #expect(second.contains("DTSTART;VALUE=DATE:20270120\r\nDTEND;VALUE=DATE:20270121\r\n"))
      #expect(try program.run("log", "-n", "1").output.contains("Exported deadlines"))
    }
  }
}
