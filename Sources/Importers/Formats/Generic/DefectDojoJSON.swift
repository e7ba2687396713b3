import Readiness

/// DefectDojo's generic JSON: one document with a list of findings (FORMATS, "Hosts and web").
struct DefectDojoJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "DefectDojo")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    let first = element["findings"].first
    return first["title"].string != nil && first["severity"].string != nil
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["findings"].isArray else {
      throw BadElement(reason: "It has no list of findings.")
    }
    for (index, item) in element["findings"].array.enumerated() {
      let title = drafts.fields.identity(item["title"])
      if title.isEmpty {
        drafts.refuse(Refusal(place: "findings item \(index + 1)", reason: "It has no title."))
      } else {
        finding(titled: title, item).add(to: &drafts)
      }
    }
  }

  private func finding(titled title: String, _ item: JSONNode) -> DefectDojoFinding {
    let isActive = item["active"].isMissing || item["active"].isTrue
    let endpoint = item["endpoints"].first
    let advisories = texts(item["vulnerability_ids"]) + texts(item["cve"])
    return DefectDojoFinding(
      title: title, text: text(item["description"]), mitigation: text(item["mitigation"]),
      impact: text(item["impact"]),
      links: text(item["references"]).split { $0.isWhitespace }.map(String.init),
      weaknesses: [item["cwe"].integer.map(String.init) ?? text(item["cwe"])],
      advisories: advisories, address: endpoint.string ?? Self.address(endpoint),
      file: text(item["file_path"]), line: item["line"].integer,
      package: text(item["component_name"]), version: text(item["component_version"]),
      toolID: text(item["unique_id_from_tool"]), severity: text(item["severity"]),
      status: isActive ? "active" : "inactive", isActive: isActive,
      isFalsePositive: item["false_p"].isTrue, date: text(item["date"]))
  }

  /// An endpoint that is an object of its parts.
  private static func address(_ endpoint: JSONNode) -> String {
    guard let host = endpoint["host"].string else { return "" }
    let scheme = endpoint["protocol"].string.map { "\($0)://" } ?? ""
    let port = endpoint["port"].integer.map { ":\($0)" } ?? ""
    let path = endpoint["path"].string ?? ""
    return scheme + host + port + (path.isEmpty || path.hasPrefix("/") ? path : "/\(path)")
  }

  private func text(_ node: JSONNode) -> String { node.string ?? "" }

  private func texts(_ node: JSONNode) -> [String] {
    node.string.map { [$0] } ?? node.array.compactMap(\.string)
  }
}
