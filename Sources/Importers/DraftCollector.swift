import Readiness

/// Gathers what a reader finds into batches; checks are named and mapped once per report.
struct DraftCollector {
  /// Cleans every text on its way into a draft.
  var fields = FieldCleaner()
  /// The id of the report's format, once it is known; kinds are keyed by it.
  var format = ""
  /// What was scanned, where the report does not say.
  private let target: String

  private var batch = DraftBatch()
  private var checkIndices: [CheckName: Int] = [:]
  private var mapper: CriteriaMapper?
  private var repairedBefore = 0

  /// - Parameter mapper: Maps the checks; nil leaves them unmapped.
  init(target: String = "", mapper: CriteriaMapper? = CriteriaMapper()) {
    self.target = target
    self.mapper = mapper
  }

  /// The index of the check with that id, which is described when it is seen first.
  ///
  /// - Parameters:
  ///   - tool: What tells checks of one id apart in a report of several tools; empty in one of one.
  ///   - provider: The cloud of the resource it was seen on; it tells benchmarks apart.
  mutating func check(
    _ id: String, of tool: String = "", provider: String,
    described: (inout FieldCleaner) -> CheckDraft
  ) -> Int {
    let name = CheckName(tool: tool, id: id)
    if let known = checkIndices[name] { return known }
    var draft = described(&fields)
    if draft.title.isEmpty { draft.title = draft.id }
    let check = CheckToMap(draft, format: format, provider: provider)
    if let mapped = mapper?.map(check) {
      (draft.kind, draft.mapping) = (mapped.kind, mapped.mapping)
    }
    let index = checkIndices.count
    checkIndices[name] = index
    batch.newChecks.append(draft)
    return index
  }

  mutating func add(_ finding: FindingDraft) {
    var finding = finding
    if finding.resource.account.isEmpty { finding.resource.account = target }
    batch.findings.append(finding)
  }

  /// Notes a place the report looked at, also where it found nothing.
  mutating func cover(_ place: CoverageDraft) {
    var place = place
    if place.account.isEmpty { place.account = target }
    // A place without a name would be everybody's.
    guard !place.account.isEmpty || !place.uid.isEmpty else { return }
    batch.coverage.append(place)
  }

  /// Notes checks that ran, also those without a row: they make no check rows.
  mutating func ran(_ ids: some Sequence<String>, of tool: String) {
    batch.coveredChecks += ids.map { CheckName(tool: tool, id: $0) }
  }

  mutating func refuse(_ refusal: Refusal) { batch.refusals.append(refusal) }

  func isFull(_ size: Int) -> Bool { batch.findings.count >= size || batch.refusals.count >= size }

  /// What was gathered since the last batch.
  mutating func takeBatch(bytesRead: Int, repairedTexts: Int) -> DraftBatch {
    batch.bytesRead = bytesRead
    batch.cutFields = fields.cutFields
    batch.maskedSecrets = fields.maskedSecrets
    batch.repairedTexts = repairedTexts - repairedBefore
    repairedBefore = repairedTexts
    (fields.cutFields, fields.maskedSecrets) = (0, 0)
    defer { batch = DraftBatch() }
    return batch
  }
}
