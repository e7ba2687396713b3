import Foundation
import Jobs
import ProjectFile
import Readiness

/// What the jobs behind tables need, as the effect runner has it.
extension EffectRunner {
  func tableContext(_ choices: TableChoices = TableChoices()) -> TableContext {
    TableContext(file: file, author: author(), asOf: asOf(), choices: choices) {
      UUID().uuidString.lowercased()
    }
  }

  /// What a table would change, or what has to be said before it can be read.
  func compareTable(_ kind: TableKind, _ typed: String, _ choices: TableChoices) throws -> Event {
    let path = PathCompletion.expandingHome(typed, home: homeFolder)
    let asked = AskedTable(kind: kind, path: path, choices: choices)
    do {
      let comparison = try kind.job(tableContext(choices)).compare(path: path)
      return .tableCompared(TableImport(kind: kind, path: path, comparison: comparison))
    } catch let question as DateOrderQuestion {
      return .tableAsks(.dates(question), asked)
    } catch let unknown as UnknownTable {
      let mappings = try file.items(.tableMapping)
      if mappings.isEmpty { throw unknown }
      return .tableAsks(.mapping(unknown, mappings), asked)
    }
  }
}
