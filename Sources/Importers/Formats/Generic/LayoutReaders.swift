import Readiness

extension ReportLayout {
  /// The id reports read by a layout carry as their format.
  package static let formatID = "layout"

  /// The two shapes a layout is read from.
  var formats: [ReportFormat] {
    let identity = "the report's id where it is unique; else check, account, region and resource"
    let title = "the layout “\(name)”"
    return [
      ReportFormat(
        id: Self.formatID, title: title, identity: identity,
        reading: .elements(
          recognises: { _ in true }, reader: { LayoutElementReader(layout: self) })),
      ReportFormat(
        id: Self.formatID, title: title, identity: identity,
        reading: .rows(
          recognises: fits, reader: { header in LayoutRowReader(layout: self, header) })),
    ]
  }

  /// Whether a table has the columns without which its rows would be read for something else.
  private func fits(_ header: TableHeader) -> Bool {
    [Field.check, .title, .status, .severity].compactMap { columns[$0] }
      .allSatisfy { header.place(of: $0) != nil }
  }
}

/// Reads tables by a layout, by the names of their columns.
struct LayoutRowReader: RowReader {
  private(set) var header: ReportHeader
  private let layout: ReportLayout

  init(layout: ReportLayout, _ columns: TableHeader) {
    self.layout = layout
    let missing = layout.columns.values.filter { columns.place(of: $0) == nil }.sorted()
    header = ReportHeader(
      tool: layout.tool,
      warnings: missing.map { "The table has no column “\(ReportOpening.excerpt($0))”." })
  }

  mutating func read(_ row: TableRow, into drafts: inout DraftCollector) throws(BadElement) {
    let layout = layout
    try LayoutFinding(layout: layout) { field in layout.columns[field].map { row[$0] } ?? "" }
      .add(to: &drafts)
  }
}

/// Reads JSON by a layout, by the paths of its values.
struct LayoutElementReader: ElementReader {
  private(set) var header: ReportHeader
  private let layout: ReportLayout
  private let paths: [ReportLayout.Field: JSONPath]
  /// The list in a document that holds the findings; nil where each element is one.
  private let list: JSONPath?

  init(layout: ReportLayout) {
    self.layout = layout
    header = ReportHeader(tool: layout.tool)
    list = layout.columns.values.sorted().lazy.compactMap { JSONPath.list(of: $0) }.first
    paths = layout.columns.mapValues { JSONPath($0) }
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard let list else { return try readFinding(element, in: element, into: &drafts) }
    guard let items = list.node(in: element), items.isArray else {
      throw BadElement(reason: "It has no list “\(list.text)”.")
    }
    for (index, item) in items.array.enumerated() {
      do throws(BadElement) {
        try readFinding(item, in: element, into: &drafts)
      } catch {
        drafts.refuse(Refusal(place: "\(list.text) item \(index + 1)", reason: error.reason))
      }
    }
  }

  private func readFinding(
    _ item: JSONNode, in document: JSONNode, into drafts: inout DraftCollector
  ) throws(BadElement) {
    let paths = paths
    try LayoutFinding(layout: layout) { field in
      guard let path = paths[field] else { return "" }
      return path.words(in: path.isOfItem ? item : document)
    }.add(to: &drafts)
  }
}
