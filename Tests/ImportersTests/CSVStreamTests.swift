import Readiness
import Testing

@testable import Importers

/// Tables as spreadsheets and tools write them, taken apart without holding more than a record.
struct CSVStreamTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let records: [[String]]
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ records: [[String]]) {
      self.text = text
      self.records = records
    }
  }

  @Test(arguments: [
    Case("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), Case("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    Case("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), Case("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
    Case("a\tb\n1\t2", [["a", "b"], ["1", "2"]]), Case("a|b\n1|2", [["a", "b"], ["1", "2"]]),
    Case("\"a;b;c\",d\n1,2", [["a;b;c", "d"], ["1", "2"]]),
    Case("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["x\ny", "say \"hi\""]]),
    Case("a,b\n\n\r\n1,2\n\n", [["a", "b"], ["1", "2"]]),
    Case("a,b\n1,", [["a", "b"], ["1", ""]]),
    Case("a,b\n,\n\"\",\"\"", [["a", "b"], ["", ""], ["", ""]]),
    Case("a,b\n\"x\"y,in \"the\" middle", [["a", "b"], ["xy", "in \"the\" middle"]]),
    Case("\u{FEFF}a,b\n=1+1,@x", [["a", "b"], ["=1+1", "@x"]]), Case("a", [["a"]]),
  ])
  func takesATableApart(table: Case) throws {
    for step in [1, 2, 3, 7, 1 << 20] {
      #expect(try records(TricklingBytes(Array(table.text.utf8), step: step)) == table.records)
    }
  }

  @Test func saysTheLineEachRecordBeginsOn() throws {
    var stream = stream("a,b\n\"x\n\ny\",2\r\n\n3,4\n")
    var lines: [Int] = []
    while try stream.next() { lines.append(stream.record.line) }
    #expect(lines == [1, 2, 6])
  }

  @Test func readsOneRecordAsWindows1252AndTheOthersAsTheyAre() throws {
    let bytes = Array("a,b\nZoë,ok\n".utf8) + [0x5A, 0xF6, 0x2C, 0x80, 0x0A] + Array("x,y\n".utf8)
    let table = try records(TricklingBytes(bytes, step: 3))
    #expect(table == [["a", "b"], ["Zoë", "ok"], ["Zö", "€"], ["x", "y"]])
  }

  @Test func refusesAQuoteThatNeverCloses() {
    #expect(throws: ImportError.unclosedQuote(line: 3)) {
      try records(TricklingBytes(Array("a,b\n1,2\n3,\"x\n4,5\n".utf8), step: 5))
    }
  }

  @Test func doesNotFollowAQuoteWithoutEnd() {
    struct Endless: ByteSource {
      var opening = Array("a,b\n\"".utf8)[...]
      mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        buffer.initializeMemory(as: UInt8.self, repeating: 0x61)
        buffer.copyBytes(from: opening.prefix(buffer.count))
        opening = opening.dropFirst(buffer.count)
        return buffer.count
      }
    }
    #expect(throws: ImportError.endlessQuote(line: 2)) {
      try records(Endless(), largestCell: 1_000)
    }
  }

  private func stream(_ text: String) -> CSVStream {
    CSVStream(TextSource(BytesInMemory(Array(text.utf8))), head: Array(text.utf8))
  }

  private func records(
    _ source: any ByteSource, largestCell: Int = 16 << 20
  ) throws -> [[String]] {
    var text = TextSource(source)
    let head = try text.head(upTo: 4_096)
    var stream = CSVStream(text, head: head, largestCell: largestCell)
    var records: [[String]] = []
    while try stream.next() { records.append(stream.record.cells) }
    return records
  }
}
