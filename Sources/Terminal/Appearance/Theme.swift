/// The styles of a whole screen, asked for by role and never by colour.
package struct Theme: Hashable, Sendable {
  /// What a piece of the screen is; a theme has one style for each.
  package enum Role: String, CaseIterable, Sendable {
    case text, dim, heading, accent, link
    case good, partial, bad, neutral, warning, error, information
    case selected, marked, match
    case border, title, tableHeader, currentColumn
    case footerKey, footerText, statusLine
    case field, placeholder, disabled
    case barFull, barEmpty
  }

  package let name: String
  private let styles: [Role: Style]

  private init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  package func style(_ role: Role) -> Style { styles[role] ?? .plain }
  package subscript(_ role: Role) -> Style { style(role) }

  package var text: Style { style(.text) }
  package var dim: Style { style(.dim) }
  package var heading: Style { style(.heading) }
  package var accent: Style { style(.accent) }
  package var link: Style { style(.link) }
  package var good: Style { style(.good) }
  package var partial: Style { style(.partial) }
  package var bad: Style { style(.bad) }
  package var neutral: Style { style(.neutral) }
  package var warning: Style { style(.warning) }
  package var error: Style { style(.error) }
  package var information: Style { style(.information) }
  package var selected: Style { style(.selected) }
  package var marked: Style { style(.marked) }
  package var match: Style { style(.match) }
  package var border: Style { style(.border) }
  package var title: Style { style(.title) }
  package var tableHeader: Style { style(.tableHeader) }
  package var currentColumn: Style { style(.currentColumn) }
  package var footerKey: Style { style(.footerKey) }
  package var footerText: Style { style(.footerText) }
  package var statusLine: Style { style(.statusLine) }
  package var field: Style { style(.field) }
  package var placeholder: Style { style(.placeholder) }
  package var disabled: Style { style(.disabled) }
  package var barFull: Style { style(.barFull) }
  package var barEmpty: Style { style(.barEmpty) }

  /// The usual theme; it never sets a background but by reverse, so it suits light and dark.
  package static let standard = Theme(
    name: "standard",
    styles: [
      .text: .plain,
      .dim: Style(dim: true),
      .heading: Style(bold: true),
      .accent: Style(foreground: .cyan),
      .link: Style(foreground: .cyan, underline: true),
      .good: Style(foreground: .green),
      .partial: Style(foreground: .yellow),
      .bad: Style(foreground: .red, bold: true),
      .neutral: .plain,
      .warning: Style(foreground: .yellow, bold: true),
      .error: Style(foreground: .red, bold: true),
      .information: Style(foreground: .cyan),
      .selected: Style(reverse: true),
      .marked: Style(foreground: .magenta, bold: true),
      .match: Style(bold: true, underline: true),
      .border: Style(dim: true),
      .title: Style(foreground: .cyan, bold: true),
      .tableHeader: Style(bold: true, underline: true),
      .currentColumn: Style(bold: true, reverse: true),
      .footerKey: Style(foreground: .cyan, bold: true),
      .footerText: .plain,
      .statusLine: Style(reverse: true),
      .field: Style(underline: true),
      .placeholder: Style(dim: true),
      .disabled: Style(dim: true),
      .barFull: Style(foreground: .green),
      .barEmpty: Style(dim: true),
    ])

  /// Nothing dim, and everything that carries a meaning bright and bold.
  package static let highContrast = Theme(
    name: "high contrast",
    styles: standard.styles.merging([
      .dim: .plain,
      .accent: Style(foreground: .bright(.cyan), bold: true),
      .link: Style(foreground: .bright(.cyan), bold: true, underline: true),
      .good: Style(foreground: .bright(.green), bold: true),
      .partial: Style(foreground: .bright(.yellow), bold: true),
      .bad: Style(foreground: .bright(.red), bold: true, underline: true),
      .warning: Style(foreground: .bright(.yellow), bold: true, underline: true),
      .error: Style(foreground: .bright(.red), bold: true, reverse: true),
      .selected: Style(bold: true, reverse: true),
      .border: .plain,
      .placeholder: Style(underline: true),
      .disabled: .plain,
      .barFull: Style(foreground: .bright(.green), bold: true),
      .barEmpty: .plain,
    ]) { _, new in new })

  /// No colour at all: bold, dim, reverse and underline only.
  package static let mono = Theme(
    name: "mono",
    styles: standard.styles.mapValues { style in
      var plain = style
      plain.foreground = .standard
      plain.background = .standard
      return plain
    }.merging([
      .accent: Style(bold: true),
      .title: Style(bold: true),
      .footerKey: Style(bold: true),
      .marked: Style(bold: true, underline: true),
      .partial: Style(underline: true),
      .warning: Style(bold: true, underline: true),
      .error: Style(bold: true, reverse: true),
    ]) { _, new in new })

  package static let all: [Theme] = [.standard, .highContrast, .mono]

  /// The theme of a name, read without regard to case, blanks and hyphens; nil when there is none.
  package static func named(_ name: String) -> Theme? {
    func plain(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
    return all.first { plain($0.name) == plain(name) }
  }
}
