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
    /// In a rehearsal, some of what would change.
    package var changes: [ImportChange] = []
    /// Why the report was refused as a whole; nothing of it is in the project.
    package var failure: Failure?
    /// It lay in a folder or an archive and is no report that is known: no failure of the import.
    package var isPassedOver = false
    /// The report of the same call that holds the same bytes; this one is not imported again.
    package var repeats: String?
    package var entry: JournalEntry?

    /// It holds nothing that tells which tool wrote it, if one did.
    package var isUnknown = false
    /// Its columns can be told by a person.
    package var mayHaveLayout = false

    package init(path: String) { self.path = path }

    /// Whether the report is in the project, or would be.
    package var isRead: Bool { failure == nil && !isPassedOver && repeats == nil }
  }

  package var file: ProjectFile
  package var author: Author
  /// The id of a format, or nil to tell it from the content.
  package var format: String?
  /// What was scanned, for reports that do not say; empty for what they say.
  package var target: String
  /// How reports are read that no format knows; nil for those that one does.
  var layout: ReportLayout?
  /// Do all of it, and take it back.
  package var isRehearsal: Bool

  /// - Throws: `Failure` for a format there is none of.
  package init(
    file: ProjectFile, author: Author, format: String? = nil, target: String = "",
    isRehearsal: Bool = false
  ) throws {
    if let format, Formats.named(format).isEmpty {
      throw Failure(
        .usage, "there is no format “\(format)”; greenroom formats lists those there are")
    }
    self.file = file
    self.author = author
    self.format = format
    self.target = target
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
        let header = try ReportReader.read(
          hashed, format: format, layout: layout, target: target
        ) { batch in
          try sink(batch)
          rows += batch.findings.count
          bytes = batch.bytesRead
          try progress(Progress(bytes: batch.bytesRead, size: size, rows: rows))
        }
        var origin = header
        origin.target = target
        return (origin, ReportOrigin(path: name, sha256: hashed.sha256))
      }
      var outcome = Outcome(path: name)
      outcome.header = result.header
      outcome.sha256 = hashed.sha256
      outcome.counts = result.counts
      outcome.refusals = result.refusals
      outcome.changes = result.changes
      outcome.entry = result.entry
      return outcome
    } catch let error as ImportError {
      let refusal = error.refusal
      var outcome = refused(
        name, place: refusal.place, reason: refusal.reason,
        Failure(.badInput, "\(name), \(refusal.place): \(refusal.reason)"))
      outcome.isUnknown = error.isUnknownReport
      outcome.mayHaveLayout = error.mayHaveLayout
      return outcome
    }
  }

  func refused(
    _ path: String, place: String, reason: String, _ failure: Failure
  ) -> Outcome {
    var outcome = Outcome(path: path)
    outcome.refusals = [Refusal(place: place, reason: reason)]
    outcome.failure = failure
    return outcome
  }
}
