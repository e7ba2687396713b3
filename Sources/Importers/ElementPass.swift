import CSimdjson
import Readiness

/// One reading of a JSON report: finds the format out, then reads element by element.
struct ElementPass {
  private let stream: JSONStream
  private let document = JSONDocument()
  private var format: ReportFormat?
  private var reader: (any ElementReader)?
  private var drafts: DraftCollector
  /// Elements before the first one that shows the format; refused when it is found.
  private var unrecognised: [Refusal] = []
  private var firstKeys: [String] = []
  /// The word for the first element, when it is an empty one.
  private var firstEmpty: String?
  /// `{}` or `null` where it may be the whole of a report whose format was named.
  private var lone: Refusal?

  /// How many elements are looked at before the format counts as unknown.
  private static let patience = 20

  /// - Parameter forced: The shapes of the format that was named, or nil to find it out.
  init(stream: JSONStream, forced: [ReportFormat]?, drafts: DraftCollector) {
    self.stream = stream
    self.drafts = drafts
    for format in forced ?? [] where reader == nil { adopt(format) }
  }

  var header: ReportHeader {
    var header = reader?.header ?? ReportHeader()
    header.format = format?.id ?? ""
    return header
  }

  private mutating func adopt(_ found: ReportFormat) {
    guard case .elements(_, let makeReader) = found.reading else { return }
    format = found
    reader = makeReader()
    drafts.format = found.id
  }

  mutating func run(_ sink: (DraftBatch) throws -> Void) throws {
    while let element = try stream.next() {
      try read(element)
      if drafts.isFull(ReportReader.batchSize) { try sink(takeBatch()) }
    }
    if reader == nil { throw unknown() }
    reader?.finish(into: &drafts)
    try sink(takeBatch())
  }

  private mutating func takeBatch() -> DraftBatch {
    drafts.takeBatch(bytesRead: stream.bytesRead, repairedTexts: document.repairedTexts)
  }

  private mutating func read(_ element: JSONElement) throws {
    if let lone { drafts.refuse(lone) }
    lone = nil
    let node: JSONNode
    do {
      node = try document.parse(element.bytes)
    } catch {
      try refuseUnparsed(element, because: error.reason)
      return
    }
    if reader == nil { try detect(node, at: element.place) }
    do {
      try reader?.read(node, into: &drafts)
    } catch {
      try checkNamedFormat(node, at: element.place)
      let refusal = Refusal(place: element.place.description, reason: error.reason)
      if element.place.element == 1, Self.emptyWord(node) != nil {
        lone = refusal
      } else {
        drafts.refuse(refusal)
      }
    }
  }

  /// A named format does not turn another tool's report into an empty one.
  private func checkNamedFormat(_ node: JSONNode, at place: ReportPlace) throws {
    guard place.element == 1, format?.recognises(node) == false,
      let title = ForeignReports.title(of: node)
    else { return }
    throw ImportError.foreign(title: title)
  }

  /// An element that is no JSON is refused alone as long as its end is beyond doubt.
  private mutating func refuseUnparsed(_ element: JSONElement, because reason: String) throws {
    if let start = element.bytes.baseAddress,
      !greenroom_json_brackets_match(start, element.bytes.count)
    {
      throw ImportError.brokenStructure(element.place, reason: reason)
    }
    let sentence = "It is not valid JSON: \(reason)"
    if reader == nil {
      try keepForLater(Refusal(place: element.place.description, reason: sentence))
    } else {
      drafts.refuse(Refusal(place: element.place.description, reason: sentence))
    }
  }

  private mutating func detect(_ node: JSONNode, at place: ReportPlace) throws {
    guard let found = Formats.all.first(where: { $0.recognises(node) }) else {
      if let title = ForeignReports.title(of: node) { throw ImportError.foreign(title: title) }
      if firstKeys.isEmpty {
        firstKeys = node.object.prefix(8).map { ReportOpening.excerpt($0.key) }
      }
      if unrecognised.isEmpty { firstEmpty = Self.emptyWord(node) }
      try keepForLater(
        Refusal(place: place.description, reason: "It is not shaped like the rest of the report."))
      return
    }
    adopt(found)
    for refusal in unrecognised { drafts.refuse(refusal) }
    unrecognised = []
  }

  private mutating func keepForLater(_ refusal: Refusal) throws {
    unrecognised.append(refusal)
    if unrecognised.count >= Self.patience { throw unknown() }
  }

  private func unknown() -> ImportError {
    if unrecognised.isEmpty { return .nothingInside("[]") }
    if unrecognised.count == 1, let firstEmpty { return .nothingInside(firstEmpty) }
    return .unknownJSON(keys: firstKeys)
  }

  private static func emptyWord(_ node: JSONNode) -> String? {
    if node.isNull { return "null" }
    return node.isObject && node.object.first { _ in true } == nil ? "{}" : nil
  }
}

extension ReportFormat {
  fileprivate func recognises(_ element: JSONNode) -> Bool {
    if case .elements(let recognises, _) = reading { recognises(element) } else { false }
  }
}
