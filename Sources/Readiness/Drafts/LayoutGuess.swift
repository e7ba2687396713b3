extension ReportLayout {
  /// What columns are likely to mean, by their names; each field takes the first that fits.
  package static func guess(from names: [String]) -> [Field: String] {
    var columns: [Field: String] = [:]
    var taken: Set<String> = []
    for (field, words) in likely {
      let name = words.lazy.compactMap { word in
        names.first { plain($0) == word && !taken.contains($0) }
      }.first
      guard let name else { continue }
      columns[field] = name
      taken.insert(name)
    }
    return columns
  }

  /// Letters and digits alone, of a path its last part: `rule.Check_ID` is `checkid`.
  private static func plain(_ name: String) -> String {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    return last.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let likely: [(Field, [String])] = [
    (
      .check,
      ["checkid", "ruleid", "controlid", "policyid", "pluginid", "check", "rule", "control"]
    ),
    (
      .title, ["title", "checktitle", "rulename", "name", "summary", "issue", "finding", "message"]
    ),
    (.severity, ["severity", "risk", "criticality", "priority", "level"]),
    (.status, ["status", "result", "verdict", "state", "outcome"]),
    (.resource, ["resourceid", "resourceuid", "resourcearn", "resource", "arn", "asset", "host"]),
    (.type, ["resourcetype", "assettype", "type"]),
    (.account, ["accountid", "account", "subscriptionid", "subscription", "projectid", "project"]),
    (.region, ["region", "location"]),
    (.provider, ["provider", "cloud", "cloudprovider"]),
    (.detail, ["detail", "details", "statusextended", "description", "evidence"]),
    (.location, ["file", "path", "filename", "filepath"]),
    (.remediation, ["remediation", "recommendation", "fix", "solution"]),
    (.link, ["link", "url", "reference", "references"]),
    (.seen, ["timestamp", "time", "date", "lastseen", "scannedat"]),
    (.id, ["findingid", "findinguid", "uid", "uuid", "id"]),
    (.tags, ["compliance", "tags", "frameworks"]),
  ]
}
