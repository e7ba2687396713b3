import Readiness

/// Trivy's JSON: schema 2, the list before it, and clusters (FORMATS, "Trivy JSON").
struct TrivyJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "Trivy")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["ArtifactName"].string != nil && !element["SchemaVersion"].isMissing
      || element["ClusterName"].string != nil || isResult(element)
  }

  /// What was scanned: the artifact of a report, or a workload of a cluster.
  private struct Subject {
    var account = ""
    var provider = "code"
    var place = ""
  }

  private static func isResult(_ element: JSONNode) -> Bool {
    element["Target"].string != nil
      && [element["Type"], element["Class"], element["Vulnerabilities"]]
        .contains { !$0.isMissing }
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    // The word null is how Trivy once wrote that there was nothing.
    if element.isNull { return }
    guard element.isObject else { throw BadElement(reason: "It is not an object.") }
    if Self.isResult(element) {
      drafts.cover(CoverageDraft(provider: Subject().provider))
      return read(result: element, of: Subject(), into: &drafts)
    }
    guard Self.recognises(element) else { throw BadElement(reason: "It names no artifact.") }
    header.toolVersion = drafts.fields.identity(element["Trivy"]["Version"])
    header.scannedAt = ReportTime.instant(element["CreatedAt"])
    let cluster = element["ClusterName"]
    let isImage = element["ArtifactType"].string == "container_image"
    let subject = Subject(
      account: drafts.fields.identity(cluster.isMissing ? element["ArtifactName"] : cluster),
      provider: cluster.isMissing ? (isImage ? "image" : "code") : "kubernetes")
    // Rows cover the artifact they are of, so a clean one is covered as a whole too.
    drafts.cover(CoverageDraft(provider: subject.provider, account: subject.account))
    for result in element["Results"].array { read(result: result, of: subject, into: &drafts) }
    guard !cluster.isMissing else { return }
    let lists = [element["Resources"], element["Vulnerabilities"], element["Misconfigurations"]]
    for list in lists {
      for workload in list.array {
        read(workload: workload, of: subject, into: &drafts)
      }
    }
  }

  private mutating func read(
    workload: JSONNode, of cluster: Subject, into drafts: inout DraftCollector
  ) {
    let names = [workload["Namespace"], workload["Kind"], workload["Name"]]
    var parts: [String] = []
    for name in names { parts.append(drafts.fields.identity(name)) }
    var subject = cluster
    subject.place = parts.filter { !$0.isEmpty }.joined(separator: "/")
    for result in workload["Results"].array {
      read(result: result, of: subject, into: &drafts)
    }
  }

  private mutating func read(
    result: JSONNode, of subject: Subject, into drafts: inout DraftCollector
  ) {
    let target = drafts.fields.identity(result["Target"])
    if let kind = TrivyItem(completeIn: result) {
      header.completeFamilies.insert(CheckFamily(tool: "Trivy", part: kind.rawValue))
    }
    for kind in TrivyItem.allCases {
      for item in kind.list(of: result).array {
        Self.read(item: item, kind, at: target, of: subject, mute: nil, into: &drafts)
      }
    }
    for modified in result["ExperimentalModifiedFindings"].array {
      guard let kind = TrivyItem(modifiedType: modified["Type"].string ?? "") else {
        drafts.refuse(Refusal(place: target, reason: "A suppressed finding is of no known type."))
        continue
      }
      Self.read(
        item: modified["Finding"], kind, at: target, of: subject, mute: modified, into: &drafts)
    }
  }

  private static func read(
    item: JSONNode, _ kind: TrivyItem, at target: String, of subject: Subject, mute: JSONNode?,
    into drafts: inout DraftCollector
  ) {
    let id = kind.id(of: item, with: &drafts.fields)
    guard !id.isEmpty else {
      drafts.refuse(Refusal(place: "\(target), \(kind.rawValue)", reason: "It names no check."))
      return
    }
    let check = drafts.check(id, of: kind.rawValue, provider: subject.provider) { fields in
      kind.check(id, of: item, with: &fields)
    }
    var resource = resource(of: item, kind, at: target, with: &drafts.fields)
    (resource.provider, resource.account) = (subject.provider, subject.account)
    let cause = drafts.fields.identity(item["CauseMetadata"]["Resource"])
    let line = item["StartLine"].integer ?? item["CauseMetadata"]["StartLine"].integer
    let severity = drafts.fields.text(item["Severity"])
    let (verdict, word) = kind.status(of: item, with: &drafts.fields)
    drafts.add(
      FindingDraft(
        check: check, resource: resource,
        place: [subject.place, cause].filter { !$0.isEmpty }.joined(separator: " "),
        location: FilePlace.text(target, line: line), verdict: verdict, isMuted: mute != nil,
        muteReason: mute.map { drafts.fields.text($0["Statement"]) } ?? "",
        nativeStatus: mute.map { drafts.fields.text($0["Status"]) } ?? word,
        severity: Severity(word: severity),
        nativeSeverity: severity.isEmpty && kind == .vulnerabilities ? "UNKNOWN" : severity,
        detail: drafts.fields.text(kind == .secrets ? item["Match"] : item["Message"])))
  }

  private static func resource(
    of item: JSONNode, _ kind: TrivyItem, at target: String, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let package = fields.identity(item["PkgName"])
    guard [.vulnerabilities, .licenses].contains(kind), !package.isEmpty else {
      return InfrastructureFile.resource(target)
    }
    let version = fields.identity(item["InstalledVersion"])
    let path = fields.identity(item["PkgPath"])
    return ResourceDraft(
      uid: "\(package)@\(version) (\(path.isEmpty ? target : path))", name: package,
      type: "package")
  }
}
