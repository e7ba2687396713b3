import Mustache

/// What stands behind a name a template may use.
indirect enum FieldShape: Sendable {
  /// One line of text.
  case line
  /// One line of text as it is, which needs a fenced text around it.
  case plain
  /// Quoted lines, which need a line of the template of their own.
  case block
  /// Yes or no, for `{{#name}}` and `{{^name}}`.
  case flag
  /// Records, for `{{#name}}` and `{{^name}}`, with the fields of each.
  case list([String: FieldShape])
}

/// One name a template may use, with what it stands for: the list of them is both the check of a
/// template and the source of its values, so that the two can't disagree.
struct ReportField<Subject: Sendable>: Sendable {
  let name: String
  /// For the reader of the list of tags.
  let meaning: String
  let shape: FieldShape
  /// The fields of a list's records, for the list of tags.
  let members: [ReportTag]
  fileprivate let value: @Sendable (Subject) -> Any

  /// A value on one line, escaped.
  static func line(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name: name, meaning: meaning, shape: .line, members: []) {
      MarkdownText.line(value($0))
    }
  }

  /// A text that may be long, on one line, escaped; fit for a table cell too.
  static func paragraph(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name: name, meaning: meaning, shape: .line, members: []) {
      MarkdownText.line(value($0), limit: MarkdownText.blockLimit)
    }
  }

  /// A value on one line, without escapes, for a text that is copied elsewhere; its name ends in
  /// `Plain`.
  static func plain(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name: name, meaning: meaning, shape: .plain, members: []) {
      MarkdownText.plain(value($0))
    }
  }

  /// A value as quoted lines, escaped; its name ends in `Quoted`.
  static func block(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> String
  ) -> Self {
    Self(name: name, meaning: meaning, shape: .block, members: []) {
      MarkdownText.quoted(value($0))
    }
  }

  static func flag(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(name: name, meaning: meaning, shape: .flag, members: [], value: value)
  }

  /// Records of another kind; `hasName` comes with it, for what is printed once around them.
  static func list<Row>(
    _ name: String, _ meaning: String, of fields: ReportFields<Row>,
    _ rows: @escaping @Sendable (Subject) -> [Row]
  ) -> [Self] {
    let capitalized = name.prefix(1).uppercased() + name.dropFirst()
    return [
      Self(name: name, meaning: meaning, shape: .list(fields.shapes), members: fields.tags) {
        rows($0).map { Record(subject: $0, fields: fields) }
      },
      .flag("has" + capitalized, "whether there are any of \(name)") { !rows($0).isEmpty },
    ]
  }
}

/// Every name one kind of record has.
struct ReportFields<Subject: Sendable>: Sendable {
  let all: [ReportField<Subject>]
  fileprivate let index: [String: ReportField<Subject>]

  init(_ all: [ReportField<Subject>]) {
    self.all = all
    index = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  var shapes: [String: FieldShape] { index.mapValues(\.shape) }

  var tags: [ReportTag] {
    all.map { ReportTag(name: $0.name, meaning: $0.meaning, members: $0.members) }
  }
}

/// A name templates may use, for whoever writes one.
package struct ReportTag: Hashable, Sendable {
  package let name: String
  package let meaning: String
  /// What each record of a list has; empty for what is no list.
  package let members: [ReportTag]
}

/// A value with its fields, as the template engine asks for them.
struct Record<Subject: Sendable>: MustacheParent {
  let subject: Subject
  let fields: ReportFields<Subject>

  func child(named name: String) -> Any? {
    fields.index[name]?.value(subject)
  }
}
