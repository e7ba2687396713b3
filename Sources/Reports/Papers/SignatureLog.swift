import Readiness

/// Who signed which version of one policy, and who has to and did not in time.
struct SignatureLog: Sendable {
  let policy: Item
  /// What is asked now; nil where nobody has to sign it.
  let asked: PaperSubject?
  /// The newest first, also those nobody has to sign any more.
  let versions: [SignedVersion]

  /// Those of all policies of which anybody signed any, or has to.
  static func all(_ papers: Papers) -> [SignatureLog] {
    let asOf = papers.register.asOf
    let asked = papers.acknowledgements?.subjects ?? []
    let subjects = Dictionary(asked.map { ($0.subject.id, $0) }) { first, _ in first }
    let signed = Dictionary(
      grouping: papers.items[.acknowledgement].filter { signature in
        signature.date("day").map { $0 <= asOf } ?? false
      }
    ) { $0["policy"] }
    return papers.register.standings.compactMap { standing in
      let signatures = signed[standing.id] ?? []
      let subject = subjects[standing.id]
      if signatures.isEmpty, subject == nil { return nil }
      return SignatureLog(
        policy: standing.policy, asked: subject,
        versions: SignedVersion.all(signatures, of: standing.versions, names: papers.names))
    }
  }
}

/// One version with its signatures.
struct SignedVersion: Sendable {
  struct Signature: Sendable {
    let item: Item
    let name: String
  }

  /// As the first of them says it.
  let version: String
  /// The day it was approved; nil where there is no such version.
  let approvedOn: CalendarDate?
  /// By their days, then names.
  let signatures: [Signature]

  fileprivate static func all(
    _ signatures: [Item], of versions: PolicyVersions, names: PersonNames
  ) -> [SignedVersion] {
    Dictionary(grouping: signatures) { VersionNumber($0["version"]) }
      .sorted { $1.key < $0.key }
      .map { number, items in
        let version = versions.approved.last { VersionNumber($0["version"]) == number }
        let rows = items.map { item in
          Signature(item: item, name: item.person("person").map { names[$0] } ?? "unknown person")
        }.sorted {
          ($0.item["day"], $0.name, $0.item.id) < ($1.item["day"], $1.name, $1.item.id)
        }
        return SignedVersion(
          version: version?["version"] ?? rows.first?.item["version"] ?? "",
          approvedOn: version?.date("approved_on"), signatures: rows)
      }
  }
}
