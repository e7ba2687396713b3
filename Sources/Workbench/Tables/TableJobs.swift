import Foundation
import Jobs
import ProjectFile

/// What the jobs behind tables need, as the effect runner has it.
extension EffectRunner {
  func tableContext(_ choices: TableChoices = TableChoices()) -> TableContext {
    TableContext(file: file, author: author(), asOf: asOf(), choices: choices) {
      UUID().uuidString.lowercased()
    }
  }
}
