import Readiness

/// OSV-Scanner's JSON of versions 1 and 2 (FORMATS, "Code, secrets, dependencies").
struct OSVScannerJSON: ElementReader {
  private(set) var header = ReportHeader(
    tool: Self.tool, completeFamilies: [CheckFamily(tool: Self.tool)])

  private static let tool = "OSV-Scanner"

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    let result = element["results"].first
    if result.isObject { return result["packages"].isArray && result["source"].isObject }
    return element["results"].isArray
      && !(element["experimental_config"].isMissing && element["license_summary"].isMissing)
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["results"].isArray || element["results"].isNull else {
      throw BadElement(reason: "It holds no results, so it is no report of OSV-Scanner.")
    }
    let isImage = element["image_metadata"].isObject
    for (index, result) in element["results"].array.enumerated() {
      let source = result["source"]
      let place = CoverageDraft(
        provider: isImage || source["type"].string == "docker" ? "image" : "code",
        account: drafts.fields.identity(source["path"]))
      drafts.cover(place)
      for (number, entry) in result["packages"].array.enumerated() {
        do {
          try read(entry, in: place, into: &drafts)
        } catch {
          let refused = "results item \(index + 1), packages item \(number + 1)"
          drafts.refuse(Refusal(place: refused, reason: error.reason))
        }
      }
    }
  }

  private func read(
    _ entry: JSONNode, in place: CoverageDraft, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let package = entry["package"]
    var name = drafts.fields.identity(package["name"])
    // What is vendored in goes by its commit alone.
    if name.isEmpty { name = drafts.fields.identity(package["commit"]) }
    let issues = OSVIssue.issues(of: entry, with: &drafts.fields)
    if issues.isEmpty { return }
    guard !name.isEmpty else { throw BadElement(reason: "It names no package.") }
    let resource = PackageResource.draft(
      name, version: drafts.fields.identity(package["version"]), provider: place.provider,
      account: place.account)
    for (index, issue) in issues.enumerated() {
      guard !issue.id.isEmpty else {
        let place = "\(name), vulnerabilities item \(index + 1)"
        drafts.refuse(Refusal(place: place, reason: "It names no advisory."))
        continue
      }
      let fixes = issue.fixes(of: name, with: &drafts.fields)
      let check = drafts.check(issue.id, provider: resource.provider) { fields in
        issue.advisory(by: Self.tool, about: name, fixes: fixes, with: &fields).check
      }
      drafts.add(
        FindingDraft(
          check: check, resource: resource, location: place.account, verdict: .fail,
          nativeStatus: "open", severity: issue.severity, nativeSeverity: issue.severityWord,
          detail: Advisory.upgrade(name, to: fixes)))
    }
  }
}

/// One advisory about a package, with all the ids its issue is known by.
struct OSVIssue {
  let id: String
  let severity: Severity
  /// The word of the advisory, empty where it has none.
  let severityWord: String
  private let ids: [String]
  private let advisory: JSONNode

  /// An issue that two databases describe is two rows, as in the report; both name each other.
  static func issues(of entry: JSONNode, with fields: inout FieldCleaner) -> [OSVIssue] {
    let groups = entry["groups"].array.map { group in
      (node: group, ids: fields.texts(group["ids"]) + fields.texts(group["aliases"]))
    }
    return entry["vulnerabilities"].array.map { advisory in
      let id = fields.identity(advisory["id"])
      let group = groups.first { $0.ids.contains(id) }
      return OSVIssue(
        id, of: advisory, score: (group?.node ?? advisory)["max_severity"],
        groupIDs: group?.ids ?? [], with: &fields)
    }
  }

  private init(
    _ id: String, of advisory: JSONNode, score: JSONNode, groupIDs: [String],
    with fields: inout FieldCleaner
  ) {
    self.id = id
    self.advisory = advisory
    ids = [id] + groupIDs + fields.texts(advisory["aliases"])
    severityWord = fields.text(advisory["database_specific"]["severity"])
    let rated = Severity(word: severityWord)
    let base = score.number ?? score.string.flatMap(Double.init) ?? 0
    severity = rated == .unrated ? Severity(score: base) : rated
  }

  /// The versions in which the package is fixed, as the advisory's ranges end.
  func fixes(of package: String, with fields: inout FieldCleaner) -> [String] {
    advisory["affected"].array.filter { $0["package"]["name"].string == package }
      .flatMap { $0["ranges"].array.filter { $0["type"].string != "GIT" } }
      .flatMap { Array($0["events"].array) }
      .map { fields.text($0["fixed"]) }.filter { !$0.isEmpty }.uniqueTexts
  }

  func advisory(
    by tool: String, about package: String, fixes: [String], with fields: inout FieldCleaner
  ) -> Advisory {
    let nested = advisory["affected"].array.flatMap { affected in
      affected["database_specific"]["cwes"].array.map { fields.text($0["cweId"]) }
    }
    return Advisory(
      tool: tool, id: id, ids: ids, package: package,
      title: fields.text(advisory["summary"]),
      text: fields.text(advisory["details"]), fixedVersions: fixes,
      references: fields.links(advisory["references"]),
      weaknesses: fields.texts(advisory["database_specific"]["cwe_ids"]) + nested)
  }
}
