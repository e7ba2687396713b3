import Foundation
import Jobs
import ProjectFile
import Readiness

/// Imports generated reports into new projects, twice each, and prints what it took.
struct ImportBenchmark {
  let sizes: [Int]
  /// Runs of each import, of which the median is printed.
  let runs: Int
  let reports: [GeneratedReport]
  /// Whose times are printed beside ours; nil for nobody's.
  var comparison: ImportComparison?

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "greenroom-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    print(Self.heading)
    for report in reports {
      for rows in sizes {
        let scan = folder.appending(path: report.fileName).path
        try report.write(rows, to: scan)
        let bytes = try FileManager.default.attributesOfItem(atPath: scan)[.size] as? Int ?? 0
        let line = Line(report: report, rows: rows, megabytes: Double(bytes) / 1_000_000)
        try measure(line, scan, in: folder)
        try compare(line, scan)
        try FileManager.default.removeItem(atPath: scan)
      }
    }
  }

  private func measure(_ line: Line, _ scan: String, in folder: URL) throws {
    var first: [Measured] = []
    var again: [Measured] = []
    for _ in 0..<runs {
      let path = folder.appending(path: "\(UUID().uuidString).greenroom").path
      let author = Author(name: "Benchmark", at: Instant(secondsSinceEpoch: 1_796_000_000))
      var draft = ProjectDraft(timeZone: "UTC")
      draft.name = "Benchmark"
      let (file, _) = try CreateJob(path: path, author: author).run(draft, id: UUID().uuidString)
      let job = try ImportJob(file: file, author: author)
      first.append(try Measured { try job.run(path: scan).counts })
      again.append(try Measured { try job.run(path: scan).counts })
      try file.close()
      try FileManager.default.removeItem(atPath: path)
    }
    line.print("Greenroom, first", Measured.median(first))
    line.print("Greenroom, again", Measured.median(again))
  }

  private func compare(_ line: Line, _ scan: String) throws {
    guard let comparison else { return }
    for rival in ImportComparison.Rival.allCases {
      if let figures = try comparison.measure(rival, line.report, at: scan) {
        line.print(rival.rawValue, Measured(seconds: figures.seconds, peak: figures.peak))
      } else {
        print("\(rival.rawValue): not there, or it could not read the report")
      }
    }
  }

  private static let heading = """
    | report | rows | MB | read by | created | seconds | MB/s | peak MB |
    |---|---|---|---|---|---|---|---|
    """

  private struct Line {
    let report: GeneratedReport
    let rows: Int
    let megabytes: Double

    func print(_ reader: String, _ measured: Measured) {
      let figures = String(
        format: "%.2f | %.0f | %.0f", measured.seconds, megabytes / measured.seconds, measured.peak)
      let created = measured.created.map(String.init) ?? ""
      let size = String(format: "%.0f", megabytes)
      Swift.print(
        "| \(report.rawValue) | \(rows) | \(size) | \(reader) | \(created) | \(figures) |")
    }
  }
}

/// What one run came to.
private struct Measured {
  var seconds: Double
  /// The most memory held meanwhile, in megabytes.
  var peak: Double
  var created: Int?

  init(seconds: Double, peak: Double) {
    self.seconds = seconds
    self.peak = peak
  }

  init(_ work: () throws -> ImportCounts) throws {
    // Linux takes the peak anew from here.
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let begin = ContinuousClock.now
    let counts = try work()
    seconds = (ContinuousClock.now - begin) / .seconds(1)
    peak = Self.peakMemory
    created = counts.created
  }

  static func median(_ runs: [Measured]) -> Measured {
    var median = runs.sorted { $0.seconds < $1.seconds }[runs.count / 2]
    median.peak = runs.map(\.peak).max() ?? 0
    return median
  }

  /// As the kernel says.
  private static var peakMemory: Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split { !$0.isNumber }.first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1_024
  }
}
