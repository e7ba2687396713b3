/// Puts elements together from what the parser sees, as far as they are asked for.
final class MarkupBuilder {
  /// An element that ended, with those around it, the root first.
  struct Record {
    let element: MarkupElement
    let ancestors: [MarkupElement]
    /// The line its end stands on, of a landmark its beginning.
    let line: Int
  }

  /// Why the text is not read further.
  enum Trouble { case tooDeep, tooLarge, definesEntity, unknownEntity, unknownRoot }

  private(set) var root: MarkupElement?
  private(set) var trouble: Trouble?
  private var finished: [Record] = []
  private var path: [MarkupElement] = []
  /// The record that is being read and its open descendants; empty outside of records.
  private var open: [MarkupElement] = []
  private var openXHTML = 0
  private var size = 0
  private var reader: (any MarkupReader)?
  private let makeReader: (MarkupElement) -> (any MarkupReader)?

  private static let deepest = 512
  private static let largest = 64 << 20
  private static let xhtml = "http://www.w3.org/1999/xhtml"

  /// - Parameter makeReader: What says which elements to keep; nil when the root is not known.
  init(makeReader: @escaping (MarkupElement) -> (any MarkupReader)?) {
    self.makeReader = makeReader
  }

  /// The records that ended since they were taken last.
  func takeFinished() -> [Record] {
    defer { finished = [] }
    return finished
  }

  func stop(for trouble: Trouble) {
    if self.trouble == nil { self.trouble = trouble }
  }

  func begin(_ element: MarkupElement, onLine line: Int) {
    guard path.count + open.count < Self.deepest, openXHTML < Self.deepest else {
      return stop(for: .tooDeep)
    }
    if root == nil {
      root = element
      reader = makeReader(element)
      if reader == nil { return stop(for: .unknownRoot) }
    }
    if open.isEmpty, reader?.records.contains(element.name) != true {
      if reader?.landmarks.contains(element.name) == true {
        finished.append(Record(element: element, ancestors: path, line: line))
      }
      path.append(element)
    } else if element.namespace == Self.xhtml, !open.isEmpty {
      openXHTML += 1
    } else {
      count(element.attributes.reduce(64) { $0 + $1.key.utf8.count + $1.value.utf8.count + 64 })
      open.append(element)
    }
  }

  func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    count(text.count)
    open[open.count - 1].text += String(decoding: text, as: UTF8.self)
  }

  func end(onLine line: Int) {
    if openXHTML > 0 {
      openXHTML -= 1
      return
    }
    guard let element = open.popLast() else {
      _ = path.popLast()
      return
    }
    if open.isEmpty {
      size = 0
      finished.append(Record(element: element, ancestors: path, line: line))
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  private func count(_ bytes: Int) {
    size += bytes
    if size > Self.largest { stop(for: .tooLarge) }
  }
}
