import Readiness
import Testing

@testable import Importers

/// Packed reports: told by their bytes, unpacked as they are read, never beyond bounds.
struct PackedReportsTests {
  @Test(arguments: [
    PackedFixture.gzip, PackedFixture.zip, PackedFixture.tarGzip, PackedFixture.bomb,
    [0x50, 0x4B, 5, 6],
  ])
  func tellsArchivesByTheirBytes(bytes: [UInt8]) {
    #expect(PackedReports.isPacked(Array(bytes.prefix(PackedReports.headLength))))
  }

  @Test(arguments: ["", "PK", "{}", "<a/>", "a,b\n", "PKCS,b"])
  func takesNoReportForAnArchive(text: String) {
    #expect(!PackedReports.isPacked(Array(text.utf8)))
  }

  @Test(arguments: [1, 100, 1 << 20])
  func aPackedFileIsOneReport(step: Int) throws {
    let visit = try visit(TricklingBytes(PackedFixture.gzip, step: step))
    #expect(visit.names == [""])
    #expect(visit.findings == 1)
    #expect(visit.refusals.isEmpty)
  }

  @Test(arguments: [7, 1 << 20])
  func visitsTheFilesOfAZipAndNamesNestedArchives(step: Int) throws {
    let visit = try visit(TricklingBytes(PackedFixture.zip, step: step))
    #expect(visit.names == ["folder/one.csv", "two.csv"])
    #expect(visit.findings == 3, "a header that stands there twice is no row")
    #expect(visit.refusals.map(\.place) == ["inner.zip", "inner.csv.gz"])
  }

  @Test func visitsTheFilesOfATarAndFollowsNoLink() throws {
    let visit = try visit(BytesInMemory(PackedFixture.tarGzip))
    #expect(visit.names == ["./one.csv", "./two.csv"])
    #expect(visit.refusals.map(\.place) == ["./link.csv"])
  }

  @Test func namesWhatIsEncrypted() throws {
    let visit = try visit(BytesInMemory(PackedFixture.encrypted))
    #expect(visit.refusals.map(\.reason.isEmpty) == [false])
    #expect(visit.refusals.first?.place == "s.csv")
    #expect(visit.refusals.first?.reason.contains("encrypted") == true)
  }

  @Test func refusesAnArchiveCutAnywhere() throws {
    for (bytes, least) in [(PackedFixture.gzip, 12), (PackedFixture.zip, 200)] {
      for cut in [least, bytes.count / 2, bytes.count / 2 + 7] {
        let refusal = try refusal(Array(bytes.prefix(cut)))
        #expect(refusal?.place == "the archive", "cut at \(cut)")
      }
    }
    let refusal = try refusal(PackedFixture.gzip.dropLast(4))
    #expect(refusal?.reason.contains("breaks off or is broken") == true)
  }

  @Test(arguments: [PackedFixture.bomb, PackedFixture.zipBomb])
  func refusesABomb(bytes: [UInt8]) throws {
    var limits = PackedReports.Limits()
    (limits.ratio, limits.freeBytes) = (100, 100_000)
    #expect(try refusal(bytes, limits: limits)?.reason.contains("zip bomb") == true)
    limits = PackedReports.Limits()
    limits.unpackedBytes = 1 << 20
    #expect(try refusal(bytes, limits: limits)?.reason.contains("beyond 1 MiB") == true)
    #expect(try refusal(bytes) == nil)
  }

  @Test func countsWhatTheReaderLeavesUnread() throws {
    var limits = PackedReports.Limits()
    limits.unpackedBytes = 1 << 20
    let packed = PackedReports(BytesInMemory(PackedFixture.bomb), limits: limits)
    #expect(throws: ImportError.self) { try packed.visit { _, _ in } }
  }

  @Test func anErrorTheReaderLetsPassIsThrownAgain() throws {
    let packed = PackedReports(BytesInMemory(PackedFixture.gzip.dropLast(6)))
    #expect(throws: ImportError.self) {
      try packed.visit { _, bytes in _ = try? ReportReader.read(bytes) { _ in } }
    }
  }

  @Test func stopsWhenTheBodyThrows() {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try PackedReports(BytesInMemory(PackedFixture.zip)).visit { _, _ in
        count += 1
        throw Stop()
      }
    }
    #expect(count == 1)
  }

  @Test func passesOnWhatTheSourceThrows() {
    struct Gone: Error {}
    struct Broken: ByteSource {
      mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int { throw Gone() }
    }
    #expect(throws: Gone.self) { try PackedReports(Broken()).visit { _, _ in } }
  }

  private func visit(
    _ source: any ByteSource, limits: PackedReports.Limits = .init()
  ) throws -> (names: [String], findings: Int, refusals: [Refusal]) {
    var names: [String] = []
    var findings = 0
    let refusals = try PackedReports(source, limits: limits).visit { name, bytes in
      names.append(name)
      _ = try? ReportReader.read(bytes) { findings += $0.findings.count }
    }
    return (names, findings, refusals)
  }

  private func refusal(
    _ bytes: [UInt8], limits: PackedReports.Limits = .init()
  ) throws -> Refusal? {
    do {
      _ = try visit(BytesInMemory(bytes), limits: limits)
      return nil
    } catch let error as ImportError {
      return error.refusal
    }
  }
}
