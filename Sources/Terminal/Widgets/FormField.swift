/// One field of a form, as data.
package struct FormField: Sendable, Identifiable {
  /// A value to choose.
  package struct Option: Hashable, Sendable {
    package let id: String
    package let title: String

    package init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What is put in; every value is a string.
  package enum Kind: Sendable {
    case text(placeholder: String = "")
    case multiline(rows: Int = 3)
    /// The value is the id of an option, or empty.
    case choice([Option])
    /// The value is the id of an option found by a few letters, or empty; with `addNew` also
    /// `new:` and a name that is to be added.
    case pick(options: [Option], addNew: Bool = false)
    /// The value is the text as typed; `parse` says how it is understood. With a calendar a day
    /// can be taken from a month.
    case date(parse: @Sendable (String) -> FieldReading, calendar: CalendarMath? = nil)
    /// The value is `yes` or `no`.
    case toggle
  }

  package let id: String
  package let label: String
  package let kind: Kind
  package let help: String
  package let required: Bool
  /// Says what is wrong with a value that is not empty; nil when it is right.
  package let validate: @Sendable (String) -> String?

  package init(
    id: String, label: String, kind: Kind = .text(), help: String = "", required: Bool = false,
    validate: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.help = help
    self.required = required
    self.validate = validate
  }

  /// What is wrong with a value; nil when it can be saved.
  package func problem(with value: String) -> String? {
    let isBlank = value.allSatisfy(\.isWhitespace)
    if isBlank { return required ? "\(label) is needed." : nil }
    switch kind {
    case .date(let parse, _):
      if case .invalid(let reason) = parse(value) { return reason }
    case .choice(let options):
      if !options.contains(where: { $0.id == value }) { return "Choose one of the options." }
    case .pick(let options, let addNew):
      let isNew = addNew && value.hasPrefix(FormPick.newPrefix)
      if isNew && value.dropFirst(FormPick.newPrefix.count).allSatisfy(\.isWhitespace) {
        return "A new one needs a name."
      }
      if !isNew && !options.contains(where: { $0.id == value }) {
        return "Choose one of the options."
      }
    default: break
    }
    return validate(value)
  }

  /// Rows of its input, without its error.
  var rows: Int {
    switch kind {
    case .multiline(let rows): max(1, rows)
    case .date: 2
    default: 1
    }
  }
}

extension FormField.Kind {
  /// Whether any text may stand in it, as an editor would give it.
  var isFreeText: Bool {
    switch self {
    case .text, .multiline: true
    default: false
    }
  }

  /// Whether Enter belongs to the field itself.
  var takesEnter: Bool {
    switch self {
    case .multiline, .pick: true
    default: false
    }
  }

  /// The keys that work in this kind of field alone.
  var hints: [String] {
    switch self {
    case .text: []
    case .multiline: ["Ctrl-O editor", "Enter new line"]
    case .choice: ["Left Right choose"]
    case .pick(_, let addNew):
      ["Type to search", "Space all", addNew ? "Enter take or add" : "Enter take"]
    case .date(_, let calendar): calendar == nil ? [] : ["F4 or Ctrl-Space calendar"]
    case .toggle: ["Space yes or no"]
    }
  }
}
