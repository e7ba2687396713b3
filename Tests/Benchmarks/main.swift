import Foundation
import Glibc
import Jobs
import ProjectFile
import Readiness

// Prints measured figures of what DESIGN §8 gives a budget. Run with:
//   swift run -c release Benchmarks import --rows 100000
//   swift run -c release Benchmarks write --rows 100000 scan.ocsf.json

let arguments = Array(CommandLine.arguments.dropFirst())
let rows =
  arguments.firstIndex(of: "--rows").flatMap { index in
    arguments.indices.contains(index + 1) ? Int(arguments[index + 1]) : nil
  } ?? 100_000

switch arguments.first {
case "import": try ImportBenchmark(rows: rows).run()
case "write": try ImportBenchmark.write(rows, to: arguments.last ?? "scan.ocsf.json")
default: print("usage: Benchmarks import [--rows N] | Benchmarks write [--rows N] FILE")
}
