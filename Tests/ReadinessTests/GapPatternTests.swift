import Readiness
import Testing

@Suite struct GapPatternTests {
  let catalogue = Catalogue.shipped

  @Test func everyPatternNamesWhatTheCatalogueHolds() {
    #expect(catalogue.gapPatterns.count >= 40)
    #expect(Set(catalogue.gapPatterns.map(\.id)).count == catalogue.gapPatterns.count)
    let controls = Set(catalogue.controls.map(\.id))
    for pattern in catalogue.gapPatterns {
      #expect(pattern.criteria.allSatisfy { catalogue.criterion($0) != nil }, "\(pattern.id)")
      #expect(Set(pattern.criteria).count == pattern.criteria.count, "\(pattern.id)")
      #expect(controls.contains(pattern.control), "\(pattern.id)")
      #expect(!pattern.title.isEmpty && !pattern.description.isEmpty, "\(pattern.id)")
      #expect(pattern.steps.count >= 2, "\(pattern.id)")
      #expect(pattern.id.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(pattern.id)")
    }
  }

  @Test(arguments: Catalogue.shipped.series)
  func everySeriesHasPatterns(series: Series) {
    let found = series.criteria.flatMap { catalogue.gapPatterns(for: $0) }
    #expect(Set(found.map(\.id)).count >= (series.category == .security ? 2 : 0))
  }

  @Test(arguments: Category.allCases)
  func everyCategoryHasPatternsOfItsOwn(category: Category) {
    let main = catalogue.gapPatterns.compactMap { $0.criteria.first.flatMap(catalogue.criterion) }
    #expect(main.count { $0.category == category } >= 2)
  }

  @Test func patternsOfACriterionBeginWithThoseItIsTheMainOneOf() {
    let found = catalogue.gapPatterns(for: id("CC7.5"))
    #expect(found.map(\.id).first == "no-incident-review")
    #expect(found.map(\.id).contains("backups-incomplete"))
  }

  @Test(arguments: Catalogue.shipped.gapPatterns)
  func aGapMadeFromAPatternObeysItsKind(pattern: GapPattern) throws {
    let gap = pattern.gap(id: "g", on: date(2026, 3, 31))
    let read = try ItemReading.read(
      gap.values, onto: Item(new: .gap, id: "g"), among: Items(), today: date(2026, 3, 31)
    ).get()
    #expect(read.item == gap && read.notes.isEmpty)
    #expect(gap["status"] == "identified" && gap["pattern"] == pattern.id)
    #expect(gap.lines("steps") == pattern.steps)
    #expect(gap.date("found_on") == date(2026, 3, 31))
  }

  @Test func aPatternOfAnUnknownControlIsRefused() {
    let refusal = #expect(throws: Refusal.self) {
      try Catalogue(
        criteriaCSV: "id,category,title,question,series_title,owner_role,typical_evidence,"
          + "evidence_cadence,coso_principle,usually_not_applicable\nCC1.1,Security,,,,,,,,",
        pointsCSV: "id,label",
        controlsCSV:
          "id,domain,title,statement,frequency,key,starter,criteria,kind,automation,effort",
        gapPatternsCSV: "id,title,criteria,description,steps,effort,control\nx,X,CC1.1,,,S,XX-01")
    }
    #expect(refusal?.reason.contains("XX-01") == true)
  }
}

@Suite struct TaskRaisingTests {
  @Test func aTaskOfAGapTakesOverWhatIsToDo() throws {
    let pattern = try #require(Catalogue.shipped.gapPattern("no-restore-test"))
    var gap = pattern.gap(id: "g", on: date(2026, 3, 31))
    gap.code = "G-03"
    gap["owner"] = "noor"
    let task = TaskRaising.task(from: gap, id: "t")
    #expect(task.kind == .task && task["status"] == "backlog" && task["gap"] == "g")
    #expect(task.name == "Close: Restoring was never tested")
    #expect(task["origin"] == "gap G-03 Restoring was never tested")
    for field in ["criteria", "steps", "effort", "owner"] {
      #expect(!task[field].isEmpty && task[field] == gap[field], "\(field)")
    }
  }

  @Test func aTaskOfACriterionSaysSo() throws {
    let task = TaskRaising.task(for: id("CC6.1"), title: "Rotate keys", id: "t")
    #expect(task.name == "Rotate keys" && task.criteria("criteria") == [id("CC6.1")])
    #expect(task["origin"] == "criterion CC6.1" && task["gap"].isEmpty)
  }
}
