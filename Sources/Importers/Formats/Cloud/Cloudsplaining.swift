import Readiness

/// cloudsplaining's results: one finding for each policy and risk (FORMATS, "Hosts and web").
struct Cloudsplaining: ElementReader {
  private(set) var header = ReportHeader(tool: "cloudsplaining")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["inline_policies"].isObject && element["customer_managed_policies"].isObject
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard Self.recognises(element) else { throw BadElement(reason: "It lists no policies.") }
    let account = Self.account(of: element, with: &drafts.fields)
    let lists = [
      (element["inline_policies"], "inline policy"),
      (element["customer_managed_policies"], "customer managed policy"),
      (element["aws_managed_policies"], "AWS managed policy"),
    ]
    var excluded = 0
    for (list, type) in lists {
      for (id, policy) in list.object {
        if policy["is_excluded"].isTrue {
          excluded += 1
          continue
        }
        var resource = Self.resource(of: policy, id: id, with: &drafts.fields)
        (resource.type, resource.account) = (type, account)
        Self.read(policy, as: resource, into: &drafts)
      }
    }
    guard excluded > 0 else { return }
    header.warnings = [
      "Policies the run was told to exclude are left out, \(excluded) of them: they were not judged."
    ]
  }

  private static func read(
    _ policy: JSONNode, as resource: ResourceDraft, into drafts: inout DraftCollector
  ) {
    guard policy.isObject else {
      drafts.refuse(Refusal(place: resource.uid, reason: "The policy is not an object."))
      return
    }
    for risk in CloudsplainingRisk.allCases {
      let value = risk.value(in: policy)
      let actions = value.isArray ? value : value["findings"]
      guard !actions.first.isMissing else { continue }
      let check = drafts.check(risk.rawValue, provider: "aws") { fields in
        CheckDraft(
          tool: "cloudsplaining", id: risk.rawValue, title: risk.title,
          text: PlainText.words(ofHTML: fields.text(value["description"])))
      }
      let severity = drafts.fields.text(value["severity"])
      drafts.add(
        FindingDraft(
          check: check, resource: resource, verdict: .fail, nativeStatus: "open",
          severity: Severity(word: severity), nativeSeverity: severity,
          detail: detail(actions, with: &drafts.fields)))
    }
  }

  /// An inline policy has no name of its own in AWS; its id is a digest of what it says.
  private static func resource(
    of policy: JSONNode, id: String, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let arn = fields.identity(policy["Arn"])
    return ResourceDraft(
      uid: arn.isEmpty ? fields.identity(id) : arn, name: fields.text(policy["PolicyName"]),
      provider: "aws")
  }

  /// The report is of one account and names it only in the ARNs of what belongs to it.
  private static func account(
    of element: JSONNode, with fields: inout FieldCleaner
  ) -> String {
    let lists = [
      element["customer_managed_policies"], element["roles"], element["users"], element["groups"],
    ]
    for list in lists {
      for (_, thing) in list.object {
        let upper = fields.identity(thing["Arn"])
        let account = AmazonName.account(in: upper.isEmpty ? fields.identity(thing["arn"]) : upper)
        if account.count == 12, account.allSatisfy(\.isNumber) { return account }
      }
    }
    return ""
  }

  /// What the policy allows, a line for each way or action; the first fifty.
  private static func detail(_ actions: JSONNode, with fields: inout FieldCleaner) -> String {
    var lines: [String] = []
    var count = 0
    for action in actions.array {
      count += 1
      guard lines.count < 50 else { continue }
      var parts: [String] = []
      for part in action["actions"].array { parts.append(fields.text(part)) }
      let way = fields.text(action["type"])
      let joined = parts.joined(separator: ", ")
      lines.append(
        action.isObject ? (way.isEmpty ? joined : "\(way): \(joined)") : fields.text(action))
    }
    if count > lines.count { lines.append("and \(count - lines.count) more") }
    return lines.joined(separator: "\n")
  }
}

/// What cloudsplaining warns of, by the names its report gives them.
enum CloudsplainingRisk: String, CaseIterable {
  case privilegeEscalation = "PrivilegeEscalation"
  case dataExfiltration = "DataExfiltration"
  case resourceExposure = "ResourceExposure"
  case serviceWildcard = "ServiceWildcard"
  case credentialsExposure = "CredentialsExposure"
  case infrastructureModification = "InfrastructureModification"

  func value(in policy: JSONNode) -> JSONNode { policy.member(rawValue) }

  var title: String {
    switch self {
    case .privilegeEscalation: "A policy lets its holder raise their own rights"
    case .dataExfiltration: "A policy lets data be read without limits on which"
    case .resourceExposure: "A policy lets resources be opened to others"
    case .serviceWildcard: "A policy grants everything a service can do"
    case .credentialsExposure: "A policy lets credentials be read"
    case .infrastructureModification: "A policy lets infrastructure be changed without limits"
    }
  }
}
