import Readiness

/// What is kept of one SARIF result until its run has said which tool and which rules it is of.
struct SarifResult {
  var ruleID: String
  var ruleIndex: Int?
  /// The extension of the tool the rule belongs to; nil for the tool itself.
  var component: Int?
  var kind: String
  /// Empty where the rule says it.
  var level: String
  var text: String
  var messageID: String
  var arguments: [String]
  var uri: String
  /// The file's place in the run's list, where the result does not name it.
  var fileIndex: Int?
  var line: Int?
  var logicalName: String
  var fingerprint: String
  var securitySeverity: Double?
  var weaknesses: [String]
  var suppression: SarifSuppression
  var baseline: String
  var firstSeen: Instant?
  /// The tool's own word where it has one beside the level.
  var ownSeverity: String?
  /// The package a result of a package scanner is about.
  var package: String

  var isEmpty: Bool { ruleID.isEmpty && ruleIndex == nil && text.isEmpty && messageID.isEmpty }

  init(_ node: JSONNode, with fields: inout FieldCleaner) {
    let rule = node["rule"]
    let id = fields.identity(node["ruleId"])
    ruleID = id.isEmpty ? fields.identity(rule["id"]) : id
    component = Self.index(rule["toolComponent"]["index"])
    ruleIndex = Self.index(rule["index"]) ?? Self.index(node["ruleIndex"])
    kind = fields.text(node["kind"]).lowercased()
    level = fields.text(node["level"])
    let message = node["message"]
    text = fields.text(message["text"])
    if text.isEmpty { text = fields.text(message["markdown"]) }
    messageID = fields.text(message["id"])
    arguments = text.isEmpty ? fields.textOrTexts(message["arguments"]) : []
    let location = node["locations"].first
    let physical = location["physicalLocation"]
    uri = SarifFile.path(fields.identity(physical["artifactLocation"]["uri"]))
    fileIndex = Self.index(physical["artifactLocation"]["index"])
    line = physical["region"]["startLine"].integer
    logicalName = Self.logicalName(location, with: &fields)
    fingerprint = Self.fingerprint(node, with: &fields)
    let properties = node["properties"]
    securitySeverity = SarifRule.score(properties["security-severity"])
    weaknesses = fields.textOrTexts(properties["cwe"]) + fields.textOrTexts(properties["tags"])
    let own = fields.text(properties["zizmor/severity"])
    ownSeverity = own.isEmpty ? nil : own
    package = Self.package(in: text)
    suppression = SarifSuppression(node["suppressions"], with: &fields)
    baseline = fields.text(node["baselineState"]).lowercased()
    firstSeen = ReportTime.instant(node["provenance"]["firstDetectionTimeUtc"])
  }

  /// Trivy begins its message with the package, and says it nowhere else.
  private static func package(in text: String) -> String {
    let opening = "Package: "
    guard text.hasPrefix(opening) else { return "" }
    return String(text.dropFirst(opening.count).prefix { !$0.isNewline })
  }

  private static func index(_ node: JSONNode) -> Int? {
    // -1 is the format's word for "not told".
    node.integer.flatMap { $0 >= 0 ? $0 : nil }
  }

  private static func logicalName(_ location: JSONNode, with fields: inout FieldCleaner) -> String {
    // Drafts before 2.1.0 wrote one object.
    let list = location["logicalLocations"].first
    let logical = list.isMissing ? location["logicalLocation"] : list
    let name = fields.identity(logical["fullyQualifiedName"])
    return name.isEmpty ? fields.identity(logical["name"]) : name
  }

  /// The tool's own fingerprints, sorted by name; nested objects and placeholders are none.
  private static func fingerprint(_ node: JSONNode, with fields: inout FieldCleaner) -> String {
    for list in [node["fingerprints"], node["partialFingerprints"]] {
      var parts: [String] = []
      for (name, value) in list.object where !name.lowercased().contains("column") {
        let text = fields.identity(value)
        if !text.isEmpty, text != "requires login" {
          parts.append("\(fields.identity(name))=\(text)")
        }
      }
      if !parts.isEmpty { return parts.sorted().joined(separator: " ") }
    }
    return ""
  }
}

/// Whether and why a tool's users suppressed a result.
struct SarifSuppression {
  var isMuted = false
  var reason = ""

  /// A list with something in it, of which nothing is under review or rejected; without a word it
  /// was accepted, and drafts of the format called the word `state`.
  init(_ list: JSONNode, with fields: inout FieldCleaner) {
    var reasons: [String] = []
    for suppression in list.array {
      let status = suppression["status"].string ?? suppression["state"].string ?? "accepted"
      guard status.lowercased() == "accepted" else {
        isMuted = false
        return
      }
      isMuted = true
      reasons.append(fields.text(suppression["justification"]))
    }
    reason = reasons.filter { !$0.isEmpty }.uniqueTexts.joined(separator: "; ")
  }
}

/// How SARIF names files.
enum SarifFile {
  /// A URI as a path: without scheme, percent signs decoded, a leading `./` dropped.
  static func path(_ uri: String) -> String {
    var path = uri[...]
    if path.lowercased().hasPrefix("file://") {
      path = path.dropFirst(7)
      // `file:///C:/code` names a drive.
      let drive = path.dropFirst().prefix(2)
      if path.hasPrefix("/"), drive.last == ":", drive.first?.isLetter == true {
        path = path.dropFirst()
      }
    }
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    return decoded(path)
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
