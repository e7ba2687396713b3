import Readiness

/// A baseline of detect-secrets (FORMATS, "Code, secrets, dependencies").
struct DetectSecrets: ElementReader {
  private(set) var header = ReportHeader(
    tool: "detect-secrets", completeFamilies: [CheckFamily(tool: "detect-secrets")])

  static let recognises: @Sendable (JSONNode) -> Bool = { baseline in
    baseline["plugins_used"].isArray && baseline["results"].isObject
  }

  mutating func read(_ baseline: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard baseline["results"].isObject else {
      throw BadElement(reason: "It is no baseline of detect-secrets: it has no results.")
    }
    header.toolVersion = drafts.fields.text(baseline["version"])
    header.scannedAt = ReportTime.instant(baseline["generated_at"])
    drafts.cover(CoverageDraft(provider: "code"))
    for (name, secrets) in baseline["results"].object {
      let file = drafts.fields.identity(name)
      var number = 0
      for secret in secrets.array {
        number += 1
        let kind = drafts.fields.identity(secret["type"])
        if kind.isEmpty {
          let place = "secret \(number) of \(ReportOpening.excerpt(name))"
          drafts.refuse(Refusal(place: place, reason: "It has no type."))
        } else {
          add(secret, of: kind, in: file, to: &drafts)
        }
      }
    }
  }

  private func add(
    _ secret: JSONNode, of kind: String, in file: String, to drafts: inout DraftCollector
  ) {
    let check = drafts.check(kind, provider: "code") { _ in
      CheckDraft(tool: "detect-secrets", id: kind, title: "Secret found: \(kind)")
    }
    // A plain hash of a short secret can be turned back, so it is hashed again and cut.
    let digest = SecretDigest.of(secret["hashed_secret"].string ?? "", rule: kind, file: file)
    let audit = secret["is_secret"]
    let isFalse = !audit.isMissing && !audit.isNull && !audit.isTrue
    let status = isFalse ? "audited-false" : audit.isTrue ? "audited-true" : "open"
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file), place: digest,
        location: FilePlace.text(file, line: secret["line_number"].integer), verdict: .fail,
        isMuted: isFalse, muteReason: isFalse ? "Audited: not a secret" : "",
        nativeStatus: status,
        detail: secret["is_verified"].isTrue ? "The service accepted it" : ""))
  }
}
