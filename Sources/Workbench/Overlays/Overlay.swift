import Jobs
import ProjectFile
import Readiness
import Terminal

/// A text to read over the screen.
struct Reading: Sendable {
  var title: String
  var text: TextView

  init(_ title: String, _ blocks: [TextView.Block]) {
    self.title = title
    text = TextView(blocks)
  }
}

/// What stands over a screen.
enum Overlay: Sendable {
  case prompt(Prompt, PromptPurpose)
  case form(Form, FormPurpose)
  case menu(Menu, MenuPurpose)
  case picker(Picker, PickerPurpose)
  case confirm(Confirm, ConfirmPurpose)
  /// What a change will do, to be read before it is done.
  case preview(Reading, PreviewPurpose)
  case palette(Palette)
  case help(HelpOverlay)
  case reading(Reading)
  case progress(ProgressBox)
  /// One criterion per page, over the whole body.
  case interview(Interview)
}

/// What a prompt asks for.
enum PromptPurpose: Hashable, Sendable {
  /// A field's value; what was typed goes into the request.
  case edit(EditRequest, asking: String)
  case importPath
  /// What was scanned, of reports that do not say.
  case importTarget(ImportPlan)
  /// The file a report is written to, by the report's template.
  case exportPath(String)
  case tablePath(TableKind)
  case viewName
  case withdrawal(JournalEntry.ID)

  /// What a draft of it is kept under.
  var draftKey: String {
    switch self {
    case .edit(let request, let field):
      "\(request.draftKey)/\(field)/\(request.values["status"] ?? "")"
    case .importPath: "import path"
    case .importTarget(let plan): "import target \(plan.path)"
    case .exportPath(let template): "export path \(template)"
    case .tablePath(let kind): "\(kind.rawValue) path"
    case .viewName: "view name"
    case .withdrawal(let id): "withdrawal \(id)"
    }
  }

  var asksForPath: Bool {
    switch self {
    case .importPath, .exportPath, .tablePath: true
    case .edit, .importTarget, .viewName, .withdrawal: false
    }
  }
}

/// What a form is about.
enum FormPurpose: Hashable, Sendable {
  /// A record, and how it was when the form was opened.
  case record(RecordRef, base: [String: String])
  case signOff(SignOffSubject)
  case newCycle
  case targets
  case capacity
  /// The review of policies, by their ids.
  case review([Item.ID])
  /// What people signed or took.
  case duty(DutyRecording)

  var draftKey: String {
    switch self {
    case .record(let record, base: _): "\(record.code)/form"
    case .signOff(let subject): subject.code
    case .newCycle: "new cycle"
    case .targets: "remediation targets"
    case .capacity: "capacity"
    case .review(let policies): "review \(policies.joined(separator: " "))"
    case .duty(let recording): recording.code
    }
  }

  /// Stands before a field's id where a draft keeps what the field held when it was begun.
  static let before = "before "

  /// What a draft keeps: only what was typed, so that it brings back no old value of a field, and
  /// what stood there before, so that a newer edit is noticed.
  func typed(_ values: [String: String]) -> [String: String] {
    guard case .record(_, base: let base) = self else { return values }
    let typed = values.filter { base[$0.key] != $0.value }
    return typed.merging(typed.map { (Self.before + $0.key, base[$0.key] ?? "") }) { own, _ in own }
  }
}

/// What a menu chooses.
enum MenuPurpose: Hashable, Sendable {
  case value(EditRequest, field: String)
  /// Which field of several records is to be changed.
  case field([RecordRef])
  /// What is added to a criterion.
  case addition(CriterionID)
  case status
  /// By what findings are counted.
  case grouping
  /// Which rule is made over some findings.
  case rule([Item])
  /// Where in the boundary accounts or resources belong.
  case boundary([[String]])
  case sort
  case columns
  case views
  case removeView
  case copy
  case address
  case theme
  case plan
  case export
  /// By what the rows of a list are put together.
  case rowsTogether
  /// How the dates of a table are meant.
  case dateOrder(AskedTable)
  /// By which mapping a table of no tool we know is read.
  case mapping(AskedTable)
  case whatIf([WhatIfChoice])
  /// Which step of a task is done, or is not after all.
  case step(Item.ID)
  /// Which step of someone's coming or going is done, or is not after all.
  case personStep(Item.ID)
}

/// What is picked from many.
enum PickerPurpose: Hashable, Sendable {
  /// Who goes into a field.
  case person(EditRequest, field: String)
  /// The pattern of a gap in a criterion.
  case pattern(CriterionID)
}

/// What a question decides.
enum ConfirmPurpose: Hashable, Sendable {
  case undo(UndoOffer.Direction, JournalEntry.ID)
  case quit
  case overwrite(path: String, template: String)
  /// Writes over what someone else changed meanwhile.
  case overwriteEdit(Save)
  case save(Save)
  case open(Place)
  case undoImports([JournalEntry.ID])
  /// Looks at the columns of a report that no format knows.
  case sample(ImportPlan)
}

/// What a text in the editor is for.
enum EditorPurpose: Hashable, Sendable {
  /// A field of the topmost form, or the text of the topmost prompt.
  case overlay(field: String)
  case edit(EditRequest, field: String)
}
