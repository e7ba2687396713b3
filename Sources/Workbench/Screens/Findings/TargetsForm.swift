import Jobs
import ProjectFile
import Readiness
import Terminal

/// The company's own remediation targets: how many days a finding of a severity may stay open.
enum TargetsForm {
  private static let severities: [Severity] = [.critical, .high, .medium, .low]

  static func open(_ state: inout WorkbenchState) -> [Effect] {
    let fields = severities.map { severity in
      FormField(
        id: severity.rawValue, label: severity.rawValue.capitalizedFirst,
        help: "Days from first seen; none for no target. The standard is "
          + "\(RemediationTarget.standard.days[severity] ?? 0).")
    }
    var form = Form(title: "Remediation targets", fields: fields, values: values(state))
    for (id, text) in state.drafts[FormPurpose.targets.draftKey] ?? [:] { form.setValue(id, text) }
    state.overlays.append(.form(form, .targets))
    return []
  }

  private static func values(_ state: WorkbenchState) -> [String: String] {
    let targets = state.project?.snapshot.targets ?? .standard
    let words = severities.map { ($0.rawValue, targets.days[$0].map(String.init) ?? "none") }
    return Dictionary(words) { first, _ in first }
  }

  static func submitted(
    _ values: [String: String], _ form: Form, _ state: inout WorkbenchState
  ) -> [Effect] {
    let before = Self.values(state)
    var edits: [Edit] = []
    for severity in severities {
      let typed = (values[severity.rawValue] ?? "").trimmed.lowercased()
      guard typed == "none" || (Int(typed).map { (0...36_500).contains($0) } ?? false) else {
        var rejected = form
        rejected.reject(severity.rawValue, "Write a number of days from 0, or none.")
        state.overlays[state.overlays.count - 1] = .form(rejected, .targets)
        return []
      }
      guard typed != before[severity.rawValue] else { continue }
      let key = RemediationTarget.settingKey(severity)
      edits.append(
        Edit(
          .setSetting(key: key, value: typed),
          base: .setSetting(key: key, value: state.project?.snapshot.settings[key])))
    }
    state.overlays.removeLast()
    state.saving.append(FormPurpose.targets.draftKey)
    return [.save(Save(edits: edits, title: "Remediation targets changed"))]
  }
}
