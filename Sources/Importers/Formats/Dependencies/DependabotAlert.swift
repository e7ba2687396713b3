import Readiness

/// One alert of Dependabot, told by the REST interface or by GraphQL.
struct DependabotAlert {
  private let node: JSONNode
  private let advisory: Advisory
  private let toolID: String
  private let resource: ResourceDraft
  private let manifest: String
  private let severity: String
  private let state: String

  init(rest node: JSONNode, repository: JSONNode, with fields: inout FieldCleaner)
    throws(BadElement)
  {
    let (published, weakness) = (node["security_advisory"], node["security_vulnerability"])
    let packages = [node["dependency"]["package"], weakness["package"]]
    let repositories = [repository["full_name"], node["repository"]["full_name"]]
    let link = fields.identity(node["html_url"])
    let repository = repositories.map { fields.identity($0) }.first { !$0.isEmpty }
    try self.init(
      node,
      Source(
        advisory: published, weakness: weakness, packages: packages,
        ids: [published["ghsa_id"], published["cve_id"]], fix: weakness["first_patched_version"],
        cwes: published["cwes"], toolID: link,
        repository: repository ?? Self.repository(in: link),
        manifest: node["dependency"]["manifest_path"]), with: &fields)
  }

  init(graphQL node: JSONNode, repository: String, with fields: inout FieldCleaner)
    throws(BadElement)
  {
    let weakness = node["securityVulnerability"]
    let published =
      weakness["advisory"].isObject ? weakness["advisory"] : node["securityAdvisory"]
    try self.init(
      node,
      Source(
        advisory: published, weakness: weakness, packages: [weakness["package"]],
        ids: [published["ghsaId"]], fix: weakness["firstPatchedVersion"],
        cwes: published["cwes"]["nodes"], toolID: fields.identity(node["id"]),
        repository: repository, manifest: node["vulnerableManifestPath"]), with: &fields)
  }

  /// Where the two ways of asking GitHub keep the same things.
  private struct Source {
    let advisory: JSONNode
    let weakness: JSONNode
    let packages: [JSONNode]
    let ids: [JSONNode]
    let fix: JSONNode
    let cwes: JSONNode
    let toolID: String
    let repository: String
    let manifest: JSONNode
  }

  private init(_ node: JSONNode, _ source: Source, with fields: inout FieldCleaner)
    throws(BadElement)
  {
    let published = source.advisory
    let ids = (source.ids + published["identifiers"].array.map { $0["value"] })
      .map { fields.identity($0) }.filter { !$0.isEmpty }
    guard let id = ids.first(where: { $0.hasPrefix("GHSA-") }) ?? ids.first else {
      throw BadElement(reason: "It names no advisory.")
    }
    let package = source.packages.map { fields.identity($0["name"]) }.first { !$0.isEmpty }
    guard let package else { throw BadElement(reason: "It names no package.") }
    self.node = node
    toolID = source.toolID
    state = fields.text(node["state"])
    severity =
      [source.weakness["severity"], published["severity"]].map { fields.text($0) }
      .first { !$0.isEmpty } ?? ""
    manifest = fields.identity(source.manifest)
    resource = PackageResource.draft(package, file: manifest, account: source.repository)
    advisory = Advisory(
      tool: DependabotJSON.tool, id: id, ids: ids, package: package,
      title: fields.text(published["summary"]), text: fields.text(published["description"]),
      fixedVersions: [fields.text(source.fix["identifier"])],
      references: fields.links(published["permalink"]) + fields.links(published["references"]),
      weaknesses: source.cwes.array.map {
        fields.text($0["cwe_id"].isMissing ? $0["cweId"] : $0["cwe_id"])
      })
  }

  func add(to drafts: inout DraftCollector) {
    let check = drafts.check(advisory.id, provider: "code") { _ in advisory.check }
    let word = state.lowercased()
    let isDismissed = word.hasSuffix("dismissed") || (word.isEmpty && isSet("dismissed"))
    let isFixed = word == "fixed" || (word.isEmpty && isSet("fixed"))
    drafts.add(
      FindingDraft(
        check: check, toolID: toolID, resource: resource, location: manifest,
        // A fixed alert tells of one moment, so it proves less than a pass.
        verdict: isFixed ? .other : .fail, isMuted: isDismissed,
        muteReason: isDismissed ? reason(with: &drafts.fields) : "",
        nativeStatus: !state.isEmpty
          ? state : isDismissed ? "dismissed" : isFixed ? "fixed" : "open",
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: Advisory.upgrade(advisory.package, to: advisory.fixedVersions),
        seenAt: ReportTime.instant(node["updated_at"]),
        firstSeen: ReportTime.instant(node["created_at"])
          ?? ReportTime.instant(node["createdAt"])))
  }

  /// Whether the moment of a change of state is told, as `fixed_at` or `fixedAt`.
  private func isSet(_ state: String) -> Bool {
    node.object.contains {
      $0.value.string != nil && ["\(state)_at", "\(state)At"].contains($0.key)
    }
  }

  private func reason(with fields: inout FieldCleaner) -> String {
    [
      node["dismissed_reason"], node["dismissReason"], node["dismissed_comment"],
      node["dismissComment"],
    ].map { fields.text($0) }.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// `octo/shop` from the address of an alert on any GitHub.
  private static func repository(in link: String) -> String {
    let parts = link.split(separator: "/")
    guard parts.count > 4, parts[4] == "security" else { return "" }
    return "\(parts[2])/\(parts[3])"
  }
}
