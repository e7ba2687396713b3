/// The way to a value: `rule.id`, `tags.0`, or `results[].rule.id` from an item of a list.
struct JSONPath {
  /// As it is written, without the list it begins with.
  let text: String
  /// It goes from an item of a list, and not from the document.
  let isOfItem: Bool
  private let steps: [String]

  init(_ path: String) {
    let parts = path.split(separator: "[].", maxSplits: 1)
    isOfItem = parts.count == 2
    text = String(parts.last ?? "")
    steps = text.split(separator: ".").map(String.init)
  }

  /// The way to the list that a path begins with; nil where it begins with none.
  static func list(of path: String) -> JSONPath? {
    let parts = path.split(separator: "[].", maxSplits: 1)
    return parts.count == 2 ? JSONPath(String(parts[0])) : nil
  }

  /// The value, or nil where there is none.
  func node(in root: JSONNode) -> JSONNode? {
    var node: JSONNode? = root
    for step in steps {
      guard let here = node else { return nil }
      if here.isArray {
        node = Int(step).flatMap { place in
          here.array.enumerated().first { $0.offset == place }?.element
        }
      } else {
        node = here.object.first { $0.key == step }?.value
      }
    }
    return node
  }

  /// The value as words; of a list of plain values, all of them.
  func words(in root: JSONNode) -> String { node(in: root)?.words ?? "" }
}

extension JSONNode {
  /// A plain value as it reads, or those of a list with commas between; empty for anything else.
  var words: String {
    if isArray { return array.map(\.plainWords).filter { !$0.isEmpty }.joined(separator: ", ") }
    return plainWords
  }

  private var plainWords: String {
    if let string { return string }
    if let integer { return String(integer) }
    if let number { return String(number) }
    return isTrue ? "true" : isFalse ? "false" : ""
  }

  private var isFalse: Bool {
    !isMissing && !isNull && !isObject && !isArray && string == nil && number == nil && !isTrue
  }
}
