import Readiness

/// The names a template may use for who signed what.
enum SignatureFields {
  static let log = ReportFields<SignatureLog>(
    [
      .paragraph("logPolicy", "its code and name") { $0.policy.label },
      .flag("isAsked", "whether anyone has to sign it now") { $0.asked != nil },
      .line("logVersion", "the version that has to be signed") {
        $0.asked?.duties.first?.detail ?? "none"
      },
      .line("logCompletion", "how many of those who have to signed it") {
        $0.asked?.completion.words ?? "nobody has to"
      },
      .flag("isLogLate", "whether anyone is late") { ($0.asked?.completion[.overdue] ?? 0) > 0 },
      .paragraph("logLate", "who is late, and how much") { $0.asked?.late ?? "" },
    ]
      + ReportField.list("versions", "the versions that were signed, the newest first", of: version)
    {
      $0.versions
    })

  private static let version = ReportFields<SignedVersion>(
    [
      .line("signedVersion", "its number") { $0.version },
      .line("versionApproved", "the day it was approved") {
        $0.approvedOn.map { "approved on \($0)" } ?? "no approved version"
      },
      .line("signatureCount", "how many signatures there are") {
        Figure.count($0.signatures.count, "signature", "signatures")
      },
    ]
      + ReportField.list("signatures", "by their days", of: signature) { $0.signatures })

  private static let signature = ReportFields<SignedVersion.Signature>([
    .paragraph("signer", "who signed") { $0.name },
    .line("signedOn", "when") { $0.item["day"] },
    .line("signedIn", "the tool or the sheet it came from") { $0.item["source"] },
  ])
}
