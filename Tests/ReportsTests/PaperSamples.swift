import Readiness
import Reports
import TestKit

/// Reports on the made-up company with policies, people and courses.
enum PaperSample {
  static let items = PaperCompany.items
  static let templates = [
    PolicyTemplate(id: "incident-response", title: "Incident response", criteria: [id("CC7.4")])
  ]

  static func input(
    _ items: [Item] = items, templates: [PolicyTemplate] = templates,
    showing: DueSelection = .all, asOf: String = "2026-03-31"
  ) -> ReportInput {
    var input = Sample.input(items: items, templates: templates, showing: showing, asOf: asOf)
    input.people = items.filter { $0.kind == .person }.map { person in
      Person(
        id: .init(person.id), name: person.name, email: person["email"],
        isActive: Employment(person).leftOn(asOf: day(asOf)) == nil)
    }
    return input
  }

  static func text(_ template: String, _ input: ReportInput = input()) throws -> String {
    guard let template = ReportTemplates.shipped(template) else { return "no such template" }
    return try ReportTemplates.render(template, input: input)
  }
}
