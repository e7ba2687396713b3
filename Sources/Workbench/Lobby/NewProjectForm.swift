import Foundation
import Jobs
import Readiness
import Terminal

/// The questions of `init` on one form.
enum NewProjectForm {
  private static let file = "file"

  /// - Parameter values: what was typed before, by field.
  static func make(timeZone: String, values: [String: String]?) -> Form {
    let draft = ProjectDraft(timeZone: timeZone)
    var standing = Dictionary(
      uniqueKeysWithValues: ProjectField.allCases.map { ($0.rawValue, draft.standing($0)) })
    standing[file] = ""
    return Form(
      title: "New project",
      fields: ProjectField.allCases.map { field($0, draft) } + [
        FormField(
          id: file, label: "File", kind: .text(placeholder: "acme.greenroom"),
          help: "The file to make, here or at a path; left empty, it is called like the project.",
          validate: { $0.hasSuffix("/") ? "This is a folder; name a file in it." : nil })
      ], values: values ?? standing)
  }

  /// The project and its file, or what is wrong with which field.
  static func read(
    _ values: [String: String], timeZone: String
  ) -> Result<(draft: ProjectDraft, path: String), FormRefusal> {
    var draft = ProjectDraft(timeZone: timeZone)
    for field in ProjectField.allCases {
      do {
        try draft.set(field, to: values[field.rawValue] ?? "")
      } catch {
        return .failure(FormRefusal(field: field.rawValue, reason: sentence(error)))
      }
    }
    if draft.auditType == .typeI, let period = draft.period, period.days > 1 {
      return .failure(
        FormRefusal(
          field: ProjectField.period.rawValue,
          reason: "A Type I answers for one day, such as \(period.end)."))
    }
    return .success((draft, path(values[file] ?? "", name: draft.name)))
  }

  /// The form with what stands in the way of making its project.
  static func refused(_ values: [String: String], timeZone: String, because reason: String) -> Form
  {
    var form = make(timeZone: timeZone, values: values)
    form.reject(file, reason)
    return form
  }

  private static func field(_ field: ProjectField, _ draft: ProjectDraft) -> FormField {
    let kind: FormField.Kind =
      switch field {
      case .type:
        .choice([.init("1", "Type I, one day"), .init("2", "Type II, a period")])
      case .period: .text(placeholder: "2026-01-01..2026-12-31")
      case .categories: .text(placeholder: "security alone")
      default: .text()
      }
    return FormField(
      id: field.rawValue, label: label(field), kind: kind, help: help(field),
      required: [.name, .timezone].contains(field),
      validate: { text in
        var draft = draft
        do {
          try draft.set(field, to: text)
          return nil
        } catch {
          return sentence(error)
        }
      })
  }

  private static func label(_ field: ProjectField) -> String {
    switch field {
    case .name: "Name"
    case .categories: "Categories"
    case .type: "Audit type"
    case .period: "Period"
    case .timezone: "Time zone"
    }
  }

  private static func help(_ field: ProjectField) -> String {
    switch field {
    case .categories:
      "Beside security, parted by commas: "
        + Category.allCases.dropFirst().map(\.rawValue).joined(separator: ", ") + "."
    case .type: "Left and Right choose."
    default: field.question + "."
    }
  }

  private static func sentence(_ error: any Error) -> String {
    WorkbenchUpdate.sentence(Failure(error).message)
  }

  /// The path as typed, or made of the name's letters and numbers; always with an extension.
  private static func path(_ typed: String, name: String) -> String {
    let trimmed = typed.trimmingCharacters(in: .whitespaces)
    let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
    let base = trimmed.isEmpty ? words.joined(separator: "-") : trimmed
    let file = base.split(separator: "/").last ?? ""
    if file.contains(".") { return base }
    return (base.isEmpty ? "project" : base) + ".greenroom"
  }
}
