/// One element of an XML text, with what it holds.
struct MarkupElement {
  /// Without its namespace.
  let name: String
  /// The namespace's address; empty for none.
  let namespace: String
  let attributes: [String: String]
  var text = ""
  var children: [MarkupElement] = []

  /// The first child of that name, or an empty element.
  subscript(name: String) -> MarkupElement {
    children.first { $0.name == name } ?? MarkupElement(name: name, namespace: "", attributes: [:])
  }

  func all(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }
}
