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
