import ProjectFile
import Readiness
import Terminal

/// What there is to know about one finding, as a text to read.
enum FindingText {
  static func view(_ detail: FindingDetail, _ state: WorkbenchState) -> TextView {
    TextView(
      head(detail, state.look) + criteria(detail.check.mapping) + advice(detail) + history(detail))
  }

  private static func head(_ detail: FindingDetail, _ look: Look) -> [TextView.Block] {
    let finding = detail.summary
    let severity = StatusMark(finding.severity, look)
    let status = StatusMark(finding.state, isLate: finding.isLate, look)
    let gap = StyledText("   ")
    var blocks: [TextView.Block] = [
      .heading(finding.title),
      .line(
        severity.text + gap + status.text + gap
          + StyledText(due(detail, isOpen: finding.state.isOpen), look.theme.dim)),
      .blank,
    ]
    let resource = detail.resource
    let place = [resource.provider, resource.account, resource.accountName, resource.region]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let facts = [
      ("Resource", resource.uid), ("Name", resource.name == resource.uid ? "" : resource.name),
      ("Type", resource.type), ("Where", place), ("Place", detail.place),
      ("Tool says", "\(detail.nativeStatus), \(detail.nativeSeverity)"),
      ("Check", "\(finding.check.tool) \(finding.check.id)"),
    ]
    blocks += facts.filter { !$0.1.isEmpty }.map { .field($0.0, $0.1) }
    if !detail.detail.isEmpty { blocks += [.blank, .paragraph(detail.detail)] }
    return blocks
  }

  private static func due(_ detail: FindingDetail, isOpen: Bool) -> String {
    guard isOpen, let due = detail.due else { return "" }
    return "due \(due)"
  }

  private static func criteria(_ mapping: CriteriaMapping) -> [TextView.Block] {
    var blocks: [TextView.Block] = [.blank, .heading("Criteria, and why")]
    let names = { (ids: [CriterionID]) in
      ids.map { "\($0) \(Catalogue.shipped.criterion($0)?.title ?? "")" }
    }
    if mapping.criteria.isEmpty {
      blocks.append(.paragraph("Mapped to no criterion yet; it moves no figure."))
    }
    blocks += names(mapping.criteria).map { .bullet($0) }
    blocks += names(mapping.related).map { .bullet("related, moves nothing: \($0)") }
    if let control = mapping.control { blocks.append(.bullet("control \(control)")) }
    let confidence =
      mapping.confidence == .low
      ? "low confidence: it moves no figure until someone confirms it"
      : "\(mapping.confidence.rawValue) confidence"
    return blocks + [.bullet(confidence)] + mapping.reasons.map { .paragraph($0) }
  }

  private static func advice(_ detail: FindingDetail) -> [TextView.Block] {
    let check = detail.check
    let parts = [
      ("What is checked", check.text), ("Risk", check.risk), ("What to do", check.remediation),
    ].filter { !$0.1.isEmpty }
    return parts.flatMap { [.blank, .heading($0.0), .paragraph($0.1)] }
      + check.references.map { .bullet($0) }
  }

  private static func history(_ detail: FindingDetail) -> [TextView.Block] {
    var blocks: [TextView.Block] = [
      .blank, .heading("History"),
      .bullet("first seen \(detail.summary.firstSeen) in \(detail.firstReport)"),
    ]
    blocks += detail.events.map { .bullet("\($0.at): \($0.was) → \($0.became)") }
    return blocks + [.bullet("last seen \(detail.lastSeen), last changed by \(detail.lastReport)")]
  }
}
