import Foundation
import Glibc
import Jobs
import ProjectFile
import Readiness

// Prints measured figures of what DESIGN §8 gives a budget. Run with:
//   swift run -c release Benchmarks import --rows 100000
//   swift run -c release Benchmarks write --rows 100000 scan.ocsf.json
//   swift run -c release Benchmarks project --rows 1000000 large.greenroom
//   swift run -c release Benchmarks queries large.greenroom
//   swift run -c release Benchmarks keys large.greenroom

let arguments = Array(CommandLine.arguments.dropFirst())
let rows =
  arguments.firstIndex(of: "--rows").flatMap { index in
    arguments.indices.contains(index + 1) ? Int(arguments[index + 1]) : nil
  } ?? 100_000

switch arguments.first {
case "import": try ImportBenchmark(rows: rows).run()
case "write": try ImportBenchmark.write(rows, to: arguments.last ?? "scan.ocsf.json")
case "project": try ProjectBenchmark.make(rows, at: arguments.last ?? "large.greenroom")
case "queries": try QueryBenchmark(path: arguments.last ?? "large.greenroom").run()
case "keys":
  try KeyBenchmark(
    program: ProcessInfo.processInfo.environment["GREENROOM_BINARY"] ?? ".build/release/greenroom",
    file: arguments.last ?? "large.greenroom"
  ).run()
default:
  print(
    """
    usage: Benchmarks import [--rows N]
           Benchmarks write [--rows N] SCAN
           Benchmarks project [--rows N] FILE
           Benchmarks queries FILE
           Benchmarks keys FILE    ($GREENROOM_BINARY names the program)
    """)
}
