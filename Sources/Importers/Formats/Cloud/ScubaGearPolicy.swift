import Readiness

/// ScubaGear's word on one policy, whichever of its files it stands in.
struct ScubaGearPolicy {
  let id: String
  /// What the policy asks for, in HTML.
  var requirement = ""
  /// `Pass`, `Fail`, `Warning`, `N/A`, `Error`, `Omitted` or `Incorrect result`.
  let result: String
  /// `Shall` or `Should`, with what keeps ScubaGear from checking it behind a slash.
  let obligation: String
  /// What was seen, in HTML.
  var details = ""
  /// What the tenant's own file says about a verdict it sets aside.
  var comment = ""

  var failedToRun: Bool { result.lowercased().hasPrefix("error") }

  /// - Parameter tenant: Carries the account, where the report names it.
  func add(to drafts: inout DraftCollector, tenant: ResourceDraft) {
    let check = drafts.check(id, provider: "m365") { _ in
      let title = PlainText.words(ofHTML: requirement)
      return CheckDraft(tool: "ScubaGear", id: id, title: title.isEmpty ? id : title)
    }
    let isMuted = ["omitted", "incorrect result"].contains(result.lowercased())
    var resource = tenant
    (resource.uid, resource.name) = (product, product)
    drafts.add(
      FindingDraft(
        check: check, resource: resource, verdict: Self.verdicts[result.lowercased()] ?? .other,
        isMuted: isMuted, muteReason: isMuted ? comment : "", nativeStatus: result,
        severity: severity, nativeSeverity: obligation,
        detail: PlainText.words(ofHTML: details)))
  }

  /// What keeps the report from being whole; none where every policy was checked.
  static func warnings(errors: Int) -> [String] {
    errors == 0
      ? []
      : ["ScubaGear could not check \(errors) of its policies: they are neither passed nor failed."]
  }

  /// A tenant of Microsoft 365 with nothing known of it.
  static let tenant = ResourceDraft(uid: "", type: "product", provider: "m365")

  /// The product is a part of the policy's id, as in `MS.AAD.1.1v1`.
  private var product: String {
    let parts = id.split(separator: ".")
    return parts.count > 2 ? parts[1].uppercased() : ""
  }

  private var severity: Severity {
    let word = obligation.lowercased()
    return word.hasPrefix("shall") ? .high : word.hasPrefix("should") ? .medium : .unrated
  }

  // A warning is an unmet "should", which is no failure; what is not applicable is for people.
  private static let verdicts: [String: Verdict] = [
    "pass": .pass, "fail": .fail, "n/a": .manual,
  ]
}
