import ArgumentParser
import Jobs
import ProjectFile
import Readiness

/// In whose name a change is written.
struct AuthorOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Who does it, as the journal says; else $GREENROOM_ACTOR, else your login name.",
      valueName: "name"))
  var actor: String?

  func author(_ here: Surroundings) throws -> Author {
    if let actor, GapTransition.isBlank(actor) {
      throw Failure(.usage, "--as needs a name")
    }
    let variable = here.variable("GREENROOM_ACTOR").flatMap {
      GapTransition.isBlank($0) ? nil : $0
    }
    return Author(name: actor ?? variable ?? here.userName, at: here.now)
  }
}
