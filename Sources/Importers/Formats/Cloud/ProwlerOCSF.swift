import Readiness

/// Prowler's OCSF JSON of versions 3, 4 and 5 (FORMATS, "Prowler OCSF JSON").
struct ProwlerOCSF: ElementReader {
  private(set) var header = ReportHeader(tool: "Prowler")

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
    if header.toolVersion.isEmpty {
      header.toolVersion = drafts.fields.identity(metadata["product"]["version"])
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
      severity: Severity(word: severity), nativeSeverity: severity,
      detail: detail.isEmpty ? fields.text(element["message"]) : detail,
      seenAt: Self.instant(of: element))
  }

  private static func isProwler(_ name: JSONNode) -> Bool {
    guard let bytes = name.utf8, bytes.count == 7 else { return false }
    return String(decoding: bytes, as: UTF8.self).lowercased() == "prowler"
  }

  // 4.2 has the time only as a text; 3 writes a blank between date and time.
  private static func instant(of element: JSONNode) -> Instant? {
    [element["time"], element["time_dt"], element["event_time"]].lazy
      .compactMap(ReportTime.instant).first
  }
}

/// What Prowler says of a row: its verdict and, apart from it, whether it was muted.
struct ProwlerStatus {
  let verdict: Verdict
  let isMuted: Bool
  let words: String
}
