/// One step of what someone's coming or going asks for, as data (DOMAIN §8).
package struct PersonStep: Hashable, Sendable, Identifiable {
  package enum Occasion: String, CaseIterable, Hashable, Sendable {
    case joiner, leaver

    package var title: String { self == .joiner ? "Joining" : "Leaving" }
  }

  /// The last day a step is done in time.
  enum Limit: Hashable, Sendable {
    /// No day is set.
    case none
    /// The first or the last day of work.
    case day
    /// Before access: the day it was granted, while that is open the first day.
    case access
    /// So many business days after the last day.
    case removal
    case businessDays(Int)
  }

  /// How it is known that a step was done.
  enum Source: Hashable, Sendable {
    /// Someone ticked it.
    case ticked
    /// It follows from what people sign or take, or from what they still own.
    case acknowledgements, training, handover
  }

  package let id: String
  package let occasion: Occasion
  package let title: String
  let limit: Limit
  let source: Source

  /// Whether people tick it; the others follow from what is known elsewhere.
  package var isTicked: Bool { source == .ticked }

  private init(
    _ id: String, _ occasion: Occasion, _ title: String, _ limit: Limit,
    _ source: Source = .ticked
  ) {
    self.id = id
    self.occasion = occasion
    self.title = title
    self.limit = limit
    self.source = source
  }

  static let access = "access-granted"
  static let accessRemoval = "access-removed"

  /// In the order they are worked on; the id of a ticked one is what the file keeps.
  package static let all: [PersonStep] = [
    PersonStep("background-check", .joiner, "background check, before access", .access),
    PersonStep("confidentiality-agreement", .joiner, "confidentiality agreement signed", .day),
    PersonStep("access-approved", .joiner, "access approved, before it is granted", .access),
    PersonStep(access, .joiner, "access granted", .none),
    PersonStep("device-issued", .joiner, "device issued", .none),
    PersonStep("policies", .joiner, "policies acknowledged", .none, .acknowledgements),
    PersonStep("training", .joiner, "training taken", .none, .training),
    PersonStep(accessRemoval, .leaver, "access removed from every system", .removal),
    PersonStep("secrets-changed", .leaver, "shared secrets changed", .removal),
    PersonStep("device-returned", .leaver, "device returned", .businessDays(5)),
    PersonStep("handover", .leaver, "tasks and policies handed over", .day, .handover),
  ]

  package static func named(_ id: String) -> PersonStep? { all.first { $0.id == id } }
}
