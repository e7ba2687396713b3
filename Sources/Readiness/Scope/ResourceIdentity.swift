/// When two tools speak of one resource (DOMAIN §1: one thing seen twice is one thing).
///
/// Tools spell a resource differently: one writes its ARN, the other its name. Two are one when they
/// lie in one account and region, as far as both say so, and share a key: the id as it is spelled but
/// for case, what an ARN names, or the name alone. A name is a key only in an account that is known,
/// since it is used again elsewhere.
package struct ResourceIdentity: Hashable, Sendable {
  /// In lower case; empty where the tool does not say.
  package let account: String
  package let region: String
  /// Each names the resource within its account.
  package let keys: Set<String>
  /// One of these stands in the id or the name of whatever is the same.
  package let words: Set<String>

  package init(provider: String, account: String, region: String, uid: String, name: String) {
    let uid = uid.trimmed.lowercased()
    let name = name.trimmed.lowercased()
    let arn = ARN(uid) ?? ARN(name)
    let stated = account.trimmed.lowercased()
    self.account = stated.isEmpty ? arn?.account ?? "" : stated
    // What Amazon has once for all regions has none in its ARN, whatever region it was asked in.
    self.region = arn?.region ?? region.trimmed.lowercased()
    var keys: Set<String> = uid.isEmpty ? [] : [Self.plain(uid)]
    if let arn { keys.insert(arn.plain) }
    if !self.account.isEmpty, Self.namesAlone(provider) {
      let short = arn?.name ?? (name.isEmpty ? uid : name)
      if !short.isEmpty { keys.insert("\(self.account)\n\(short)") }
    }
    self.keys = keys
    let ends = [uid, name].map { $0.split { ":/".contains($0) }.last.map(String.init) ?? "" }
    words = Set(ends).subtracting([""])
  }

  /// Whether both are one resource.
  package func isSame(as other: ResourceIdentity) -> Bool {
    Self.agree(account, other.account) && Self.agree(region, other.region)
      && !keys.isDisjoint(with: other.keys)
  }

  private static func agree(_ left: String, _ right: String) -> Bool {
    left == right || left.isEmpty || right.isEmpty
  }

  /// Without what tools add or leave out: a scheme, a leading `./`, a slash at the end.
  private static func plain(_ uid: String) -> String {
    if let arn = ARN(uid) { return arn.plain }
    var text = uid[...]
    for lead in ["https://", "http://", "./", "//"] where text.hasPrefix(lead) {
      text = text.dropFirst(lead.count)
    }
    while text.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }

  /// In a cloud account a name stands for one thing of its kind; files and packages have paths.
  private static func namesAlone(_ provider: String) -> Bool {
    !["code", "image", "web"].contains(provider.lowercased())
  }
}

/// An Amazon resource name in lower case, taken apart.
private struct ARN {
  let service: String
  let region: String
  let account: String
  /// What it names, with its type: `bucket/x`, `user/ada`.
  let resource: String

  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", !parts[5].isEmpty else { return nil }
    service = String(parts[2])
    region = String(parts[3])
    account = String(parts[4])
    // `function:name` and `function/name` are written for one thing.
    resource = parts[5].split { $0 == ":" || $0 == "/" }.joined(separator: "/")
  }

  /// Region and account are compared apart, since tools leave them out.
  var plain: String { "arn:\(service):\(resource)" }

  /// What people call it: the last part.
  var name: String { resource.split(separator: "/").last.map(String.init) ?? resource }
}
