import ArgumentParser
import Jobs
import ProjectFile
import Readiness

struct AcknowledgementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledgements",
    abstract: "List who has to sign which policy, and who is late.",
    discussion: """
      With --csv it is a sheet to hand out, in UTF-8: whoever fills in signed_on hands it back, and \
      greenroom import --acknowledgements FILE takes it over. Excel needs --bom to open it by a double \
      click. With --markdown it is a sheet for each manager.

      Examples:
        greenroom acknowledgements --overdue
        greenroom acknowledgements --policy POL-03 --due 30d
        greenroom acknowledgements --manager "Ada Example" --csv > to-sign.csv
      """)

  @Option(help: ArgumentHelp("Only of one policy, by its code.", valueName: "code"))
  var policy: String?

  @OptionGroup var form: ListingOptions
  @OptionGroup var due: DueOptions
  @OptionGroup var whom: WhomOptions
  @OptionGroup var options: ProjectOptions

  func run() throws {
    try DutyListing(
      kind: .acknowledgements, subject: policy, sheet: "acknowledgement-sheet", form: form,
      due: due, whom: whom, options: options
    ).run()
  }
}
