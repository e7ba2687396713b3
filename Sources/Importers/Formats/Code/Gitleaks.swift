import Readiness

/// Gitleaks 8 and older (FORMATS, "Code, secrets, dependencies"); the secret itself is not kept.
struct Gitleaks: ElementReader {
  private(set) var header = ReportHeader(
    tool: "Gitleaks", completeFamilies: [CheckFamily(tool: "Gitleaks")])
  private var repositories: Set<String> = []

  static let recognises: @Sendable (JSONNode) -> Bool = { leak in
    (leak["RuleID"].utf8 != nil && !leak["StartLine"].isMissing)
      || (leak["rule"].utf8 != nil && !leak["offender"].isMissing)
  }

  mutating func read(_ leak: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    // Versions before 8 write names in lower case.
    let isOld = leak["RuleID"].isMissing
    let rule = drafts.fields.identity(leak[isOld ? "rule" : "RuleID"])
    guard !rule.isEmpty else { throw BadElement(reason: "It names no rule (RuleID).") }
    let file = drafts.fields.identity(leak[isOld ? "file" : "File"])
    let commit = drafts.fields.identity(leak[isOld ? "commit" : "Commit"])
    let secret = leak[isOld ? "offender" : "Secret"].string ?? ""
    if !secret.isEmpty { drafts.fields.maskedSecrets += 1 }
    let check = drafts.check(rule, provider: "code") { fields in
      let title = fields.text(leak["Description"])
      return CheckDraft(tool: "Gitleaks", id: rule, title: title.isEmpty ? rule : title)
    }
    let repository = RepositoryName.short(
      drafts.fields.identity(
        leak["repoURL"].utf8?.isEmpty == false ? leak["repoURL"] : leak["repo"]))
    if repositories.insert(repository).inserted {
      drafts.cover(CoverageDraft(provider: "code", account: repository))
    }
    let digest = SecretDigest.of(secret, rule: rule, file: file)
    let print = digest.isEmpty ? drafts.fields.identity(leak["Fingerprint"]) : digest
    drafts.add(
      FindingDraft(
        check: check, resource: .file(file, in: repository),
        place: [commit, print].filter { !$0.isEmpty }.joined(separator: " "),
        location: FilePlace.text(file, line: leak[isOld ? "lineNumber" : "StartLine"].integer),
        verdict: .fail, nativeStatus: "open", detail: detail(secret, commit)))
  }

  private func detail(_ secret: String, _ commit: String) -> String {
    let what = SecretDigest.isTold(secret) ? "Found \(SecretDigest.excerpt(secret))" : "Found"
    return commit.isEmpty ? what : "\(what) in commit \(commit)"
  }
}
