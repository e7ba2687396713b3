import CExpat

/// The parser of XML, which expands no entity and fetches nothing.
///
/// It is fed UTF-8; only texts that declare Latin-1 or its Windows variant are read as they declare.
final class MarkupParser {
  /// A place in the text, both counted from 1.
  struct Place {
    let line: Int
    let column: Int
  }

  private let builder: MarkupBuilder
  private let parser: XML_Parser?
  /// Bytes taken in, and the place of the token that is not complete yet.
  private var fed = 0
  private var position = 0

  /// A tag or comment longer than this, in bytes, refuses the report: the parser holds it whole.
  private static let longestToken = 16 << 20

  init(builder: MarkupBuilder, encoding: MarkupEncoding) {
    self.builder = builder
    parser = XML_ParserCreateNS(encoding.rawValue, Self.separator)
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, Self.start, Self.end)
    XML_SetCharacterDataHandler(parser, Self.text)
    XML_SetEntityDeclHandler(parser, Self.entity)
    XML_SetSkippedEntityHandler(parser, Self.skipped)
    XML_SetUnknownEncodingHandler(parser, Self.encoding, nil)
  }

  deinit { if let parser { XML_ParserFree(parser) } }

  /// Where the parser stands.
  var place: Place {
    guard let parser else { return Place(line: 1, column: 1) }
    return Place(
      line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  /// Takes in what comes next, the last time with nothing and `isLast`.
  func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
    guard let parser else { throw ImportError.brokenMarkup(place, reason: "there is no memory") }
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    fed += bytes.count
    if let trouble = builder.trouble { throw ImportError.markup(trouble, builder.root, at: place) }
    guard status == XML_STATUS_OK else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
      throw ImportError.brokenMarkup(place, reason: reason ?? "no reason is given")
    }
    // Nothing is known of the place while the parser waits for the end of a long token.
    position = max(position, Int(XML_GetCurrentByteIndex(parser)))
    if fed - position > Self.longestToken {
      throw ImportError.markup(.tooLarge, builder.root, at: place)
    }
  }

  // No address of a namespace holds a blank.
  private static let separator = XML_Char(UInt8(ascii: " "))

  /// The parser a handler was given.
  private static func parser(of data: UnsafeMutableRawPointer?) -> MarkupParser? {
    data.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func haltWhenTold() {
    if builder.trouble != nil { XML_StopParser(parser, 0) }
  }

  private static let start: XML_StartElementHandler = { data, name, attributes in
    guard let parser = parser(of: data), let name else { return }
    parser.builder.begin(element(name, attributes), onLine: parser.place.line)
    parser.haltWhenTold()
  }

  private static let end: XML_EndElementHandler = { data, _ in
    guard let parser = parser(of: data) else { return }
    parser.builder.end(onLine: parser.place.line)
  }

  private static let text: XML_CharacterDataHandler = { data, text, length in
    guard let parser = parser(of: data), let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { bytes in
      parser.builder.append(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
    parser.haltWhenTold()
  }

  private static let entity: XML_EntityDeclHandler = { data, _, _, _, _, _, _, _, _ in
    guard let parser = parser(of: data) else { return }
    parser.builder.stop(for: .definesEntity)
    parser.haltWhenTold()
  }

  private static let skipped: XML_SkippedEntityHandler = { data, _, _ in
    guard let parser = parser(of: data) else { return }
    parser.builder.stop(for: .unknownEntity)
    parser.haltWhenTold()
  }

  private static let encoding: XML_UnknownEncodingHandler = { _, name, info in
    guard let name, let info, String(cString: name) == MarkupEncoding.windows.rawValue else {
      return 0
    }
    withUnsafeMutableBytes(of: &info.pointee.map) { map in
      let codes = map.bindMemory(to: Int32.self)
      for byte in UInt8.min...UInt8.max { codes[Int(byte)] = Int32(Windows1252.scalar(byte).value) }
    }
    return 1
  }

  private static func element(
    _ name: UnsafePointer<XML_Char>,
    _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) -> MarkupElement {
    var values: [String: String] = [:]
    var position = 0
    while let attributes, let key = attributes[position], let value = attributes[position + 1] {
      let (local, namespace) = split(key)
      if namespace.isEmpty || values[local] == nil { values[local] = String(cString: value) }
      position += 2
    }
    let (local, namespace) = split(name)
    return MarkupElement(name: local, namespace: namespace, attributes: values)
  }

  private static func split(
    _ name: UnsafePointer<XML_Char>
  ) -> (local: String, namespace: String) {
    let whole = String(cString: name)
    guard let blank = whole.utf8.lastIndex(of: UInt8(ascii: " ")) else { return (whole, "") }
    return (String(whole[whole.index(after: blank)...]), String(whole[..<blank]))
  }
}
