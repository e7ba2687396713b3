/// What a finding is about.
package struct ResourceDraft: Hashable, Sendable {
  /// The tool's id of it: an ARN, a path, a Kubernetes name.
  package var uid: String
  package var name: String
  package var type: String
  /// `aws`, `azure`, `gcp`, `kubernetes` …; empty when the report does not say.
  package var provider: String
  package var account: String
  package var accountName: String
  package var region: String

  package init(
    uid: String, name: String = "", type: String = "", provider: String = "", account: String = "",
    accountName: String = "", region: String = ""
  ) {
    self.uid = uid
    self.name = name
    self.type = type
    self.provider = provider
    self.account = account
    self.accountName = accountName
    self.region = region
  }
}
