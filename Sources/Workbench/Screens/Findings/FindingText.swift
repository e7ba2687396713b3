import Jobs
import ProjectFile
import Readiness
import Terminal

/// What there is to know about one finding, as a text with links.
enum FindingText {
  static func text(_ detail: FindingDetail, _ state: WorkbenchState) -> DetailText {
    var text = DetailText()
    head(detail, state, &text)
    FindingDecisionText.add(detail, state, &text)
    criteria(detail, &text)
    related(detail, &text)
    advice(detail, &text)
    FindingHistoryText.add(detail, state, &text)
    return text
  }

  private static func head(
    _ detail: FindingDetail, _ state: WorkbenchState, _ text: inout DetailText
  ) {
    let finding = detail.summary
    let gap = StyledText("   ")
    let due = finding.state.isOpen ? due(detail) : ""
    text.add(
      .heading(finding.title),
      .line(
        Mark(finding.severity).text(state.look) + gap
          + Mark(finding.state, isLate: finding.isLate).text(state.look) + gap
          + StyledText(due, state.look.theme.dim)),
      .blank)
    let resource = detail.resource
    let place = [resource.provider, resource.account, resource.accountName, resource.region]
      .filter { !$0.isEmpty }.joined(separator: " ")
    let triage = state.project?.snapshot.triage[finding.identity]
    let facts = [
      ("Owner", state.project?.person(triage?.owner)?.name ?? "nobody"),
      ("Note", triage?.note ?? ""), ("Scope", scope(finding.place)),
      ("Resource", resource.uid), ("Name", resource.name == resource.uid ? "" : resource.name),
      ("Type", resource.type), ("Where", place), ("File", finding.location),
      ("Package", finding.package), ("Place", detail.place),
      ("Kind", finding.kind == .configuration ? "" : finding.kind.title),
      ("Tool says", "\(detail.nativeStatus), \(detail.nativeSeverity)"),
      ("Muted because", detail.muteReason),
      ("Check", "\(finding.check.tool) \(finding.check.id)"),
    ]
    text.add(facts.filter { !$0.1.isEmpty }.map { .field($0.0, $0.1) })
    if !detail.detail.isEmpty { text.add(.blank, .paragraph(detail.detail)) }
  }

  /// Whether the boundary takes the resource in, and by which component.
  private static func scope(_ place: FindingPlace) -> String {
    place.label.isEmpty
      ? "\(place.scope.rawValue): no component of the boundary names it"
      : "\(place.scope.rawValue), by \(place.label)"
  }

  /// The day someone set, and the target that decides what is late where it is another.
  private static func due(_ detail: FindingDetail) -> String {
    guard let due = detail.summary.due else { return "" }
    guard let target = detail.due, target != due else { return "due \(due)" }
    return "due \(due), target \(target)"
  }

  private static func criteria(_ detail: FindingDetail, _ text: inout DetailText) {
    let mapping = detail.check.mapping
    text.add(.blank, .heading("Criteria, and why"))
    if let rule = detail.mappingRule {
      text.link("a rule of your own decides", to: .place(.item(.mappingRule, rule)))
    }
    if mapping.criteria.isEmpty {
      text.add(.paragraph("Mapped to no criterion yet; it moves no figure."))
    }
    for id in mapping.criteria { text.link(name(id), to: .place(.criterion(id))) }
    for id in mapping.related {
      text.link("related, moves nothing: \(name(id))", to: .place(.criterion(id)))
    }
    if let control = mapping.control { text.add(.bullet("control \(control)")) }
    let confidence =
      mapping.confidence == .low
      ? "low confidence: it moves no figure until a rule of your own confirms it"
      : "\(mapping.confidence.rawValue) confidence"
    text.add([.bullet(confidence)] + mapping.reasons.map { .paragraph($0) })
  }

  private static func related(_ detail: FindingDetail, _ text: inout DetailText) {
    text.add(.blank, .heading("More of this"))
    let check = detail.summary.check.id
    text.link(
      "all open findings of the check", to: .place(.findings(scope: "check=\"\(check)\"")))
    text.link(
      "all open findings on the resource",
      to: .place(.findings(scope: "resource=\"\(detail.resource.uid)\"")))
    for other in detail.others {
      text.link(
        "\(other.check.tool): \(other.title) (\(other.state.title))",
        to: .place(.finding(other.identity)), label: "On it too")
    }
  }

  private static func name(_ id: CriterionID) -> String {
    "\(id) \(Catalogue.shipped.criterion(id)?.title ?? "")"
  }

  private static func advice(_ detail: FindingDetail, _ text: inout DetailText) {
    let check = detail.check
    let parts = [
      ("What is checked", check.text), ("Risk", check.risk), ("What to do", check.remediation),
    ].filter { !$0.1.isEmpty }
    for (title, body) in parts { text.add(.blank, .heading(title), .paragraph(body)) }
    for address in check.references { text.link(address, to: .outside(address)) }
  }
}
