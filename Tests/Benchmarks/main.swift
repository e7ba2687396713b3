import Foundation
import Glibc
import Jobs
import ProjectFile
import Readiness

// Prints measured figures of what DESIGN §8 gives a budget. Run with:
//   swift run -c release Benchmarks import --rows 100000
//   swift run -c release Benchmarks import --grow
//   swift run -c release Benchmarks import --compare --python /usr/bin/python3
//   swift run -c release Benchmarks write --rows 100000 scan.ocsf.json
//   swift run -c release Benchmarks project --rows 1000000 large.greenroom
//   swift run -c release Benchmarks queries large.greenroom
//   swift run -c release Benchmarks keys large.greenroom
//   swift run -c release Benchmarks roadmap --tasks 10000 --dependencies 20000

let arguments = Array(CommandLine.arguments.dropFirst())
let rows = value(of: "--rows").flatMap { Int($0) } ?? 100_000

func value(of option: String) -> String? {
  guard let index = arguments.firstIndex(of: option) else { return nil }
  return arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
}

switch arguments.first {
case "import":
  let python = URL(filePath: value(of: "--python") ?? "/usr/bin/python3").path
  try ImportBenchmark(
    sizes: arguments.contains("--grow") ? [10_000, 100_000, 1_000_000] : [rows],
    runs: value(of: "--runs").flatMap { Int($0) } ?? 3,
    reports: value(of: "--report").flatMap { GeneratedReport(rawValue: $0) }.map { [$0] }
      ?? GeneratedReport.allCases,
    comparison: arguments.contains("--compare") ? ImportComparison(python: python) : nil
  ).run()
case "write":
  let report = value(of: "--report").flatMap { GeneratedReport(rawValue: $0) } ?? .ocsf
  try report.write(rows, to: arguments.last ?? report.fileName)
case "project": try ProjectBenchmark.make(rows, at: arguments.last ?? "large.greenroom")
case "queries": try QueryBenchmark(path: arguments.last ?? "large.greenroom").run()
case "keys":
  try KeyBenchmark(
    program: ProcessInfo.processInfo.environment["GREENROOM_BINARY"] ?? ".build/release/greenroom",
    file: arguments.last ?? "large.greenroom"
  ).run()
case "roadmap":
  try RoadmapBenchmark(
    tasks: value(of: "--tasks").flatMap { Int($0) } ?? 10_000,
    dependencies: value(of: "--dependencies").flatMap { Int($0) } ?? 20_000
  ).run()
default:
  print(
    """
    usage: Benchmarks import [--rows N | --grow] [--runs N] [--report ocsf|sarif|csv]
                             [--compare [--python PATH]]
           Benchmarks write [--rows N] [--report ocsf|sarif|csv] SCAN
           Benchmarks project [--rows N] FILE
           Benchmarks queries FILE
           Benchmarks keys FILE    ($GREENROOM_BINARY names the program)
           Benchmarks roadmap [--tasks N] [--dependencies N]
    """)
}
