import ArgumentParser
import Terminal

/// In which form a list of people, policies or what is asked of people is printed.
struct ListingOptions: ParsableArguments {
  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Print it as CSV, for a spreadsheet and to import again.")
  var csv = false

  @Flag(help: "Begin the CSV with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Flag(help: "Print it as Markdown, to hand to people without the tool.")
  var markdown = false

  func validate() throws {
    if [json, csv, markdown].count(where: \.self) > 1 {
      throw ValidationError("Choose one of --json, --csv and --markdown.")
    }
    if bom, !csv { throw ValidationError("--bom is about --csv.") }
  }

  func printTable(_ csv: String) {
    Console.output.printText((bom ? "\u{FEFF}" : "") + csv)
  }
}
