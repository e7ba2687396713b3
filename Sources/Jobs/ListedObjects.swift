import Foundation
import Readiness

/// The objects of a list as rows of text, from CSV or from what command lines of clouds print.
struct ListedObjects {
  var rows: [ListedRow] = []
  var refused: [RowRefusal] = []

  /// Reads JSON where the text begins as an array or an object, else CSV.
  ///
  /// - Throws: `Refusal` for what is neither.
  static func read(_ text: String) throws -> ListedObjects {
    let first = text.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
    guard first == "[" || first == "{" else {
      let table = try SpreadsheetText.read(text)
      return ListedObjects(rows: table.rows, refused: table.refused)
    }
    let json = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    do {
      return ListedObjects(try JSONDecoder().decode(ListFile.self, from: Data(json.utf8)).elements)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(place: "the whole list", reason: "It is no valid JSON.")
    }
  }

  private init(rows: [ListedRow], refused: [RowRefusal]) {
    self.rows = rows
    self.refused = refused
  }

  private init(_ elements: [ListFile.Element]) {
    for (position, element) in elements.enumerated() {
      switch element {
      case .object(let cells): rows.append(ListedRow(number: position + 1, cells: cells))
      case .other:
        refused.append(
          RowRefusal(row: position + 1, why: "It is neither an object nor a text."))
      }
    }
  }
}

/// A list in JSON: an array, or an object in which one array stands, as `{"Accounts": […]}`.
private struct ListFile: Decodable {
  enum Element: Decodable {
    case object([String: String])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let values = try? container.decode([String: Value].self) {
        self = .object(values.mapValues(\.text))
      } else if let text = try? container.decode(String.self) {
        self = .object(["identifiers": text])
      } else {
        self = .other
      }
    }
  }

  /// A text, number or truth value, or several texts; what is nested deeper is blank.
  private struct Value: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else if let isTrue = try? container.decode(Bool.self) {
        text = String(isTrue)
      } else if let number = try? container.decode(Int64.self) {
        text = String(number)
      } else if let number = try? container.decode(Double.self) {
        text = String(number)
      } else {
        text = (try? container.decode([String].self))?.joined(separator: "\n") ?? ""
      }
    }
  }

  private enum Member: Decodable {
    case list([Element])
    case other

    init(from decoder: any Decoder) throws {
      let list = try? decoder.singleValueContainer().decode([Element].self)
      self = list.map { .list($0) } ?? .other
    }
  }

  let elements: [Element]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let elements = try? container.decode([Element].self) {
      self.elements = elements
      return
    }
    let members = try container.decode([String: Member].self)
    let lists = members.compactMapValues { member in
      if case .list(let elements) = member { elements } else { nil }
    }
    guard let only = lists.first, lists.count == 1 else {
      let names = lists.keys.sorted().map { "“\($0)”" }.joined(separator: ", ")
      throw Refusal(
        place: "the whole list",
        reason: lists.isEmpty
          ? "There is no array in it." : "There are several arrays in it: \(names); keep one.")
    }
    elements = only.value
  }
}
