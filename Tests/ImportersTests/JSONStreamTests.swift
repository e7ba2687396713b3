import Readiness
import Testing

@testable import Importers

struct JSONStreamTests {
  @Test(arguments: [
    ("[1, \"a]\\\"\" ,null]", ["1", "\"a]\\\"\"", "null"]),
    ("[[],[[1]],{}]", ["[]", "[[1]]", "{}"]),
    ("{\"a\":\"}\"}\n{\"b\":[]}", ["{\"a\":\"}\"}", "{\"b\":[]}"]),
    ("[1][2]", ["1", "2"]), ("[]", []), ("", []), (" null ", ["null"]),
    ("[\"\\\\\",\"\\\\\\\"\"]", ["\"\\\\\"", "\"\\\\\\\"\""]),
  ])
  func splitsAtAnyChunkSize(text: String, elements: [String]) throws {
    for step in 1...9 {
      let source = TextSource(TricklingBytes(Array(text.utf8), step: step))
      let stream = JSONStream(source, chunkSize: 64)
      var found: [String] = []
      while let element = try stream.next() {
        #expect(element.place.element == found.count + 1)
        let part = text.utf8.dropFirst(element.place.byte).prefix(element.bytes.count)
        #expect(part.elementsEqual(element.bytes))
        found.append(String(decoding: element.bytes, as: UTF8.self))
      }
      #expect(found == elements)
    }
  }

  @Test func growsForOneLargeElementAndKeepsPlaces() throws {
    let large = "{\"a\":\"" + String(repeating: "[\\\"", count: 2_000) + "\"}"
    let text = "[" + Array(repeating: large, count: 20).joined(separator: " , ") + "]"
    let stream = JSONStream(TextSource(BytesInMemory(Array(text.utf8))), chunkSize: 64)
    var count = 0
    while let element = try stream.next() {
      #expect(String(decoding: element.bytes, as: UTF8.self) == large)
      #expect(element.place.byte == 1 + count * (large.utf8.count + 3))
      count += 1
    }
    #expect(count == 20)
  }

  @Test(arguments: ["{\"a\":\"", "\"", "["])
  func refusesAnElementWithoutEnd(opening: String) throws {
    let text = "[1,\(opening)" + String(repeating: "x", count: 5_000)
    let source = TextSource(BytesInMemory(Array(text.utf8)))
    let stream = JSONStream(source, chunkSize: 64, largestElement: 1_000)
    _ = try stream.next()
    #expect(throws: ImportError.elementTooLarge(ReportPlace(element: 2, byte: 3))) {
      try stream.next()
    }
  }
}
