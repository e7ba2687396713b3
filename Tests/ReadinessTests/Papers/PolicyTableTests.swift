import Readiness
import Testing

/// Policies as a table: those of the register, and lists people kept elsewhere.
@Suite struct PolicyTableTests {
  private func compare(
    _ text: String, _ sample: PaperSample = .staffed
  ) throws -> TableComparison {
    try PolicyTable.compare(
      SpreadsheetText(text), with: sample.ground(),
      people: [Person(id: Person.ID("ada"), name: "Ada Lind", email: "ada@pier.example")])
  }

  @Test func aListBecomesDraftsAndIsTheSameTheNextTime() throws {
    let text = """
      name,status,owner,cadence,as_of,version_in_force,days_overdue
      Code of Conduct,published,Ada Lind,annual,2026-06-30,2.0,0
      Access control,draft,Ada Lind,annual,2026-06-30,,
      """
    let result = try compare(text)
    #expect(result.refused == [] && result.created == 1 && result.updated == 1)
    #expect(!result.notes("as_of"))
    #expect(result.items.map { $0["owner"] } == ["ada", "ada"])
    #expect(try compare(text, PaperSample.staffed.after(result)).edits == [])
  }

  @Test func noTableApprovesAPolicy() throws {
    let result = try compare("name,status\nAccess control,approved\nBackup,in review\n")
    #expect(result.refused.map(\.column) == ["status"])
    #expect(result.refused.first?.allowed == ["draft", "in review"])
    #expect(result.items.map(\.name) == ["Backup"])
  }

  @Test func aMappingNamesTheColumns() throws {
    var sample = PaperSample.staffed
    sample.options.mapping = Item(
      kind: .tableMapping, id: "m", code: "TM-01",
      values: ["name": "Wiki", "columns": "name = Titel\nowner = Verantwortlich"])
    let result = try compare("Titel,Verantwortlich\nBackup,Ada Lind\n", sample)
    #expect(result.items.map(\.name) == ["Backup"])
    #expect(throws: Refusal.self) { try compare("Titel\nBackup\n", sample) }
  }
}
