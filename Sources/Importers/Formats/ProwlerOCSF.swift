import Readiness

/// Prowler's OCSF JSON of versions 3, 4 and 5 (FORMATS, "Prowler OCSF JSON").
struct ProwlerOCSF: ElementReader {
  let tool = "Prowler"
  private(set) var toolVersion = ""

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    isProwler(element["metadata"]["product"]["name"])
      && (element["finding_info"].isObject || element["finding"].isObject)
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    let metadata = element["metadata"]
    try validate(element, metadata)
    let shape: ProwlerOCSFShape = element["finding_info"].isObject ? .v4 : .v3
    let id = drafts.fields.identity(shape.checkID(metadata))
    guard !id.isEmpty else {
      throw BadElement(reason: "It names no check (\(shape.checkIDPath)), so it cannot be mapped.")
    }
    let status = try shape.status(of: element, with: &drafts.fields)
    if toolVersion.isEmpty {
      toolVersion = drafts.fields.identity(metadata["product"]["version"])
    }
    let resource = ProwlerResource.draft(of: element, with: &drafts.fields)
    let check = drafts.check(id, provider: resource.provider) { fields in
      shape.check(id, of: element, tool: "Prowler", with: &fields)
    }
    drafts.add(
      finding(
        of: element, info: shape.info(element), check: check, resource: resource, status: status,
        with: &drafts.fields))
  }

  private func validate(_ element: JSONNode, _ metadata: JSONNode) throws(BadElement) {
    guard element.isObject else { throw BadElement(reason: "It is not an object.") }
    let product = metadata["product"]["name"]
    guard Self.isProwler(product) else {
      let name = product.string.map { "by “\(ReportOpening.excerpt($0))”" } ?? "by an unnamed tool"
      throw BadElement(reason: "It was written \(name), not by Prowler.")
    }
    let parts = [element, metadata, element["finding_info"], element["finding"]]
    guard !parts.contains(where: \.repeatsKey) else {
      throw BadElement(reason: "It names one field twice, so it can be read in two ways.")
    }
  }

  private func finding(
    of element: JSONNode, info: JSONNode, check: Int, resource: ResourceDraft,
    status: ProwlerStatus, with fields: inout FieldCleaner
  ) -> FindingDraft {
    let severity = fields.text(element["severity"])
    let detail = fields.text(element["status_detail"])
    return FindingDraft(
      check: check, toolID: fields.identity(info["uid"]), resource: resource,
      place: fields.identity(element["resources"].first["namespace"]),
      verdict: status.verdict, isMuted: status.isMuted, nativeStatus: status.words,
      severity: Self.severities[severity.lowercased()] ?? .unrated, nativeSeverity: severity,
      detail: detail.isEmpty ? fields.text(element["message"]) : detail,
      seenAt: ProwlerTime.instant(of: element))
  }

  private static func isProwler(_ name: JSONNode) -> Bool {
    guard let bytes = name.utf8, bytes.count == 7 else { return false }
    return String(decoding: bytes, as: UTF8.self).lowercased() == "prowler"
  }

  private static let severities: [String: Severity] = [
    "fatal": .critical, "critical": .critical, "high": .high, "medium": .medium, "low": .low,
    "informational": .info, "info": .info,
  ]
}

/// What Prowler says of a row: its verdict and, apart from it, whether it was muted.
struct ProwlerStatus {
  let verdict: Verdict
  let isMuted: Bool
  let words: String
}

/// When Prowler looked, in the ways its versions write it.
enum ProwlerTime {
  static func instant(of element: JSONNode) -> Instant? {
    let time = element["time"]
    if let number = time.number, let seconds = seconds(number) {
      return Instant(secondsSinceEpoch: seconds)
    }
    // 4.2 has the time only as a text; 3 writes a blank between date and time.
    let texts = [time, element["time_dt"], element["event_time"]]
    return texts.lazy.compactMap(\.string).compactMap { Instant(iso: $0) }.first
  }

  /// Seconds, milliseconds and microseconds since 1970 differ by magnitude.
  private static func seconds(_ number: Double) -> Int? {
    guard number > 0, number < 1e17 else { return nil }
    if number >= 1e14 { return Int(number / 1e6) }
    return Int(number >= 1e11 ? number / 1e3 : number)
  }
}
