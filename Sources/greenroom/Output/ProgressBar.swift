import Jobs
import Terminal

/// How far an import is, on one line that is written over; silent where no one watches.
struct ProgressBar {
  private let console: Console
  private let title: String
  private var lastText = ""

  init(_ title: String, on console: Console = .error) {
    self.console = console
    self.title = Sanitize.line(String(title.split(separator: "/").last ?? ""))
  }

  mutating func show(_ progress: ImportJob.Progress) {
    guard console.isTerminal else { return }
    draw(Self.text(progress, width: 20))
  }

  /// Takes the line away, so that what follows begins at its start.
  mutating func clear() {
    guard console.isTerminal, !lastText.isEmpty else { return }
    console.write("\r\u{1B}[K")
    lastText = ""
  }

  private mutating func draw(_ text: String) {
    guard text != lastText else { return }
    lastText = text
    let line = TextWidth.clip("\(title)  \(text)", max(20, (console.columns ?? 80) - 1))
    console.write("\r\(line)\u{1B}[K")
  }

  /// The bar, the share and the counts, of reading and then of comparing.
  ///
  /// Without a size, reading shows only the counts.
  static func text(_ progress: ImportJob.Progress, width: Int) -> String {
    if let merged = progress.merged {
      let share = progress.rows == 0 ? 1 : Double(merged) / Double(progress.rows)
      return "\(bar(share, width))  \(merged) of \(progress.rows) compared with what is known"
    }
    let counts = "\(progress.rows) findings, \(megabytes(progress.bytes))"
    guard let size = progress.size, size > 0 else { return counts }
    let share = min(1, Double(progress.bytes) / Double(size))
    return "\(bar(share, width))  \(counts) of \(megabytes(size))"
  }

  private static func bar(_ share: Double, _ width: Int) -> String {
    let full = Int(share * Double(width))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    return "\(bar) \(Int(share * 100)) %"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
