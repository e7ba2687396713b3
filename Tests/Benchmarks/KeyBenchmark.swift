import Foundation
import Glibc

/// From a key written to a terminal to the last byte of the frame that answers it.
///
/// `first` is that frame; `whole` the last one, once what was read off the main thread is there too.
struct KeyBenchmark {
  let program: String
  let file: String

  /// What is typed, over and over, after some keys that lead there.
  private struct Scenario {
    let name: String
    var way = ""
    let keys: [String]
    var repeats = 100
  }

  private static let down = "j"
  private static let pageDown = "\u{1B}[6~"
  private static let escape = "\u{1B}"

  private static let scenarios = [
    Scenario(name: "gaps: j", way: "3g", keys: [down, down, down, "k"]),
    Scenario(name: "scope: j", way: "2g", keys: [down, "k"], repeats: 40),
    Scenario(name: "screens: 2 3", keys: ["2", "3"], repeats: 40),
    Scenario(name: "components: j", way: "2/boundary\r\rg", keys: [down, "k"], repeats: 40),
    Scenario(name: "concerns: j", way: "!g", keys: [down, "k"], repeats: 40),
    Scenario(name: "findings: j", way: "5g", keys: [down]),
    Scenario(name: "findings: PgDn", way: "5g", keys: [pageDown]),
    Scenario(name: "findings: G, g", way: "5", keys: ["G", "g"]),
    Scenario(name: "findings: mark", way: "5g", keys: [" "]),
    Scenario(
      name: "findings: filter typing", way: "5\\/",
      keys: "severity:high !aws".map(String.init) + Array(repeating: "\u{7F}", count: 18),
      repeats: 3),
    Scenario(name: "findings: open, back", way: "\u{1B}5g", keys: ["\r", escape], repeats: 40),
    Scenario(name: "screens: 1 3 5", keys: ["1", "3", "5"], repeats: 40),
    Scenario(
      name: "palette: open, type, leave", way: "1", keys: [":", "u", "n", escape], repeats: 20),
    Scenario(
      name: "findings: sort by title, own order", way: "5",
      keys: ["Sjj\r", "S0"], repeats: 5),
  ]

  func run() throws {
    let state = FileManager.default.temporaryDirectory.appending(
      path: "greenroom-keys-\(getpid())")
    defer { try? FileManager.default.removeItem(at: state) }
    for size in [(80, 24), (200, 60)] as [(UInt16, UInt16)] {
      print("\(file), \(size.0)x\(size.1), milliseconds")
      try start(size, state.path)
      let terminal = try open(size, state.path)
      try terminal.settle(quietFor: 500)
      for scenario in Self.scenarios { try measure(scenario, terminal) }
    }
  }

  private func open(_ size: (UInt16, UInt16), _ state: String) throws -> PseudoTerminal {
    try PseudoTerminal(
      [program, file, "--no-restore"], columns: size.0, rows: size.1,
      environment: [
        "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(state)",
        "XDG_STATE_HOME=\(state)", "XDG_CONFIG_HOME=\(state)", "ESCDELAY=5",
      ])
  }

  /// From starting the program to its first frame, and to the one that holds the figures.
  private func start(_ size: (UInt16, UInt16), _ state: String) throws {
    var first: [Double] = []
    var whole: [Double] = []
    for _ in 0..<5 {
      let begin = ContinuousClock.now
      let terminal = try open(size, state)
      while try terminal.readFrames(within: 10_000) == 0 {}
      first.append(Self.since(begin))
      while !terminal.text.contains("Assessment score"), try terminal.readFrames(within: 10_000) > 0
      {}
      whole.append(Self.since(begin))
    }
    report("start, median of 5", first.sorted(), whole.sorted())
  }

  private func measure(_ scenario: Scenario, _ terminal: PseudoTerminal) throws {
    terminal.send(scenario.way)
    try terminal.settle(quietFor: 400)
    var first: [Double] = []
    var whole: [Double] = []
    for _ in 0..<scenario.repeats {
      for key in scenario.keys {
        let begin = ContinuousClock.now
        terminal.send(key)
        guard try terminal.readFrames(within: 5_000) > 0 else { continue }
        first.append(Self.since(begin))
        var last = Self.since(begin)
        while try terminal.readFrames(within: 25) > 0 { last = Self.since(begin) }
        whole.append(last)
      }
    }
    report(scenario.name, first.sorted(), whole.sorted())
    terminal.send(Self.escape)
    try terminal.settle(quietFor: 200)
    terminal.send("\\")
    try terminal.settle(quietFor: 200)
  }

  private func report(_ name: String, _ first: [Double], _ whole: [Double]) {
    func figure(_ values: [Double], _ share: Double) -> String {
      guard !values.isEmpty else { return "?" }
      let index = min(values.count - 1, Int((Double(values.count) * share).rounded(.down)))
      return String(format: "%.1f", values[index])
    }
    let parts = [("first", first), ("whole", whole)].map { title, values in
      "\(title) p50 \(figure(values, 0.5)) p99 \(figure(values, 0.99)) max \(figure(values, 1))"
    }
    print(
      "  \(name.padding(toLength: 36, withPad: " ", startingAt: 0))\(parts.joined(separator: "   "))"
    )
  }

  private static func since(_ begin: ContinuousClock.Instant) -> Double {
    Double((ContinuousClock.now - begin) / .microseconds(1)) / 1_000
  }
}
