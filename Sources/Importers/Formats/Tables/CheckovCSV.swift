import Readiness

/// Checkov's tables: misconfigurations, and packages with published weaknesses (FORMATS, "Checkov").
///
/// Both list failures alone, beside an inventory of everything that was looked at.
struct CheckovCSV: RowReader {
  private(set) var header = ReportHeader(tool: "Checkov")
  private let isOfPackages: Bool

  init(_ header: TableHeader) {
    isOfPackages = header.has("Package")
    if isOfPackages { self.header.completeFamilies = [CheckFamily(tool: "Checkov", part: "sca")] }
  }

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("Resource", "Path", "Misconfigurations")
      || header.has("Package", "Git Repository", "Vulnerability")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    if isOfPackages { try readPackage(row, into: &drafts) } else { readSetting(row, into: &drafts) }
  }

  /// A row without a check is mere inventory: it covers its file and is no finding.
  private func readSetting(_ row: TableRow, into drafts: inout DraftCollector) {
    let file = file(of: row, with: &drafts.fields)
    let id = drafts.fields.identity(row["Misconfigurations"])
    if id.isEmpty {
      drafts.cover(
        CoverageDraft(provider: file.provider, account: file.account, uid: file.uid))
      return
    }
    let check = drafts.check(id, provider: "code") { fields in
      let title = fields.text(row["Policy title"])
      return CheckDraft(
        tool: "Checkov", id: id, title: title.isEmpty ? id : title,
        references: fields.links([row["Guideline"]]))
    }
    let severity = drafts.fields.text(row["Severity"])
    drafts.add(
      FindingDraft(
        check: check, resource: file, place: drafts.fields.identity(row["Resource"]),
        location: file.uid, verdict: .fail, nativeStatus: "FAILED",
        severity: Severity(word: severity), nativeSeverity: severity))
  }

  private mutating func readPackage(
    _ row: TableRow, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let name = drafts.fields.identity(row["Package"])
    let id = drafts.fields.identity(row["Vulnerability"])
    if row["Path"].isEmpty, id.isEmpty {
      header.completeFamilies = []
      if header.warnings.isEmpty {
        header.warnings.append(
          "Checkov wrote a notice in place of packages, which it lists with a platform key only: "
            + "nothing is known of them.")
      }
      throw BadElement(reason: "It is a notice and no package: “\(ReportOpening.excerpt(name))”.")
    }
    if id.isEmpty { return }
    let file = file(of: row, with: &drafts.fields)
    let check = drafts.check(id, of: name, provider: "code") { fields in
      CheckDraft(
        tool: "Checkov", id: id, part: "sca", package: name, title: "\(id) in \(name)",
        text: fields.text(row["Description"]),
        remediation: fields.text(row["Fixed Version"]).isEmpty
          ? "" : "Update \(name) to \(fields.text(row["Fixed Version"])).",
        compliance: AdvisoryIDs.tags([id]))
    }
    let severity = drafts.fields.text(row["Severity"])
    let version = drafts.fields.identity(row["Version"])
    var resource = file
    resource.uid = "\(name)@\(version)"
    resource.name = name
    resource.type = "package"
    drafts.add(
      FindingDraft(
        check: check, resource: resource, place: file.uid,
        location: FilePlace.text(file.uid, line: Int(row["Line(s)"])), verdict: .fail,
        nativeStatus: "FAILED", severity: Severity(word: severity), nativeSeverity: severity))
  }

  private func file(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    let path = fields.identity(row["Path"])
    let owner = fields.identity(row["Git Org"])
    // Without a name given to it, Checkov writes a made-up owner and the folder.
    let isNamed = !owner.isEmpty && owner != "cli_repo"
    return ResourceDraft(
      uid: path, name: path, type: "file", provider: "code",
      account: isNamed ? "\(owner)/\(fields.identity(row["Git Repository"]))" : "")
  }
}
