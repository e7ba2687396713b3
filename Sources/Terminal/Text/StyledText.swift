/// A line of text in pieces of different styles.
package struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One piece of a line.
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package var spans: [Span]

  package init(_ text: String, _ style: Style = .plain) {
    spans = [Span(text, style)]
  }

  package init(spans: [Span]) {
    self.spans = spans
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text without its styles.
  package var text: String { spans.map(\.text).joined() }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(spans: left.spans + right.spans)
  }
}
