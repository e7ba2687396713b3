import Readiness
import Testing

@testable import Importers

/// Reports that come as tables: told by their columns, each row read for itself.
struct TableReportTests {
  private static let columns =
    "TIMESTAMP;ACCOUNT_UID;FINDING_UID;PROVIDER;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;MUTED;"
    + "SEVERITY;RESOURCE_UID;REGION;COMPLIANCE\n"

  private static func row(
    _ bucket: String, status: String = "FAIL", muted: String = "False",
    detail: String = "It is open."
  ) -> String {
    "2026-03-01 10:00:00.5;111122223333;uid-\(bucket);aws;s3_bucket_public_access;Bucket is closed;"
      + "\(status);\(detail);\(muted);high;arn:aws:s3:::\(bucket);eu-west-1;"
      + "CIS-5.0: 2.1.4 | ASD-Essential-Eight-Nov 2023: E8-1, E8-2 | SOC2: cc_6_1\n"
  }

  @Test func readsProwlersTable() throws {
    let read = try ReadReport(
      Self.columns + Self.row("a") + Self.row("b", muted: "True") + Self.row("c", status: "PASS")
        + Self.row("d", status: "MANUAL"))
    #expect(read.header.format == "prowler-csv")
    #expect(read.findings.map(\.verdict) == [.fail, .fail, .pass, .manual])
    #expect(read.findings.map(\.nativeStatus) == ["FAIL", "FAIL/muted", "PASS", "MANUAL"])
    #expect(read.failed.map(\.toolID) == ["uid-a"])
    #expect(read.checks.map(\.compliance["ASD-Essential-Eight-Nov 2023"]) == [["E8-1", "E8-2"]])
    #expect(read.findings.first?.resource.account == "111122223333")
    #expect(read.findings.first?.seenAt == Instant(iso: "2026-03-01T10:00:00Z"))
  }

  @Test(arguments: [",", "\t", "|"])
  func readsItAlsoAsASpreadsheetSavedIt(separator: String) throws {
    let text = (Self.columns + Self.row("a")).replacing("COMPLIANCE", with: "TAGS")
      .replacing(" | ", with: " / ").replacing(", E8", with: " E8")
    let saved = try ReadReport("\u{FEFF}" + text.replacing(";", with: separator))
    #expect(saved.findings == (try ReadReport(text)).findings)
    #expect(saved.findings.count == 1)
  }

  @Test func skipsTheLineThatNamesTheSeparator() throws {
    let read = try ReadReport("sep=;\r\n" + Self.columns + Self.row("a"))
    #expect(read.findings.map(\.resource.uid) == ["arn:aws:s3:::a"])
  }

  @Test(arguments: [true, false])
  func readsUTF16(isLittleEndian: Bool) throws {
    let text = "\u{FEFF}" + Self.columns + Self.row("a", detail: "Zoë 🔒")
    let bytes = text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
    #expect(try ReadReport(bytes).findings.map(\.detail) == ["Zoë 🔒"])
  }

  @Test func saysWhenRowsAreNoUTF8() throws {
    var bytes = Array((Self.columns + Self.row("a", detail: "Z@rich")).utf8)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "@")))
    bytes[place] = 0xFC
    let read = try ReadReport(bytes)
    #expect(read.findings.map(\.detail) == ["Zürich"])
    #expect(read.header.warnings.map { $0.contains("1 rows are no UTF-8") } == [true])
  }

  @Test func refusesABrokenRowAlone() throws {
    let read = try ReadReport(
      Self.columns + Self.row("a") + Self.row("b", detail: "x;y;z;more;and;so;on")
        + Self.row("c", status: "") + ";;;;;;;\n" + Self.row("d"))
    #expect(read.findings.map(\.toolID) == ["uid-a", "uid-d"])
    #expect(read.refusals.map(\.place) == ["line 3", "line 4"])
    #expect(read.refusals.first?.reason.contains("a separator stands in a cell") == true)
  }

  @Test func saysThatShortRowsMayBeCutOff() throws {
    let cut = Self.row("b").split(separator: ";").prefix(9).joined(separator: ";")
    let read = try ReadReport(Self.columns + Self.row("a") + cut)
    #expect(read.findings.count == 2)
    #expect(read.header.warnings.first?.contains("on line 3") == true)
  }

  @Test func keepsFormulasAsTheyAre() throws {
    let formula = "=HYPERLINK(\"\"http://x.example\"\",\"\"y\"\")"
    let read = try ReadReport(Self.columns + Self.row("a", detail: "\"\(formula)\""))
    #expect(read.findings.first?.detail == formula.replacing("\"\"", with: "\""))
  }

  @Test func theOrderOfColumnsAndRowsDoesNotMatter() throws {
    let one = try ReadReport("CHECK_ID,CHECK_TITLE,STATUS,REGION\nx,t,FAIL,r\ny,u,PASS,r\n")
    let other = try ReadReport("REGION,STATUS,CHECK_TITLE,CHECK_ID\nr,PASS,u,y\nr,FAIL,t,x\n")
    #expect(Set(one.findings.map(\.verdict)) == Set(other.findings.map(\.verdict)))
    #expect(one.checks.map(\.id).sorted() == other.checks.map(\.id).sorted())
  }

  @Test(arguments: [
    ("Name,Cost\nx,1\n", nil as String?, "the columns Name, Cost"),
    ("Name,Cost\nx,1\n", "prowler-csv", "Prowler CSV has others"),
    ("one column\nmore\n", nil, "not JSON"),
    ("CHECK_ID,STATUS,CHECK_TITLE\n\"x,FAIL\n", nil, "never closed"),
    ("[{}]", "prowler-csv", "is JSON"),
  ])
  func refusesTheWholeTableWithASentence(text: String, format: String?, part: String) throws {
    let refusal = try #require(try wholeRefusal(Array(text.utf8), format: format))
    #expect(refusal.reason.contains(part), "\(refusal)")
  }

  @Test func aRequirementTellsRowsOfAComplianceTableApart() throws {
    let row = "aws,1,eu,%,SOC2,FAIL,False,r,s3_x\n"
    let read = try ReadReport(
      "PROVIDER,ACCOUNTID,REGION,REQUIREMENTS_ID,FRAMEWORK,STATUS,MUTED,RESOURCEID,CHECKID\n"
        + row.replacing("%", with: "cc_6_6") + row.replacing("%", with: "cc_6_1"))
    #expect(read.findings.map(\.place) == ["cc_6_6", "cc_6_1"])
    #expect(read.checks.map(\.compliance) == [["SOC2": ["cc_6_1", "cc_6_6"]]])
  }

  @Test func checkovsInventoryAndNoticesAreNoFindings() throws {
    let settings = try ReadReport(
      "Resource,Path,Git Org,Git Repository,Misconfigurations,Severity,Policy title,Guideline\n"
        + "aws_s3_bucket.a,/s3.tf,acme,infra,CKV_AWS_18,,Logging is on,\n"
        + "aws_s3_bucket.b,/s3.tf,cli_repo,infra,,,,\n")
    #expect(settings.failed.map(\.resource.account) == ["acme/infra"])
    #expect(settings.failed.map(\.place) == ["aws_s3_bucket.a"])
    let notice = try ReadReport(
      "Package,Version,Path,Line(s),Git Org,Git Repository,Vulnerability,Severity\n"
        + "\"Packages are listed with a key only\"\n")
    #expect(notice.findings.isEmpty)
    #expect(notice.refusals.count == 1)
    #expect(notice.header.warnings.first?.contains("nothing is known") == true)
    #expect(notice.header.completeFamilies.isEmpty)
  }

  @Test(arguments: [
    ("Plugin ID,CVE,Risk,Host,Protocol,Port,Name\n1,CVE-2024-1,High,h,TCP,443,n\n", "High"),
    (
      "\"Plugin\",\"Plugin Name\",\"Severity\",\"DNS Name\",\"Protocol\",\"Port\",\"CVE\"\n"
        + "1,n,High,h,TCP,443,CVE-2024-1\n", "High"
    ),
    (
      "definition.id;definition.name;severity;asset.host_name;protocol;port;definition.cve\n"
        + "1;n;high;h;TCP;443;CVE-2024-1\n", "high"
    ),
  ])
  func readsTheThreeFamiliesOfNessus(text: String, word: String) throws {
    let read = try ReadReport(text)
    #expect(read.header.format == "nessus-csv")
    #expect(read.failed.map(\.place) == ["tcp/443 CVE-2024-1"])
    #expect(read.failed.map(\.resource.account) == ["h"])
    #expect(read.failed.map(\.nativeSeverity) == [word])
    #expect(read.failed.map(\.severity) == [.high])
    #expect(read.checks.map(\.part) == ["vulnerability"])
  }

  @Test(arguments: [
    ("None", Verdict.other, "plugin"), ("", .other, "plugin"), ("0", .other, "plugin"),
    ("FAILED", .fail, "compliance"), ("PASSED", .pass, "compliance"),
    ("WARNING", .manual, "compliance"), ("Low", .fail, "plugin"),
  ])
  func readsWhatNessusThinks(risk: String, verdict: Verdict, part: String) throws {
    let read = try ReadReport("Plugin ID,Risk,Host,Name\n9,\(risk),h,n\n")
    #expect(read.findings.map(\.verdict) == [verdict])
    #expect(read.checks.map(\.part) == [part])
  }

  @Test(arguments: [
    ("28/02/2021", "2021-02-28"), ("02/28/2021", "2021-02-28"), ("03/04/2021", "2021-04-03"),
    ("2021-03-04", "2021-03-04"), ("2021-03-04T10:00:00Z", "2021-03-04"), ("3/4/21", "2021-04-03"),
    ("4 Mar 2021", "2021-03-04"), ("soon", ""), ("40/40/2021", ""),
  ])
  func readsDatesWithSlashes(text: String, date: String) {
    #expect(SlashedDate.instant(text)?.utcDate.description ?? "" == date)
  }

  @Test(arguments: [
    ("OPEN", Verdict.fail, false), ("IN_PROGRESS", .fail, false), ("RESOLVED", .other, false),
    ("REJECTED", .fail, true), ("IGNORED", .fail, true),
  ])
  func readsTheStatesOfWiz(status: String, verdict: Verdict, isMuted: Bool) throws {
    let read = try ReadReport(
      "Created At,Title,Severity,Status,Control ID,Issue ID,Note\n"
        + "2026-01-02T03:04:05Z,Port is open,HIGH,\(status),c-1,i-1,we know\n")
    #expect(read.findings.map(\.verdict) == [verdict])
    #expect(read.findings.map(\.isMuted) == [isMuted])
    #expect(read.findings.map(\.muteReason) == [isMuted ? "we know" : ""])
    #expect(read.findings.map(\.firstSeen) == [Instant(iso: "2026-01-02T03:04:05Z")])
  }

  @Test func defenderSaysSinceWhen() throws {
    let read = try ReadReport(
      "subscriptionId,recommendationId,recommendationName,recommendationDisplayName,state,severity,"
        + "resourceId,firstEvaluationDate,nativeCloudAccountId\n"
        + "s,/a/1,g,Title,Unhealthy,High,/r,2021-09-28T15:07:10.3988407Z,\n"
        + "s,/a/2,g,Title,Healthy,High,/r,,123456789012\n")
    #expect(read.findings.map(\.firstSeen) == [Instant(iso: "2021-09-28T15:07:10Z"), nil])
    #expect(read.findings.map(\.resource.provider) == ["azure", "aws"])
    #expect(read.findings.map(\.resource.account) == ["s", "123456789012"])
  }

  @Test(arguments: [
    ("a &lt;b&gt; &amp; c", "a <b> & c"), ("<p>One</p><p>two<br/>three</p>", "One two three"),
    ("a < b and c > d", "a < b and c > d"), ("<a href='x'>link</a>.", "link ."),
    ("&#65;&#x42;&nope;&", "AB&nope;&"), ("plain ", "plain"),
  ])
  func takesTheWordsOutOfHTML(html: String, words: String) {
    #expect(PlainText.words(ofHTML: html) == words)
  }

  @Test(arguments: [
    ("Mon Jul  1 11:40:48 2013", "2013-07-01T11:40:48Z"),
    ("Tue, 12 May 2020 20:59:12", "2020-05-12T20:59:12Z"), ("May 2020", ""), ("", ""),
  ])
  func readsTimesInEnglishWords(text: String, iso: String) {
    #expect(EnglishTime.instant(text) == Instant(iso: iso))
  }
}
