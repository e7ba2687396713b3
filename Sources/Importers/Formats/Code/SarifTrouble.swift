import Readiness

/// Signs in a SARIF run that it looked at less than it was to.
enum SarifTrouble {
  static func warnings(
    of run: JSONNode, tool: String, with fields: inout FieldCleaner
  ) -> [String] {
    var warnings: [String] = []
    if !run["results"].isArray {
      warnings.append("A run of \(tool) has no list of results: it did not look, or broke off.")
    }
    if !run["externalPropertyFileReferences"]["results"].first.isMissing {
      warnings.append("Results of \(tool) stand in files beside the report, which are not read.")
    }
    var errors: [String] = []
    var hasFailed = false
    for invocation in run["invocations"].array {
      let success = invocation["executionSuccessful"]
      if !success.isMissing, !success.isNull, !success.isTrue { hasFailed = true }
      for list in [
        invocation["toolExecutionNotifications"], invocation["toolConfigurationNotifications"],
      ] {
        for notice in list.array where notice["level"].string?.lowercased() == "error" {
          errors.append(fields.text(notice["message"]["text"]))
        }
      }
    }
    if hasFailed { warnings.append("A run of \(tool) says that it did not succeed.") }
    if let warning = Sentence.partial(tool, errors) { warnings.append(warning) }
    return warnings
  }
}

/// A tool's words inside a sentence of ours.
enum Sentence {
  static func cut(_ text: String) -> String {
    let line = text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 160 ? String(line.prefix(160)) + "…" : line
  }

  /// One warning for a list of troubles; nil for none.
  static func partial(_ tool: String, _ troubles: [String]) -> String? {
    guard let first = troubles.first else { return nil }
    let count = troubles.count == 1 ? "1 error" : "\(troubles.count) errors"
    let words = first.isEmpty ? "" : ", the first “\(cut(first))”"
    return "\(tool) reports \(count)\(words): it may have looked at less."
  }
}
