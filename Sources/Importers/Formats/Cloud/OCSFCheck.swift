import Readiness

/// The check an OCSF finding belongs to.
enum OCSFCheck {
  static func id(
    of element: JSONNode, _ info: JSONNode, _ kind: OCSFClass, with fields: inout FieldCleaner
  ) -> String {
    let analytic = info["analytic"]
    let rule = element["compliance"]["checks"].first
    let type = kind == .detection || kind == .security ? info["types"].first : .missing
    let nodes = [
      advisory(element["vulnerabilities"].first), element["compliance"]["control"],
      element["metadata"]["event_code"], rule["uid"], rule["name"], type, analytic["uid"],
      analytic["name"], element["metadata"]["product"]["feature"]["uid"], info["types"].first,
      info["title"],
    ]
    for node in nodes {
      let id = fields.identity(node)
      if let last = id.split(separator: "/").last { return String(last) }
    }
    return ""
  }

  static func draft(
    _ id: String, tool: String, of element: JSONNode, _ info: JSONNode,
    with fields: inout FieldCleaner
  ) -> CheckDraft {
    let advice = element["remediation"].isObject ? element["remediation"] : info["remediation"]
    let title = fields.text(info["title"])
    return CheckDraft(
      tool: tool, id: id, package: name(of: packages(of: element), with: &fields),
      title: title.isEmpty ? id : title, text: fields.text(info["desc"]),
      risk: fields.text(element["risk_details"]), remediation: fields.text(advice["desc"]),
      references: fields.links(advice["references"], advice["kb_articles"], info["src_url"]),
      compliance: tags(of: element, with: &fields))
  }

  /// The package a vulnerability is in, with its version; empty for other findings.
  static func package(of element: JSONNode, with fields: inout FieldCleaner) -> String {
    let package = packages(of: element)
    let name = name(of: package, with: &fields)
    let version = fields.identity(package["version"])
    return version.isEmpty ? name : "\(name)@\(version)"
  }

  private static func name(of package: JSONNode, with fields: inout FieldCleaner) -> String {
    fields.identity(package["name"])
  }

  private static func packages(of element: JSONNode) -> JSONNode {
    let vulnerability = element["vulnerabilities"].first
    let new = vulnerability["affected_packages"].first
    return new.isMissing ? vulnerability["packages"].first : new
  }

  private static func advisory(_ vulnerability: JSONNode) -> JSONNode {
    [vulnerability["cve"]["uid"], vulnerability["advisory"]["uid"], vulnerability["title"]]
      .first { $0.string?.isEmpty == false } ?? .missing
  }

  private static func tags(
    of element: JSONNode, with fields: inout FieldCleaner
  ) -> [String: [String]] {
    var advisories: [String] = []
    var weaknesses: [String] = []
    for item in element["vulnerabilities"].array {
      advisories.append(fields.identity(item["cve"]["uid"]))
      advisories.append(fields.identity(item["advisory"]["uid"]))
      weaknesses.append(fields.identity(item["cwe"]["uid"]))
      weaknesses.append(fields.identity(item["cve"]["cwe_uid"]))
      for cwe in item["cve"]["related_cwes"].array {
        weaknesses.append(fields.identity(cwe["uid"]))
      }
    }
    var tags = AdvisoryIDs.tags(advisories)
    let known = AdvisoryIDs.weaknesses(in: weaknesses)
    if !known.isEmpty { tags["CWE"] = known }
    for node in element["compliance"]["requirements"].array {
      guard let (framework, id) = requirement(fields.text(node)) else { continue }
      tags[framework, default: []].append(id)
    }
    for node in element["compliance"]["standards"].array {
      let standard = fields.text(node)
      if !standard.isEmpty { tags["standards", default: []].append(standard) }
    }
    return tags
  }

  /// `PCI DSS 10.5.2` and `Standard v1/2.3` name the requirement last.
  private static func requirement(_ text: String) -> (String, String)? {
    guard let sign = text.lastIndex(where: { $0 == "/" || $0 == " " }) else { return nil }
    let framework = text[..<sign].trimmed
    let id = text[text.index(after: sign)...].trimmed
    return framework.isEmpty || id.isEmpty ? nil : (framework, id)
  }
}

/// What an OCSF finding is about.
enum OCSFResource {
  static func draft(of element: JSONNode, with fields: inout FieldCleaner) -> ResourceDraft {
    let all = all(of: element)
    let subject = all.first { !isAccount($0) } ?? all.first ?? .missing
    let cloud = element["cloud"]
    let host = fields.identity(element["device"]["hostname"])
    let provider = fields.identity(cloud["provider"]).lowercased()
    let uid = fields.identity(subject["uid"])
    let name = fields.text(subject["name"])
    let account = fields.identity(cloud["account"]["uid"])
    let old = fields.identity(cloud["account_uid"])
    let named = account.isEmpty ? (old.isEmpty ? AmazonName.account(in: uid) : old) : account
    let region = fields.identity(subject["region"])
    return ResourceDraft(
      uid: uid.isEmpty ? (name.isEmpty ? host : name) : uid,
      name: name.isEmpty ? String(uid.split(separator: "/").last ?? Substring(host)) : name,
      type: fields.text(subject["type"]),
      provider: provider.isEmpty && !host.isEmpty ? "host" : provider,
      account: named.isEmpty ? host : named, accountName: fields.text(cloud["account"]["name"]),
      region: region.isEmpty ? fields.identity(cloud["region"]) : region)
  }

  /// The resources besides the subject, in a sentence; empty for none.
  static func others(
    of element: JSONNode, besides uid: String, with fields: inout FieldCleaner
  ) -> String {
    var names: [String] = []
    for resource in all(of: element) {
      let own = fields.identity(resource["uid"])
      names.append(own.isEmpty ? fields.identity(resource["name"]) : own)
    }
    return OtherResources.line(names.filter { $0 != uid })
  }

  private static func all(of element: JSONNode) -> [JSONNode] {
    element["resources"].isArray
      ? Array(element["resources"].array)
      : [element["resource"]].filter { $0.isObject }
  }

  private static func isAccount(_ resource: JSONNode) -> Bool {
    resource["type"].string?.lowercased().hasSuffix("account") == true
  }
}
