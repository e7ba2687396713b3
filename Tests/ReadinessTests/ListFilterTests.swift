import Testing

@testable import Readiness

@Suite struct ListFilterTests {
  private static let today = CalendarDate.day("2026-03-20")
  private static let fields = [
    ListField(id: "severity", title: "Severity", kind: .choice(["critical", "high", "low"])),
    ListField(id: "owner", title: "Owner"),
    ListField(id: "open", title: "Open", kind: .number),
    ListField(id: "due", title: "Due", kind: .date),
  ]

  private func filter(_ text: String) -> ListFilter {
    ListFilter(text, fields: Self.fields, today: Self.today)
  }

  private func accepts(_ text: String) -> Bool {
    let row: [String: FieldValue] = [
      "severity": .choice("high", rank: 1), "owner": .text("Mira Pohl"), "open": .number(4),
      "due": .date(.day("2026-03-25")),
    ]
    return filter(text).accepts(
      value: { row[$0] ?? .none }, words: { "Bucket is public arn:aws:s3:::logs" })
  }

  @Test(arguments: [
    "", "bucket", "BUCKET public", "!missing", "severity:high", "severity:h", "severity>=high",
    "severity>low", "severity<critical", "owner:mira", "owner:\"mira p\"", "open>3", "open>=4",
    "open:4", "due<+1w", "due:2026-03-25", "due>today", "arn:aws", "\"is public\"",
    "!severity:low", "Severity:HIGH", "open>", "!", "due:", "owner=\"mira pohl\"", "!owner=mira",
    "open=4",
  ])
  func aRowIsKept(filter: String) {
    // A field without a value yet says nothing, but for `due:`, which asks for rows without one.
    #expect(accepts(filter) == (filter != "due:"), "\(filter)")
  }

  @Test(arguments: [
    "missing", "!bucket", "bucket missing", "severity:low", "severity>high", "severity<=low",
    "owner:ada", "owner:", "open<4", "!open:4", "due>2026-03-25", "\"public is\"",
  ])
  func aRowIsLeftOut(filter: String) {
    #expect(!accepts(filter), "\(filter)")
  }

  @Test(arguments: [
    ("severity:worst", "severity is one of: critical, high, low."),
    ("open:many", "open is a number: write open>3."),
    ("owner>mira", "owner is a text: write owner:mira."),
    ("sev>high", "There is no field “sev” here; the fields are: severity, owner, open, due."),
    ("due:31/01", "due: “31/01” may be read with day or month first"),
  ])
  func whatIsNotUnderstoodIsSaidAndLeftOut(text: String, problem: String) throws {
    let read = filter("bucket " + text)
    #expect(try #require(read.problem).hasPrefix(problem))
    #expect(read.terms.map(\.operand) == [.text("bucket")])
  }

  @Test(arguments: [
    (FieldValue.text("b"), FieldValue.text("A"), false), (.number(2), .number(10), true),
    (.none, .text("z"), false), (.text("z"), .none, true),
    (.choice("z", rank: 0), .choice("a", rank: 1), true),
  ])
  func nothingSortsLastEitherWay(left: FieldValue, right: FieldValue, isBefore: Bool) {
    #expect(SortKey("x").precedes(left, right) == isBefore)
    let hasNone = left == .none || right == .none
    #expect(
      SortKey("x", isDescending: true).precedes(left, right) == (hasNone ? isBefore : !isBefore))
  }
}

extension CalendarDate {
  fileprivate static func day(_ iso: String) -> CalendarDate {
    guard let day = CalendarDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
  }
}
