import Readiness

/// Reads the crosswalk's CSV byte by byte: it is large, and start-up waits for it.
struct CrosswalkTable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var columns: [String: Int] = [:]
  private var criteriaLists: [String: [CriterionID]] = [:]

  /// Begins behind the header line of a table with RFC 4180 quotes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    for (index, name) in (record() ?? []).enumerated() { columns[text(name)] = index }
  }

  /// The next row, or nil behind the last.
  mutating func next() -> Crosswalk.Row? {
    guard let fields = record() else { return nil }
    func field(_ name: String) -> String {
      guard let index = columns[name], index < fields.count else { return "" }
      return text(fields[index])
    }
    let control = field("default_control")
    return Crosswalk.Row(
      system: field("source_system"), id: field("source_id"), match: field("match"),
      label: field("label"), criteria: criteria(field("criteria")),
      related: criteria(field("related_criteria")),
      confidence: CriteriaMapping.Confidence(rawValue: field("confidence")) ?? .low,
      resourceClass: field("resource_class"), control: control.isEmpty ? nil : control)
  }

  private mutating func criteria(_ list: String) -> [CriterionID] {
    if let known = criteriaLists[list] { return known }
    let ids = list.split(separator: ";").compactMap { CriterionID($0) }
    criteriaLists[list] = ids
    return ids
  }

  /// The places of the next line's fields, quotes included.
  private mutating func record() -> [Range<Int>]? {
    guard position < bytes.count else { return nil }
    var fields: [Range<Int>] = []
    var start = position
    var isQuoted = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: ",") {
        fields.append(start..<position)
        start = position + 1
      } else if !isQuoted, byte == UInt8(ascii: "\n") {
        break
      }
      position += 1
    }
    let hasReturn = position > start && bytes[position - 1] == UInt8(ascii: "\r")
    fields.append(start..<(hasReturn ? position - 1 : position))
    position += 1
    return fields
  }

  private func text(_ place: Range<Int>) -> String {
    guard bytes[place].first == UInt8(ascii: "\""), place.count >= 2 else {
      return String(decoding: bytes[place], as: UTF8.self)
    }
    let inside = bytes[(place.lowerBound + 1)..<(place.upperBound - 1)]
    let inner = String(decoding: inside, as: UTF8.self)
    return inner.utf8.contains(UInt8(ascii: "\"")) ? inner.replacing("\"\"", with: "\"") : inner
  }
}
