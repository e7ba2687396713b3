import Readiness

/// njsscan's JSON (FORMATS, "Code, secrets, dependencies").
struct Njsscan: ElementReader {
  private(set) var header = ReportHeader(
    tool: "njsscan", completeFamilies: [CheckFamily(tool: "njsscan")])

  static let recognises: @Sendable (JSONNode) -> Bool = { report in
    report["nodejs"].isObject
      && (report["templates"].isObject || !report["njsscan_version"].isMissing)
  }

  mutating func read(_ report: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard report["nodejs"].isObject || report["templates"].isObject else {
      throw BadElement(reason: "It is no report of njsscan: it has neither nodejs nor templates.")
    }
    header.toolVersion = drafts.fields.text(report["njsscan_version"])
    for part in [report["nodejs"], report["templates"]] {
      for (name, rule) in part.object { read(rule, named: name, into: &drafts) }
    }
    var troubles: [String] = []
    for error in report["errors"].array {
      troubles.append(drafts.fields.firstText(error, error["message"], error["type"]))
    }
    // Without its engine it finds nothing, and says so here alone.
    if let warning = Sentence.partial("njsscan", troubles) {
      header.warnings.append(warning)
      header.completeFamilies = []
    }
  }

  private func read(_ rule: JSONNode, named name: String, into drafts: inout DraftCollector) {
    let id = drafts.fields.identity(name)
    guard rule.isObject, !id.isEmpty else {
      let place = "rule \(ReportOpening.excerpt(name))"
      return drafts.refuse(Refusal(place: place, reason: "It is not an object."))
    }
    let metadata = rule["metadata"]
    let severity = drafts.fields.text(metadata["severity"])
    let description = drafts.fields.text(metadata["description"])
    let check = drafts.check(id, provider: "code") { fields in
      var tags = CodeTags.compliance(weaknesses: fields.textOrTexts(metadata["cwe"]))
      let owasp = fields.textOrTexts(metadata["owasp-web"])
      if !owasp.isEmpty { tags["OWASP"] = owasp }
      return CheckDraft(
        tool: "njsscan", id: id, title: Sentence.title(description) ?? id, text: description,
        compliance: tags)
    }
    let row = { (resource: ResourceDraft, place: String, location: String) in
      FindingDraft(
        check: check, resource: resource, place: place, location: location, verdict: .fail,
        nativeStatus: "open", severity: Severity(word: severity), nativeSeverity: severity,
        detail: description)
    }
    // What is missing everywhere, such as a header, has no file.
    if rule["files"].first.isMissing {
      return drafts.add(row(ResourceDraft(uid: "", provider: "code"), "", ""))
    }
    for match in rule["files"].array {
      let file = drafts.fields.identity(match["file_path"])
      let place = CodeDigest.of(match["match_string"].string ?? "")
      let line = match["match_lines"].first.integer
      drafts.add(row(.file(file), place, FilePlace.text(file, line: line)))
    }
  }
}
