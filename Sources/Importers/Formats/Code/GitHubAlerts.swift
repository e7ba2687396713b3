import Readiness

/// Code scanning and secret scanning alerts as GitHub's API, its pages and its webhooks write them
/// (FORMATS, "Code, secrets, dependencies").
struct GitHubAlerts: ElementReader {
  private(set) var header = ReportHeader()

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    // Pages that were put one after another are arrays in an array.
    let alert = alert(in: element.isArray ? element.first : element)
    return (alert["rule"].isObject && !alert["most_recent_instance"].isMissing)
      || alert["secret_type"].utf8 != nil
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element.isArray else { return try read(alert: element, into: &drafts) }
    var number = 0
    for item in element.array {
      number += 1
      do throws(BadElement) {
        try read(alert: item, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "alert \(number) of a page", reason: error.reason))
      }
    }
  }

  /// A webhook wraps the alert and names the repository beside it.
  private static func alert(in element: JSONNode) -> JSONNode {
    element["alert"].isObject ? element["alert"] : element
  }

  private mutating func read(
    alert element: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let alert = Self.alert(in: element)
    let state = drafts.fields.said(alert["state"])
    guard !state.isEmpty else { throw BadElement(reason: "It has no state.") }
    let repository = repository(of: alert, in: element, with: &drafts.fields)
    if alert["secret_type"].isMissing {
      try readCode(alert, state, repository, into: &drafts)
    } else {
      try readSecret(alert, state, repository, into: &drafts)
    }
  }

  private mutating func readCode(
    _ alert: JSONNode, _ state: String, _ repository: String, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let rule = alert["rule"]
    let id = drafts.fields.firstIdentity(rule["id"], rule["name"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no rule (rule.id).") }
    let named = drafts.fields.said(alert["tool"]["name"])
    let tool = named.isEmpty ? "GitHub code scanning" : named
    if header.tool.isEmpty {
      header.tool = tool
      header.toolVersion = drafts.fields.said(alert["tool"]["version"])
    }
    let check = drafts.check(id, of: tool, provider: "code") { fields in
      let tags = fields.textOrTexts(rule["tags"])
      let title = fields.said(rule["description"])
      let link = fields.said(rule["help_uri"])
      return CheckDraft(
        tool: tool, id: id, title: title.isEmpty ? id : title,
        text: fields.said(rule["full_description"]), remediation: fields.said(rule["help"]),
        references: link.hasPrefix("http") ? [link] : [],
        compliance: CodeTags.compliance(advisories: [id] + tags, weaknesses: tags))
    }
    let instance = alert["most_recent_instance"]
    let location = instance["location"]
    let file = drafts.fields.identity(location["path"])
    let level = drafts.fields.said(rule["security_severity_level"])
    let word = level.isEmpty ? drafts.fields.said(rule["severity"]) : level
    let reason = [alert["dismissed_reason"], alert["dismissed_comment"]]
    drafts.add(
      finding(
        alert, check, .file(file, in: repository), state: state, muted: "dismissed",
        reason: reason, with: &drafts.fields
      ) { draft, fields in
        draft.severity = Severity(word: word)
        draft.nativeSeverity = word
        draft.location = FilePlace.text(file, line: location["start_line"].integer)
        draft.detail = fields.said(instance["message"]["text"])
      })
  }

  private mutating func readSecret(
    _ alert: JSONNode, _ state: String, _ repository: String, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let id = drafts.fields.said(alert["secret_type"])
    guard !id.isEmpty else { throw BadElement(reason: "It names no kind (secret_type).") }
    let tool = "GitHub secret scanning"
    if header.tool.isEmpty { header.tool = tool }
    let check = drafts.check(id, of: tool, provider: "code") { fields in
      let title = fields.said(alert["secret_type_display_name"])
      return CheckDraft(tool: tool, id: id, title: title.isEmpty ? id : title)
    }
    let location = alert["first_location_detected"]
    let file = drafts.fields.identity(location["path"])
    let secret = alert["secret"].string ?? ""
    if SecretDigest.isTold(secret) { drafts.fields.maskedSecrets += 1 }
    // A resolution other than revoking leaves the secret where it is.
    let resolution = drafts.fields.said(alert["resolution"])
    let isMuted = state == "resolved" && resolution != "revoked" && !resolution.isEmpty
    let resource =
      file.isEmpty
      ? ResourceDraft(
        uid: repository, name: repository, type: "repository", provider: "code",
        account: repository) : .file(file, in: repository)
    drafts.add(
      finding(
        alert, check, resource, state: isMuted ? "resolved as \(resolution)" : state,
        muted: "resolved as", reason: [alert["resolution"], alert["resolution_comment"]],
        with: &drafts.fields
      ) { draft, fields in
        draft.location = FilePlace.text(file, line: location["start_line"].integer)
        if SecretDigest.isTold(secret) { draft.detail = "Found \(SecretDigest.excerpt(secret))" }
        let validity = fields.said(alert["validity"])
        if !validity.isEmpty { draft.detail += " (\(validity))" }
      })
  }

  private func finding(
    _ alert: JSONNode, _ check: Int, _ resource: ResourceDraft, state: String, muted: String,
    reason: [JSONNode], with fields: inout FieldCleaner,
    completing: (inout FindingDraft, inout FieldCleaner) -> Void
  ) -> FindingDraft {
    let isMuted = state.hasPrefix(muted) || state.hasSuffix("dismissed")
    var words: [String] = []
    for node in reason { words.append(fields.said(node)) }
    // The number is one of the repository alone; the address is one everywhere.
    let address = fields.said(alert["html_url"])
    let number = alert["number"].integer.map { "\(resource.account)#\($0)" } ?? ""
    var draft = FindingDraft(
      check: check, toolID: address.isEmpty ? number : address, resource: resource,
      verdict: state == "open" || isMuted
        ? .fail
        : ["fixed", "resolved"].contains(state)
          ? .pass : .other,
      isMuted: isMuted,
      muteReason: isMuted ? words.filter { !$0.isEmpty }.joined(separator: ": ") : "",
      nativeStatus: state, firstSeen: ReportTime.instant(alert["created_at"]))
    completing(&draft, &fields)
    return draft
  }

  /// `owner/name`, told by the alert, the webhook around it, or the alert's address.
  private func repository(
    of alert: JSONNode, in element: JSONNode, with fields: inout FieldCleaner
  ) -> String {
    let named = fields.firstIdentity(
      alert["repository"]["full_name"], element["repository"]["full_name"])
    if !named.isEmpty { return named }
    let address = RepositoryName.short(fields.firstIdentity(alert["html_url"], alert["url"]))
    let parts = address.split(separator: "/").drop { $0 == "repos" || $0 == "api" || $0 == "v3" }
    return parts.count < 3 ? "" : parts.prefix(2).joined(separator: "/")
  }
}

extension FieldCleaner {
  /// A text; empty for the word `None`, which some exports write for null.
  fileprivate mutating func said(_ node: JSONNode) -> String {
    let text = text(node)
    return text == "None" || text == "null" ? "" : text
  }
}
