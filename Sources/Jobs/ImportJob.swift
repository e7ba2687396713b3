import Importers
package import ProjectFile
package import Readiness

/// Imports scanner reports, each as a transaction of its own.
package struct ImportJob: Sendable {
  /// How far a report has been read.
  package struct Progress: Sendable, Equatable {
    package var bytes: Int
    /// Nil where the size is not known beforehand.
    package var size: Int?
    package var rows: Int
    /// How many rows were compared with what is known; nil while the report is read.
    package var merged: Int?
  }

  /// What became of one report.
  package struct Outcome: Sendable {
    package var path: String
    package var header = ReportHeader()
    package var sha256 = ""
    package var counts = ImportCounts()
    package var refusals: [Refusal] = []
    /// Why the report was refused as a whole; nothing of it is in the project.
    package var failure: Failure?
    package var entry: JournalEntry?
  }

  package var file: ProjectFile
  package var author: Author
  /// The id of a format, or nil to tell it from the content.
  package var format: String?
  /// Do all of it, and take it back.
  package var isRehearsal: Bool

  /// - Throws: `Failure` for a format there is none of.
  package init(
    file: ProjectFile, author: Author, format: String? = nil, isRehearsal: Bool = false
  ) throws {
    if let format, Formats.named(format).isEmpty {
      let known = Formats.ids.joined(separator: ", ")
      throw Failure(.usage, "there is no format “\(format)”; known are: \(known)")
    }
    self.file = file
    self.author = author
    self.format = format
    self.isRehearsal = isRehearsal
  }

  /// Imports the report at `path`.
  ///
  /// - Parameter progress: called after every batch; throws to stop, which takes all of it back.
  /// - Returns: the outcome, also of a report that was refused as a whole.
  /// - Throws: only what has to do with the project file, and what `progress` throws.
  package func run(
    path: String, progress: (Progress) throws -> Void = { _ in }
  ) throws -> Outcome {
    do {
      let report = try ReportFile(path: path)
      defer { report.close() }
      return try run(report, named: path, size: report.size, progress: progress)
    } catch let failure as Failure {
      return refused(path, place: "the whole report", reason: failure.message, failure)
    }
  }

  /// Imports a report from wherever its bytes come from.
  ///
  /// - Parameter name: what the journal calls it.
  package func run(
    _ source: any ByteSource, named name: String, size: Int?,
    progress: (Progress) throws -> Void = { _ in }
  ) throws -> Outcome {
    let hashed = HashedSource(source)
    var rows = 0
    var bytes = 0
    do {
      let result = try file.importReport(
        isRehearsal: isRehearsal, by: author,
        merged: { try progress(Progress(bytes: bytes, size: size, rows: rows, merged: $0)) }
      ) { sink in
        let header = try ReportReader.read(hashed, format: format) { batch in
          try sink(batch)
          rows += batch.findings.count
          bytes = batch.bytesRead
          try progress(Progress(bytes: batch.bytesRead, size: size, rows: rows))
        }
        return (header, ReportOrigin(path: name, sha256: hashed.sha256))
      }
      return Outcome(
        path: name, header: result.header, sha256: hashed.sha256, counts: result.counts,
        refusals: result.refusals, failure: nil, entry: result.entry)
    } catch let error as ImportError {
      let refusal = error.refusal
      return refused(
        name, place: refusal.place, reason: refusal.reason,
        Failure(.badInput, "\(name), \(refusal.place): \(refusal.reason)"))
    }
  }

  private func refused(
    _ path: String, place: String, reason: String, _ failure: Failure
  ) -> Outcome {
    var outcome = Outcome(path: path)
    outcome.refusals = [Refusal(place: place, reason: reason)]
    outcome.failure = failure
    return outcome
  }
}
