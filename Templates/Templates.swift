internal import CTemplates

/// The texts the product ships, compiled into the binary so that one file is the whole install.
package enum Templates {
  /// The text shipped under `name` (its path below `Templates/`), or nil when nothing is.
  package static func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes shipped under `name`; they live as long as the process.
  package static func bytes(_ name: String) -> UnsafeBufferPointer<UInt8>? {
    index[name]
  }

  /// Every shipped name, sorted.
  package static var names: [String] { index.keys.sorted() }

  private nonisolated(unsafe) static let index: [String: UnsafeBufferPointer<UInt8>] = {
    var found: [String: UnsafeBufferPointer<UInt8>] = [:]
    var position = 0
    while true {
      let entry = greenroom_template_at(position)
      if entry.size == 0 { return found }
      found[String(cString: entry.name)] = UnsafeBufferPointer(
        start: entry.bytes, count: entry.size)
      position += 1
    }
  }()
}
