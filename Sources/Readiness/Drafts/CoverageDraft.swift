/// A place a report looked at, whether or not it found anything there.
///
/// Every row covers its own place: the whole account and region where the report names an account,
/// else its resource alone.
package struct CoverageDraft: Hashable, Sendable {
  package var provider: String
  package var account: String
  package var region: String
  /// One resource; empty for everything in the account and region.
  package var uid: String

  package init(provider: String, account: String = "", region: String = "", uid: String = "") {
    self.provider = provider
    self.account = account
    self.region = region
    self.uid = uid
  }
}

/// The checks of one part of a tool, such as Trivy's secrets; the part may be empty.
package struct CheckFamily: Hashable, Sendable {
  package let tool: String
  package let part: String

  package init(tool: String, part: String = "") {
    self.tool = tool
    self.part = part
  }
}

/// A check by the name its tool gives it.
package struct CheckName: Hashable, Sendable {
  /// Empty where a report is of one tool alone.
  package let tool: String
  package let id: String

  package init(tool: String, id: String) {
    self.tool = tool
    self.id = id
  }
}
