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
    /// JSON documents that are handed on in parts along a path, so that none is held whole.
    case parts(
      path: PartPath, recognises: @Sendable (JSONNode) -> Bool,
      reader: @Sendable () -> any ElementReader)
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

  /// Takes a part of a document that is not held whole; only formats with a path get any.
  mutating func read(
    _ part: JSONNode, as role: JSONElement.Role, into drafts: inout DraftCollector
  ) throws(BadElement)

  /// Asked after every element until it says false: adds some of the drafts that had to wait for it.
  mutating func goOn(into drafts: inout DraftCollector) -> Bool
}

extension ElementReader {
  mutating func goOn(into drafts: inout DraftCollector) -> Bool { false }

  mutating func read(
    _ part: JSONNode, as role: JSONElement.Role, into drafts: inout DraftCollector
  ) throws(BadElement) {
    if role == .frame { throw BadElement(reason: "It is not shaped like the rest of the report.") }
  }
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

  /// The names of elements handed over as they begin, with nothing in them.
  var landmarks: Set<String> { get }

  /// - Parameter ancestors: The elements around it, the root first, with attributes and without
  ///   what they hold.
  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement)
}

extension MarkupReader {
  var landmarks: Set<String> { [] }
}

/// Why one element of a report was refused, as a sentence.
struct BadElement: Error {
  let reason: String

  /// Readers of one text may disagree about a name that stands there twice.
  static let readTwoWays = BadElement(
    reason: "It names one field twice, so it can be read in two ways.")
}

/// The formats greenroom reads, in the order they are tried: a weak signature comes last.
package enum Formats {
  package static let all: [ReportFormat] =
    cloud + code + dependencies + web + hosts + tables + generic

  /// The shapes of the format of that id, such as JSON and XML; empty when there is none.
  package static func named(_ id: String) -> [ReportFormat] { all.filter { $0.id == id } }

  /// The path along which documents are handed on in parts.
  static let partPath: PartPath? = all.lazy.compactMap(\.partPath).first

  /// The id that is most like a word, when one is: for a name that was mistyped.
  static func nearest(to word: String) -> String? {
    let word = word.lowercased()
    let parts = Set(word.split { !$0.isLetter && !$0.isNumber }).subtracting(shapeWords)
    return ids.map { id in (id, overlap(Set(id.split(separator: "-")), parts, id, word)) }
      .max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  private static let shapeWords: Set<Substring> = ["json", "jsonl", "csv", "xml", "js"]

  /// Shared words count most, then how many letters both begin with, from three on.
  private static func overlap(
    _ own: Set<Substring>, _ other: Set<Substring>, _ id: String, _ word: String
  ) -> Int {
    let shared = zip(id, word).prefix { $0 == $1 }.count
    return own.intersection(other).count * 100 + (shared >= 3 ? shared : 0)
  }

  /// Every id once, in the order of `all`.
  package static let ids: [String] = all.map(\.id).reduce(into: []) { ids, id in
    if !ids.contains(id) { ids.append(id) }
  }
}
