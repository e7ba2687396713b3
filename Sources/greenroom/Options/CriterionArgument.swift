import ArgumentParser
import Jobs
import Readiness

/// A criterion as it is typed, also in the spellings of tools and guides.
enum CriterionArgument {
  /// - Throws: `Failure` that says where the ids are listed.
  static func read(_ text: String) throws -> CriterionID {
    guard let reading = CriterionID.reading(text),
      Catalogue.shipped.criterion(reading.id) != nil
    else {
      throw Failure(.usage, "“\(text)” is no criterion; list them with: greenroom criteria")
    }
    if let note = reading.readAs { Console.error.note(note) }
    return reading.id
  }
}
