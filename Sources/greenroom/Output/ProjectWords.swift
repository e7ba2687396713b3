import Readiness
import Terminal

extension Project {
  /// The project in one line.
  var summary: String {
    let categories = orderedCategories.map(\.title).joined(separator: ", ")
    return
      "\(name) · \(auditType.title) \(period?.description ?? "without a period") · \(categories)"
      + " · \(timeZone)"
  }
}

extension Readiness.Band {
  /// The colour a band is shown in, beside its word.
  var style: Style {
    switch self {
    case .ready: Theme.standard.style(.good)
    case .nearly, .partial: Theme.standard.style(.partial)
    case .notReady: Theme.standard.style(.bad)
    }
  }
}

extension GapStatus {
  /// The status as sign and word, coloured where there are colours.
  var shown: StyledText {
    switch self {
    case .met: StyledText("✓ \(title)", Theme.standard.style(.good))
    case .partiallyMet: StyledText("◐ \(title)", Theme.standard.style(.partial))
    case .notMet: StyledText("✗ \(title)", Theme.standard.style(.bad))
    case .notAssessed: StyledText("○ \(title)", Theme.standard.style(.dim))
    case .notApplicable: StyledText("– \(title)", Theme.standard.style(.dim))
    }
  }
}

extension Severity {
  /// The colour of a severity, beside its word.
  var style: Style {
    switch self {
    case .critical, .high: Theme.standard.style(.bad)
    case .medium: Theme.standard.style(.partial)
    case .low, .info, .unrated: .plain
    }
  }
}

/// A number with its noun: `1 finding`, `2 findings`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
