import Readiness

/// Dependabot alerts of GitHub's REST, GraphQL and webhooks (FORMATS, "Code, secrets,
/// dependencies").
struct DependabotJSON: ElementReader {
  static let tool = "Dependabot"

  private var warnings: [String] = []
  private var wholeLists = 0
  private var partialLists = 0

  // REST lists and webhooks don't say whether there is more, and both tell of what was fixed.
  var header: ReportHeader {
    var header = ReportHeader(tool: Self.tool, warnings: warnings)
    if wholeLists > 0, partialLists == 0, warnings.isEmpty {
      header.completeFamilies = [CheckFamily(tool: Self.tool)]
    }
    return header
  }

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["security_advisory"].isObject || element["alert"]["security_advisory"].isObject
      || holdsAlerts(element, depth: 0)
  }

  /// How deep queries are followed; what people write is some levels deep.
  private static let depth = 12

  private static func holdsAlerts(_ node: JSONNode, depth: Int) -> Bool {
    guard depth < Self.depth else { return false }
    if node.isArray { return node.array.prefix(20).contains { holdsAlerts($0, depth: depth + 1) } }
    return node["vulnerabilityAlerts"].isObject
      || node.object.contains { isQueryLevel($0.key) && holdsAlerts($0.value, depth: depth + 1) }
  }

  // Only these are followed to find a format out, so that large reports of others cost little.
  private static func isQueryLevel(_ key: String) -> Bool {
    [
      "data", "search", "nodes", "edges", "node", "repository", "organization", "viewer", "user",
      "repositories", "enterprise", "organizations",
    ].contains(key)
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let alert = element["alert"].isObject ? element["alert"] : element
    if alert["security_advisory"].isObject {
      try DependabotAlert(
        rest: alert, repository: element["repository"], with: &drafts.fields
      ).add(to: &drafts)
      return
    }
    for error in element["errors"].array.prefix(1) {
      let message = ReportOpening.excerpt(drafts.fields.text(error["message"]))
      warnings.append("GitHub reported an error (\(message)), so alerts may be missing.")
    }
    guard read(within: element, repository: "", depth: 0, into: &drafts) else {
      throw BadElement(reason: "It holds no Dependabot alerts.")
    }
  }

  /// Whether there were lists of alerts anywhere in it.
  private mutating func read(
    within node: JSONNode, repository: String, depth: Int, into drafts: inout DraftCollector
  ) -> Bool {
    guard depth < Self.depth else { return false }
    var isFound = false
    for item in node.array {
      let found = read(within: item, repository: repository, depth: depth + 1, into: &drafts)
      isFound = isFound || found
    }
    let name = Self.repositoryName(node, with: &drafts.fields) ?? repository
    for (key, value) in node.object {
      if key == "vulnerabilityAlerts", value.isObject {
        readAlerts(value, of: name, into: &drafts)
        isFound = true
      } else {
        let found = read(within: value, repository: name, depth: depth + 1, into: &drafts)
        isFound = isFound || found
      }
    }
    return isFound
  }

  private mutating func readAlerts(
    _ list: JSONNode, of repository: String, into drafts: inout DraftCollector
  ) {
    drafts.cover(CoverageDraft(provider: "code", account: repository))
    let alerts = Array(list["nodes"].array) + list["edges"].array.map { $0["node"] }
    if Self.isWhole(list, count: alerts.count) { wholeLists += 1 } else { partialLists += 1 }
    if list["pageInfo"]["hasNextPage"].isTrue, warnings.count < 20 {
      let name = repository.isEmpty ? "a repository" : ReportOpening.excerpt(repository)
      warnings.append("The alerts of \(name) go on on a page that is not in the report.")
    }
    for (index, node) in alerts.enumerated() {
      do {
        try DependabotAlert(graphQL: node, repository: repository, with: &drafts.fields)
          .add(to: &drafts)
      } catch {
        let place = "vulnerabilityAlerts item \(index + 1)"
        drafts.refuse(Refusal(place: place, reason: error.reason))
      }
    }
  }

  private static func isWhole(_ list: JSONNode, count: Int) -> Bool {
    if let total = list["totalCount"].integer { return total == count }
    let more = list["pageInfo"]["hasNextPage"]
    return !more.isMissing && !more.isNull && !more.isTrue
  }

  private static func repositoryName(
    _ node: JSONNode, with fields: inout FieldCleaner
  ) -> String? {
    guard node["vulnerabilityAlerts"].isObject else { return nil }
    return [node["nameWithOwner"], node["name"]].map { fields.identity($0) }.first { !$0.isEmpty }
  }
}
