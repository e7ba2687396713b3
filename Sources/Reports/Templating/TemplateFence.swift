/// Where the lines of a template stand within fenced text, in which Markdown does nothing.
struct TemplateFence {
  private struct Opening {
    let mark: Character
    let length: Int
    let line: Int
  }

  private var opening: Opening?

  /// The line of the fence that the next line stands behind; nil outside of one.
  var line: Int? { opening?.line }

  /// Takes a line; one that is a fence opens a text, or closes the one it fits.
  mutating func take(_ text: Substring, line: Int) {
    guard let mark = text.first, "~`".contains(mark) else { return }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3 else { return }
    if let opening {
      let isBare = text.dropFirst(length).allSatisfy { $0 == " " || $0 == "\t" }
      if mark == opening.mark, length >= opening.length, isBare { self.opening = nil }
    } else {
      opening = Opening(mark: mark, length: length, line: line)
    }
  }
}
