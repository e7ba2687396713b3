import Readiness

/// Nuclei's results, a line each or as an array, of any version (FORMATS, "Hosts and web").
struct NucleiJSON: ElementReader {
  let header = ReportHeader(tool: Self.tool)

  private static let tool = "Nuclei"

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["info"].isObject && template(of: element).string != nil
  }

  private static func template(of element: JSONNode) -> JSONNode {
    element["template-id"].isMissing ? element["templateID"] : element["template-id"]
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element.isObject else { throw BadElement(reason: "It is not an object.") }
    let id = drafts.fields.identity(Self.template(of: element))
    guard !id.isEmpty else { throw BadElement(reason: "It names no template.") }
    let host = drafts.fields.identity(element["host"])
    let place = [element["matched-at"], element["matched"]]
      .map { drafts.fields.identity($0) }.first { !$0.isEmpty }
    let address = place ?? host
    guard !address.isEmpty else { throw BadElement(reason: "It says neither host nor address.") }
    let check = drafts.check(id, provider: "web") { fields in
      Self.check(id, of: element["info"], with: &fields)
    }
    let severity = drafts.fields.text(element["info"]["severity"])
    let (status, isMatch) = Self.status(of: element["matcher-status"])
    drafts.add(
      FindingDraft(
        check: check,
        resource: ResourceDraft(
          uid: Self.withoutQuery(address), name: address, type: "site", provider: "web",
          account: host.isEmpty ? Self.withoutQuery(address) : host),
        place: Self.matcher(of: element, with: &drafts.fields), location: address,
        verdict: isMatch && Severity(word: severity) != .info ? .fail : .other,
        nativeStatus: status, severity: Severity(word: severity), nativeSeverity: severity,
        detail: Self.extracts(of: element, with: &drafts.fields),
        seenAt: ReportTime.instant(element["timestamp"])))
  }

  /// Templates that did not match are listed on demand; that they ran proves nothing more.
  private static func status(of node: JSONNode) -> (words: String, isMatch: Bool) {
    node.isMissing || node.isNull || node.isTrue ? ("open", true) : ("not matched", false)
  }

  private static func check(
    _ id: String, of info: JSONNode, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let classification = info["classification"]
    var tags = AdvisoryIDs.tags(fields.texts(classification["cve-id"]).map { $0.uppercased() })
    let weaknesses = AdvisoryIDs.weaknesses(in: fields.texts(classification["cwe-id"]))
    if !weaknesses.isEmpty { tags["CWE"] = weaknesses }
    let name = fields.text(info["name"])
    return CheckDraft(
      tool: tool, id: id, title: name.isEmpty ? id : name, text: fields.text(info["description"]),
      risk: fields.text(info["impact"]), remediation: fields.text(info["remediation"]),
      references: references(fields.texts(info["reference"])), compliance: tags)
  }

  // Older versions write one text with a link on every line, each behind a dash.
  private static func references(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split { $0.isWhitespace } }.map(String.init)
      .filter { $0.hasPrefix("http") }.uniqueTexts
  }

  private static func matcher(of element: JSONNode, with fields: inout FieldCleaner) -> String {
    [
      element["matcher-name"], element["matcher_name"], element["extractor-name"],
      element["extractor_name"], element["fuzzing_parameter"],
    ].map { fields.identity($0) }.filter { !$0.isEmpty }.joined(separator: "/")
  }

  private static func extracts(of element: JSONNode, with fields: inout FieldCleaner) -> String {
    let key = element["extracted-results"]
    return fields.texts(key.isMissing ? element["extracted_results"] : key)
      .joined(separator: "\n")
  }

  /// Queries hold what a template made up for one run.
  private static func withoutQuery(_ address: String) -> String {
    String(address.prefix { $0 != "?" && $0 != "#" })
  }
}
