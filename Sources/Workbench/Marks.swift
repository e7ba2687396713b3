import ProjectFile
import Readiness
import Terminal

extension Mark {
  init(_ status: GapStatus) {
    switch status {
    case .notAssessed: self.init(.circle, status.title, .neutral)
    case .met: self.init(.check, status.title, .good)
    case .partiallyMet: self.init(.half, status.title, .partial)
    case .notMet: self.init(.cross, status.title, .bad)
    case .notApplicable: self.init(.dash, status.title, .dim)
    }
  }

  init(_ severity: Severity) {
    let word = severity.rawValue
    switch severity {
    case .critical: self.init(.bang, word, .bad)
    case .high: self.init(.arrowUp, word, .bad)
    case .medium: self.init(.bullet, word, .partial)
    case .low: self.init(.arrowDown, word, .neutral)
    case .info, .unrated: self.init(.dot, word, .dim)
    }
  }

  init(_ state: FindingState, isLate: Bool) {
    let word = isLate ? "late" : state.title
    switch state {
    case .new, .open: self.init(isLate ? .bang : .cross, word, isLate ? .bad : .partial)
    case .inRemediation: self.init(.half, word, isLate ? .bad : .partial)
    case .riskAccepted, .falsePositive, .duplicate: self.init(.dash, word, .dim)
    case .resolved, .closed, .passed: self.init(.check, word, .good)
    case .mutedAtSource: self.init(.dash, word, .dim)
    case .manual: self.init(.circle, word, .neutral)
    case .other: self.init(.dot, word, .dim)
    }
  }

  init(_ band: Readiness.Band) {
    switch band {
    case .ready: self.init(.check, band.title, .good)
    case .nearly, .partial: self.init(.half, band.title, .partial)
    case .notReady: self.init(.cross, band.title, .bad)
    }
  }
}
