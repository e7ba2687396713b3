import CSimdjson

/// A value in a parsed JSON text; what is not there is a missing node, so paths never fail.
///
/// A node lives until its `JSONDocument` parses the next text: copy what is to be kept.
struct JSONNode {
  fileprivate let handle: greenroom_json_node

  init(_ handle: greenroom_json_node) { self.handle = handle }

  /// What is not there.
  static var missing: JSONNode { JSONNode(greenroom_json_node()) }

  /// The first member of that name; missing for what is no object.
  subscript(key: StaticString) -> JSONNode {
    JSONNode(greenroom_json_find(handle, key.utf8Start, key.utf8CodeUnitCount))
  }

  /// The first member of a name that is itself read from the report.
  func member(_ name: some StringProtocol) -> JSONNode {
    var name = String(name)
    return name.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return .missing }
      return JSONNode(greenroom_json_find(handle, start, bytes.count))
    }
  }

  /// The first item of an array; missing for what is none, or empty.
  var first: JSONNode {
    guard isArray else { return .missing }
    var cursor = greenroom_json_members(handle)
    return JSONNode(greenroom_json_next(&cursor).value)
  }

  var isMissing: Bool { greenroom_json_type_of(handle) == greenroom_json_missing }
  var isNull: Bool { greenroom_json_type_of(handle) == greenroom_json_null }
  var isObject: Bool { greenroom_json_type_of(handle) == greenroom_json_object }
  var isArray: Bool { greenroom_json_type_of(handle) == greenroom_json_array }
  var isTrue: Bool { greenroom_json_true(handle) }

  /// Whether an object names one member twice, so that readers of it may disagree.
  var repeatsKey: Bool { greenroom_json_repeats_key(handle) }

  /// The UTF-8 of a text, without a copy.
  var utf8: UnsafeBufferPointer<UInt8>? {
    let text = greenroom_json_string_of(handle)
    return text.bytes.map { UnsafeBufferPointer(start: $0, count: text.length) }
  }

  var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// A number of any kind, as the nearest double.
  var number: Double? {
    var value = 0.0
    return greenroom_json_double(handle, &value) ? value : nil
  }

  /// A whole number that was written as one.
  var integer: Int? {
    var value: Int64 = 0
    return greenroom_json_integer(handle, &value) ? Int(value) : nil
  }

  /// The items of an array; none for what is none.
  var array: Items { Items(cursor: isArray ? greenroom_json_members(handle) : .init()) }

  /// The members of an object in the order written; none for what is none.
  var object: Members { Members(cursor: isObject ? greenroom_json_members(handle) : .init()) }

  struct Items: Sequence, IteratorProtocol {
    fileprivate var cursor: greenroom_json_cursor

    mutating func next() -> JSONNode? {
      let value = greenroom_json_next(&cursor).value
      return value.document == nil ? nil : JSONNode(value)
    }
  }

  struct Members: Sequence, IteratorProtocol {
    fileprivate var cursor: greenroom_json_cursor

    mutating func next() -> (key: String, value: JSONNode)? {
      let member = greenroom_json_next(&cursor)
      guard member.value.document != nil else { return nil }
      let key = UnsafeBufferPointer(start: member.key.bytes, count: member.key.length)
      return (String(decoding: key, as: UTF8.self), JSONNode(member.value))
    }
  }
}
