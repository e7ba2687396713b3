import Readiness
import Testing

@testable import Importers

/// Reports of every format with bytes and values of them changed at random, the same way each run.
struct FuzzTests {
  /// The smallest report of each format in each of its shapes, so that new formats join by
  /// themselves and the suite stays quick.
  private static let seeds: [Corpus.Report] = {
    let known = Corpus.reports { report in
      Formats.ids.contains(report.format) && (report.findings ?? 0) > 0
    }
    var smallest: [String: (report: Corpus.Report, size: Int)] = [:]
    for report in known {
      guard let bytes = try? Corpus.bytes(report.path), bytes.count < largest else { continue }
      let shape = "\(report.format) \(bytes.first { $0 > 0x20 && $0 < 0x80 } ?? 0)"
      if bytes.count < smallest[shape]?.size ?? .max { smallest[shape] = (report, bytes.count) }
    }
    return smallest.keys.sorted().compactMap { smallest[$0]?.report }
  }()

  private static let largest = 60_000
  private static let rounds = 20

  @Test(arguments: seeds)
  func survivesBytesThatAreChanged(report: Corpus.Report) throws {
    let bytes = try Corpus.bytes(report.path)
    var random = SeededRandom(seed: Self.seed(of: report, 1))
    for _ in 0..<Self.rounds {
      Self.read(ByteMutation.mutate(bytes, with: &random), format: report.format, &random)
    }
  }

  @Test(arguments: seeds)
  func survivesValuesThatAreChanged(report: Corpus.Report) throws {
    guard let value = JSONSample(try Corpus.bytes(report.path)) else { return }
    var random = SeededRandom(seed: Self.seed(of: report, 2))
    for _ in 0..<Self.rounds {
      var mutated = value
      for _ in 0..<Int.random(in: 1...12, using: &random) { mutated.mutate(with: &random) }
      Self.read(Array(mutated.text.utf8), format: report.format, &random)
    }
  }

  /// Reads to the end, or throws one of the module's own errors; each row is of a check that was
  /// named before it.
  private static func read(_ bytes: [UInt8], format: String, _ random: inout SeededRandom) {
    let isNamed = Bool.random(using: &random)
    var checks = 0
    do {
      _ = try ReportReader.read(
        BytesInMemory(bytes), forced: isNamed ? Formats.named(format) : nil,
        name: isNamed ? format : nil, drafts: DraftCollector(mapper: nil)
      ) { batch in
        checks += batch.newChecks.count
        #expect(batch.findings.allSatisfy { (0..<checks).contains($0.check) })
        #expect(batch.newChecks.allSatisfy { !$0.id.isEmpty && !$0.title.isEmpty })
        #expect(batch.refusals.allSatisfy { !$0.place.isEmpty && !$0.reason.isEmpty })
      }
    } catch let error as ImportError {
      #expect(!error.refusal.reason.isEmpty)
    } catch {
      Issue.record("\(error) is none of the importers' errors")
    }
  }

  private static func seed(of report: Corpus.Report, _ kind: UInt64) -> UInt64 {
    report.path.utf8.reduce(kind) { ($0 &* 31) &+ UInt64($1) }
  }
}

/// Changes to bytes that know nothing of what they mean.
enum ByteMutation {
  static func mutate(_ bytes: [UInt8], with random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...200, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[start] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 4: bytes.insert(contentsOf: odd.randomElement(using: &random) ?? [], at: start)
      default: bytes.removeLast(bytes.count - start)
      }
    }
    return bytes
  }

  private static let odd: [[UInt8]] =
    [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\r\n", "\u{0}", "\\ud800", "NaN", "1e999",
      "-",
      "\n--- OUTPUT DELIMITER ---\n", "\nINFO log\n", "<!DOCTYPE x [", "<![CDATA[", "&a;", ";",
      "\u{FEFF}",
      String(repeating: "[", count: 2_000),
    ].map { Array($0.utf8) } + [[0xFF], [0xC3, 0x28]]
}
