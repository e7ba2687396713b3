import Foundation
import Jobs
import ProjectFile
import Readiness

/// Prints what it takes to read a project as screens do: the first time, which the budget is for, and
/// the median of five, when lists are still at hand.
struct QueryBenchmark {
  private let file: ProjectFile
  private let today = CalendarDate(iso: "2026-12-15") ?? CalendarDate(daysSinceEpoch: 0)

  init(path: String) throws { file = try ProjectFile.open(at: path) }

  func run() throws {
    try measure("snapshot", budget: 60) {
      _ = try ProjectState.load(file, asOf: today)
      return ""
    }
    let everything = try page("no filter", FindingQuery(asOf: today))
    for filter in [
      "severity:high", "severity:high !aws", "severity:high !s3", "CC6", "CC6 late:yes",
      "s3-resource-17", "resource", "rule", "eu-west-1", "ap-south-1 kms", "zzz", "late:yes",
      "state:new", "state:passed", "account:111", "owner:mira", "owner:", "note:x",
      "due<2027-01-01", "seen>2026-11-01",
    ] {
      try page(filter, query(filter))
    }
    for field in FindingField.allCases {
      for isDescending in [false, true] {
        var query = FindingQuery(asOf: today)
        query.order = SortKey(field.rawValue, isDescending: isDescending)
        try page("sort \(field.rawValue)\(isDescending ? " desc" : "")", query, budget: 1_000)
      }
    }
    try stretches("", of: everything.matching, query(""))
    var sorted = query("")
    sorted.order = SortKey("resource")
    try stretches("by resource, ", of: everything.matching, sorted)
    sorted = query("CC6")
    try stretches("CC6, ", of: try file.findings(sorted).matching, sorted)
  }

  private func stretches(_ title: String, of count: Int, _ query: FindingQuery) throws {
    var query = query
    for (place, offset) in [("first", 0), ("middle", count / 2), ("last", max(0, count - 200))] {
      query.offset = offset
      let rows = try page("\(title)\(place) page", query, budget: 30).rows
      guard let identity = rows.last?.identity else { continue }
      try measure("\(title)position in the \(place) page", budget: 30) {
        "row \(try file.position(of: identity, in: query) ?? -1)"
      }
    }
  }

  private func query(_ filter: String) -> FindingQuery {
    var query = FindingQuery(asOf: today)
    query.filter = ListFilter(filter, fields: FindingField.fields, today: today)
    return query
  }

  @discardableResult
  private func page(
    _ title: String, _ query: FindingQuery, budget: Double = 100
  ) throws -> FindingPage {
    var page = FindingPage()
    try measure(title, budget: budget) {
      page = try file.findings(query)
      return "\(page.rows.count) of \(page.matching) of \(page.total)"
    }
    return page
  }

  private func measure(_ title: String, budget: Double, _ work: () throws -> String) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    var result = ""
    for _ in 0..<5 {
      let begin = clock.now
      result = try work()
      times.append((clock.now - begin) / .milliseconds(1))
    }
    let median = times.sorted()[2]
    let sign = times[0] > budget ? "OVER" : "ok"
    print(
      title.padding(toLength: 34, withPad: " ", startingAt: 0),
      String(format: "%8.1f ms  first %8.1f  budget %5.0f  %@ ", median, times[0], budget, sign),
      result)
  }
}
