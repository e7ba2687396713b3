import Foundation
import Jobs
import ProjectFile
import Readiness

/// Makes a project of so many findings, by importing a generated scan.
enum ProjectBenchmark {
  static func make(_ rows: Int, at path: String) throws {
    let scan = FileManager.default.temporaryDirectory.appending(
      path: "greenroom-benchmark-\(UUID().uuidString).ocsf.json"
    ).path
    try GeneratedReport.ocsf.write(rows, to: scan)
    defer { try? FileManager.default.removeItem(atPath: scan) }
    let author = Author(name: "Benchmark", at: Instant(secondsSinceEpoch: 1_796_000_000))
    var draft = ProjectDraft(timeZone: "Europe/Berlin")
    draft.name = "Benchmark"
    let (file, _) = try CreateJob(path: path, author: author).run(draft, id: UUID().uuidString)
    let clock = ContinuousClock()
    let begin = clock.now
    let counts = try ImportJob(file: file, author: author).run(path: scan).counts
    print("\(counts.created) findings imported in", (clock.now - begin) / .seconds(1), "s")
    try file.close()
  }
}
