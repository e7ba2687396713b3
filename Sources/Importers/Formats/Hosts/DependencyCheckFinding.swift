import Readiness

/// A published weakness of a package as Dependency-Check tells it, in XML and in JSON alike (FORMATS,
/// "Code, secrets, dependencies").
struct DependencyCheckFinding {
  static let family = CheckFamily(tool: "Dependency-Check", part: "package")

  /// The file the weakness was found in, and what it was taken for.
  struct Dependency {
    var project: String
    var fileName: String
    /// An address such as `pkg:maven/org.acme/lib@1.2`; empty where only the file is known.
    var address: String

    /// The package with its group, without version.
    var package: String {
      // A sign at the beginning belongs to a scope such as `@acme`.
      guard let sign = name.lastIndex(of: "@"), sign != name.startIndex else { return name }
      return String(name[..<sign])
    }

    /// `org.acme/lib@1.2`; the file's name where no package is known.
    var name: String {
      guard address.hasPrefix("pkg:"), let slash = address.firstIndex(of: "/") else {
        return fileName
      }
      return String(address[address.index(after: slash)...].prefix { $0 != "?" && $0 != "#" })
        .replacing("%40", with: "@")
    }
  }

  let dependency: Dependency
  var id: String
  var severity = ""
  var scores: [Double] = []
  var text = ""
  var notes = ""
  var weaknesses: [String] = []
  var links: [String] = []
  var isSuppressed = false
  var scannedAt: Instant?

  func add(to drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(id)
    guard !id.isEmpty else { throw BadElement(reason: "It names no vulnerability (name).") }
    let package = drafts.fields.identity(dependency.package)
    let check = drafts.check(id, of: package, provider: "code") { fields in
      var tags = AdvisoryIDs.tags([id])
      let weaknesses = AdvisoryIDs.weaknesses(in: weaknesses)
      if !weaknesses.isEmpty { tags["CWE"] = weaknesses }
      return CheckDraft(
        tool: Self.family.tool, id: id, part: Self.family.part, package: package,
        title: "\(id) in \(package)", text: fields.text(text), references: fields.links(links),
        compliance: tags)
    }
    let word = drafts.fields.text(severity)
    let rated = Severity(word: word)
    let file = drafts.fields.identity(dependency.fileName)
    drafts.add(
      FindingDraft(
        check: check,
        resource: ResourceDraft(
          uid: drafts.fields.identity(dependency.name), name: package, type: "package",
          provider: "code", account: drafts.fields.identity(dependency.project)),
        place: file, location: file, verdict: .fail, isMuted: isSuppressed,
        muteReason: isSuppressed ? drafts.fields.text(notes) : "",
        nativeStatus: isSuppressed ? "suppressed" : "open",
        severity: rated == .unrated ? Severity(score: scores.max() ?? 0) : rated,
        nativeSeverity: word, seenAt: scannedAt))
  }
}
