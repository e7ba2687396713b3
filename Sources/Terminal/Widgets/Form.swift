/// Several fields filled in and saved together.
package struct Form: Sendable {
  package let title: String
  package let fields: [FormField]
  /// What is wrong with a field, by its id; told once it has changed or saving was tried.
  package private(set) var errors: [String: String] = [:]
  /// The field with the cursor; `fields.count` is the line that saves.
  package private(set) var focus = 0
  /// A text to be edited in the user's editor; answered by `setValue`.
  package var wantsEditor: (field: String, text: String)?
  /// 1 when the next record is wanted, -1 for the previous one; for the last event alone.
  package var wantsRecord: Int?
  /// Keys that whoever shows the form acts on, as in `Ctrl-Down next record`.
  package var moreHints: [String] = []
  private(set) var editors: [FormEditor]
  private(set) var calendar: Calendar?
  private let initialValues: [String: String]

  /// - Parameter values: what the fields hold at first, by id.
  package init(title: String, fields: [FormField], values: [String: String] = [:]) {
    self.title = title
    self.fields = fields
    editors = fields.map { FormEditor($0, value: values[$0.id] ?? "") }
    initialValues = Self.values(fields, editors)
  }

  /// What the fields hold now, by id.
  package var values: [String: String] { Self.values(fields, editors) }

  /// Whether a field holds another value than at first.
  package var isDirty: Bool { values != initialValues }

  private static func values(_ fields: [FormField], _ editors: [FormEditor]) -> [String: String] {
    Dictionary(zip(fields.map(\.id), editors.map(\.value))) { first, _ in first }
  }

  package mutating func setFocus(_ id: String) {
    guard let index = fields.firstIndex(where: { $0.id == id }), index != focus else { return }
    focus = index
    calendar = nil
  }

  /// Replaces what a field holds, as after its text was edited elsewhere.
  package mutating func setValue(_ id: String, _ text: String) {
    wantsEditor = nil
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    editors[index].set(text, of: fields[index])
    check(index)
  }

  /// Says what is wrong with a field, when only saving could tell.
  package mutating func reject(_ id: String, _ reason: String) {
    errors[id] = reason
    setFocus(id)
  }

  /// Tab and arrows move, Enter moves on and saves at the end, Ctrl-S saves from anywhere, Esc
  /// leaves with the draft.
  ///
  /// In a field of several lines Enter is a line end; Tab leaves it. An open list or calendar has
  /// the keys first.
  ///
  /// - Parameter size: what it is drawn in; text is wrapped to what is seen.
  package mutating func handle(
    _ event: InputEvent, in size: Size = .usual
  ) -> Outcome<[String: String]> {
    switch event {
    case .key, .paste: break
    default: return .ignored
    }
    wantsEditor = nil
    wantsRecord = nil
    if calendar != nil {
      handleCalendar(event)
      return .handled
    }
    if event == .key(.control("s")) { return leaveAndSave() }
    if case .key(let key) = event, handleCommand(key) { return .handled }
    if editors.indices.contains(focus) {
      editors[focus].setColumns(inputWidth(in: size))
      let before = editors[focus].value
      if editors[focus].handle(event) {
        if editors[focus].value != before { check(focus) }
        return .handled
      }
    }
    return handleMovement(event)
  }

  /// What works in every field alike.
  private mutating func handleCommand(_ key: Key) -> Bool {
    switch key {
    case .tab: move(1)
    case .backTab: move(-1)
    case .controlDown: wantsRecord = 1
    case .controlUp: wantsRecord = -1
    case .control("o"):
      guard fields.indices.contains(focus), fields[focus].kind.isFreeText else { return false }
      wantsEditor = (fields[focus].id, editors[focus].value)
    case .control(" "), .function(4):
      guard fields.indices.contains(focus), case .date(_, let math?) = fields[focus].kind else {
        return false
      }
      calendar = Calendar(math: math, selection: math.read(editors[focus].value))
    default: return false
    }
    return true
  }

  private mutating func handleCalendar(_ event: InputEvent) {
    guard case .date(_, let math?) = fields[focus].kind else { return calendar = nil }
    switch calendar?.handle(event) {
    case .done(let day):
      calendar = nil
      editors[focus].set(math.text(day), of: fields[focus])
      check(focus)
    case .cancelled: calendar = nil
    default: break
    }
  }

  private mutating func handleMovement(_ event: InputEvent) -> Outcome<[String: String]> {
    switch event {
    case .key(.escape): return .cancelled(draft: values)
    case .key(.up) where focus > 0: move(-1)
    case .key(.down) where focus < fields.count: move(1)
    case .key(.enter):
      if focus >= fields.count - 1 { return save() }
      move(1)
    default: break
    }
    return .handled
  }

  private mutating func move(_ step: Int) {
    if editors.indices.contains(focus) {
      let before = editors[focus].value
      if let reason = editors[focus].leave() {
        errors[fields[focus].id] = reason
        return
      }
      if editors[focus].value != before { check(focus) }
    }
    focus = (focus + step + fields.count + 1) % (fields.count + 1)
  }

  private mutating func check(_ index: Int) {
    errors[fields[index].id] = fields[index].problem(with: editors[index].value)
  }

  /// The field with the cursor is taken over first, as when Tab leaves it.
  private mutating func leaveAndSave() -> Outcome<[String: String]> {
    if editors.indices.contains(focus), let reason = editors[focus].leave() {
      errors[fields[focus].id] = reason
      return .handled
    }
    return save()
  }

  private mutating func save() -> Outcome<[String: String]> {
    for index in fields.indices { check(index) }
    if let first = fields.firstIndex(where: { errors[$0.id] != nil }) {
      focus = first
      return .handled
    }
    return .done(values)
  }
}
