import ArgumentParser
import Jobs
import ProjectFile

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Write a made-up company to look around in, and open it.",
    discussion: """
      The company is in the middle of a six-month period, with two scanner reports imported; its \
      dates are laid around today, or around --as-of.

      Example: greenroom demo tour.greenroom --no-open
      """)

  @Argument(help: ArgumentHelp("The file to make.", valueName: "file"))
  var file = "demo.greenroom"

  @Flag(help: "Only write the file.")
  var noOpen = false

  @OptionGroup var author: AuthorOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var workbench: WorkbenchOptions

  func run() throws {
    let here = Surroundings.current()
    let author = try author.author(here)
    let asOf = try day.day(here, timeZone: here.timeZone)
    let project = try DemoJob(path: file, asOf: asOf).run()
    let summary = try project.project().summary
    try project.close()
    if noOpen {
      Console.output.print("Made \(file): \(summary)".styled)
      Console.output.print("Open it with: greenroom \(file)".styled)
    } else {
      try WorkbenchLauncher(
        here: here, actor: author.name, asOf: day.asOf == nil ? nil : asOf, readOnly: false,
        options: workbench
      ).open(file)
    }
  }
}
