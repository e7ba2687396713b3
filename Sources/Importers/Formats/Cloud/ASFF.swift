import Readiness

/// AWS Security Hub's findings format in all its wrappings (FORMATS, "AWS Security Hub ASFF").
struct ASFF: ElementReader {
  private(set) var header = ReportHeader()

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    let finding = findings(of: element).map(\.first) ?? element
    return finding["SchemaVersion"].string == "2018-10-08"
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard let findings = Self.findings(of: element) else {
      return try read(finding: element, into: &drafts)
    }
    for (index, finding) in findings.array.enumerated() {
      do {
        try read(finding: finding, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "finding \(index + 1)", reason: error.reason))
      }
    }
  }

  /// The list inside a wrapper; nil for a finding that stands alone.
  private static func findings(of element: JSONNode) -> JSONNode? {
    [element["Findings"], element["findings"], element["detail"]["findings"]]
      .first(where: \.isArray)
  }

  private mutating func read(
    finding: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    guard finding.isObject else { throw BadElement(reason: "It is not an object.") }
    let tool = ASFFCheck.tool(of: finding, with: &drafts.fields)
    let id = ASFFCheck.id(of: finding, tool: tool, with: &drafts.fields)
    guard !id.isEmpty else {
      throw BadElement(reason: "It names no check (GeneratorId), so it cannot be mapped.")
    }
    if header.tool.isEmpty {
      header.tool = tool
      header.toolVersion = drafts.fields.identity(finding["ProductFields"]["ProviderVersion"])
    }
    let resource = Self.resource(of: finding, with: &drafts.fields)
    let check = drafts.check(id, of: tool, provider: resource.provider) { fields in
      ASFFCheck.draft(id, tool: tool, of: finding, with: &fields)
    }
    drafts.add(Self.draft(of: finding, check: check, resource: resource, with: &drafts.fields))
  }

  private static func draft(
    of finding: JSONNode, check: Int, resource: ResourceDraft, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let compliance = fields.text(finding["Compliance"]["Status"])
    let nested = fields.text(finding["Workflow"]["Status"])
    let workflow = nested.isEmpty ? fields.text(finding["WorkflowState"]) : nested
    let record = fields.text(finding["RecordState"])
    let isMuted = workflow.uppercased() == "SUPPRESSED"
    let severity = severity(of: finding, with: &fields)
    let detail = [
      fields.text(finding["Description"]), others(of: finding, besides: resource, with: &fields),
    ]
    return FindingDraft(
      check: check, toolID: fields.identity(finding["Id"]), resource: resource,
      verdict: verdict(compliance: compliance, workflow: workflow, record: record),
      isMuted: isMuted, muteReason: isMuted ? fields.text(finding["Note"]["Text"]) : "",
      nativeStatus: [compliance, workflow, record].map { $0.isEmpty ? "-" : $0 }
        .joined(separator: "/"),
      severity: severity.ours, nativeSeverity: severity.word,
      detail: detail.filter { !$0.isEmpty }.joined(separator: "\n"),
      seenAt: [finding["UpdatedAt"], finding["LastObservedAt"]].lazy
        .compactMap(ReportTime.instant).first,
      firstSeen: ReportTime.instant(finding["FirstObservedAt"]))
  }

  // What was archived or resolved is open no longer, and says nothing of the check either.
  private static func verdict(compliance: String, workflow: String, record: String) -> Verdict {
    let verdict = verdicts[compliance.uppercased()] ?? .other
    guard verdict == .fail else { return verdict }
    return record.uppercased() == "ARCHIVED" || workflow.uppercased() == "RESOLVED"
      ? .other : .fail
  }

  /// No compliance at all is a detection or a vulnerability, which are listed only while they are.
  private static let verdicts: [String: Verdict] = ["": .fail, "PASSED": .pass, "FAILED": .fail]

  private static func severity(
    of finding: JSONNode, with fields: inout FieldCleaner
  ) -> (ours: Severity, word: String) {
    let nodes = [finding["Severity"], finding["FindingProviderFields"]["Severity"]]
    for node in nodes {
      let word = fields.text(node["Label"])
      if !word.isEmpty { return (Severity(word: word), word) }
    }
    guard let number = finding["Severity"]["Normalized"].number else { return (.unrated, "") }
    // Normalized runs from 0 to 100; Security Hub documents these bounds of its labels.
    let ours: Severity =
      switch number {
      case 90...: .critical
      case 70..<90: .high
      case 40..<70: .medium
      case 1..<40: .low
      default: .info
      }
    return (ours, "\(number)")
  }

  /// The first resource that is no mere account: the subject does not always come first.
  private static func resource(
    of finding: JSONNode, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let all = finding["Resources"]
    let subject = all.array.first { $0["Type"].string != "AwsAccount" } ?? all.first
    let uid = fields.identity(subject["Id"])
    let own = fields.identity(finding["AwsAccountId"])
    let region = fields.identity(subject["Region"])
    return ResourceDraft(
      uid: uid, name: String(uid.split(separator: "/").last ?? Substring(uid)),
      type: fields.text(subject["Type"]), provider: "aws",
      account: own.isEmpty ? AmazonName.account(in: uid) : own,
      accountName: fields.text(finding["AwsAccountName"]),
      region: region.isEmpty ? fields.identity(finding["Region"]) : region)
  }

  private static func others(
    of finding: JSONNode, besides subject: ResourceDraft, with fields: inout FieldCleaner
  ) -> String {
    var names: [String] = []
    for resource in finding["Resources"].array { names.append(fields.identity(resource["Id"])) }
    return OtherResources.line(names.filter { $0 != subject.uid })
  }
}

/// What an ARN says.
enum AmazonName {
  /// The account of `arn:aws:iam::111122223333:role/name`; empty where there is none.
  static func account(in name: String) -> String {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 6, parts[0] == "arn" else { return "" }
    return String(parts[4])
  }
}
