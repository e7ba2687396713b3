/// One place of a surface: a character and its style.
package struct Cell: Hashable, Sendable {
  /// The character with its combining marks; empty in the columns a wide one reaches over.
  package var text: String
  package var style: Style
  /// Columns of the character; 0 in the columns a wide one reaches over.
  package var width: Int

  package init(text: String, style: Style, width: Int) {
    self.text = text
    self.style = style
    self.width = width
  }

  package static let blank = Cell(text: " ", style: .plain, width: 1)

  static func continuation(_ style: Style) -> Cell { Cell(text: "", style: style, width: 0) }
}
