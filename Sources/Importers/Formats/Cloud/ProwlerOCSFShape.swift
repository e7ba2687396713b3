import Readiness

/// Where the two shapes of Prowler's OCSF keep their fields.
enum ProwlerOCSFShape {
  /// OCSF 1.0.0-rc.3, class 2001; the status is the verdict.
  case v3
  /// OCSF 1.2 and later, class 2004; the status is the workflow, the status code the verdict.
  case v4

  var checkIDPath: String {
    self == .v3 ? "metadata.product.feature.uid" : "metadata.event_code"
  }

  func checkID(_ metadata: JSONNode) -> JSONNode {
    self == .v3 ? metadata["product"]["feature"]["uid"] : metadata["event_code"]
  }

  func info(_ element: JSONNode) -> JSONNode {
    self == .v3 ? element["finding"] : element["finding_info"]
  }

  /// The verdict and muting of a row, in its words and in ours.
  func status(
    of element: JSONNode, with fields: inout FieldCleaner
  ) throws(BadElement) -> ProwlerStatus {
    let status = fields.text(element["status"])
    if self == .v3 {
      guard !status.isEmpty else { throw BadElement(reason: "It has no verdict (status).") }
      let verdict = Self.verdicts[status.uppercased()] ?? .other
      return ProwlerStatus(verdict: verdict, isMuted: false, words: status)
    }
    let code = fields.text(element["status_code"])
    guard !code.isEmpty else { throw BadElement(reason: "It has no verdict (status_code).") }
    // The word is trusted and not status_id: 4.2 writes 3, suppressed, on every row.
    return ProwlerStatus(
      verdict: Self.verdicts[code.uppercased()] ?? .other,
      isMuted: status.lowercased() == "suppressed", words: "\(status)/\(code)")
  }

  /// The check an element belongs to, without its mapping.
  func check(
    _ id: String, of element: JSONNode, tool: String, with fields: inout FieldCleaner
  ) -> CheckDraft {
    let info = info(element)
    let remediation = self == .v3 ? info["remediation"] : element["remediation"]
    let risk = self == .v3 ? info["supporting_data"]["Risk"] : element["risk_details"]
    return CheckDraft(
      tool: tool, id: id, title: fields.text(info["title"]), text: fields.text(info["desc"]),
      risk: fields.text(risk), remediation: fields.text(remediation["desc"]),
      references: references(element, remediation, with: &fields),
      compliance: self == .v3
        ? listedCompliance(element, with: &fields) : keyedCompliance(element, with: &fields))
  }

  /// Links alone: the same lists hold shell commands.
  private func references(
    _ element: JSONNode, _ remediation: JSONNode, with fields: inout FieldCleaner
  ) -> [String] {
    let unmapped = element["unmapped"]
    var nodes = Array(remediation[self == .v3 ? "kb_articles" : "references"].array)
    nodes.append(unmapped["related_url"])
    nodes.append(contentsOf: unmapped["additional_urls"].array)
    var links: [String] = []
    for node in nodes {
      let link = fields.text(node)
      if link.hasPrefix("http://") || link.hasPrefix("https://"), !links.contains(link) {
        links.append(link)
      }
    }
    return links
  }

  /// Version 3: `Framework: id, id` in a list.
  private func listedCompliance(
    _ element: JSONNode, with fields: inout FieldCleaner
  ) -> [String: [String]] {
    var tags: [String: [String]] = [:]
    for node in element["compliance"]["requirements"].array {
      let parts = fields.text(node).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let ids = parts[1].split(separator: ",").map { $0.trimmed }
      tags[parts[0].trimmed, default: []].append(contentsOf: ids)
    }
    return tags
  }

  /// Versions 4 and 5: an object of lists, empty or missing where there are none.
  private func keyedCompliance(
    _ element: JSONNode, with fields: inout FieldCleaner
  ) -> [String: [String]] {
    var tags: [String: [String]] = [:]
    for (framework, ids) in element["unmapped"]["compliance"].object {
      var names: [String] = []
      for id in ids.array { names.append(fields.text(id)) }
      tags[fields.text(framework)] = names
    }
    return tags
  }

  private static let verdicts: [String: Verdict] = [
    "PASS": .pass, "FAIL": .fail, "MANUAL": .manual, "SUCCESS": .pass, "FAILURE": .fail,
  ]
}

/// What a Prowler row is about.
enum ProwlerResource {
  static func draft(of element: JSONNode, with fields: inout FieldCleaner) -> ResourceDraft {
    let resource = element["resources"].first
    let cloud = element["cloud"]
    let unmapped = element["unmapped"]
    let uid = fields.identity(resource["uid"])
    let name = fields.text(resource["name"])
    let region = fields.identity(resource["region"])
    let account = fields.identity(cloud["account"]["uid"])
    return ResourceDraft(
      uid: uid.isEmpty ? name : uid, name: name, type: fields.text(resource["type"]),
      provider: provider(cloud, unmapped, resource, with: &fields),
      account: account.isEmpty ? fields.identity(unmapped["provider_uid"]) : account,
      accountName: fields.text(cloud["account"]["name"]),
      region: region.isEmpty ? fields.identity(cloud["region"]) : region)
  }

  /// Kubernetes rows have no cloud; their namespace gives them away.
  private static func provider(
    _ cloud: JSONNode, _ unmapped: JSONNode, _ resource: JSONNode, with fields: inout FieldCleaner
  ) -> String {
    let named = fields.text(cloud["provider"]).lowercased()
    if !named.isEmpty { return named }
    let other = fields.text(unmapped["provider"]).lowercased()
    if !other.isEmpty { return other }
    return resource["namespace"].isMissing ? "" : "kubernetes"
  }
}
