import Readiness

/// A kind of report that can be read: one row of `Formats.all`.
package struct ReportFormat: Sendable {
  /// What `--format` takes, such as `prowler-ocsf`; a format written in several shapes, as JSON and
  /// as CSV, is a row for each.
  package let id: String
  /// The format in words, as it stands in a sentence.
  package let title: String
  /// What makes a finding the same one in the next report, in words.
  package let identity: String
  let reading: Reading

  /// How reports of the format are told from others, never by the file's name, and read.
  enum Reading: Sendable {
    /// JSON: an array's items, or whole documents, one after another.
    case elements(
      recognises: @Sendable (JSONNode) -> Bool, reader: @Sendable () -> any ElementReader)
    /// A table with a header line; the reader keeps what it needs to know of the columns.
    case rows(
      recognises: @Sendable (TableHeader) -> Bool,
      reader: @Sendable (TableHeader) -> any RowReader)
    /// XML, told by its root element.
    case markup(
      recognises: @Sendable (MarkupElement) -> Bool, reader: @Sendable () -> any MarkupReader)
  }
}

/// What every reader of one report knows of it.
protocol ReportKnowledge {
  /// What has been learned of the report so far; its format is filled in by who reads.
  var header: ReportHeader { get }

  /// Called once behind the last element, row or end tag.
  mutating func finish(into drafts: inout DraftCollector)
}

extension ReportKnowledge {
  mutating func finish(into drafts: inout DraftCollector) {}
}

/// Turns the elements of one report into drafts, one after another.
protocol ElementReader: ReportKnowledge {
  /// Adds the element's findings to the drafts, or says why it cannot.
  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement)
}

/// Turns the rows of a table into drafts, one after another.
protocol RowReader: ReportKnowledge {
  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement)

  /// Takes note of a row of separators alone, which most tables mean nothing by.
  mutating func readEmptyRow(into drafts: inout DraftCollector)
}

extension RowReader {
  func readEmptyRow(into drafts: inout DraftCollector) {}
}

/// Turns elements of an XML report into drafts as they end.
protocol MarkupReader: ReportKnowledge {
  /// The names of elements handed over whole, without namespace; what they hold is kept until then.
  var records: Set<String> { get }

  /// - Parameter ancestors: The elements around it, the root first, with attributes and without
  ///   what they hold.
  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement)
}

/// Why one element of a report was refused, as a sentence.
struct BadElement: Error {
  let reason: String
}

/// The formats greenroom reads, in the order they are tried: a weak signature comes last.
package enum Formats {
  package static let all: [ReportFormat] =
    cloud + code + dependencies + hosts + tables + generic

  /// The shapes of the format of that id, such as JSON and XML; empty when there is none.
  package static func named(_ id: String) -> [ReportFormat] { all.filter { $0.id == id } }

  /// Every id once, in the order of `all`.
  package static let ids: [String] = all.map(\.id).reduce(into: []) { ids, id in
    if !ids.contains(id) { ids.append(id) }
  }
}
