import Readiness

@testable import Importers

/// Everything one reading of a report handed on.
struct ReadReport: Equatable {
  var header = ReportHeader()
  var checks: [CheckDraft] = []
  var findings: [FindingDraft] = []
  var refusals: [Refusal] = []
  var coverage: [CoverageDraft] = []
  var cutFields = 0
  var maskedSecrets = 0
  var repairedTexts = 0
  var bytesRead = 0
  var largestBatch = 0

  init(_ source: any ByteSource, format: String? = nil, layout: ReportLayout? = nil) throws {
    header = try ReportReader.read(source, format: format, layout: layout) { take($0) }
  }

  /// A report whose checks stay unmapped, which takes most of the time.
  init(unmapped bytes: [UInt8], format: String? = nil) throws {
    header = try ReportReader.read(
      BytesInMemory(bytes), forced: format.map(Formats.named), name: format,
      drafts: DraftCollector(mapper: nil)
    ) { take($0) }
  }

  private mutating func take(_ batch: DraftBatch) {
    checks += batch.newChecks
    findings += batch.findings
    refusals += batch.refusals
    coverage += batch.coverage
    cutFields += batch.cutFields
    maskedSecrets += batch.maskedSecrets
    repairedTexts += batch.repairedTexts
    bytesRead = batch.bytesRead
    largestBatch = max(largestBatch, batch.findings.count)
  }

  init(_ bytes: [UInt8], format: String? = nil) throws {
    try self.init(BytesInMemory(bytes), format: format)
  }

  init(_ text: String, format: String? = nil) throws {
    try self.init(Array(text.utf8), format: format)
  }

  var failed: [FindingDraft] { findings.filter { $0.verdict == .fail && !$0.isMuted } }

  /// How often each word occurs, as `INDEX.csv` counts.
  func count(_ word: (FindingDraft) -> String) -> [String: Int] {
    Dictionary(findings.map { (word($0), 1) }, uniquingKeysWith: +)
  }
}

/// Hands a report on a few bytes at a time.
struct TricklingBytes: ByteSource {
  private var bytes: BytesInMemory
  private let step: Int

  init(_ bytes: [UInt8], step: Int) {
    self.bytes = BytesInMemory(bytes)
    self.step = step
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(step, buffer.count)
    return bytes.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
  }
}

/// The refusal of a report that is refused as a whole, or nil when it is read.
func wholeRefusal(_ bytes: [UInt8], format: String? = nil) throws -> Refusal? {
  do {
    _ = try ReadReport(unmapped: bytes, format: format)
    return nil
  } catch let error as ImportError {
    return error.refusal
  }
}
