import Readiness

/// Wiz's two tables, of issues and of vulnerabilities (FORMATS, "Hosts and web").
struct WizCSV: RowReader {
  // An export is what was filtered on the screen, so it is complete in nothing.
  let header = ReportHeader(tool: "Wiz")
  private let isOfVulnerabilities: Bool

  init(_ header: TableHeader) {
    isOfVulnerabilities = !Self.isOfIssues(header)
  }

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    isOfIssues(header)
      || header.has("FindingStatus", "Name")
      || header.has("WizURL", "Name")
  }

  private static func isOfIssues(_ header: TableHeader) -> Bool {
    header.has("Title", "Severity", "Status", "Issue ID")
      || header.has("Title", "Status", "Control ID")
      || header.has("Title", "Status", "Wiz URL")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    // Of vulnerabilities, Status is the state of the asset.
    let status = drafts.fields.text(isOfVulnerabilities ? row["FindingStatus"] : row["Status"])
    guard !status.isEmpty else { throw BadElement(reason: "It has no verdict (Status).") }
    let word = status.uppercased().replacing(" ", with: "_")
    let resource = resource(of: row, with: &drafts.fields)
    let check =
      isOfVulnerabilities
      ? try vulnerability(row, resource, into: &drafts) : try issue(row, resource, into: &drafts)
    let severity = drafts.fields.text(row["Severity", "CVSSSeverity", "VendorSeverity"])
    let isMuted = ["REJECTED", "IGNORED"].contains(word)
    drafts.add(
      FindingDraft(
        check: check, toolID: drafts.fields.identity(row["Issue ID", "ID"]), resource: resource,
        place: drafts.fields.identity(place(of: row)),
        location: drafts.fields.text(row["LocationPath", "Wiz URL", "WizURL"]),
        verdict: word == "RESOLVED" ? .other : .fail, isMuted: isMuted,
        muteReason: isMuted
          ? drafts.fields.text(row["Note", "Resolution", "ResolutionReason"]) : "",
        nativeStatus: status, severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(isOfVulnerabilities ? row["DetailedName"] : row["Description"]),
        seenAt: ReportTime.instant(row["LastDetected"]),
        firstSeen: ReportTime.instant(row["Created At", "FirstDetected"])))
  }

  private func issue(
    _ row: TableRow, _ resource: ResourceDraft, into drafts: inout DraftCollector
  ) throws(BadElement) -> Int {
    let title = drafts.fields.text(row["Title"])
    let control = drafts.fields.identity(row["Control ID"])
    let id = control.isEmpty ? title : control
    guard !id.isEmpty else { throw BadElement(reason: "It names no control (Control ID, Title).") }
    return drafts.check(id, provider: resource.provider) { fields in
      CheckDraft(
        tool: "Wiz", id: id, part: "issues", title: title.isEmpty ? id : title,
        text: fields.text(row["Description"]),
        remediation: fields.text(row["Remediation Recommendation"]))
    }
  }

  private func vulnerability(
    _ row: TableRow, _ resource: ResourceDraft, into drafts: inout DraftCollector
  ) throws(BadElement) -> Int {
    let id = drafts.fields.identity(row["Name"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no vulnerability (Name).") }
    let package = drafts.fields.identity(row["DetailedName"])
    return drafts.check(id, of: package, provider: resource.provider) { fields in
      CheckDraft(
        tool: "Wiz", id: id, part: "vulnerabilities", package: package,
        title: package.isEmpty ? id : "\(id) in \(package)", text: fields.text(row["Description"]),
        remediation: fields.text(row["Remediation"]), references: fields.links([row["Link"]]),
        compliance: AdvisoryIDs.tags([id]))
    }
  }

  private func place(of row: TableRow) -> String {
    isOfVulnerabilities
      ? [row["DetailedName"], row["LocationPath"]].filter { !$0.isEmpty }.joined(separator: " ")
      : row["Kubernetes Namespace"]
  }

  private func resource(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    ResourceDraft(
      uid: fields.identity(
        row["Resource external ID", "Resource vertex ID", "ProviderUniqueId", "AssetID"]),
      name: fields.text(row["Resource Name", "AssetName"]),
      type: fields.text(row["Resource Type", "AssetType"]),
      provider: fields.text(row["Resource Platform", "CloudPlatform"]).lowercased(),
      account: fields.identity(row["Subscription ID", "SubscriptionExternalId", "SubscriptionId"]),
      accountName: fields.text(row["Subscription Name", "SubscriptionName"]),
      region: fields.identity(row["Resource Region", "AssetRegion"]))
  }
}
