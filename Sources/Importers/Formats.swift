/// A kind of report that can be read: one row of `Formats.all`.
package struct ReportFormat: Sendable {
  /// What `--format` takes, such as `prowler-ocsf`.
  package let id: String
  /// The format in words, as it stands in a sentence.
  package let title: String
  /// Whether an element of a report is this format's; never asked of a file's name.
  let recognises: @Sendable (JSONNode) -> Bool
  let makeReader: @Sendable () -> any ElementReader
}

/// Turns the elements of one report into drafts, one after another.
protocol ElementReader {
  /// What has been learned of the report so far.
  var tool: String { get }
  var toolVersion: String { get }

  /// Adds the element's findings to the drafts, or says why it cannot.
  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement)
}

/// Why one element of a report was refused, as a sentence.
struct BadElement: Error {
  let reason: String
}

/// The formats greenroom reads, in the order they are tried.
package enum Formats {
  package static let all: [ReportFormat] = [
    ReportFormat(
      id: "prowler-ocsf", title: "Prowler OCSF JSON", recognises: ProwlerOCSF.recognises,
      makeReader: { ProwlerOCSF() })
  ]

  /// The format of that id, or nil.
  package static func named(_ id: String) -> ReportFormat? { all.first { $0.id == id } }
}
