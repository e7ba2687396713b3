import Readiness

/// Gathers what a reader finds into batches; checks are named and mapped once per report.
struct DraftCollector {
  /// Cleans every text on its way into a draft.
  var fields = FieldCleaner()

  private var batch = DraftBatch()
  private var checkIndices: [String: Int] = [:]
  private var mapper = CriteriaMapper()
  private var repairedBefore = 0

  /// The index of the check with that id, which is described when it is seen first.
  ///
  /// - Parameter provider: The cloud of the resource it was seen on; it tells benchmarks apart.
  mutating func check(
    _ id: String, provider: String, described: (inout FieldCleaner) -> CheckDraft
  ) -> Int {
    if let known = checkIndices[id] { return known }
    var draft = described(&fields)
    draft.mapping = mapper.mapping(of: CheckToMap(draft, provider: provider))
    let index = checkIndices.count
    checkIndices[id] = index
    batch.newChecks.append(draft)
    return index
  }

  mutating func add(_ finding: FindingDraft) { batch.findings.append(finding) }

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
