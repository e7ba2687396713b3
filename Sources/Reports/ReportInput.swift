package import Readiness

/// All a report tells, as values; whoever fills it reads the project and the clock, a report does not.
package struct ReportInput: Sendable {
  /// One scanner report that was imported.
  package struct Import: Hashable, Sendable {
    package var tool: String
    package var toolVersion: String
    /// The report's file name, without the folders it lay in.
    package var reportName: String
    /// The day it was taken, in the project's time zone.
    package var scannedOn: CalendarDate
    package var rows: Int
    /// What could not be read of it.
    package var refused: Int

    package init(
      tool: String, toolVersion: String, reportName: String, scannedOn: CalendarDate, rows: Int,
      refused: Int = 0
    ) {
      self.tool = tool
      self.toolVersion = toolVersion
      self.reportName = reportName
      self.scannedOn = scannedOn
      self.rows = rows
      self.refused = refused
    }
  }

  /// Policies, people, and what is asked of people.
  package struct Papers: Sendable {
    package var policies: PolicyRegister
    package var acknowledgements: DutyBoard
    package var training: DutyBoard
    package var roster: [PersonRow]
    /// So many days before something is due, people are reminded of it.
    package var warningDays: Int
    /// What the lists of reports show; figures are of everything all the same.
    package var showing: DueSelection

    package init(
      policies: PolicyRegister, acknowledgements: DutyBoard, training: DutyBoard,
      roster: [PersonRow], warningDays: Int = PaperLimits.standard.warningDays,
      showing: DueSelection = .all
    ) {
      self.policies = policies
      self.acknowledgements = acknowledgements
      self.training = training
      self.roster = roster
      self.warningDays = warningDays
      self.showing = showing
    }
  }

  package var project: Project
  package var catalogue: Catalogue
  package var privacyRole: PrivacyRole
  package var readiness: Readiness
  package var forecast: Forecast
  /// A criterion that is missing here is not assessed.
  package var assessments: [CriterionID: Assessment]
  /// By the point's id; one that is missing is not assessed.
  package var points: [String: PointAssessment]
  package var people: [Person]
  package var items: Items
  package var papers: Papers
  package var groups: [FindingGroup]
  package var openBySeverity: [Severity: Int]
  /// How long findings may stay open.
  package var targets: RemediationTarget
  /// In any order; a report sorts them.
  package var imports: [Import]
  /// The version of this program, such as `1.2.0`.
  package var productVersion: String
  /// The hash of the journal's newest entry, in hexadecimal; empty when there is none.
  package var journalHead: String
  package var journalCount: Int

  package init(
    project: Project, catalogue: Catalogue = .shipped, privacyRole: PrivacyRole = .both,
    readiness: Readiness, forecast: Forecast, assessments: [CriterionID: Assessment] = [:],
    points: [String: PointAssessment] = [:], people: [Person] = [], items: Items = Items(),
    papers: Papers, groups: [FindingGroup] = [], openBySeverity: [Severity: Int] = [:],
    targets: RemediationTarget = .standard, imports: [Import] = [],
    productVersion: String, journalHead: String = "", journalCount: Int = 0
  ) {
    self.project = project
    self.catalogue = catalogue
    self.privacyRole = privacyRole
    self.readiness = readiness
    self.forecast = forecast
    self.assessments = assessments
    self.points = points
    self.people = people
    self.items = items
    self.papers = papers
    self.groups = groups
    self.openBySeverity = openBySeverity
    self.targets = targets
    self.imports = imports
    self.productVersion = productVersion
    self.journalHead = journalHead
    self.journalCount = journalCount
  }

  /// The day the report speaks of.
  package var asOf: CalendarDate { readiness.asOf }
}
