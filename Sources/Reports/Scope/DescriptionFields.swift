import Readiness

/// The names a template may use for the parts of the system description.
enum DescriptionFields {
  static let report: [ReportField<ReadinessSummary>] =
    organisation + facts + lists.flatMap { $0 } + components.flatMap { $0 }

  private static let organisation: [ReportField<ReadinessSummary>] = [
    .line("legalName", "the company's legal name") { summary in
      let organisation = summary.description.organisation
      return organisation.item["legal_name"].isEmpty
        ? summary.input.project.name : organisation.item["legal_name"]
    },
    .line("products", "the names under which the system is sold") {
      $0.description.organisation.words("products")
    },
    .line("delivery", "how it is delivered") { $0.description.organisation.words("delivery") },
    .paragraph("audience", "who may read the report") {
      $0.description.organisation.words("audience")
    },
    .flag("hasServices", "whether the services are described") {
      !$0.description.organisation.item["services"].isEmpty
    },
    .block("servicesQuoted", "what the system does") {
      $0.description.organisation.item["services"]
    },
    .flag("hasUsers", "whether the users are described") {
      !$0.description.organisation.item["users"].isEmpty
    },
    .block("usersQuoted", "who uses the system, and for what") {
      $0.description.organisation.item["users"]
    },
  ]

  private static let facts: [ReportField<ReadinessSummary>] = [
    .flag("isTypeII", "whether a period is examined") { $0.input.project.auditType == .typeII },
    .line("scopeVersion", "the newest frozen scope, and what changed since") {
      $0.description.version
    },
    .flag("hasUnmet", "whether criteria are not, or only partially, met") { !$0.gaps.isEmpty },
    .paragraph("unmet", "the criteria that are not, or only partially, met") {
      $0.gaps.map(\.score.criterion.description).joined(separator: ", ")
    },
    .flag("hasChangesLeftOut", "whether changes lie outside the period") {
      $0.description.changesLeftOut > 0
    },
    .line("changesLeftOut", "how many changes lie outside the period") {
      Figure.count($0.description.changesLeftOut, "change", "changes")
    },
  ]

  private static let lists: [[ReportField<ReadinessSummary>]] = [
    ReportField.list("commitments", "what is promised to customers", of: commitment) {
      $0.description.commitments
    },
    ReportField.list("requirements", "what the system has to do to keep it", of: commitment) {
      $0.description.requirements
    },
    ReportField.list("dataFlows", "how data comes in, moves and leaves", of: flow) {
      $0.description.dataFlows
    },
    ReportField.list("leftOut", "components and services out of scope", of: component) {
      $0.description.leftOut
    },
    ReportField.list("undecided", "components and services nobody decided on", of: component) {
      $0.description.undecided
    },
    ReportField.list("incidents", "incidents that have to be told", of: incident) {
      $0.description.incidents
    },
    ReportField.list("relevant", "criteria in scope that apply", of: SummaryFields.criterion) {
      $0.criteria.filter { $0.score.status != .notApplicable }
    },
    ReportField.list("customerControls", "what customers have to do", of: control) {
      $0.description.customerControls
    },
    ReportField.list("subservices", "subservice organisations", of: service) {
      $0.description.subservices
    },
    ReportField.list("changes", "significant changes inside the period", of: change) {
      $0.description.changes
    },
    ReportField.list("parts", "DC 1 to DC 9, with what is missing", of: part) {
      $0.description.parts.filter(\.isApplicable)
    },
  ]

  private static let components = SystemDescription.Sort.allCases.map { sort in
    ReportField.list(sort.rawValue, "components in scope that are \(sort.rawValue)", of: component)
    { (summary: ReadinessSummary) in summary.description.components(sort) }
  }

  private static let commitment = ReportFields<ItemRow>([
    .label, .said("source", "the document it stands in"), .said("metric", "how it is measured"),
    .said("category", "the category it is filed under"),
  ])

  private static let component = ReportFields<ItemRow>([
    .label, .said("kind", "its kind"), .said("environment", "its environment"),
    .said("componentOwner", "who owns it", field: "owner"),
    .paragraph("identifiers", "the ids by which it is known") { $0.listed("identifiers") },
    .said("data", "what data it holds"), .said("keys", "who holds the encryption keys"),
    .said("headcount", "how many people have the role"), .said("description", "what it is"),
    .said("reason", "why it is in or out"),
  ])

  private static let flow = ReportFields<ItemRow>([
    .label, .said("source", "where it comes from"), .said("target", "where it goes"),
    .said("data", "what data it carries"), .said("protection", "how it is protected"),
  ])

  private static let incident = ReportFields<ItemRow>(
    [
      .label, .said("day", "the day it began"), .said("ended", "the day it ended"),
      .said("affected", "the criteria it touched", field: "criteria"),
    ]
      + ReportField.told("nature", "what failed") + ReportField.told("effect", "what it did")
      + ReportField.told("resolution", "how it was resolved"))

  private static let control = ReportFields<ItemRow>([
    .label, .said("criteriaNames", "its criteria", field: "criteria"),
    .said("customers", "which customers it concerns", field: "audience"),
  ])

  private static let change = ReportFields<ItemRow>(
    [
      .label, .said("day", "the day of the change"),
      .said("affected", "the criteria it touched", field: "criteria"),
      .said("controls", "the controls it touched"),
    ] + ReportField.told("description", "what changed"))

  private static let sentence = ReportFields<String>([
    .paragraph("sentence", "what to do, as a sentence") { $0 }
  ])

  private static let service = ReportFields<ServiceRow>(
    [
      .paragraph("label", "its code and name") { $0.row.item.label },
      .paragraph("provider", "who provides it") { $0.row.words("provider") },
      .line("model", "infrastructure, platform or software") { $0.row.words("model") },
      .line("methodWord", "carve-out or inclusive") { $0.row.words("method") },
      .flag("isCarvedOut", "whether its controls are left out of the examination") {
        $0.row.item["method"] == "carve_out"
      },
      .paragraph("purpose", "what it does for us") { $0.row.words("purpose") },
      .paragraph("reportHeld", "the report held of it") { $0.report },
      .flag("hasMonitoring", "whether monitoring is described") {
        !$0.row.item["monitoring"].isEmpty
      },
      .block("monitoringQuoted", "how it is monitored") { $0.row.item["monitoring"] },
    ]
      + ReportField.list("expected", "the controls expected of it", of: control) { $0.expected }
      + ReportField.list("obstacles", "why its report can't be rested on yet", of: sentence) {
        $0.reasons
      })

  private static let part = ReportFields<DescriptionPart>(
    [
      .line("partId", "the id, such as DC 1") { $0.id },
      .line("partTitle", "what it is about") { $0.title },
      .line("partProgress", "how much of it is written") {
        $0.total == 0 ? "nothing recorded" : "\($0.done) of \($0.total)"
      },
    ]
      + ReportField.list("missing", "what is still to be written", of: sentence) { $0.missing })
}
