package import Jobs
package import ProjectFile
import Readiness
package import Terminal

/// The form of a record for those who answer without a screen: the same fields, line by line.
package struct RecordQuestions: Sendable {
  package let title: String
  package let fields: [FormField]
  /// What the project holds, by field.
  package let values: [String: String]

  private let record: RecordRef
  private let state: WorkbenchState

  /// - Parameter name: a criterion (`CC6.1`), a point of focus (`CC6.1-03`), the code of an item
  ///   (`B-03`), a category, `audit`, `goal`, `organisation`, or the identity of a finding in
  ///   hexadecimal.
  /// - Throws: `Failure` for what is none of these, or not in scope.
  package init(_ name: String, in project: ProjectState) throws {
    var state = WorkbenchState(
      path: "", asOf: project.snapshot.asOf, readOnlyReason: nil, lookHint: LookHint(),
      theme: .mono, size: WorkbenchState.smallest)
    state.adopt(project)
    record = try Self.record(name, in: project)
    values = record.values(state)
    title = record.label(state)
    fields = RecordForm.fields(record, values, state)
    self.state = state
  }

  private static func record(_ name: String, in project: ProjectState) throws -> RecordRef {
    if let id = CriterionID(name) {
      guard project.readiness[id] != nil else {
        throw Failure(
          .badInput, "\(id) is not in scope; list the criteria with: greenroom criteria")
      }
      return .criterion(id)
    }
    if let point = Catalogue.shipped.point(name.uppercased()) { return .point(point.id) }
    if let category = Category(name) { return .category(category) }
    if name == ItemKind.audit.rawValue { return .audit }
    if let item = project.snapshot.items.item(code: name), item.kind != .scopeVersion {
      return .item(item.kind, item.id)
    }
    if let kind = ItemKind(rawValue: name), kind.definition.isSingle { return .item(kind, name) }
    let isIdentity = name.count == 64 && name.allSatisfy(\.isHexDigit)
    guard isIdentity else {
      throw Failure(
        .usage,
        "“\(name)” is no criterion, point of focus, record such as B-03, or identity of a finding")
    }
    return .finding(name.lowercased())
  }

  /// Writes the answers as one change; nil when they change nothing.
  ///
  /// - Throws: `Failure` of kind bad input that says what is wrong with which field.
  package func write(
    _ answers: [String: String], to file: ProjectFile, by author: Author
  ) throws -> (entry: JournalEntry?, warnings: [String]) {
    switch RecordForm.save(answers, of: record, base: values, draftKey: nil, state) {
    case .success(let save): return (try save.write(to: file, by: author), save.warnings)
    case .failure(let refusal):
      let label = fields.first { $0.id == refusal.field }?.label ?? refusal.field
      throw Failure(.badInput, "\(label): \(refusal.reason)")
    }
  }
}
