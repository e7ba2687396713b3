import Importers
import ProjectFile
import Readiness

/// Importing all that paths stand for: files, those in folders, those in archives.
extension ImportJob {
  /// Imports every report, each as a change of its own; one that is refused leaves the others in.
  ///
  /// A report that no format knows is read by the layout of the project whose columns it has.
  /// - Parameters:
  ///   - progress: called after every batch, with the path that is read; throws to stop, which takes
  ///     back the report that is read.
  ///   - done: called with each outcome as soon as it is there.
  /// - Throws: only what has to do with the project file, and what `progress` throws.
  package func run(
    paths: [String], progress: (String, Progress) throws -> Void = { _, _ in },
    done: (Outcome) throws -> Void = { _ in }
  ) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    var read: [String: String] = [:]
    for entry in NamedReports.entries(paths) {
      try run(entry, progress: progress) { outcome in
        var outcome = outcome
        if outcome.isRead {
          outcome.repeats = read[outcome.sha256]
          read[outcome.sha256] = read[outcome.sha256] ?? outcome.path
        }
        outcomes.append(outcome)
        try done(outcome)
      }
    }
    return outcomes
  }

  /// Imports one file, or what is packed in it.
  private func run(
    _ entry: NamedReports.Entry, progress: (String, Progress) throws -> Void,
    done: (Outcome) throws -> Void
  ) throws {
    let report: ReportFile
    do {
      report = try ReportFile(path: entry.path)
    } catch let failure as Failure {
      return try done(
        refused(entry.path, place: "the whole report", reason: failure.message, failure))
    }
    defer { report.close() }
    let source = try PeekedSource(report, headLength: PackedReports.headLength)
    if PackedReports.isPacked(source.head) {
      return try unpack(source, named: entry.path, progress: progress, done: done)
    }
    var outcome = try run(source, named: entry.path, size: report.size) {
      try progress(entry.path, $0)
    }
    if outcome.isUnknown, let layout = try fittingLayout(entry.path) {
      var job = self
      job.layout = layout
      outcome = try job.run(path: entry.path) { try progress(entry.path, $0) }
    }
    try done(entry.isFound ? outcome.passedOverIfUnknown : outcome)
  }

  private func unpack(
    _ source: any ByteSource, named path: String, progress: (String, Progress) throws -> Void,
    done: (Outcome) throws -> Void
  ) throws {
    do {
      let refusals = try PackedReports(source).visit { name, bytes in
        let member = name.isEmpty ? path : "\(path)/\(name)"
        let outcome = try run(bytes, named: member, size: nil) { try progress(member, $0) }
        try done(name.isEmpty ? outcome : outcome.passedOverIfUnknown)
      }
      for refusal in refusals {
        try done(
          refused(
            "\(path)/\(refusal.place)", place: "the whole report", reason: refusal.reason,
            Failure(.badInput, "\(path), \(refusal.place): \(refusal.reason)")))
      }
    } catch let error as ImportError {
      let refusal = error.refusal
      try done(
        refused(
          path, place: refusal.place, reason: refusal.reason,
          Failure(.badInput, "\(path), \(refusal.place): \(refusal.reason)")))
    }
  }

  /// The layout of the project all of whose columns a report has; nil when there is none.
  private func fittingLayout(_ path: String) throws -> ReportLayout? {
    let layouts = try file.reportLayouts()
    guard format == nil, path != "-", !layouts.isEmpty,
      let sample = try? Self.sample(path: path)
    else { return nil }
    let columns = Set(sample.columns)
    return layouts.first { $0.columns.values.allSatisfy(columns.contains) }
  }

  /// The columns and first rows of a report, for a person to say what they mean.
  package static func sample(path: String) throws -> SampledReport {
    let report = try ReportFile(path: path)
    defer { report.close() }
    let sample = try ReportReader.sample(report)
    return SampledReport(columns: sample.columns, rows: sample.rows)
  }
}

/// The columns of a report with its first rows.
package struct SampledReport: Hashable, Sendable {
  package let columns: [String]
  /// A cell for each column.
  package let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }
}

extension ImportJob.Outcome {
  /// What is found in a folder or an archive and is no report is no failure of the import.
  fileprivate var passedOverIfUnknown: Self {
    guard isUnknown else { return self }
    var outcome = self
    outcome.isPassedOver = true
    outcome.failure = nil
    return outcome
  }
}

extension ProjectFile {
  /// The layouts that can be read as such, in the order of their items.
  fileprivate func reportLayouts() throws -> [ReportLayout] {
    try items(.reportLayout).compactMap { try? ReportLayout($0) }
  }
}

/// A source whose first bytes were looked at, and are read all the same.
private struct PeekedSource: ByteSource {
  let head: [UInt8]
  private var pending: ArraySlice<UInt8>
  private var rest: ReportFile

  init(_ file: ReportFile, headLength: Int) throws {
    var file = file
    var seen: [UInt8] = []
    while seen.count < headLength {
      var chunk = [UInt8](repeating: 0, count: headLength - seen.count)
      let count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { break }
      seen += chunk.prefix(count)
    }
    rest = file
    head = seen
    pending = seen[...]
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if pending.isEmpty { return try rest.read(into: buffer) }
    let count = min(buffer.count, pending.count)
    buffer.copyBytes(from: pending.prefix(count))
    pending.removeFirst(count)
    return count
  }
}
