import ProjectFile
import Terminal

/// What verifying found, as a text to read.
enum VerifyText {
  static func view(_ result: Verification) -> Reading {
    let entries = counted(result.entries, "journal entry", "journal entries")
    var blocks: [TextView.Block] = [
      .heading(
        result.isIntact
          ? "The file is intact." : "The file is not as its journal says."),
      .bullet("\(entries), each follows the one before"),
      .bullet("head \(result.head)"),
    ]
    if !result.isIntact { blocks[1] = .bullet(entries) }
    blocks += result.problems.map { .bullet($0.message) }
    return Reading("Verify", blocks)
  }
}
