import CSimdjson

/// The parser of one JSON value at a time, with the memory it keeps from one to the next.
final class JSONDocument {
  /// A text that is no JSON, in the parser's words.
  struct Failure: Error {
    let reason: String
  }

  /// Texts so far whose broken UTF-8 or lone surrogates were replaced by U+FFFD.
  private(set) var repairedTexts = 0
  private var parser: OpaquePointer?
  // A repaired text lives here while its nodes do.
  private var repaired: [UInt8] = []

  /// A text over this size, in bytes, leaves no memory behind.
  private static let keptSize = 16 << 20
  private var holdsMuch = false

  init() { parser = greenroom_json_parser_new() }

  deinit { greenroom_json_parser_free(parser) }

  /// The value of `bytes`; `JSONStream.padding` bytes behind them must be readable.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> JSONNode {
    if holdsMuch { renew() }
    holdsMuch = bytes.count > Self.keptSize
    guard let parser, let start = bytes.baseAddress else {
      throw Failure(reason: "There is no memory to parse it.")
    }
    let result = greenroom_json_parse(parser, start, bytes.count)
    if result.error == 0 { return JSONNode(result.root) }
    let repaired =
      greenroom_json_is_utf8_error(result.error)
      ? repairUTF8(bytes) : repairSurrogates(bytes, after: result.error)
    guard let repaired else { throw Self.failure(result.error) }
    self.repaired = repaired
    return try parseRepaired(with: parser)
  }

  private func parseRepaired(with parser: OpaquePointer) throws(Failure) -> JSONNode {
    let length = repaired.count
    repaired.append(contentsOf: repeatElement(0x20, count: greenroom_json_padding))
    let result = repaired.withUnsafeBufferPointer { bytes in
      // An array is never without storage here: the padding is in it.
      bytes.baseAddress.map { greenroom_json_parse(parser, $0, length) }
    }
    guard let result, result.error == 0 else { throw Self.failure(result?.error ?? 0) }
    repairedTexts += 1
    return JSONNode(result.root)
  }

  private func repairUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return text.withUnsafeBufferPointer { JSONSurrogates.replacingLoneOnes(in: $0) } ?? text
  }

  private func repairSurrogates(
    _ bytes: UnsafeBufferPointer<UInt8>, after error: CInt
  ) -> [UInt8]? {
    guard greenroom_json_is_string_error(error) else { return nil }
    return JSONSurrogates.replacingLoneOnes(in: bytes)
  }

  private func renew() {
    greenroom_json_parser_free(parser)
    parser = greenroom_json_parser_new()
    repaired = []
  }

  private static func failure(_ error: CInt) -> Failure {
    Failure(reason: String(cString: greenroom_json_error_text(error)))
  }
}
