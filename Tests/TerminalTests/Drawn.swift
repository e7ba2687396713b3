import Terminal

/// Draws a widget on an empty surface; answers its text and the place of the cursor.
func drawn(
  _ width: Int, _ height: Int, look: Look = .standard,
  _ draw: (inout Surface, Rect) -> Point?
) -> (text: String, cursor: Point?) {
  var surface = Surface(size: Size(width: width, height: height))
  let cursor = draw(&surface, surface.bounds)
  return (surface.text(), cursor)
}

/// Feeds keys by name, or letters, to a widget.
func press(_ names: String..., to handle: (InputEvent) -> Void) {
  for name in names {
    if let key = Key(named: name) {
      handle(.key(key))
    } else {
      name.forEach { handle(.key(.character($0))) }
    }
  }
}
