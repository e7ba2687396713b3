/// One value of a report, before it is parsed.
struct JSONElement {
  let place: ReportPlace
  let role: Role
  /// Valid until the stream is asked for the next element; `greenroom_json_padding` bytes behind
  /// are readable.
  let bytes: UnsafeBufferPointer<UInt8>

  /// What the value is of the report.
  enum Role: Equatable {
    /// An element for itself.
    case whole
    /// A line that is none where others are.
    case strayLine
    /// What stands before the items of a holder, such as a SARIF run: its members so far.
    case opening
    /// One item, such as a result of a SARIF run.
    case item
    /// The holder without its items.
    case closing
    /// The document without its holders.
    case frame
  }
}

/// The way from a document to the items it is handed out by: `runs`, an array of objects each with
/// an array `results`.
struct PartPath: Sendable {
  let holders: StaticString
  let items: StaticString
}

/// Text around the JSON that is no part of it.
struct SkippedText {
  /// The stream stands at text that is to be skipped.
  var isAtText = false
  var lines = 0
  private var first = ""
  /// `name =` stood before the JSON, so that a semicolon may stand behind it.
  var isAssignment = false

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    if lines == 0 { first = ReportOpening.excerpt(Array(line.prefix(200))) }
    lines += 1
  }

  var firstWords: String { first }

  /// What was skipped as a sentence; nil for nothing.
  var warning: String? {
    if lines == 0 { return nil }
    let what = lines == 1 ? "1 line that is no JSON was" : "\(lines) lines that are no JSON were"
    return "\(what) skipped, beginning with “\(first)”: other output stood in the report."
  }
}
