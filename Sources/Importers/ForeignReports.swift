/// Reports that are known by sight and not read, so that a refusal can name them.
enum ForeignReports {
  /// The refusal that names the report's kind, or nil for one that is not known either.
  static func refusal(of element: JSONNode) -> ImportError? {
    rows.first { $0.matches(element) }.map { row in
      let version = element["version"].string.map { " (\(ReportOpening.excerpt($0)))" } ?? ""
      return .foreign(title: row.title + (row.saysVersion ? version : ""))
    }
  }

  private struct Row: Sendable {
    let title: String
    var saysVersion = false
    let matches: @Sendable (JSONNode) -> Bool
  }

  private static let rows: [Row] = [
    Row(title: "SARIF of another version than 2.1.0", saysVersion: true) { $0["runs"].isArray },
    Row(title: "OCSF of a tool greenroom has not met") { has($0, "class_uid", "metadata") },
    Row(title: "Semgrep's Supply Chain export") {
      $0["vulns"].isArray && $0["vulns"].first["advisory"].isObject
    },
    Row(title: "ScoutSuite's list of errors, beside which its results lie") {
      has($0, "exception", "traceback")
    },
    Row(title: "a CycloneDX list of components") { $0["bomFormat"].string == "CycloneDX" },
    Row(title: "an SPDX list of components") { has($0, "spdxVersion", "SPDXID") },
  ]

  private static func has(_ node: JSONNode, _ keys: StaticString...) -> Bool {
    keys.allSatisfy { !node[$0].isMissing }
  }
}
