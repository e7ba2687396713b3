/// The versions of one policy as they stood on a day (DOMAIN §4, Policy).
package struct PolicyVersions: Hashable, Sendable {
  /// Those approved by the day and not withdrawn, the earliest first.
  package let approved: [Item]
  /// The newest that is published and in effect: while a new one is written, the old one stays.
  package let inForce: Item?
  /// The version people have to sign: the newest in force that asks everybody anew; nil while none
  /// is in force.
  package let toSign: Item?

  init(_ versions: [Item], asOf day: CalendarDate) {
    approved = versions.filter { version in
      guard let approvedOn = version.date("approved_on"), approvedOn <= day else { return false }
      return version.date("withdrawn_on").map { day < $0 } ?? true
    }.sorted { Self.order($0) < Self.order($1) }
    let inForce = approved.filter { Self.inForceFrom($0).map { $0 <= day } ?? false }
    self.inForce = inForce.last
    toSign = inForce.last { $0["size"] != VersionSize.minor.rawValue } ?? inForce.first
  }

  /// Those of every policy that has any, by the policy's id.
  package static func all(_ items: Items, asOf day: CalendarDate) -> [Item.ID: PolicyVersions] {
    Dictionary(grouping: items[.policyVersion]) { $0["policy"] }
      .mapValues { PolicyVersions($0, asOf: day) }
  }

  package static func of(_ policy: Item, _ items: Items, asOf day: CalendarDate) -> PolicyVersions {
    PolicyVersions(items[.policyVersion].filter { $0["policy"] == policy.id }, asOf: day)
  }

  /// The newest that was approved, whether or not it is in force.
  package var newest: Item? { approved.last }

  /// The first day a version is in force: it is published, and its day has come; nil before it is
  /// published.
  package static func inForceFrom(_ version: Item) -> CalendarDate? {
    version.date("published_on").map { published in
      max(published, version.date("effective") ?? published)
    }
  }

  private static func order(_ version: Item) -> (VersionNumber, String, String) {
    (VersionNumber(version["version"]), version["approved_on"], version.id)
  }
}
