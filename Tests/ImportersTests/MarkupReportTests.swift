import Readiness
import Testing

@testable import Importers

/// Reports in XML: streamed, never expanded, refused whole where they are broken.
struct MarkupReportTests {
  private static func item(_ plugin: String, severity: Int = 2, more: String = "") -> String {
    "<ReportItem port=\"443\" protocol=\"tcp\" severity=\"\(severity)\" pluginID=\"\(plugin)\" "
      + "pluginName=\"Plugin &amp; \(plugin)\">\(more)</ReportItem>"
  }

  private static func nessus(_ items: String, head: String = "<?xml version=\"1.0\"?>") -> String {
    let policy = String(repeating: "p", count: 99_000)
    return [
      "\(head)<NessusClientData_v2><Policy><policyName>\(policy)",
      "</policyName></Policy><Report name=\"r\" xmlns:cm=\"http://www.nessus.org/cm\">",
      "<ReportHost name=\"web1\"><HostProperties>",
      "<tag name=\"HOST_END\">Mon Jul  1 11:40:48 2013</tag><tag name=\"host-ip\">10.0.0.1</tag>",
      "</HostProperties>\(items)</ReportHost><ReportHost name=\"web2\"/></Report>",
      "</NessusClientData_v2>",
    ].joined()
  }

  @Test func readsNessus() throws {
    let items =
      Self.item("10", more: "<cve>CVE-2024-1</cve><cwe>79</cwe><solution>Update.</solution>")
      + Self.item("11", severity: 0)
      + Self.item(
        "12", severity: 3,
        more: [
          "<cm:compliance-result>PASSED</cm:compliance-result>",
          "<cm:compliance-check-name>1.1 Settings</cm:compliance-check-name>",
          "<cm:compliance-reference>800-53|AC-2,CSF|PR.AC-1</cm:compliance-reference>",
        ].joined())
    for step in [1, 100, 1 << 20] {
      let read = try ReadReport(TricklingBytes(Array(Self.nessus(items).utf8), step: step))
      #expect(read.header.format == "nessus-xml")
      #expect(read.findings.map(\.verdict) == [.fail, .other, .pass])
      #expect(read.checks.map(\.id) == ["10", "11", "1.1 Settings"])
      #expect(read.checks.map(\.part) == ["vulnerability", "plugin", "compliance"])
      #expect(read.checks.first?.title == "Plugin & 10")
      #expect(read.checks.first?.compliance == ["CVE": ["CVE-2024-1"], "CWE": ["CWE-79"]])
      #expect(read.checks.last?.compliance == ["800-53": ["AC-2"], "CSF": ["PR.AC-1"]])
      #expect(read.findings.map(\.place) == ["tcp/443", "tcp/443", "tcp/443"])
      #expect(read.findings.first?.seenAt == Instant(iso: "2013-07-01T11:40:48Z"))
      #expect(read.findings.first?.resource.accountName == "10.0.0.1")
    }
  }

  @Test func aHostWithoutItemsIsCovered() throws {
    var covered: [CoverageDraft] = []
    _ = try ReportReader.read(BytesInMemory(Array(Self.nessus("").utf8))) { batch in
      covered += batch.coverage
    }
    #expect(covered.map(\.account) == ["web1", "web2"])
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE x [<!ENTITY % a SYSTEM \"http://x.example/e\"> %a;]>",
    "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
      + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
  ])
  func refusesEveryEntity(doctype: String) throws {
    let text = Self.nessus(Self.item("1"), head: "<?xml version=\"1.0\"?>\n" + doctype)
    let refusal = try #require(try wholeRefusal(Array(text.utf8)))
    #expect(refusal.reason.contains("defines an entity"))
    #expect(refusal.place.hasPrefix("line 2"))
  }

  @Test func aDoctypeAloneIsNoHarm() throws {
    let head = "<!DOCTYPE NessusClientData_v2 SYSTEM \"x.dtd\">"
    #expect(try ReadReport(Self.nessus(Self.item("1"), head: head)).findings.count == 1)
    let refusal = try wholeRefusal(
      Array(Self.nessus(Self.item("1", more: "<solution>&x;</solution>"), head: head).utf8))
    #expect(refusal?.reason.contains("does not define") == true)
  }

  @Test func refusesATextCutAnywhere() throws {
    let bytes = Array(Self.nessus(Self.item("1")).utf8)
    for cut in [30, 1_000, bytes.count - 90, bytes.count - 3] {
      let refusal = try #require(try wholeRefusal(Array(bytes.prefix(cut))))
      #expect(refusal.place.hasPrefix("line 1, column "))
      #expect(refusal.reason.contains("breaks off or is broken"))
    }
  }

  @Test(arguments: [
    (String(repeating: "<a>", count: 600), "512 deep"), ("<a></b>", "mismatched"),
    ("<x:a/>", "unbound prefix"), ("<solution>\u{1}</solution>", "not well-formed"),
  ])
  func refusesBrokenXML(inside: String, part: String) throws {
    let refusal = try wholeRefusal(Array(Self.nessus(Self.item("1", more: inside)).utf8))
    #expect(refusal?.reason.contains(part) == true, "\(refusal?.reason ?? "read")")
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><a/>", "begins with <a>"),
    ("<!DOCTYPE html><html><title>Sign in</title></html>", "“Sign in”"),
  ])
  func refusesXMLOfNobody(text: String, part: String) throws {
    #expect(try wholeRefusal(Array(text.utf8))?.reason.contains(part) == true)
  }

  @Test(arguments: [
    ("ISO-8859-1", [0xE9] as [UInt8], "é"), ("windows-1252", [0x80, 0xE9], "€é"),
    ("UTF-8", [0xC3, 0xA9], "é"),
  ])
  func readsTheEncodingTheTextDeclares(name: String, sign: [UInt8], text: String) throws {
    let head = "<?xml version=\"1.0\" encoding=\"\(name)\"?>"
    let report = Self.nessus(Self.item("1", more: "<plugin_output>@</plugin_output>"), head: head)
    let parts = report.split(separator: "@").map { Array($0.utf8) }
    let read = try ReadReport(parts[0] + sign + parts[1])
    #expect(read.findings.map(\.detail) == [text])
  }

  @Test(arguments: [true, false])
  func readsUTF16ThatSaysSo(isLittleEndian: Bool) throws {
    let head = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
    let more = "<plugin_output>Zoë 🔒</plugin_output>"
    let bytes = Self.nessus(Self.item("1", more: more), head: head).utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
    #expect(try ReadReport(bytes).findings.map(\.detail) == ["Zoë 🔒"])
  }

  @Test func streamsWhatIsNotAskedForAndRefusesATagWithoutEnd() throws {
    let filler = String(repeating: "settings;", count: 2_000_000)
    let read = try ReadReport(Self.nessus("<x>\(filler)</x>" + Self.item("1")))
    #expect(read.findings.count == 1)
    let refusal = try wholeRefusal(Array(Self.nessus("<x a=\"\(filler)\"/>").utf8))
    #expect(refusal?.reason.contains("a tag over 16 MiB") == true)
  }

  @Test func refusesABrokenItemAlone() throws {
    let read = try ReadReport(Self.nessus("<ReportItem/>" + Self.item("2")))
    #expect(read.findings.count == 1)
    #expect(read.refusals.map(\.reason) == ["It names no plugin (pluginID)."])
  }

  private static func xccdf(_ results: String, namespace: String = "1.2") -> String {
    [
      "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/\(namespace)\" ",
      "xmlns:h=\"http://www.w3.org/1999/xhtml\"><Group><Rule id=\"r1\" severity=\"high\">",
      "<title>Sessions end</title><description>They <h:b>must</h:b> end.</description>",
      "<reference href=\"https://nvd.nist.gov/800-53r4\">AC-12</reference>",
      "<ident system=\"cce\">CCE-1-2</ident></Rule><Rule id=\"r2\"><title>Update</title>",
      "<ident system=\"http://cve.mitre.org\">CVE-2024-1</ident></Rule></Group>",
      "<TestResult end-time=\"2026-03-01T10:00:00\" test-system=\"cpe:/a:redhat:openscap:1.3\">",
      "<target>db1</target>\(results)</TestResult></Benchmark>",
    ].joined()
  }

  private static func result(_ rule: String, _ word: String) -> String {
    "<rule-result idref=\"\(rule)\"><result>\(word)</result></rule-result>"
  }

  @Test(arguments: ["1.1", "1.2"])
  func joinsResultsToTheirRules(namespace: String) throws {
    let results = Self.result("r1", "fail") + Self.result("r2", "error")
    let read = try ReadReport(
      Self.xccdf(results + Self.result("r3", "notselected"), namespace: namespace))
    #expect(read.header.tool == "OpenSCAP")
    #expect(read.header.toolVersion == "1.3")
    #expect(read.findings.map(\.verdict) == [.fail, .fail, .other])
    #expect(read.checks.map(\.title) == ["Sessions end", "Update", "r3"])
    #expect(read.checks.map(\.part) == ["", "patch", ""])
    #expect(read.checks.first?.text == "They must end.")
    #expect(read.checks.first?.compliance == ["NIST-800-53": ["AC-12"], "CCE": ["CCE-1-2"]])
    #expect(read.findings.map(\.severity) == [.high, .unrated, .unrated])
    #expect(read.findings.map(\.resource.account) == ["db1", "db1", "db1"])
    #expect(read.header.warnings.isEmpty)
  }

  @Test func readsResultsInsideARF() throws {
    let arf =
      "<arf:asset-report-collection xmlns:arf=\"http://scap.nist.gov/schema/asset-reporting-format/1.1\">"
      + Self.xccdf(Self.result("r1", "pass")) + "</arf:asset-report-collection>"
    #expect(try ReadReport(arf).findings.map(\.verdict) == [.pass])
  }

  @Test(arguments: [
    (result("r1", "notapplicable"), "another system"), ("", "no results"),
  ])
  func warnsWhenNothingWasChecked(results: String, part: String) throws {
    let read = try ReadReport(Self.xccdf(results))
    #expect(read.header.warnings.first?.contains(part) == true)
  }

  @Test(arguments: [
    ("0", "2", Verdict.other, false), ("1", "2", .fail, false), ("3", "0", .fail, true),
  ])
  func bothShapesOfZAPSayTheSame(risk: String, confidence: String, verdict: Verdict, muted: Bool)
    throws
  {
    let xml = try ReadReport(
      [
        "<OWASPZAPReport version=\"2.16\" generated=\"Tue, 12 May 2020 20:59:12\">",
        "<site name=\"https://a.example\"><alerts><alertitem><pluginid>10</pluginid>",
        "<alertRef>10-1</alertRef><alert>Header</alert><riskcode>\(risk)</riskcode>",
        "<confidence>\(confidence)</confidence><desc>&lt;p&gt;Set it.&lt;/p&gt;</desc>",
        "<cweid>79</cweid><instances><instance><uri>https://a.example/x</uri>",
        "<method>GET</method></instance></instances></alertitem></alerts></site>",
        "</OWASPZAPReport>",
      ].joined())
    let alert =
      [
        "{\"pluginid\":\"10\",\"alertRef\":\"10-1\",\"alert\":\"Header\",\"riskcode\":\"\(risk)\",",
        "\"confidence\":\"\(confidence)\",\"desc\":\"<p>Set it.</p>\",\"cweid\":\"79\",\"instances\":",
        "[{\"uri\":\"https://a.example/x\",\"method\":\"GET\"}]}",
      ].joined()
    let site = "{\"@name\":\"https://a.example\",\"alerts\":[\(alert)]}"
    for sites in [site, "[\(site)]"] {
      let json = try ReadReport(
        "{\"@version\":\"2.16\",\"@generated\":\"Tue, 12 May 2020 20:59:12\",\"site\":\(sites)}")
      #expect(json.findings == xml.findings)
      #expect(json.checks == xml.checks)
      #expect(json.header == xml.header)
    }
    #expect(xml.findings.map(\.verdict) == [verdict])
    #expect(xml.findings.map(\.isMuted) == [muted])
    #expect(xml.findings.map(\.place) == ["10-1"])
    #expect(xml.checks.map(\.text) == ["Set it."])
    #expect(xml.checks.map(\.compliance) == [["CWE": ["CWE-79"]]])
  }

  @Test func bothShapesOfDependencyCheckSayTheSame() throws {
    let xml = try ReadReport(
      [
        "<analysis xmlns=\"https://jeremylong.github.io/DependencyCheck/dependency-check.2.5.xsd\">",
        "<scanInfo><engineVersion>9</engineVersion></scanInfo><projectInfo><name>shop</name>",
        "</projectInfo><dependencies><dependency><fileName>a.jar</fileName><identifiers>",
        "<package><id>pkg:maven/org.acme/a@1.2?x=y</id></package></identifiers>",
        "<vulnerabilities><vulnerability><name>CVE-2024-1</name><severity>High</severity>",
        "</vulnerability><suppressedVulnerability><name>CVE-2024-2</name><notes>Not used</notes>",
        "</suppressedVulnerability></vulnerabilities></dependency></dependencies></analysis>",
      ].joined())
    let json = try ReadReport(
      [
        "{\"reportSchema\":\"1.1\",\"scanInfo\":{\"engineVersion\":\"9\"},\"projectInfo\":{\"name\":",
        "\"shop\"},\"dependencies\":[{\"fileName\":\"a.jar\",\"packages\":[{\"id\":",
        "\"pkg:maven/org.acme/a@1.2?x=y\"}],\"vulnerabilities\":[{\"name\":\"CVE-2024-1\",",
        "\"severity\":\"High\"}],\"suppressedVulnerabilities\":[{\"name\":\"CVE-2024-2\",",
        "\"notes\":\"Not used\"}]}]}",
      ].joined())
    #expect(xml.findings == json.findings)
    #expect(xml.checks == json.checks)
    #expect(xml.failed.map(\.resource.uid) == ["org.acme/a@1.2"])
    #expect(xml.failed.map(\.resource.account) == ["shop"])
    #expect(xml.checks.map(\.package) == ["org.acme/a", "org.acme/a"])
    #expect(xml.findings.last?.muteReason == "Not used")
    #expect(xml.header.completeFamilies.isEmpty == false)
  }

  @Test func failedAnalysesKeepAReportFromBeingComplete() throws {
    let read = try ReadReport(
      "{\"reportSchema\":\"1.1\",\"scanInfo\":{\"analysisExceptions\":[{\"exception\":{}}]},"
        + "\"dependencies\":[]}")
    #expect(read.header.completeFamilies.isEmpty)
    #expect(read.header.warnings.count == 1)
  }

  @Test func readsGVM() throws {
    let read = try ReadReport(
      [
        "<report format_id=\"f\" content_type=\"text/xml\"><report><results><result><name>Old TLS",
        "</name><host>10.0.0.1<hostname>h</hostname></host><port>443/tcp</port><nvt oid=\"1.3\">",
        "<name>Old TLS</name><tags>summary=Old.|impact=Bad.|solution=Turn it off.</tags>",
        "<refs><ref type=\"cve\" id=\"CVE-2024-1\"/></refs></nvt><threat>Medium</threat>",
        "<severity>5.0</severity></result></results></report></report>",
      ].joined())
    #expect(read.header.format == "gvm-xml")
    #expect(read.failed.map(\.place) == ["443/tcp"])
    #expect(read.failed.map(\.resource.account) == ["10.0.0.1"])
    #expect(read.checks.map(\.remediation) == ["Turn it off."])
    #expect(read.checks.map(\.compliance) == [["CVE": ["CVE-2024-1"]]])
  }
}
