import Readiness

/// An alert as ZAP tells it, in XML and in JSON alike (FORMATS, "Hosts and web").
struct ZAPAlert {
  struct Instance {
    let address: String
    let method: String
    let parameter: String
  }

  var plugin: String
  var reference = ""
  var title = ""
  var text = ""
  var solution = ""
  var links = ""
  var risk = ""
  var confidence = ""
  var weakness = ""
  var other = ""
  var instances: [Instance] = []
  var site: String
  var scannedAt: Instant?

  /// Addresses a detail names; a crawl of a large site finds thousands.
  private static let shown = 20

  func add(to drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(plugin)
    guard !id.isEmpty else { throw BadElement(reason: "It names no plugin (pluginid).") }
    let check = drafts.check(id, provider: "web", described: check)
    let site = drafts.fields.identity(site)
    let reference = drafts.fields.identity(reference)
    let isFalsePositive = confidence.trimmed == "0"
    let code = drafts.fields.text(risk)
    let places = instances.prefix(Self.shown).map { instance in
      let parts = [instance.method, instance.address, instance.parameter]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let more = instances.count > Self.shown ? ["and \(instances.count - Self.shown) more"] : []
    drafts.add(
      FindingDraft(
        check: check,
        resource: ResourceDraft(
          uid: site, name: site, type: "site", provider: "web", account: site),
        place: reference == id ? "" : reference,
        location: drafts.fields.text(instances.first?.address ?? site),
        verdict: ["", "0"].contains(code) ? .other : .fail, isMuted: isFalsePositive,
        muteReason: isFalsePositive ? "false positive" : "", nativeStatus: "open",
        severity: Self.severities[code] ?? .unrated, nativeSeverity: code,
        detail: drafts.fields.text((places + more).joined(separator: "\n")), seenAt: scannedAt))
  }

  private func check(_ fields: inout FieldCleaner) -> CheckDraft {
    let title = fields.text(title)
    let weaknesses = AdvisoryIDs.weaknesses(in: [weakness])
    let links = PlainText.words(ofHTML: links).split(separator: " ").map(String.init)
    return CheckDraft(
      tool: "ZAP", id: plugin, title: title.isEmpty ? plugin : title,
      text: PlainText.words(ofHTML: fields.text(text)),
      remediation: PlainText.words(ofHTML: fields.text(solution)),
      references: fields.links(links), compliance: weaknesses.isEmpty ? [:] : ["CWE": weaknesses])
  }

  private static let severities: [String: Severity] = [
    "0": .info, "1": .low, "2": .medium, "3": .high,
  ]
}
