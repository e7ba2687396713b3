/// What a tool says of one check on one resource; muting is a field of its own, never a verdict.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  case fail
  case pass
  /// The tool could not decide: a person has to look.
  case manual
  /// Anything else the tool says: skipped, not applicable, informational.
  case other
}
