import Readiness

/// SARIF 2.1.0 of any tool (FORMATS, "SARIF 2.1.0").
///
/// Results are read one by one. Where a run names its tool behind its results, what is kept of each
/// result waits for it; else nothing does.
struct SarifLog: ElementReader {
  private(set) var header = ReportHeader()
  private var run = SarifRun()
  private var isInRun = false
  private var runs = 0
  /// Results whose run has not named its tool or its files yet.
  private var waiting: [SarifResult] = []

  /// A log may be of a thousand runs that all say the same.
  private static let mostWarnings = 20

  static let path = PartPath(holders: "runs", items: "results")

  static let recognises: @Sendable (JSONNode) -> Bool = { log in
    log["runs"].isArray && log["version"].string?.hasPrefix("2.1.0") == true
  }

  /// A log that comes whole, as in an array of logs.
  mutating func read(_ log: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard Self.recognises(log) else { throw BadElement(reason: "It is no SARIF 2.1.0 log.") }
    for run in log["runs"].array {
      guard run.isObject else {
        drafts.refuse(Refusal(place: "run \(runs + 1)", reason: "It is not an object."))
        continue
      }
      open(run, with: &drafts.fields)
      var number = 0
      for result in run["results"].array {
        number += 1
        do throws(BadElement) {
          try read(result: result, into: &drafts)
        } catch {
          let place = "result \(number) of run \(runs)"
          drafts.refuse(Refusal(place: place, reason: error.reason))
        }
      }
      close(run, into: &drafts)
      while goOn(into: &drafts) {}
    }
  }

  mutating func read(
    _ part: JSONNode, as role: JSONElement.Role, into drafts: inout DraftCollector
  ) throws(BadElement) {
    switch role {
    case .opening where !isInRun: open(part, with: &drafts.fields)
    case .item:
      // A run that is no object comes as an item of none.
      guard isInRun else { throw BadElement(reason: "It is a run, and not an object.") }
      try read(result: part, into: &drafts)
    case .closing:
      if !isInRun { open(part, with: &drafts.fields) }
      close(part, into: &drafts)
    default: break
    }
  }

  private mutating func open(_ run: JSONNode, with fields: inout FieldCleaner) {
    isInRun = true
    runs += 1
    self.run = SarifRun(run, with: &fields)
  }

  private mutating func close(_ node: JSONNode, into drafts: inout DraftCollector) {
    if !run.isComplete || !waiting.isEmpty { run = SarifRun(node, with: &drafts.fields) }
    run.coverRules(in: &drafts)
    if header.tool.isEmpty { header.tool = run.tool }
    if header.toolVersion.isEmpty { header.toolVersion = run.toolVersion }
    header.scannedAt = [header.scannedAt, SarifRun.time(of: node)].compactMap(\.self).max()
    let warnings = SarifTrouble.warnings(of: node, tool: run.tool, with: &drafts.fields)
    header.warnings = Array((header.warnings + warnings).uniqueTexts.prefix(Self.mostWarnings))
    isInRun = false
    waiting.reverse()
  }

  /// Adds some of the results that waited for their run, so that they leave in small batches.
  mutating func goOn(into drafts: inout DraftCollector) -> Bool {
    guard !isInRun else { return false }
    for _ in 0..<500 {
      guard let result = waiting.popLast() else { return false }
      run.add(result, to: &drafts)
    }
    return true
  }

  private mutating func read(
    result node: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    guard node.isObject else { throw BadElement(reason: "It is not an object.") }
    if node.repeatsKey { throw .readTwoWays }
    let result = SarifResult(node, with: &drafts.fields)
    guard !result.isEmpty else {
      throw BadElement(reason: "It names no rule and says nothing, so nobody could act on it.")
    }
    if run.isComplete, run.knowsFile(of: result) {
      run.add(result, to: &drafts)
    } else {
      waiting.append(result)
    }
  }
}
