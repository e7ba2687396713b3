import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct FindingFilterTests {
  private let day = CalendarDate.on("2026-03-20")

  /// Four open findings, one that passes and a muted one; bucket-a has an owner, a day and a note.
  private func filled() throws -> ScratchProject {
    let scratch = try ScratchProject()
    try scratch.file.take(
      MadeReport([
        .row("bucket-a", severity: .low), .row("bucket-b", day: 2, severity: .critical),
        .row("role", check: 1, day: 4, account: "prod", region: "us", severity: .high),
        .row("old", check: 1, day: -300, severity: .unrated), .row("fine", .pass),
        .row("quiet", muted: true),
      ]))
    _ = try scratch.file.apply([.putPerson(.ada)], by: .ada(20))
    let identity = try #require(try scratch.list("bucket-a").rows.first?.identity)
    let triage = Triage(
      finding: identity, owner: Person.ada.id, due: .on("2026-05-01"), note: "ask ops")
    _ = try scratch.file.apply([.triage(triage)], by: .ada(21))
    return scratch
  }

  @Test(arguments: [
    ("severity:high", ["role"]), ("severity>=high", ["bucket-b", "role"]),
    ("severity<low", ["old"]), ("!severity:critical bucket", ["bucket-a"]),
    ("late:yes", ["bucket-b"]), ("late:no check:mfa", ["role", "old"]),
    ("state:new", ["bucket-b", "role", "bucket-a", "old"]), ("state:passed", ["fine"]),
    ("state:muted", ["quiet"]), ("check:iam", ["role", "old"]),
    ("title:public", ["bucket-b", "bucket-a"]),
    ("tool:prow !bucket", ["role", "old"]), ("resource:bucket", ["bucket-b", "bucket-a"]),
    ("account:prod", ["role"]), ("region:us", ["role"]), ("provider:aws role", ["role"]),
    ("provider:", []), ("criterion:CC6 role", ["role"]), ("criterion:CC6.1 role", ["role"]),
    ("criterion:CC6.2", []), ("criterion:", []), ("seen:2026-03-03", ["bucket-b"]),
    ("seen>2026-03-03", ["role"]), ("seen>=2026-03-03", ["bucket-b", "role"]),
    ("seen<2026-03-01", ["old"]), ("last<=2026-03-01", ["bucket-a", "old"]),
    ("due:2026-05-01", ["bucket-a"]), ("due:2026-03-10", ["bucket-b"]),
    ("due<2026-04-10", ["bucket-b", "role"]), ("due>2026-04-10", ["bucket-a"]), ("due:", ["old"]),
    ("owner:ada", ["bucket-a"]), ("owner: bucket", ["bucket-b"]),
    ("!owner:ada bucket", ["bucket-b"]),
    ("note:OPS", ["bucket-a"]), ("note: bucket", ["bucket-b"]),
    (
      "severity:worst",
      [
        "bucket-b", "role", "bucket-a", "old",
      ]
    ),
  ])
  func fieldsNarrowTheList(filter: String, expected: [String]) throws {
    let page = try filled().list(filter)
    #expect(page.rows.map(\.resource) == expected)
    #expect(page.matching == expected.count)
  }

  @Test(arguments: FindingField.allCases, [false, true])
  func everyFieldSortsBothWaysAndNothingComesLast(field: FindingField, isDescending: Bool) throws {
    let scratch = try filled()
    let order = SortKey(field.rawValue, isDescending: isDescending)
    let rows = try scratch.list("", order: order).rows
    #expect(rows.count == 4)
    for (position, row) in rows.enumerated() {
      var query = FindingQuery(asOf: day)
      query.order = order
      #expect(try scratch.file.position(of: row.identity, in: query) == position)
    }
    let values = rows.map { $0.sorted(by: field) }
    for (left, right) in zip(values, values.dropFirst()) {
      #expect(!SortKey("x", isDescending: isDescending).precedes(right, left), "\(values)")
    }
  }

  @Test func anUnknownOrderIsTheUsualOne() throws {
    let scratch = try filled()
    #expect(try scratch.list("", order: SortKey("mood")) == scratch.list(""))
  }

  @Test func theSummaryTellsWhatPeopleDecided() throws {
    let scratch = try filled()
    let rows = try scratch.list("bucket").rows
    #expect(rows[1].owner == Person.ada.id && rows[1].note == "ask ops")
    #expect(rows[1].due == .on("2026-05-01"))
    #expect(rows[0].owner == nil && rows[0].note == "" && rows[0].due == .on("2026-03-10"))
  }

  @Test func marksAreCountedUnderTheFilter() throws {
    let scratch = try filled()
    var query = FindingQuery(asOf: day)
    query.marked = Set(try scratch.list("").rows.map(\.identity) + ["gone", "00"])
    query.filter = ListFilter("bucket", fields: FindingField.fields, today: day)
    #expect(try scratch.file.findings(query).markedMatching == 2)
  }

  @Test func findingsAreReadByName() throws {
    let scratch = try filled()
    let all = try scratch.list("").rows
    let names = [all[2].identity, "00ff", "x", all[0].identity]
    #expect(try scratch.file.findings(identities: names, asOf: day) == [all[2], all[0]])
    let references = try scratch.file.identities(FindingQuery(asOf: day), limit: 3)
    #expect(references.map(\.identity) == all.prefix(3).map(\.identity))
    #expect(references.map(\.title) == all.prefix(3).map(\.title))
    var query = FindingQuery(asOf: day)
    query.filter = ListFilter("role", fields: FindingField.fields, today: day)
    #expect(try scratch.file.position(of: all[0].identity, in: query) == nil)
  }
}

extension ScratchProject {
  /// The open findings a filter keeps.
  fileprivate func list(_ filter: String, order: SortKey? = nil) throws -> FindingPage {
    var query = FindingQuery(asOf: .on("2026-03-20"))
    query.filter = ListFilter(filter, fields: FindingField.fields, today: query.asOf)
    query.order = order
    return try file.findings(query)
  }
}

extension FindingSummary {
  /// What the list is sorted by, read from the row it shows.
  fileprivate func sorted(by field: FindingField) -> FieldValue {
    func text(_ text: String) -> FieldValue { text.isEmpty ? .none : .text(text) }
    return switch field {
    case .severity: .number(Double(severity.rank))
    case .state: .number(Double(FindingState.allCases.firstIndex(of: state) ?? 0))
    case .late: .number(isLate ? 0 : 1)
    case .check: text(check.id)
    case .title: text(title)
    case .tool: text(check.tool)
    case .resource: text(resource)
    case .account: text(account)
    case .region: text(region)
    case .criterion: text(criteria.map(\.description).joined(separator: " "))
    case .seen: .number(Double(firstSeen.secondsSinceEpoch))
    case .last: .number(Double(lastSeen.secondsSinceEpoch))
    case .due: due.map { .date($0) } ?? .none
    case .owner: owner == nil ? .none : .text("Ada")
    case .note: text(note)
    case .provider: text(provider)
    case .kind: .number(Double(FindingKind.allCases.firstIndex(of: kind) ?? 0))
    case .scope: place.scope == .unknown ? .none : text(place.scope.rawValue)
    case .decision: text(decision?.decision.rawValue ?? "")
    case .expires: decision?.until.map { .date($0) } ?? .none
    case .rule: text(decision?.rule?.label ?? "")
    case .package: text(package)
    case .location: text(location)
    }
  }
}
