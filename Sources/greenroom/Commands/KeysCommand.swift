import ArgumentParser
import Jobs
import Workbench

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List every key of the workbench, your own included.",
    discussion: """
      Your own keys are read from $XDG_CONFIG_HOME/greenroom/keys.yaml, else \
      ~/.config/greenroom/keys.yaml: an action's id and its keys, a line each, as in

        gap.met: x
        cursor.down: [j, Down]
        gap.skip: []

      An empty list takes an action's keys away. What is wrong in the file is told with its line; \
      the other lines count.

      Example: greenroom keys --markdown > keys.md
      """)

  @Flag(help: "Print Markdown tables.")
  var markdown = false

  func run() throws {
    let here = Surroundings.current()
    let own = OwnKeys.read(here)
    let reference = KeyReference(keys: own.keys)
    if markdown {
      Console.output.printText(reference.markdown)
    } else {
      Console.output.print(reference.lines)
    }
    guard !own.problems.isEmpty else { return }
    for problem in own.problems { Console.error.say(problem) }
    Console.error.note("the file is \(OwnKeys.path(here))")
    throw Ending(.badInput)
  }
}
