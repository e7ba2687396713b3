import Readiness

/// What a SARIF run says around its results: the tool, its rules, its files.
struct SarifRun {
  private(set) var tool = ""
  private(set) var toolVersion = ""
  /// Whether the tool was named, so that results can be understood.
  private(set) var isComplete = false
  private var repository = ""
  /// The tool's rules, then those of each extension.
  private var rules: [[SarifRule]] = []
  private var ruleByID: [String: SarifRule] = [:]
  private var messages: [String: String] = [:]
  /// Paths by their place in the run's list; nil where the list has not come yet.
  private var files: [String]?

  init() {}

  init(_ run: JSONNode, with fields: inout FieldCleaner) {
    let driver = run["tool"]["driver"]
    isComplete = driver.isObject
    tool = fields.text(driver["name"])
    if tool.isEmpty { tool = "SARIF" }
    toolVersion = fields.firstText(driver["semanticVersion"], driver["version"])
    repository = RepositoryName.short(
      fields.identity(run["versionControlProvenance"].first["repositoryUri"]))
    for (name, message) in driver["globalMessageStrings"].object {
      messages[name] = fields.text(message["text"])
    }
    rules = [Self.rules(of: driver, with: &fields)]
    for component in run["tool"]["extensions"].array {
      rules.append(Self.rules(of: component, with: &fields))
    }
    for rule in rules.joined() where ruleByID[rule.id] == nil { ruleByID[rule.id] = rule }
    if run["artifacts"].isArray {
      var paths: [String] = []
      for file in run["artifacts"].array {
        paths.append(SarifFile.path(fields.identity(file["location"]["uri"])))
      }
      files = paths
    }
  }

  /// When the run ended, or began.
  static func time(of run: JSONNode) -> Instant? {
    let invocation = run["invocations"].first
    return ReportTime.instant(invocation["endTimeUtc"])
      ?? ReportTime.instant(invocation["startTimeUtc"])
  }

  private static func rules(
    of component: JSONNode, with fields: inout FieldCleaner
  ) -> [SarifRule] {
    var rules: [SarifRule] = []
    for rule in component["rules"].array { rules.append(SarifRule(rule, with: &fields)) }
    return rules
  }

  func knowsFile(of result: SarifResult) -> Bool {
    files != nil || !result.uri.isEmpty || result.fileIndex == nil
  }

  /// Rules without a result were run all the same.
  func coverRules(in drafts: inout DraftCollector) {
    let ids = rules.joined().filter { $0.isEnabled && !$0.id.isEmpty }.map(\.id)
    drafts.ran(ids.uniqueTexts, of: tool)
  }

  func add(_ result: SarifResult, to drafts: inout DraftCollector) {
    let rule = rule(of: result)
    var id = result.ruleID.isEmpty ? rule?.id ?? "" : result.ruleID
    if id.isEmpty { id = Self.noRule }
    let check = drafts.check(id, of: tool, provider: "code") { _ in
      described(id, by: rule, result)
    }
    drafts.add(finding(result, rule, check))
  }

  /// A result of a tool that names no rules stands under this one.
  private static let noRule = "no-rule"

  private func described(_ id: String, by rule: SarifRule?, _ result: SarifResult) -> CheckDraft {
    var check = rule?.described ?? CheckDraft(tool: tool, id: id)
    check.tool = tool
    check.id = id
    if check.title.isEmpty { check.title = id == Self.noRule ? "Results without a rule" : id }
    let own = CodeTags.compliance(advisories: [id], weaknesses: result.weaknesses)
    check.compliance.merge(own) { ($0 + $1).uniqueTexts }
    return check
  }

  private func finding(_ result: SarifResult, _ rule: SarifRule?, _ check: Int) -> FindingDraft {
    let file =
      result.uri.isEmpty
      ? result.fileIndex.flatMap { files?.indices.contains($0) == true ? files?[$0] : nil } ?? ""
      : result.uri
    let status = SarifStatus(result)
    let level = result.level.isEmpty ? rule?.level ?? "" : result.level
    let word = status.isFail ? (level.isEmpty ? "warning" : level) : "none"
    let score = [result.securitySeverity, rule?.securitySeverity].lazy
      .compactMap(\.self).first { $0 > 0 }
    return FindingDraft(
      check: check,
      resource: ResourceDraft(
        uid: file.isEmpty ? result.logicalName : file, name: file.lastPathPart,
        type: file.isEmpty ? "" : "file", provider: "code", account: repository),
      place: place(of: result, in: file), location: FilePlace.text(file, line: result.line),
      verdict: status.verdict, isMuted: result.suppression.isMuted,
      muteReason: result.suppression.reason, nativeStatus: status.words,
      severity: score.map(Severity.init(score:)) ?? Severity(word: result.ownSeverity ?? word),
      nativeSeverity: word, detail: detail(of: result, rule), firstSeen: result.firstSeen)
  }

  /// The tool's fingerprint; else the package it names, and the part of the file.
  private func place(of result: SarifResult, in file: String) -> String {
    if !result.fingerprint.isEmpty { return result.fingerprint }
    let parts = [result.package, file.isEmpty ? "" : result.logicalName]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func rule(of result: SarifResult) -> SarifRule? {
    // An extension's rules stand one behind the tool's own.
    let component = result.component.map { $0 + 1 } ?? 0
    if let index = result.ruleIndex, rules.indices.contains(component),
      rules[component].indices.contains(index)
    {
      return rules[component][index]
    }
    if let rule = ruleByID[result.ruleID] { return rule }
    return result.ruleID.lastIndex(of: "/").flatMap { ruleByID[String(result.ruleID[..<$0])] }
  }

  private func detail(of result: SarifResult, _ rule: SarifRule?) -> String {
    let template = rule?.messages[result.messageID] ?? messages[result.messageID] ?? ""
    var text = result.text.isEmpty ? template : result.text
    for (number, argument) in result.arguments.enumerated() {
      text = text.replacing("{\(number)}", with: argument)
    }
    return text
  }
}

/// What a result says of itself: its kind, and whether an earlier run's result is gone.
struct SarifStatus {
  let isFail: Bool
  let verdict: Verdict
  /// Such as `fail`, `fail/suppressed`, `fail/absent`.
  let words: String

  init(_ result: SarifResult) {
    let kind = result.kind.isEmpty ? "fail" : result.kind
    isFail = kind == "fail"
    let isGone = result.baseline == "absent"
    verdict = isGone ? .pass : Self.verdicts[kind] ?? .other
    let more = [isGone ? "absent" : "", result.suppression.isMuted ? "suppressed" : ""]
    words = ([kind] + more.filter { !$0.isEmpty }).joined(separator: "/")
  }

  private static let verdicts: [String: Verdict] = [
    "fail": .fail, "pass": .pass, "open": .manual, "review": .manual,
  ]
}

extension String {
  /// What follows the last slash.
  var lastPathPart: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }
}
