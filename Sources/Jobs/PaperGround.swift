import ProjectFile
import Readiness
import Reports

extension TableContext {
  /// More than a hundred thousand rows take.
  static let paperLimit = 256 << 20

  /// What a table about people is compared with.
  ///
  /// - Throws: `Failure` for a mapping the project does not have.
  func paperGround(_ items: Items) throws -> PaperGround {
    PaperGround(
      items: items, asOf: asOf,
      options: TableOptions(
        mapping: try mapping(among: items[.tableMapping]), dates: choices.dates,
        leaversOn: choices.leaversOn),
      carried: CSVCell.carried, newID: newID)
  }

  private func mapping(among all: [Item]) throws -> Item? {
    guard let word = choices.mapping else { return nil }
    let lower = word.trimmed.lowercased()
    if let found = all.first(where: { [$0.code, $0.name].map { $0.lowercased() }.contains(lower) })
    {
      return found
    }
    let names =
      all.isEmpty ? "it has none" : "it has \(all.map(\.label).joined(separator: ", "))"
    throw Failure(.usage, "the project has no mapping “\(word)”: \(names)")
  }
}
