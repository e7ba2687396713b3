/// How many days people have for papers and training, and how early is a warning; settings of a
/// project, and before they are set the usual ones (DOMAIN §8).
package struct PaperLimits: Hashable, Sendable {
  /// To sign a policy after the first day, or after a new version.
  package var acknowledgementDays = 30
  /// Before a review, a renewal or an expiry, from which on it is due.
  package var warningDays = 30
  /// Before the first day, from which on a signature or a course counts as taken for the job.
  package var boardingDays = 30
  /// Business days after the last one until access has to be removed.
  package var accessRemovalDays = 1

  package static let standard = PaperLimits()
  static let acknowledgementKey = "acknowledgement.days"
  static let warningKey = "review.warning.days"
  static let boardingKey = "boarding.days"
  static let accessRemovalKey = "access.removal.days"

  package init() {}

  /// A setting that is no whole number from 0 counts as not set.
  package init(settings: [String: String]) {
    func days(_ key: String, _ standing: Int) -> Int {
      settings[key].flatMap(Int.init).flatMap { (0...3_650).contains($0) ? $0 : nil } ?? standing
    }
    acknowledgementDays = days(Self.acknowledgementKey, acknowledgementDays)
    warningDays = days(Self.warningKey, warningDays)
    boardingDays = days(Self.boardingKey, boardingDays)
    accessRemovalDays = days(Self.accessRemovalKey, accessRemovalDays)
  }
}
