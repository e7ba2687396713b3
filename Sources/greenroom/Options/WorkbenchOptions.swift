import ArgumentParser
import Terminal

/// How the workbench is to look and begin.
struct WorkbenchOptions: ParsableArguments {
  enum ThemeName: String, CaseIterable, ExpressibleByArgument {
    case standard
    case highContrast = "high-contrast"
    case mono
  }

  @Option(
    help: "The workbench's colours: standard, high-contrast or mono; else those used last.")
  var theme: ThemeName?

  @Flag(help: "Draw the workbench with ASCII signs only.")
  var ascii = false

  @Flag(help: "Draw the workbench without colours, as $NO_COLOR does.")
  var noColor = false

  @Flag(help: "Begin on the first screen, not where the project was left.")
  var noRestore = false

  var wishes: LookWishes {
    LookWishes(theme: theme, usesASCII: ascii, usesColors: !noColor && theme != .mono)
  }
}

/// What the user wishes the screens to look like.
struct LookWishes: Hashable {
  /// Nil for the one used last.
  let theme: Theme?
  let usesASCII: Bool
  let usesColors: Bool

  init(theme name: WorkbenchOptions.ThemeName?, usesASCII: Bool, usesColors: Bool) {
    theme =
      switch name {
      case .standard: .standard
      case .highContrast: .highContrast
      case .mono: .mono
      case nil: nil
      }
    self.usesASCII = usesASCII
    self.usesColors = usesColors
  }

  var driverOptions: CursesDriver.Options {
    CursesDriver.Options(usesColors: usesColors, usesASCII: usesASCII)
  }
}
