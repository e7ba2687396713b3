import Foundation
import Jobs
import ProjectFile

/// What the jobs behind tables need, as the effect runner has it.
extension EffectRunner {
  var tableContext: TableContext {
    TableContext(file: file, author: author(), asOf: asOf()) { UUID().uuidString.lowercased() }
  }
}
