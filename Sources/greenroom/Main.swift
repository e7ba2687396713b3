import ArgumentParser
import Glibc
import Jobs

/// Runs the command that was typed, and ends with the exit code that a script can act on.
@main
enum Main {
  static func main() {
    do {
      var command = try Greenroom.parseAsRoot()
      try command.run()
    } catch let interruption as Interruption {
      Console.error.write("greenroom: \(interruption.message)\n")
      exit(130)
    } catch let ending as Ending {
      exit(ending.code)
    } catch {
      end(error)
    }
  }

  private static func end(_ error: any Error) -> Never {
    // The argument parser words its own errors, and those of its help and completion requests.
    if Greenroom.exitCode(for: error) == .success || isUsage(error) {
      let text = Greenroom.fullMessage(for: error)
      guard Greenroom.exitCode(for: error) != .success else {
        Console.output.write(text.isEmpty ? "" : text + "\n")
        exit(EXIT_SUCCESS)
      }
      Console.error.write(usage(text) + "\n")
      exit(Failure.Kind.usage.rawValue)
    }
    let failure = Failure(error)
    Console.error.say(failure.message)
    exit(failure.kind.rawValue)
  }

  private static func isUsage(_ error: any Error) -> Bool {
    !(error is Failure) && Greenroom.exitCode(for: error) == .validationFailure
  }

  /// The parser's sentence in our form; where to read more stays below it.
  private static func usage(_ text: String) -> String {
    text.hasPrefix("Error: ") ? "greenroom: " + text.dropFirst("Error: ".count) : text
  }
}

/// Ends with a code after everything was said.
struct Ending: Error {
  let code: Int32

  init(_ kind: Failure.Kind) { code = kind.rawValue }

  init(code: Int32) { self.code = code }
}
