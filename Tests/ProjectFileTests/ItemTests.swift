import GRDB
import Readiness
import Testing

@testable import ProjectFile

@Suite struct ItemTests {
  @Test(arguments: ItemKind.allCases)
  func aKindsTableHasTheColumnsOfItsFields(kind: ItemKind) throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    let columns = try queue.read { try $0.columns(in: kind.rawValue).map(\.name) }
    // A field that came later has its column at the end, wherever it stands in the form.
    // The roster was there before it had codes, and whether someone is active is no field of theirs.
    let own = kind == .person ? ["id", "code", "active"] : ["id", "code"]
    #expect(columns.first == "id")
    #expect(columns.sorted() == (own + kind.definition.fields.map(\.id)).sorted())
  }

  @Test(arguments: ItemKind.allCases)
  func anItemComesBackAsItWasWritten(kind: ItemKind) throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putPerson(.ada), .putItem(.sample(kind))], by: .ada(1))
    let found = try #require(
      try scratch.file.snapshot(asOf: .on("2026-03-01")).items
        .item(kind, Item.sample(kind).id))
    #expect(found.values == Item.sample(kind).values)
    #expect(found.code.isEmpty == kind.definition.prefix.isEmpty)
  }

  @Test func newItemsAreNumberedAndKeepTheirNumber() throws {
    let scratch = try ScratchProject()
    func codes() throws -> [String] {
      try scratch.file.snapshot(asOf: .on("2026-03-01")).items[.component].map(\.code)
    }
    let both = ["x", "y"].map { ProjectChange.putItem(plain($0)) }
    _ = try scratch.file.apply(both, by: .ada(1))
    #expect(try codes() == ["B-01", "B-02"])
    var again = plain("y")
    again["data"] = "card data"
    let entry = try scratch.file.apply([.putItem(again)], by: .ada(2))
    #expect(entry?.title == "B-02 store y: data classes edited")
    #expect(try codes() == ["B-01", "B-02"])
  }

  @Test func removingIsOneStepThatUndoBringsBack() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply(
      [.putPerson(.ada), .putItem(.sample(.service)), .putItem(.sample(.responsibility))],
      by: .ada(1))
    let items = try scratch.file.snapshot(asOf: .on("2026-03-01")).items
    let service = try #require(items[.service].first)
    let entry = try scratch.file.apply(items.removing(service), by: .ada(2))
    #expect(entry?.title.contains("removed") == true)
    #expect(
      try scratch.file.snapshot(asOf: .on("2026-03-01")).items == Items(items[.person]))
    _ = try scratch.file.undo(by: .ada(3))
    #expect(try scratch.file.snapshot(asOf: .on("2026-03-01")).items == items)
    #expect(try scratch.file.verify().problems == [])
  }

  @Test func twoEditsOfOneItemMeetFieldByField() throws {
    let scratch = try ScratchProject()
    _ = try scratch.file.apply([.putItem(plain("x"))], by: .ada(1))
    let base = try #require(
      try scratch.file.snapshot(asOf: .on("2026-03-01")).items[.component].first)
    var (theirs, mine) = (base, base)
    theirs["data"] = "card data"
    mine["environment"] = "production"
    _ = try scratch.file.apply([.putItem(theirs)], by: .ada(2))
    _ = try scratch.file.apply([Edit(.putItem(mine), base: .putItem(base))], by: .ada(3))
    let merged = try scratch.file.snapshot(asOf: .on("2026-03-01")).items[.component].first
    #expect(merged?["data"] == "card data" && merged?["environment"] == "production")
    mine["data"] = "logs"
    #expect {
      _ = try scratch.file.apply([Edit(.putItem(mine), base: .putItem(base))], by: .ada(4))
    } throws: { error in
      guard case ProjectFileError.editedMeanwhile(let conflicts) = error else { return false }
      return conflicts.map(\.field) == ["data classes"] && conflicts.first?.theirs == "card data"
        && conflicts.first?.by == "Ada"
    }
  }

  private func plain(_ id: String) -> Item {
    var item = Item(new: .component, id: id)
    item["name"] = "store \(id)"
    return item
  }
}
