import Jobs
import Terminal

/// Asks on the terminal, one line after another.
enum Questions {
  /// Asks until `accept` takes the answer; an empty one stands for `standing`.
  ///
  /// - Throws: `Failure` when the input ends.
  static func ask(
    _ question: String, standing: String, accept: (String) throws -> Void
  ) throws {
    while true {
      let hint = standing.isEmpty ? "" : " [\(Sanitize.line(standing))]"
      Console.error.write("\(question)\(hint): ")
      guard let answer = readLine(strippingNewline: true) else {
        Console.error.write("\n")
        throw Failure(.usage, "the questions were left before the last; nothing was made")
      }
      do {
        return try accept(answer.isEmpty ? standing : answer)
      } catch let failure as Failure {
        Console.error.say(failure.message)
      }
    }
  }

  /// Asks for a yes; everything else is a no.
  static func confirm(_ question: String) -> Bool {
    Console.error.write("\(Sanitize.line(question)) [y/N] ")
    let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }
}
