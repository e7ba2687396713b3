extension TextView {
  /// The text as it is copied: a line a block, without styles.
  package var plainText: String {
    blocks.map { block in
      switch block {
      case .heading(let text), .paragraph(let text): text
      case .bullet(let text): "- \(text)"
      case .field(let name, let value): name.isEmpty ? "  \(value)" : "\(name): \(value)"
      case .styledField(let name, let value): "\(name): \(value.text)"
      case .line(let line): line.text
      case .link(let label, let text, id: _): label.isEmpty ? text.text : "\(label): \(text.text)"
      case .blank: ""
      }
    }.joined(separator: "\n")
  }
}
