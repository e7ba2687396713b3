/// One record people keep beside the checklist: a component of the boundary, a gap, a task.
///
/// What it can say is listed by its kind; form, list, file, history, merge and reports follow from
/// that list.
package struct Item: Hashable, Sendable, Identifiable {
  package let kind: ItemKind
  /// A UUID, so that two copies of a project can be merged; for a kind of which there is one, or one
  /// for each criterion or category, the natural id.
  package let id: String
  /// What people call it, such as `B-03`; empty until the file gives it one, and for natural ids.
  package var code: String
  /// By field, as it is stored: dates as `2026-03-31`, people and other items by id, criteria and
  /// categories by id with blanks between; what is not said is left out.
  package private(set) var values: [String: String]

  package init(
    kind: ItemKind, id: String, code: String = "", values: [String: String] = [:]
  ) {
    self.kind = kind
    self.id = id
    self.code = code
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// A new one, with the values its kind begins with.
  package init(new kind: ItemKind, id: String) {
    let standing = kind.definition.fields.map { ($0.id, $0.standing) }
    self.init(kind: kind, id: id, values: Dictionary(standing) { first, _ in first })
  }

  /// The stored text of a field; empty where nothing is said.
  package subscript(field: String) -> String {
    get { values[field] ?? "" }
    set { values[field] = newValue.isEmpty ? nil : newValue }
  }

  /// The words it goes by: what its kind names first, else what its natural id stands for.
  package var name: String {
    switch kind {
    case .categoryReason: return Category(rawValue: id)?.title ?? id
    case .responsibility: return "responsibility for \(self["criterion"])"
    default:
      let definition = kind.definition
      let first = definition.isSingle ? nil : definition.fields.first
      // A reference names another item, and by its id alone.
      let text = first.map { $0.kind == .line || $0.kind.isText ? self[$0.id] : "" } ?? ""
      return text.isEmpty ? definition.noun : text
    }
  }

  /// `B-03 prod account`, as titles and links name it.
  package var label: String { code.isEmpty ? name : "\(code) \(name)" }

  package func date(_ field: String) -> CalendarDate? { CalendarDate(iso: self[field]) }

  package func person(_ field: String) -> Person.ID? {
    self[field].isEmpty ? nil : Person.ID(self[field])
  }

  package func number(_ field: String) -> Int? { Int(self[field]) }

  package func criteria(_ field: String) -> [CriterionID] {
    self[field].split(separator: " ").compactMap { CriterionID($0) }
  }

  package func categories(_ field: String) -> [Category] {
    self[field].split(separator: " ").compactMap { Category(rawValue: String($0)) }
  }

  /// The lines of a text that says one thing a line, without blanks around them.
  package func lines(_ field: String) -> [String] {
    self[field].split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  package var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
