/// What does not fit together about one criterion in scope.
struct CriterionConcerns {
  let criterion: Criterion
  let assessment: Assessment
  /// What was found of the points of focus that count.
  let points: [PointAssessment]
  let items: Items
  /// Groups with something open that is linked to the criterion.
  let findings: [FindingGroup]
  let project: Project
  let asOf: CalendarDate

  var all: [Concern] {
    let ofStatus: [Concern?] =
      switch assessment.status {
      case .notAssessed: []
      case .met: [evidence, unmetPoints, lateFindings, openGap]
      case .partiallyMet, .notMet: [missingWork]
      case .notApplicable: [reason, surprise]
      }
    return (ofStatus + (isAssessed ? [disagreement, stale, method, owner] : []) + [oldAnswers])
      .compactMap { $0 }
  }

  private var id: CriterionID { criterion.id }
  private var isAssessed: Bool { assessment.status != .notAssessed }
  private var answers: [Item] { items.answers(on: id) }

  private var evidence: Concern? {
    guard GapTransition.isBlank(assessment.evidence),
      answers.allSatisfy({ GapTransition.isBlank($0["evidence"]) })
    else { return nil }
    return Concern(
      .metWithoutEvidence, id, "\(id) is met, and nothing says which evidence was seen.")
  }

  /// A point that the rationale names is taken for explained (DOMAIN §9).
  private var unmetPoints: Concern? {
    let unmet = points.filter {
      ($0.status == .notMet || $0.status == .partiallyMet) && !names($0.point)
    }.map(\.point).sorted()
    guard !unmet.isEmpty else { return nil }
    return Concern(
      .metWithUnmetPoints, id,
      "\(id) is met, and its rationale does not speak of \(unmet.joined(separator: ", ")).")
  }

  private func names(_ point: String) -> Bool {
    let words = assessment.rationale.split { !($0.isLetter || $0.isNumber || "-.".contains($0)) }
    return words.contains { $0.uppercased().hasPrefix(point) }
  }

  private var lateFindings: Concern? {
    let late = findings.reduce(0) { $0 + $1.lateCount }
    let critical = findings.reduce(0) { $0 + ($1.open[.critical]?.total ?? 0) }
    guard late > 0 || critical > 0 else { return nil }
    return Concern(
      .metWithFindings, id,
      "\(id) is met, and open findings are linked to it: \(late) late, \(critical) critical.")
  }

  private var openGap: Concern? {
    let gaps = items.all(.gap, on: id).filter { $0.isOpen(asOf: asOf) }
    guard let first = gaps.first else { return nil }
    return Concern(
      .metWithOpenGap, id, item: first,
      "\(id) is met, and still open: \(gaps.map(\.label).joined(separator: ", ")).")
  }

  /// A risk that is accepted to this day stands for work.
  private var missingWork: Concern? {
    let isNamed = items.all(.gap, on: id).contains {
      $0.isOpen(asOf: asOf) || $0["status"] == "risk_accepted"
    }
    guard !isNamed, !items.all(.task, on: id).contains(where: { $0.isOpen(asOf: asOf) })
    else { return nil }
    return Concern(
      .unmetWithoutWork, id,
      "\(id) is \(assessment.status.title), and no open gap or task names it.")
  }

  private var reason: Concern? {
    GapTransition.isBlank(assessment.rationale)
      ? Concern(.notApplicableWithoutReason, id, "\(id) is not applicable, and nothing says why.")
      : nil
  }

  private var surprise: Concern? {
    criterion.usuallyNotApplicable == nil
      ? Concern(
        .notApplicableUnexpected, id, "\(id) is not applicable, although it nearly always applies.")
      : nil
  }

  /// What somebody said later takes the place of what they said before.
  private var disagreement: Concern? {
    var latest: [String: Item] = [:]
    for answer in answers where !answer["status"].isEmpty {
      let known = latest[answer["said_by"]]
      if known.map({ $0["day"] <= answer["day"] }) ?? true { latest[answer["said_by"]] = answer }
    }
    let others = latest.values.filter { $0["status"] != assessment.status.rawValue }
      .sorted { ($1["day"], $0.id) < ($0["day"], $1.id) }
    guard let newest = others.first else { return nil }
    let word = GapStatus(newest["status"])?.title ?? newest["status"]
    let counted = others.count == 1 ? "an answer says" : "\(others.count) answers differ, one says"
    return Concern(
      .answersDisagree, id, item: newest,
      "\(id) is \(assessment.status.title), and \(counted) \(word) (\(newest["day"])).")
  }

  private var stale: Concern? {
    guard assessment.isStale(asOf: asOf), let day = assessment.assessedOn else { return nil }
    return Concern(
      .stale, id, "\(id) was assessed on \(day), \(asOf.days(since: day)) days ago.")
  }

  /// Only once the period has begun: before that, every answer lies before it.
  private var oldAnswers: Concern? {
    guard project.auditType == .typeII, let start = project.period?.start, asOf >= start,
      let newest = answers.max(by: { ($0["day"], $0.id) < ($1["day"], $1.id) }),
      let day = newest.date("day"), day < start
    else { return nil }
    return Concern(
      .answersBeforePeriod, id, item: newest,
      "The newest answer about \(id) is of \(day), before the period began on \(start).")
  }

  private var method: Concern? {
    guard assessment.status != .notApplicable, assessment.method == nil, answers.isEmpty
    else { return nil }
    return Concern(
      .withoutMethod, id, "\(id) is \(assessment.status.title), and nothing says how it was seen.")
  }

  private var owner: Concern? {
    guard assessment.status != .notApplicable, assessment.owner == nil else { return nil }
    return Concern(.withoutOwner, id, "\(id) is \(assessment.status.title), and nobody owns it.")
  }
}
