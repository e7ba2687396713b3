import Readiness

/// The tags that rules of code scanners carry.
enum CodeTags {
  /// Advisory ids and weaknesses found in what a rule is called and tagged with.
  static func compliance(
    advisories: [String] = [], weaknesses: [String] = []
  ) -> [String: [String]] {
    var tags = AdvisoryIDs.tags(advisories.compactMap(advisory))
    let found = AdvisoryIDs.weaknesses(in: weaknesses.filter { $0.lowercased().contains("cwe") })
    if !found.isEmpty { tags["CWE"] = found }
    return tags
  }

  /// The CVE or GHSA id a text begins with; scanners append the package (`CVE-2021-3711-openssl`).
  private static func advisory(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return nil }
    if parts[0].uppercased() == "CVE", parts[1].count == 4, Int(parts[1]) != nil {
      let number = parts[2].prefix(while: \.isNumber)
      return number.isEmpty ? nil : "CVE-\(parts[1])-\(number)"
    }
    guard parts[0].uppercased() == "GHSA", parts.count >= 4,
      parts[1...3].allSatisfy({ $0.count == 4 })
    else { return nil }
    return "GHSA-" + parts[1...3].joined(separator: "-").lowercased()
  }
}

/// How a repository is named, whatever its address looks like.
enum RepositoryName {
  /// `owner/name` of an address on a forge; what is no address stays, a lone dot is none.
  static func short(_ address: String) -> String {
    var text = address[...]
    if let scheme = text.firstRange(of: "://") {
      text = text[scheme.upperBound...]
      guard let slash = text.firstIndex(of: "/") else { return String(text) }
      text = text[text.index(after: slash)...]
    } else if text.hasPrefix("git@"), let colon = text.firstIndex(of: ":") {
      text = text[text.index(after: colon)...]
    }
    while text.hasSuffix("/") { text = text.dropLast() }
    if text.hasSuffix(".git") { text = text.dropLast(4) }
    return text == "." ? "" : String(text)
  }
}

extension FieldCleaner {
  /// A text, or the texts of a list: tools write one where they have one.
  mutating func textOrTexts(_ node: JSONNode) -> [String] {
    if node.isArray {
      var texts: [String] = []
      for item in node.array { texts.append(text(item)) }
      return texts.filter { !$0.isEmpty }
    }
    let single = text(node)
    return single.isEmpty ? [] : [single]
  }

  /// The first of the nodes that is a text with something in it.
  mutating func firstText(_ nodes: JSONNode...) -> String {
    for node in nodes {
      let found = text(node)
      if !found.isEmpty { return found }
    }
    return ""
  }

  /// The first of the nodes that tells something apart.
  mutating func firstIdentity(_ nodes: JSONNode...) -> String {
    for node in nodes {
      let found = identity(node)
      if !found.isEmpty, found != "None" { return found }
    }
    return ""
  }
}
