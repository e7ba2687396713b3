import Readiness
import Testing

@testable import Importers

/// Tables, XML and archives with bytes changed at random: refused or read, never a stop.
struct ShapeFuzzTests {
  private static let table =
    "CHECK_ID;CHECK_TITLE;STATUS;RESOURCE_UID\n"
    + (0..<4).map { "check_\($0);\"a \"\"title\"\"\n\($0)\";FAIL;r\($0)" }.joined(
      separator: "\r\n")

  private static let markup =
    "<?xml version=\"1.0\"?><NessusClientData_v2><Report><ReportHost name=\"h\">"
    + (0..<4).map { "<ReportItem pluginID=\"\($0)\" severity=\"2\"><cve>C</cve></ReportItem>\n" }
    .joined() + "</ReportHost></Report></NessusClientData_v2>"

  static let reports = [Array(table.utf8), Array(markup.utf8)]
  static let archives = [PackedFixture.gzip, PackedFixture.zip, PackedFixture.tarGzip]

  @Test(arguments: reports)
  func survivesBytesChangedAnywhere(bytes: [UInt8]) throws {
    try change(bytes, times: 60, seed: 3) { broken in
      let read = try ReadReport(TricklingBytes(broken, step: 50))
      #expect(read.header.format.isEmpty == false)
    }
  }

  @Test(arguments: archives)
  func survivesArchivesWithBytesChangedAnywhere(bytes: [UInt8]) throws {
    try change(bytes, times: 60, seed: 5) { broken in
      _ = try PackedReports(BytesInMemory(broken)).visit { _, bytes in
        _ = try ReportReader.read(bytes) { _ in }
      }
    }
  }

  @Test(arguments: reports)
  func samplesWithoutAStop(bytes: [UInt8]) throws {
    try change(bytes, times: 40, seed: 7) { _ = try ReportReader.sample(BytesInMemory($0)) }
  }

  private func change(
    _ bytes: [UInt8], times: Int, seed: UInt64, _ read: ([UInt8]) throws -> Void
  ) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<times {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<broken.count, using: &random)
        broken[place] = UInt8.random(in: 0...255, using: &random)
      }
      do { try read(broken) } catch { #expect(error is ImportError, "\(error)") }
    }
  }
}
