package import Readiness

/// Why a whole report was refused; `refusal` words it.
///
/// Elements that are bad alone never throw: they come as refusals in the batches.
package enum ImportError: Error, Hashable {
  case emptyFile
  /// `[]`, `{}`, `null` or blanks: a valid report of no findings, from any tool.
  case nothingInside(String)
  case webPage(title: String)
  case notJSON(startsWith: String)
  /// A report of a tool whose format is known by sight and not read.
  case foreign(title: String)
  /// A report of another format than the one that was named.
  case otherFormat(title: String, id: String)
  case unknownJSON(keys: [String])
  case unknownFormat(String)
  case truncated(ReportPlace)
  case strayText(ReportPlace, text: String)
  case brokenStructure(ReportPlace, reason: String)
  /// A document that is no JSON although its brackets match: a number that is none, a deep nest.
  case brokenDocument(ReportPlace, reason: String)
  case elementTooLarge(ReportPlace)
  /// What the readers of tables, markup and archives found, in their own words.
  case refused(Refusal)
  /// A table or XML in which no format is recognised.
  case unknownContent(Refusal)

  /// The place and the sentence to show: what is wrong, then what to do.
  package var refusal: Refusal {
    switch self {
    case .refused(let refusal), .unknownContent(let refusal): return refusal
    default: break
    }
    return Refusal(place: place?.description ?? "the whole report", reason: reason)
  }

  private var place: ReportPlace? {
    switch self {
    case .truncated(let place), .strayText(let place, _), .brokenStructure(let place, _),
      .brokenDocument(let place, _), .elementTooLarge(let place):
      place
    default: nil
    }
  }

  private var reason: String {
    switch self {
    case .emptyFile:
      "The file is empty. Several tools write no bytes when a run fails or finds nothing: "
        + "run the scan again."
    case .nothingInside(let text):
      "The report holds nothing (\(text)), so it cannot be told which tool wrote it. "
        + "If it is an empty report, say which: \(Self.formatHint)."
    case .webPage(let title):
      "This is a web page\(title.isEmpty ? "" : " (“\(title)”)"), not a report: a sign-in page is "
        + "often saved in its place. Download the report again while signed in."
    case .notJSON(let text):
      "This is not JSON, and no table or XML greenroom knows: it starts with “\(text)”. "
        + Self.listHint
    case .foreign(let title):
      "This looks like \(title), which greenroom does not read. \(Self.listHint)"
    case .otherFormat(let title, let id):
      "This looks like \(title). Leave --format out, or say --format \(id)."
    case .unknownJSON(let keys):
      "This JSON is no report greenroom knows"
        + (keys.isEmpty ? ". " : "; it has \(keys.joined(separator: ", ")). ") + Self.mappingHint
    case .unknownFormat(let name):
      "There is no format “\(name)”. "
        + (Formats.nearest(to: name).map { "Did you mean \($0)? " } ?? "") + Self.listHint
    case .truncated:
      "The report ends in the middle, so part of it is missing. Export or copy it again; nothing "
        + "of it was imported."
    case .strayText(_, let text):
      "“\(text)” does not belong there: the report is broken or holds log lines. Export it again "
        + "to a file of its own; nothing of it was imported."
    case .brokenStructure(_, let reason):
      "Its brackets or quotes do not match (\(reason)), so what follows cannot be trusted. Export "
        + "the report again; nothing of it was imported."
    case .brokenDocument(_, let reason):
      "It is not valid JSON: \(reason) Export the report again; nothing of it was imported."
    case .refused(let refusal), .unknownContent(let refusal):
      refusal.reason
    case .elementTooLarge:
      "It is larger than 256 MiB. Split the report, or leave out what the tool attaches to findings."
    }
  }

  private static let formatHint = "--format and its name, which `greenroom formats` lists"
  private static let listHint = "`greenroom formats` lists what it reads."
  private static let mappingHint =
    "Map its fields once by hand, or see `greenroom formats` for what is read without."
}

/// Where something stands in a report.
package struct ReportPlace: Hashable, Sendable, CustomStringConvertible {
  /// 1 is the first of the report, across arrays and lines.
  package let element: Int
  /// 0 is the first of the text, a byte order mark not counted; decoded UTF-16 counts as UTF-8.
  package let byte: Int
  /// The line it has for itself; 1 is the first, nil where lines mean nothing.
  package let line: Int?

  package init(element: Int, byte: Int, line: Int? = nil) {
    self.element = element
    self.byte = byte
    self.line = line
  }

  package var description: String {
    line.map { "line \($0)" } ?? "element \(element) at byte \(byte)"
  }
}

extension ImportError {
  /// Whether a person can tell what its columns mean: a table or JSON of an unknown tool.
  package var mayHaveLayout: Bool {
    switch self {
    case .unknownJSON: true
    case .unknownContent(let refusal): refusal.place == Self.headerLine
    default: false
    }
  }

  /// Where a table says what it holds.
  static let headerLine = "the header line"

  /// Whether nothing in the file tells which tool wrote it, so that it may be no report at all.
  package var isUnknownReport: Bool {
    switch self {
    case .emptyFile, .nothingInside, .webPage, .notJSON, .foreign, .unknownJSON, .unknownContent:
      true
    default: false
    }
  }
}
