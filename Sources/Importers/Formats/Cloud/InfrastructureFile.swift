import Readiness

/// Files of infrastructure as code, as resources.
enum InfrastructureFile {
  static func resource(_ path: String) -> ResourceDraft {
    ResourceDraft(
      uid: path, name: path.split(separator: "/").last.map(String.init) ?? path, type: "file",
      provider: "code")
  }
}

extension FieldCleaner {
  /// The texts of a list that start with http, each once; a single text counts as a list of it.
  mutating func links(_ nodes: JSONNode...) -> [String] {
    var links: [String] = []
    for node in nodes {
      for item in node.isArray ? Array(node.array) : [node] { links.append(text(item)) }
    }
    return links.filter { $0.hasPrefix("http://") || $0.hasPrefix("https://") }.uniqueTexts
  }
}
