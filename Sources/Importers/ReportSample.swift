package import Readiness

/// The columns and first rows of a table or of JSON, so that a person can say what they mean.
package struct ReportSample: Hashable, Sendable {
  /// The names of the columns, or the paths of values, as a layout takes them.
  package let columns: [String]
  /// A cell for each column, shortened, with secrets masked.
  package let rows: [[String]]
}

extension ReportReader {
  /// Looks at the first rows of a table, or the first elements of JSON, whatever tool wrote it.
  ///
  /// - Parameter rows: How many at most; no more of the source is read than they need.
  /// - Throws: `ImportError` for what is neither, or broken before so many rows.
  package static func sample(_ source: any ByteSource, rows: Int = 5) throws -> ReportSample {
    var text = TextSource(source)
    let head = try text.head(upTo: ReportOpening.length)
    if head.isEmpty {
      throw text.bytesRead == 0 ? ImportError.emptyFile : .nothingInside("only blanks")
    }
    if let refusal = ReportOpening.refusal(of: head) { throw refusal }
    switch ReportOpening.shape(of: head, forced: nil) {
    case .elements:
      let isArray = head.first == UInt8(ascii: "[")
      return try SampledElements.sample(JSONStream(text), isArray: isArray, rows: rows)
    case .table: return try sample(ofTable: text, head: head, rows: rows)
    case .markup: throw ImportError.foreign(title: "XML, which has no columns")
    }
  }

  private static func sample(
    ofTable text: TextSource, head: [UInt8], rows: Int
  ) throws -> ReportSample {
    var stream = CSVStream(text, head: head)
    let header = try TablePass.readHeader(from: &stream, head: head)
    var fields = FieldCleaner()
    var sampled: [[String]] = []
    while sampled.count < rows, try stream.next() {
      if stream.record.isBlank { continue }
      sampled.append(header.names.indices.map { fields.shortened(stream.record[$0]) })
    }
    return ReportSample(columns: header.names, rows: sampled)
  }
}

/// The first elements of JSON as rows of a table.
private enum SampledElements {
  /// Objects in objects are followed so far.
  private static let deepest = 6
  /// Paths looked at in one element.
  private static let mostPaths = 500

  private struct Gathered {
    var columns: [String] = []
    var rows: [[String: String]] = []
    var fields = FieldCleaner()

    mutating func add(_ item: JSONNode, at path: String) {
      var cells: [(path: String, text: String)] = []
      SampledElements.collect(item, at: path, depth: 0, into: &cells)
      for cell in cells where !columns.contains(cell.path) { columns.append(cell.path) }
      let shortened = cells.map { ($0.path, fields.shortened($0.text)) }
      rows.append(Dictionary(shortened) { first, _ in first })
    }

    var sample: ReportSample {
      ReportSample(columns: columns, rows: rows.map { row in columns.map { row[$0] ?? "" } })
    }
  }

  /// The elements; of one document alone, the items of its list.
  static func sample(
    _ stream: JSONStream, isArray: Bool, rows: Int
  ) throws -> ReportSample {
    let document = JSONDocument()
    var elements = Gathered()
    var items = Gathered()
    while elements.rows.count < max(rows, 2), let element = try stream.next() {
      let node: JSONNode
      do {
        node = try document.parse(element.bytes)
      } catch {
        throw ImportError.brokenStructure(element.place, reason: error.reason)
      }
      elements.add(node, at: "")
      if !isArray, elements.rows.count == 1, let list = list(in: node) {
        for item in list.items.prefix(rows) { items.add(item, at: list.path + "[]") }
      }
    }
    if elements.rows.count == 1, !items.rows.isEmpty { return items.sample }
    elements.rows = Array(elements.rows.prefix(rows))
    return elements.sample
  }

  /// The first list of objects in a document, which is where its findings are.
  private static func list(in node: JSONNode) -> (path: String, items: JSONNode.Items)? {
    for (key, value) in node.object where value.first.isObject { return (key, value.array) }
    for (key, value) in node.object {
      for (inner, list) in value.object where list.first.isObject {
        return ("\(key).\(inner)", list.array)
      }
    }
    return nil
  }

  fileprivate static func collect(
    _ node: JSONNode, at path: String, depth: Int, into cells: inout [(path: String, text: String)]
  ) {
    guard cells.count < mostPaths else { return }
    guard node.isObject, depth < deepest else {
      if !path.isEmpty { cells.append((path, node.words)) }
      return
    }
    for (key, value) in node.object {
      let next = path.isEmpty ? key : "\(path).\(key)"
      if value.first.isObject {
        collect(value.first, at: next + ".0", depth: depth + 1, into: &cells)
      } else {
        collect(value, at: next, depth: depth + 1, into: &cells)
      }
    }
  }
}

extension FieldCleaner {
  /// The beginning of a text, for a look at it.
  fileprivate mutating func shortened(_ text: String) -> String {
    let cleaned = self.text(text)
    return cleaned.count > 200 ? String(cleaned.prefix(200)) + "…" : cleaned
  }
}
