import CSimdjson
import Readiness

/// One reading of a JSON report: finds the format out, then reads element by element.
struct ElementPass {
  private let stream: JSONStream
  private let document = JSONDocument()
  private let forced: [ReportFormat]?
  private var format: ReportFormat?
  private var reader: (any ElementReader)?
  private var drafts: DraftCollector
  /// Elements before the first one that shows the format; refused when it is found.
  private var unrecognised: [Refusal] = []
  private var firstKeys: [String] = []
  /// The word for the first element, when it is an empty one.
  private var firstEmpty: String?
  /// Why the first element is no JSON, when it is none.
  private var firstBroken: ImportError?
  /// `{}` or `null` where it may be the whole of a report whose format was named.
  private var lone: Refusal?

  /// How many elements are looked at before the format counts as unknown.
  private static let patience = 20

  /// - Parameter forced: The shapes of the format that was named, or nil to find it out.
  init(stream: JSONStream, forced: [ReportFormat]?, drafts: DraftCollector) {
    self.stream = stream
    self.forced = forced
    self.drafts = drafts
    format = forced?.first { $0.shape == .elements }
    for format in forced ?? [] where reader == nil { adopt(format) }
  }

  var header: ReportHeader {
    var header = reader?.header ?? ReportHeader()
    header.format = format?.id ?? ""
    if let warning = stream.skipped.warning { header.warnings.append(warning) }
    return header
  }

  private mutating func adopt(_ found: ReportFormat) {
    guard let made = found.elementReader else { return }
    format = found
    reader = made
    drafts.format = found.id
  }

  mutating func run(_ sink: (DraftBatch) throws -> Void) throws {
    while let element = try stream.next() {
      try read(element)
      repeat {
        if drafts.isFull(ReportReader.batchSize) { try sink(takeBatch()) }
      } while reader?.goOn(into: &drafts) == true
    }
    if reader == nil, forced == nil || !unrecognised.isEmpty { throw unknown() }
    reader?.finish(into: &drafts)
    try sink(takeBatch())
  }

  private mutating func takeBatch() -> DraftBatch {
    drafts.takeBatch(bytesRead: stream.bytesRead, repairedTexts: document.repairedTexts)
  }

  private mutating func read(_ element: JSONElement) throws {
    if let lone { drafts.refuse(lone) }
    lone = nil
    if element.role == .strayLine {
      return try refuse(
        Refusal(place: element.place.description, reason: Self.strayLine(element.bytes)))
    }
    let node: JSONNode
    do {
      node = try document.parse(element.bytes)
    } catch {
      return try refuseUnparsed(element, because: error.reason)
    }
    do {
      if element.role == .whole {
        try readWhole(node, at: element.place)
      } else {
        try readPart(node, as: element.role)
      }
    } catch let bad as BadElement {
      let refusal = Refusal(place: element.place.description, reason: bad.reason)
      if reader != nil, element.place.element == 1, Self.emptyWord(node) != nil {
        lone = refusal
      } else {
        try refuse(refusal)
      }
    }
  }

  /// Refuses an element alone; before the format is known that waits until it is.
  private mutating func refuse(_ refusal: Refusal) throws {
    if reader != nil { return drafts.refuse(refusal) }
    unrecognised.append(refusal)
    if unrecognised.count >= Self.patience { throw unknown() }
  }

  private mutating func readWhole(_ node: JSONNode, at place: ReportPlace) throws {
    if forced != nil, place.element == 1 { try checkNamedFormat(node) }
    if reader == nil { try detect(node) }
    if node.repeatsKey { throw BadElement.readTwoWays }
    try reader?.read(node, into: &drafts)
  }

  private mutating func readPart(_ node: JSONNode, as role: JSONElement.Role) throws {
    if reader == nil || forced != nil { try adoptParts() }
    if role == .item, node.repeatsKey { throw BadElement.readTwoWays }
    if role == .frame, let format, format.partPath != nil, !format.recognises(node) {
      throw ForeignReports.refusal(of: node) ?? .unknownJSON(keys: Self.keys(of: node))
    }
    try reader?.read(node, as: role, into: &drafts)
  }

  /// Takes up the format that is read in parts, unless another one was named.
  private mutating func adoptParts() throws {
    guard format?.partPath == nil, let found = Formats.all.first(where: { $0.partPath != nil })
    else { return }
    if forced != nil { throw ImportError.otherFormat(title: found.title, id: found.id) }
    adopt(found)
    refuseUnrecognised()
  }

  private mutating func refuseUnrecognised() {
    for refusal in unrecognised { drafts.refuse(refusal) }
    unrecognised = []
  }

  /// A named format does not turn another tool's report into an empty one.
  private func checkNamedFormat(_ node: JSONNode) throws {
    guard let forced, !forced.contains(where: { $0.recognises(node) }) else { return }
    if let other = Formats.all.first(where: { $0.recognises(node) }) {
      throw ImportError.otherFormat(title: other.title, id: other.id)
    }
    if let refusal = ForeignReports.refusal(of: node) { throw refusal }
  }

  /// An element that is no JSON is refused alone as long as its end is beyond doubt.
  private mutating func refuseUnparsed(_ element: JSONElement, because reason: String) throws {
    let isPart = [.opening, .closing, .frame].contains(element.role)
    if isPart { throw ImportError.brokenDocument(element.place, reason: reason) }
    if element.place.line == nil, let start = element.bytes.baseAddress,
      !greenroom_json_brackets_match(start, element.bytes.count)
    {
      throw ImportError.brokenStructure(element.place, reason: reason)
    }
    if reader == nil, firstBroken == nil {
      firstBroken = .brokenDocument(element.place, reason: reason)
    }
    try refuse(
      Refusal(place: element.place.description, reason: "It is not valid JSON: \(reason)"))
  }

  private mutating func detect(_ node: JSONNode) throws {
    if let found = Formats.all.first(where: { $0.recognises(node) }), forced == nil {
      adopt(found)
      return refuseUnrecognised()
    }
    if let refusal = ForeignReports.refusal(of: node) { throw refusal }
    if firstKeys.isEmpty { firstKeys = Self.keys(of: node) }
    if unrecognised.isEmpty { firstEmpty = Self.emptyWord(node) }
    throw BadElement(reason: "It is not shaped like the rest of the report.")
  }

  private func unknown() -> ImportError {
    if unrecognised.isEmpty { return .nothingInside("[]") }
    if unrecognised.count == 1, let firstEmpty { return .nothingInside(firstEmpty) }
    if firstKeys.isEmpty, let firstBroken { return firstBroken }
    return .unknownJSON(keys: firstKeys)
  }

  private static func strayLine(_ line: UnsafeBufferPointer<UInt8>) -> String {
    let isCut = line.first == UInt8(ascii: "{")
    let words = ReportOpening.excerpt(Array(line.prefix(200)))
    return isCut
      ? "The line is broken or cut off (“\(words)”)."
      : "“\(words)” is no JSON: it looks like a line of a log."
  }

  private static func keys(of node: JSONNode) -> [String] {
    node.object.prefix(8).map { ReportOpening.excerpt($0.key) }
  }

  private static func emptyWord(_ node: JSONNode) -> String? {
    if node.isNull { return "null" }
    return node.isObject && node.object.first { _ in true } == nil ? "{}" : nil
  }
}

extension ReportFormat {
  fileprivate func recognises(_ element: JSONNode) -> Bool {
    switch reading {
    case .elements(let recognises, _), .parts(_, let recognises, _): recognises(element)
    default: false
    }
  }

  /// A reader of its elements; nil for tables and XML.
  fileprivate var elementReader: (any ElementReader)? {
    switch reading {
    case .elements(_, let make), .parts(_, _, let make): make()
    default: nil
    }
  }

  /// The path along which its documents are handed on in parts.
  var partPath: PartPath? {
    if case .parts(let path, _, _) = reading { path } else { nil }
  }
}
