import Readiness

/// One element of an XML text, with what it holds.
struct MarkupElement {
  /// Without its namespace.
  let name: String
  /// The namespace's address; empty for none.
  let namespace: String
  /// By their names without namespace.
  let attributes: [String: String]
  /// Its own words; those of XHTML in it stand among them.
  var text = ""
  var children: [MarkupElement] = []

  /// The first child of that name, or an empty element.
  subscript(name: String) -> MarkupElement {
    children.first { $0.name == name } ?? MarkupElement(name: name, namespace: "", attributes: [:])
  }

  func all(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

  /// Its words without the blanks around them.
  var words: String { text.trimmed }

  /// An attribute, empty for one that is not there.
  func attribute(_ name: String) -> String { attributes[name] ?? "" }
}
