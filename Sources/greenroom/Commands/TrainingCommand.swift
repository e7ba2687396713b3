import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct TrainingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training", abstract: "List who has to take which course, and who is late.",
    discussion: """
      With --csv it is a sheet to hand out, in UTF-8: whoever fills in completed hands it back, and \
      greenroom import --training FILE takes it over. Excel needs --bom to open it by a double click. \
      With --markdown it is a sheet for each manager.

      Examples:
        greenroom training --overdue
        greenroom training --course CR-01 --due 30d
        greenroom training --team Engineering --markdown > to-take.md
      """)

  @Option(help: ArgumentHelp("Only of one course, by its code.", valueName: "code"))
  var course: String?

  @OptionGroup var form: ListingOptions
  @OptionGroup var due: DueOptions
  @OptionGroup var whom: WhomOptions
  @OptionGroup var options: ProjectOptions

  func run() throws {
    try DutyListing(
      kind: .training, subject: course, sheet: "training-sheet", form: form, due: due, whom: whom,
      options: options
    ).run()
  }
}
