import ProjectFile
import Terminal

/// What verifying found, as a text to read.
enum VerifyText {
  static func view(_ result: Verification) -> Reading {
    var blocks: [TextView.Block] = [
      .heading(
        result.isIntact
          ? "The file is intact." : "The file is not as its journal says."),
      .bullet("\(result.entries) journal entries, each follows the one before"),
      .bullet("head \(result.head)"),
    ]
    if !result.isIntact { blocks[1] = .bullet("\(result.entries) journal entries") }
    blocks += result.problems.map { .bullet($0.message) }
    return Reading("Verify", blocks)
  }
}
