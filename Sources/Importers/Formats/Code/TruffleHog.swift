import Readiness

/// TruffleHog 3 and 2, one finding a line (FORMATS, "Code, secrets, dependencies"); neither the
/// secret nor the lines around it are kept.
struct TruffleHog: ElementReader {
  private(set) var header = ReportHeader(
    tool: "TruffleHog", completeFamilies: [CheckFamily(tool: "TruffleHog")])
  private var covered: Set<CoverageDraft> = []

  static let recognises: @Sendable (JSONNode) -> Bool = { finding in
    (finding["SourceMetadata"].isObject && !finding["DetectorName"].isMissing)
      || (!finding["stringsFound"].isMissing && !finding["commitHash"].isMissing)
  }

  mutating func read(_ finding: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    if finding["SourceMetadata"].isObject {
      try readVersion3(finding, into: &drafts)
    } else if finding["stringsFound"].isArray {
      try readVersion2(finding, into: &drafts)
    } else if finding["level"].utf8 != nil, let words = finding["msg"].string {
      let line = ReportOpening.excerpt(words)
      throw BadElement(reason: "It is a line of TruffleHog's log (“\(line)”) and no finding.")
    } else {
      throw BadElement(reason: "It is no finding of TruffleHog: it has no SourceMetadata.")
    }
  }

  private mutating func readVersion3(
    _ finding: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    var name = drafts.fields.identity(finding["DetectorName"])
    if name.isEmpty, let type = finding["DetectorType"].integer { name = "detector \(type)" }
    guard !name.isEmpty else { throw BadElement(reason: "It names no detector (DetectorName).") }
    let source = TruffleHogSource(finding["SourceMetadata"]["Data"], with: &drafts.fields)
    let secret = SecretDigest.decoded(finding["Raw"].string ?? "")
    if !secret.isEmpty { drafts.fields.maskedSecrets += 1 }
    let isVerified = finding["Verified"].isTrue
    let found = SecretDigest.isTold(secret) ? " \(SecretDigest.excerpt(secret))" : ""
    let digest = SecretDigest.of(secret, rule: name, file: source.resource.uid)
    add(
      name, source, digest, status: isVerified ? "verified" : "unverified",
      detail: "Found\(found)\(isVerified ? ", and the service accepted it" : "")", to: &drafts)
  }

  private mutating func readVersion2(
    _ finding: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let reason = drafts.fields.identity(finding["reason"])
    guard !reason.isEmpty else { throw BadElement(reason: "It says no reason.") }
    let source = TruffleHogSource(version2: finding, with: &drafts.fields)
    let strings = finding["stringsFound"].array.compactMap(\.string)
    drafts.fields.maskedSecrets += strings.count
    let digest = SecretDigest.of(
      strings.sorted().joined(separator: "\n"), rule: reason, file: source.resource.uid)
    let count = strings.count == 1 ? "1 string" : "\(strings.count) strings"
    add(reason, source, digest, status: "open", detail: "Found \(count)", to: &drafts)
  }

  private mutating func add(
    _ name: String, _ source: TruffleHogSource, _ digest: String, status: String, detail: String,
    to drafts: inout DraftCollector
  ) {
    let check = drafts.check(name, provider: source.resource.provider) { _ in
      CheckDraft(tool: "TruffleHog", id: name, title: "Secret found: \(name)")
    }
    let place = CoverageDraft(provider: source.resource.provider, account: source.resource.account)
    if covered.insert(place).inserted { drafts.cover(place) }
    drafts.add(
      FindingDraft(
        check: check, resource: source.resource,
        place: [source.commit, digest].filter { !$0.isEmpty }.joined(separator: " "),
        location: source.location, verdict: .fail, nativeStatus: status,
        detail: source.commit.isEmpty ? detail : "\(detail), in commit \(source.commit)"))
  }
}

/// Where TruffleHog found something.
struct TruffleHogSource {
  let resource: ResourceDraft
  let commit: String
  let location: String

  /// The one member of `Data` is named after the kind of source.
  init(_ data: JSONNode, with fields: inout FieldCleaner) {
    let source = data.object.first { _ in true }
    let node = source?.value ?? data
    let file = fields.firstIdentity(
      node["file"], node["key"], node["filename"], node["path"], node["link"])
    commit = fields.identity(node["commit"])
    let image = fields.identity(node["image"])
    let holder = fields.firstIdentity(
      node["repository"], node["project"], node["bucket"], node["channel_name"], node["workspace"])
    var draft = ResourceDraft.file(
      file.isEmpty ? source.map { fields.identity($0.key) } ?? "" : file,
      in: image.isEmpty ? RepositoryName.short(holder) : image)
    if !image.isEmpty { draft.provider = "image" }
    resource = draft
    location = FilePlace.text(file, line: node["line"].integer)
  }

  init(version2 finding: JSONNode, with fields: inout FieldCleaner) {
    let path = fields.identity(finding["path"])
    resource = .file(path)
    commit = fields.identity(finding["commitHash"])
    location = path
  }
}
