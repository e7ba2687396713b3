/// What an importer says about the report as a whole.
package struct ReportHeader: Hashable, Sendable {
  /// The id of the format it was read as, such as `prowler-ocsf`.
  package var format: String
  /// The tool as it names itself, such as `Prowler`; empty when the report does not say.
  package var tool: String
  /// Empty when the report does not say, or holds a placeholder.
  package var toolVersion: String

  package init(format: String, tool: String = "", toolVersion: String = "") {
    self.format = format
    self.tool = tool
    self.toolVersion = toolVersion
  }
}

/// One check of a tool as a report describes it; criteria hang on it, not on its findings.
package struct CheckDraft: Hashable, Sendable {
  package var tool: String
  package var id: String
  package var title: String
  package var text: String
  package var risk: String
  package var remediation: String
  /// Links that start with http, in the report's order.
  package var references: [String]
  /// Framework tags as the report writes them: framework name to requirement ids.
  package var compliance: [String: [String]]
  package var mapping: CriteriaMapping

  package init(
    tool: String, id: String, title: String = "", text: String = "", risk: String = "",
    remediation: String = "", references: [String] = [], compliance: [String: [String]] = [:],
    mapping: CriteriaMapping = CriteriaMapping()
  ) {
    self.tool = tool
    self.id = id
    self.title = title
    self.text = text
    self.risk = risk
    self.remediation = remediation
    self.references = references
    self.compliance = compliance
    self.mapping = mapping
  }
}

/// Which criteria a check speaks to, and why (DOMAIN §1, "Using crosswalk.csv").
package struct CriteriaMapping: Hashable, Sendable {
  package enum Confidence: String, CaseIterable, Hashable, Sendable { case high, medium, low }

  /// At most three, the main one first, and only these may move a figure; empty when unmapped.
  package var criteria: [CriterionID]
  /// Shown beside the criteria; they move nothing.
  package var related: [CriterionID]
  /// The catalogue control whose fail days the check's failures are.
  package var control: String?
  /// Low confidence waits for a person's yes and moves no figure until then.
  package var confidence: Confidence
  /// The routes tried in order and what was moved aside, each as a sentence; none follows the route
  /// that left the criteria.
  package var reasons: [String]

  package init(
    criteria: [CriterionID] = [], related: [CriterionID] = [], control: String? = nil,
    confidence: Confidence = .low, reasons: [String] = []
  ) {
    self.criteria = criteria
    self.related = related
    self.control = control
    self.confidence = confidence
    self.reasons = reasons
  }
}

/// What a finding is about.
package struct ResourceDraft: Hashable, Sendable {
  /// The tool's id of it: an ARN, a path, a Kubernetes name.
  package var uid: String
  package var name: String
  package var type: String
  /// `aws`, `azure`, `gcp`, `kubernetes` …; empty when the report does not say.
  package var provider: String
  package var account: String
  package var accountName: String
  package var region: String

  package init(
    uid: String, name: String = "", type: String = "", provider: String = "", account: String = "",
    accountName: String = "", region: String = ""
  ) {
    self.uid = uid
    self.name = name
    self.type = type
    self.provider = provider
    self.account = account
    self.accountName = accountName
    self.region = region
  }
}

/// One row of a report: a check's result on a resource, in the tool's words and in ours.
package struct FindingDraft: Hashable, Sendable {
  /// The index of its check among all checks the report has named so far.
  package var check: Int
  /// The tool's own id of the row; empty when it gives none.
  package var toolID: String
  package var resource: ResourceDraft
  /// A file and line, a port, a namespace: where in the resource; empty when the whole of it.
  package var place: String
  package var verdict: Verdict
  /// The tool itself muted or suppressed the row.
  package var isMuted: Bool
  /// The tool's own words, such as `New/FAIL`.
  package var nativeStatus: String
  package var severity: Severity
  /// The tool's own word, empty when it gives none.
  package var nativeSeverity: String
  /// What the tool says about this row.
  package var detail: String
  /// When the tool looked; nil when the report does not say.
  package var seenAt: Instant?

  package init(
    check: Int, toolID: String = "", resource: ResourceDraft, place: String = "", verdict: Verdict,
    isMuted: Bool = false, nativeStatus: String = "", severity: Severity = .unrated,
    nativeSeverity: String = "", detail: String = "", seenAt: Instant? = nil
  ) {
    self.check = check
    self.toolID = toolID
    self.resource = resource
    self.place = place
    self.verdict = verdict
    self.isMuted = isMuted
    self.nativeStatus = nativeStatus
    self.severity = severity
    self.nativeSeverity = nativeSeverity
    self.detail = detail
    self.seenAt = seenAt
  }
}

/// Something in a report that could not be read, and why: nothing is dropped without a word.
package struct Refusal: Hashable, Sendable, Error {
  /// Where it stands: `element 12 at byte 48213`, `line 7`, or `the whole report`.
  package var place: String
  /// Why, and what to do about it, as a sentence.
  package var reason: String

  package init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }
}

/// A stretch of a report, handed on as it is read so that memory does not grow with the file.
package struct DraftBatch: Sendable {
  /// Checks named for the first time; their indices go on from the batch before.
  package var newChecks: [CheckDraft] = []
  package var findings: [FindingDraft] = []
  package var refusals: [Refusal] = []
  /// Fields over 64 KiB that were cut in this stretch.
  package var cutFields = 0
  /// Secrets that were masked in this stretch.
  package var maskedSecrets = 0
  /// Elements of this stretch whose text was not valid UTF-8 and was repaired with U+FFFD.
  package var repairedTexts = 0
  /// Bytes of the report read so far.
  package var bytesRead = 0

  package init() {}
}
