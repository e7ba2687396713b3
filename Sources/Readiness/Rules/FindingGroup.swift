/// One check of one tool with its open findings: what moves a figure as one (DOMAIN §9).
///
/// Findings with an advisory id form one group for each package, whose name stands as the check's id.
/// A detection has no criteria, so that it never moves a figure.
package struct FindingGroup: Hashable, Sendable {
  /// Names a check across all tools.
  package struct Check: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let tool: String
    package let id: String
    /// Whether it stands for a package with all its advisories, whose name is the id then.
    package let isPackage: Bool

    package init(tool: String, id: String, isPackage: Bool = false) {
      self.tool = tool
      self.id = id
      self.isPackage = isPackage
    }

    package var description: String { "\(tool) \(id)" }

    /// The filter that finds its findings in a list.
    package var filter: String { "\(isPackage ? "package" : "check")=\"\(id)\"" }

    package static func < (left: Check, right: Check) -> Bool {
      (left.tool, left.id) < (right.tool, right.id)
    }
  }

  /// Open findings of one severity; open is failed, not muted by the tool, not gone, not set aside by
  /// a decision that holds, and not out of scope.
  package struct OpenCount: Hashable, Sendable {
    /// Past their remediation target.
    package var late: Int
    /// Inside it, or without one.
    package var inside: Int
    /// Whose risk is validly accepted: no longer open, and still of some weight.
    package var accepted: Int

    package init(late: Int = 0, inside: Int = 0, accepted: Int = 0) {
      self.late = late
      self.inside = inside
      self.accepted = accepted
    }

    /// How many are open.
    package var total: Int { late + inside }
  }

  package let check: Check
  package var title: String
  /// What the check speaks to, the main criterion first.
  package var criteria: [CriterionID]
  /// Low waits for a person's yes and moves no figure until then.
  package var confidence: CriteriaMapping.Confidence
  package var open: [Severity: OpenCount]
  /// Resources in scope on which the check fails, and on which it passes.
  package var failed: Int
  package var passed: Int

  package init(
    check: Check, title: String = "", criteria: [CriterionID],
    confidence: CriteriaMapping.Confidence = .high, open: [Severity: OpenCount], failed: Int,
    passed: Int
  ) {
    self.check = check
    self.title = title
    self.criteria = criteria
    self.confidence = confidence
    self.open = open
    self.failed = failed
    self.passed = passed
  }

  package var openCount: Int { open.values.reduce(0) { $0 + $1.total } }
  package var acceptedCount: Int { open.values.reduce(0) { $0 + $1.accepted } }
  package var lateCount: Int { open.values.reduce(0) { $0 + $1.late } }
  package var movesFigures: Bool { confidence != .low }
  /// Whether anything of it speaks in a figure: open findings, or accepted ones.
  package var hasWeight: Bool { openCount + acceptedCount > 0 }
  package var hasLateCritical: Bool { (open[.critical]?.late ?? 0) > 0 }

  /// Adds one open finding, which is late or not on the as-of day.
  package mutating func add(
    _ severity: Severity, firstSeen: CalendarDate, asOf: CalendarDate,
    targets: RemediationTarget = .standard
  ) {
    if targets.isLate(firstSeen: firstSeen, severity: severity, asOf: asOf) {
      open[severity, default: OpenCount()].late += 1
    } else {
      open[severity, default: OpenCount()].inside += 1
    }
  }
}
