/// Takes one document apart along a path, so that it need not be held whole.
///
/// For a SARIF log these are, run after run: the run's members before its results, each result, the
/// run without results; at last the log without runs. What is around the items is held, and the
/// parser checks it like any other value.
final class JSONDescent {
  private let stream: JSONStream
  private let path: PartPath
  private var window: TextWindow { stream.window }
  private var place = Place.document
  private var frame: [UInt8] = []
  private var holder: [UInt8] = []
  private var isFirst = true
  /// Keeps the bytes of the part handed out last.
  private var handedOut = JSONBytes([])

  private enum Place { case document, holders, holder, items, end }

  init(_ stream: JSONStream, path: PartPath) {
    self.stream = stream
    self.path = path
  }

  /// Whether the object at the window's offset has the path's first member, as far as can be seen
  /// without reading on much.
  static func stands(at window: TextWindow, _ path: PartPath) throws -> Bool {
    _ = try window.byte(at: 1 << 10)
    let bytes = window.bytes(0..<window.count)
    return JSONMembers(bytes).contains { key, value in
      key.elementsEqual(path.holders.bytes) && value == UInt8(ascii: "[")
    }
  }

  /// The next part, or nil behind the last one.
  func next() throws -> JSONElement? {
    while true {
      switch place {
      case .document:
        if try member(of: \.frame, opens: path.holders, next: .holders) { continue }
        place = .end
        return part(frame, .frame)
      case .holders:
        guard try goesOn() else {
          frame.append(UInt8(ascii: "]"))
          place = .document
          continue
        }
        if let stray = try beginHolder() { return stray }
      case .holder:
        let before = holder
        if try member(of: \.holder, opens: path.items, next: .items) {
          if place == .items { return part(Self.closed(before), .opening) }
          continue
        }
        place = .holders
        isFirst = false
        return part(holder, .closing)
      case .items:
        if let item = try item() { return item }
      case .end:
        return nil
      }
    }
  }

  /// A holder that is no object is handed out as an item of none.
  private func beginHolder() throws -> JSONElement? {
    isFirst = false
    guard try window.nextByte() == UInt8(ascii: "{") else { return try value() }
    holder = []
    place = .holder
    return nil
  }

  private func item() throws -> JSONElement? {
    guard try goesOn() else {
      holder.append(UInt8(ascii: "]"))
      place = .holder
      return nil
    }
    isFirst = false
    return try value()
  }

  private func value() throws -> JSONElement {
    guard let byte = try window.nextByte() else { throw stream.truncated() }
    let length = try stream.valueLength(startingWith: byte, allowed: JSONToken.inArray)
    let place = ReportPlace(element: stream.elements + 1, byte: window.offset)
    let bytes = window.bytes(0..<length)
    window.consume(length)
    return JSONElement(place: place, role: .item, bytes: bytes)
  }

  /// Whether an array goes on with another item, whose comma is consumed; else its end is.
  private func goesOn() throws -> Bool {
    guard let byte = try window.nextByte() else { throw stream.truncated() }
    if byte == UInt8(ascii: "]") {
      window.consume(1)
      return false
    }
    if isFirst { return true }
    guard byte == UInt8(ascii: ",") else { throw try stream.stray() }
    window.consume(1)
    return true
  }

  /// Copies the object's next piece, a member or a bracket; false behind its end.
  ///
  /// The array of that name is left open: what is in it is handed out apart.
  private func member(
    of object: ReferenceWritableKeyPath<JSONDescent, [UInt8]>, opens array: StaticString,
    next: Place
  ) throws -> Bool {
    guard let byte = try window.nextByte() else { throw stream.truncated() }
    switch byte {
    case UInt8(ascii: "}"):
      copy(1, to: object)
      return false
    case UInt8(ascii: "{") where self[keyPath: object].isEmpty, UInt8(ascii: ","):
      copy(1, to: object)
      return true
    case UInt8(ascii: "\""):
      try copyMember(to: object, opens: array, next: next)
      return true
    default:
      throw try stream.stray()
    }
  }

  private func copyMember(
    to object: ReferenceWritableKeyPath<JSONDescent, [UInt8]>, opens array: StaticString,
    next: Place
  ) throws {
    let length = try stream.valueLength(
      startingWith: UInt8(ascii: "\""), allowed: JSONToken.inArray)
    let isOpened = window.bytes(1..<max(1, length - 1)).elementsEqual(array.bytes)
    copy(length, to: object)
    guard try window.nextByte() == UInt8(ascii: ":") else {
      throw window.count == 0 ? stream.truncated() : try stream.stray()
    }
    copy(1, to: object)
    guard let byte = try window.nextByte() else { throw stream.truncated() }
    if isOpened, byte == UInt8(ascii: "[") {
      copy(1, to: object)
      place = next
      isFirst = true
    } else {
      copy(try stream.valueLength(startingWith: byte, allowed: JSONToken.inArray), to: object)
    }
  }

  private func copy(_ length: Int, to object: ReferenceWritableKeyPath<JSONDescent, [UInt8]>) {
    self[keyPath: object].append(contentsOf: window.bytes(0..<length))
    window.consume(length)
  }

  private func part(_ bytes: [UInt8], _ role: JSONElement.Role) -> JSONElement {
    handedOut = JSONBytes(bytes)
    let place = ReportPlace(element: stream.elements + 1, byte: window.offset)
    return JSONElement(place: place, role: role, bytes: handedOut.bytes)
  }

  /// An object that breaks off behind a comma or its opening, ended there.
  private static func closed(_ object: [UInt8]) -> [UInt8] {
    var object = object
    if object.last == UInt8(ascii: ",") { object.removeLast() }
    return object + [UInt8(ascii: "}")]
  }
}
