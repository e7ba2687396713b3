import Readiness

/// A published weakness of a package, as one scanner describes it.
struct Advisory {
  let tool: String
  var part = ""
  /// The id the tool goes by, such as `GHSA-…` or `PYSEC-…`.
  let id: String
  /// Every published id it is known by, its own among them where that is one.
  var ids: [String] = []
  let package: String
  var title = ""
  var text = ""
  /// What to do, in the tool's words; in ours where it says only which versions are fixed.
  var remediation = ""
  var fixedVersions: [String] = []
  var references: [String] = []
  /// As the tool writes them, such as `CWE-79: …`.
  var weaknesses: [String] = []

  var check: CheckDraft {
    var tags = AdvisoryIDs.tags(ids)
    let weaknesses = AdvisoryIDs.weaknesses(in: weaknesses)
    if !weaknesses.isEmpty { tags["CWE"] = weaknesses }
    return CheckDraft(
      tool: tool, id: id, part: part, package: package, title: title.isEmpty ? id : title,
      text: text,
      remediation: remediation.isEmpty
        ? Self.upgrade(package, to: fixedVersions) : remediation,
      references: references.filter { $0.hasPrefix("http") }.uniqueTexts, compliance: tags)
  }

  /// What to do about a package, where the report says which versions are fixed.
  static func upgrade(_ package: String, to versions: [String]) -> String {
    let versions = versions.filter { !$0.isEmpty }.uniqueTexts
    guard let first = versions.first else { return "" }
    guard versions.count > 1 else { return "Upgrade \(package) to \(first) or later." }
    return "Upgrade \(package) to a version that fixes it: \(versions.joined(separator: ", "))."
  }
}

/// A package as scanners know it, a resource of the code or image that holds it.
enum PackageResource {
  /// - Parameter file: The manifest or path it was found in; empty where the report does not say.
  static func draft(
    _ name: String, version: String = "", file: String = "", provider: String = "code",
    account: String = ""
  ) -> ResourceDraft {
    let release = version.isEmpty ? name : "\(name)@\(version)"
    return ResourceDraft(
      uid: file.isEmpty ? release : "\(file): \(release)", name: name, type: "package",
      provider: provider, account: account)
  }
}

extension FieldCleaner {
  /// The texts of a list, or the one where a list was expected; empty ones are left out.
  mutating func texts(_ node: JSONNode) -> [String] {
    let nodes = node.isArray ? Array(node.array) : [node]
    return nodes.map { text($0) }.filter { !$0.isEmpty }
  }

  /// The links of a list of texts or of objects with a `url`.
  mutating func links(_ node: JSONNode) -> [String] {
    let nodes = node.isArray ? Array(node.array) : [node]
    return nodes.map { text($0.isObject ? $0["url"] : $0) }.filter { $0.hasPrefix("http") }
  }
}
