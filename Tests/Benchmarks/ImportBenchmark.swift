import Foundation
import Glibc
import Jobs
import ProjectFile
import Readiness

/// Imports a generated scan into a new project twice, and prints what it took.
struct ImportBenchmark {
  let rows: Int

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "greenroom-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scan = folder.appending(path: "scan.ocsf.json").path
    try Self.write(rows, to: scan)
    let author = Author(name: "Benchmark", at: Instant(secondsSinceEpoch: 1_790_000_000))
    var draft = ProjectDraft(timeZone: "UTC")
    draft.name = "Benchmark"
    let (file, _) = try CreateJob(
      path: folder.appending(path: "benchmark.greenroom").path, author: author
    ).run(draft, id: UUID().uuidString)
    let job = try ImportJob(file: file, author: author)
    let bytes = try FileManager.default.attributesOfItem(atPath: scan)[.size] as? Int ?? 0
    for title in ["first import", "same again"] {
      try measure(title, bytes: bytes) { try job.run(path: scan).counts }
    }
    try file.close()
  }

  /// Writes a scan of so many findings; the same number gives the same bytes.
  static func write(_ rows: Int, to path: String) throws {
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    var generator = OCSFGenerator(seed: 1)
    try generator.write(rows, to: file)
    try file.close()
  }

  private func measure(
    _ title: String, bytes: Int, _ work: () throws -> ImportCounts
  ) throws {
    let clock = ContinuousClock()
    let begin = clock.now
    let counts = try work()
    let seconds = Double((clock.now - begin) / .milliseconds(1)) / 1_000
    let megabytes = Double(bytes) / 1_000_000
    print(
      "\(title): \(counts.rows) rows, \(counts.created) created, \(tenths(megabytes)) MB,",
      "\(seconds) s, \(tenths(megabytes / seconds)) MB/s, peak RSS \(Self.peakMemory)")
  }

  private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  /// The most memory this process ever held, as the kernel says.
  private static var peakMemory: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.map { $0.dropFirst("VmHWM:".count).trimmingCharacters(in: .whitespaces) } ?? "?"
  }
}
