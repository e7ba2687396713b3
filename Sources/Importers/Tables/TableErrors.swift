import Readiness

/// Why a table was refused, as sentences.
extension ImportError {
  static func unclosedQuote(line: Int) -> ImportError {
    .refused(
      Refusal(
        place: "line \(line)",
        reason: "A quote is opened there and never closed, so what follows cannot be told apart. "
          + "Export the report again; nothing of it was imported."))
  }

  static func endlessQuote(line: Int) -> ImportError {
    .refused(
      Refusal(
        place: "line \(line)",
        reason: "A quote is opened there and not closed within 16 MiB. Export the report again; "
          + "nothing of it was imported."))
  }

  static func recordTooLarge(line: Int) -> ImportError {
    .refused(
      Refusal(
        place: "line \(line)",
        reason: "It has a cell over 16 MiB or more than 100,000 cells, so this is no table of "
          + "findings. Nothing of it was imported."))
  }

  /// - Parameter wanted: The title of the format that was named, if one was.
  static func unknownTable(_ header: TableHeader, wanted: String?) -> ImportError {
    let names = header.names.filter { !$0.isEmpty }
    let shown = names.prefix(8).map { ReportOpening.excerpt($0) }.joined(separator: ", ")
    let more = names.count > 8 ? " and \(names.count - 8) more" : ""
    return (wanted == nil ? ImportError.unknownContent : ImportError.refused)(
      Refusal(
        place: headerLine,
        reason: "The table has the columns \(shown)\(more); "
          + (wanted.map { "\($0) has others. " } ?? "no report greenroom knows has these. ")
          + "Name its columns once in a layout, or export the report in another format."))
  }

  /// - Parameter wanted: The shapes of the format that was named.
  static func otherShape(_ shape: ReportOpening.Shape, wanted: [ReportFormat]) -> ImportError {
    let shapes = wanted.map { "\($0.title) is \($0.shape.rawValue)" }.joined(separator: ", ")
    return .refused(
      Refusal(
        place: "the whole report",
        reason: "The report is \(shape.rawValue), and \(shapes). Name the format it was written "
          + "in, or none."))
  }
}
