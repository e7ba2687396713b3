extension Form {
  /// The widest content of its box.
  private static let width = 72

  /// Draws the box in the middle, scrolled to the field with the cursor; answers its place.
  package func draw(into surface: inout Surface, _ rect: Rect, look: Look) -> Point? {
    let heights = fields.indices.map { fields[$0].rows + (error(of: $0) == nil ? 0 : 1) }
    let content = heights.reduce(0, +) + 1
    let width = Overlay.width(Self.width, in: rect)
    let (helpRows, hintRows) = (self.helpRows(width), self.hintRows(width))
    let inner = Overlay.open(
      in: rect, content: Size(width: width, height: content + helpRows + hintRows), title: title,
      on: &surface, look: look)
    let (below, body) = inner.splitBottom(min(helpRows + hintRows, inner.height / 2))
    drawHelp(into: &surface, below, hintRows, look)

    var page = Surface(size: Size(width: body.width, height: content))
    var cursor: Point?
    var y = 0
    for index in fields.indices {
      let place = Rect(x: 0, y: y, width: body.width, height: heights[index])
      let point = draw(index, into: &page, place, look)
      if index == focus { cursor = point }
      y += heights[index]
    }
    if let point = drawSave(into: &page, y, look) { cursor = point }

    let focused = cursor?.y ?? 0
    let last = focus < fields.count ? heights[focus] : 1
    let start = min(focused, max(0, focused + last - body.height))
    let first = min(start, max(0, content - body.height))
    surface.draw(
      page.cropped(Rect(x: 0, y: first, width: body.width, height: body.height)), at: body.origin)
    let place = cursor.map { Point(x: body.x + $0.x, y: body.y + $0.y - first) }
    return drawOpened(into: &surface, rect, body, at: place, look) ?? place
  }

  /// The columns a field has on a screen of this size.
  func inputWidth(in size: Size) -> Int {
    let width = Overlay.width(Self.width, in: Rect(size))
    return max(1, width - labelWidth(width))
  }

  /// What is wrong with a field, unless its own second row says so already.
  private func error(of index: Int) -> String? {
    guard let error = errors[fields[index].id] else { return nil }
    if case .date(let parse, _) = fields[index].kind, !editors[index].value.isEmpty,
      parse(editors[index].value) == .invalid(error)
    {
      return nil
    }
    return error
  }

  private func draw(
    _ index: Int, into page: inout Surface, _ rect: Rect, _ look: Look
  ) -> Point? {
    let field = fields[index]
    let (label, rest) = rect.splitLeft(labelWidth(rect.width))
    let isFocused = index == focus
    page.write(
      field.label + (field.required ? " *" : ""), at: label.origin,
      style: isFocused ? look.theme.heading : look.theme.text, width: label.width - 1,
      ellipsis: look.glyphs.ellipsis)
    let (input, below) = rest.splitTop(field.rows)
    if let error = error(of: index) {
      page.write(
        "\(look.glyphs.bang) \(error)", at: below.origin, style: look.theme.error,
        width: below.width, ellipsis: look.glyphs.ellipsis)
    }
    if case .date(let parse, _) = field.kind {
      let text = editors[index].value
      let (line, answer) = input.splitTop(1)
      let (reading, style) = DateField.shown(text.isEmpty ? nil : parse(text), look)
      page.write(
        reading, at: answer.origin, style: style, width: answer.width,
        ellipsis: look.glyphs.ellipsis)
      return editors[index].draw(into: &page, line, isFocused: isFocused, look: look)
    }
    return editors[index].draw(into: &page, input, isFocused: isFocused, look: look)
  }

  private func drawSave(into page: inout Surface, _ y: Int, _ look: Look) -> Point? {
    let isFocused = focus == fields.count
    let x = labelWidth(page.size.width)
    page.write(
      "[ Save ]", at: Point(x: x, y: y), style: isFocused ? look.theme.selected : look.theme.text)
    return isFocused ? Point(x: x, y: y) : nil
  }

  /// The open calendar or list, below the field or above it, where there is more room.
  private func drawOpened(
    into surface: inout Surface, _ rect: Rect, _ body: Rect, at place: Point?, _ look: Look
  ) -> Point? {
    guard let place else { return nil }
    let left = body.x + labelWidth(body.width)
    func popup(_ size: Size) -> Rect {
      let x = max(rect.x, min(left, rect.right - size.width))
      let (above, below) = (place.y - rect.y, rect.bottom - place.y - 1)
      let height = min(size.height, max(above, below))
      let y = below >= height ? place.y + 1 : place.y - height
      return Rect(x: x, y: y, width: min(size.width, rect.right - x), height: height)
    }
    if let calendar {
      let size = Size(width: Calendar.size.width + 4, height: Calendar.size.height + 2)
      return calendar.drawBox(into: &surface, popup(size), look: look)
    }
    if editors.indices.contains(focus), case .pick(let pick) = editors[focus], pick.isOpen {
      let size = Size(width: body.right - left, height: pick.shownRows)
      pick.drawList(into: &surface, popup(size), look: look)
    }
    return nil
  }

  private func helpRows(_ width: Int) -> Int {
    min(4, fields.map { $0.help.isEmpty ? 0 : TextWidth.wrap($0.help, width).count }.max() ?? 0)
  }

  private func hintRows(_ width: Int) -> Int {
    (0...fields.count).map { HintLines.wrap(hints(for: $0), width).count }.max() ?? 1
  }

  private func hints(for index: Int) -> [String] {
    guard fields.indices.contains(index) else {
      return ["Enter saves", "Tab next"] + moreHints + ["Esc leave, the draft is kept"]
    }
    let field = fields[index]
    let enter = field.kind.takesEnter ? [] : ["Enter next"]
    return field.kind.hints + ["Tab next"] + enter + ["Ctrl-S save"] + moreHints + [
      "Esc leave, the draft is kept"
    ]
  }

  private func drawHelp(
    into surface: inout Surface, _ rect: Rect, _ hintRows: Int, _ look: Look
  ) {
    let help = fields.indices.contains(focus) ? fields[focus].help : ""
    let (keys, text) = rect.splitBottom(hintRows)
    if !help.isEmpty {
      surface.writeLines(
        TextWidth.wrap(help, rect.width), in: text, style: look.theme.dim, look: look)
    }
    surface.writeLines(
      HintLines.wrap(hints(for: focus), keys.width), in: keys, style: look.theme.dim, look: look)
  }

  private func labelWidth(_ width: Int) -> Int {
    let widest = fields.map { TextWidth.of(Sanitize.line($0.label)) + ($0.required ? 3 : 1) }.max()
    return min(max(widest ?? 0, 8), max(8, width / 3))
  }
}

/// The keys of a box in as many lines as they need; a hint is never broken.
enum HintLines {
  static func wrap(_ hints: [String], _ width: Int) -> [String] {
    var lines: [String] = []
    for hint in hints {
      if let last = lines.last, TextWidth.of(last) + 2 + TextWidth.of(hint) <= width {
        lines[lines.count - 1] = "\(last)  \(hint)"
      } else {
        lines.append(hint)
      }
    }
    return lines
  }
}
