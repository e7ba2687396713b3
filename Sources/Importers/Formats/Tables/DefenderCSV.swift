import Readiness

/// Microsoft Defender for Cloud's table of recommendations (FORMATS, "Azure Defender for Cloud CSV").
struct DefenderCSV: RowReader {
  private(set) var header = ReportHeader(tool: "Microsoft Defender for Cloud")

  static let recognises: @Sendable (TableHeader) -> Bool = { header in
    header.has("recommendationDisplayName", "state")
      || header.has("recommendationId", "recommendationName")
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let id = drafts.fields.identity(row["recommendationName", "recommendationDisplayName"])
    guard !id.isEmpty else {
      throw BadElement(reason: "It names no recommendation (recommendationName).")
    }
    let state = drafts.fields.text(row["state"])
    guard !state.isEmpty else { throw BadElement(reason: "It has no verdict (state).") }
    let resource = resource(of: row, with: &drafts.fields)
    let check = drafts.check(id, provider: resource.provider) { fields in
      let title = fields.text(row["recommendationDisplayName"])
      return CheckDraft(
        tool: "Microsoft Defender for Cloud", id: id, title: title.isEmpty ? id : title,
        text: PlainText.words(ofHTML: fields.text(row["description"])),
        remediation: PlainText.words(ofHTML: fields.text(row["remediationSteps"])),
        references: fields.links([row["azurePortalRecommendationLink"]]))
    }
    let severity = drafts.fields.text(row["severity"])
    drafts.add(
      FindingDraft(
        check: check, toolID: drafts.fields.identity(row["recommendationId"]), resource: resource,
        verdict: Self.verdicts[state.lowercased()] ?? .other, nativeStatus: state,
        severity: Severity(word: severity), nativeSeverity: severity,
        detail: drafts.fields.text(row["notApplicableReason"]),
        seenAt: ReportTime.instant(row["exportedTimestamp"]),
        firstSeen: ReportTime.instant(row["firstEvaluationDate"])))
  }

  /// Accounts of other clouds that are connected keep their own number.
  private func resource(of row: TableRow, with fields: inout FieldCleaner) -> ResourceDraft {
    let native = fields.identity(row["nativeCloudAccountId"])
    let isAmazon = native.count == 12 && native.allSatisfy(\.isNumber)
    return ResourceDraft(
      uid: fields.identity(row["resourceId", "resourceName"]),
      name: fields.text(row["resourceName"]), type: fields.text(row["resourceType"]),
      provider: native.isEmpty ? "azure" : isAmazon ? "aws" : "gcp",
      account: native.isEmpty ? fields.identity(row["subscriptionId"]) : native,
      accountName: fields.text(row["subscriptionName"]))
  }

  private static let verdicts: [String: Verdict] = [
    "healthy": .pass, "unhealthy": .fail, "notapplicable": .other,
  ]
}
