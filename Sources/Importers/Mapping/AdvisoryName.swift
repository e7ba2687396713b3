/// How ids of published weaknesses are written by those who give them.
enum AdvisoryName {
  /// Whether the id names a published weakness, also with a package behind it as some tools write.
  static func fits(_ id: String) -> Bool { isPublished(id) || isMalware(id) }

  /// Whether the id names a package that was found to be malicious.
  static func isMalware(_ id: String) -> Bool { id.lowercased().hasPrefix("mal-") && hasNumber(id) }

  private static func isPublished(_ id: String) -> Bool {
    let lower = id.lowercased()
    guard !configuration.contains(where: lower.hasPrefix) else { return false }
    return (families.contains(where: lower.hasPrefix) && hasNumber(id))
      || givers.contains(where: lower.hasPrefix)
  }

  /// Snyk numbers its rules for settings like its advisories.
  private static let configuration = ["snyk-cc-"]

  /// Given with a number or a code behind the name.
  private static let families = [
    "cve-", "ghsa-", "pysec-", "rustsec-", "go-", "gms-", "osv-", "gsd-", "hsec-", "rhsa-", "rhba-",
    "rhea-", "cesa-", "elsa-", "alas-", "alas2-", "alas2023-", "dsa-", "dla-", "dtsa-", "usn-",
    "ubuntu-cve-", "debian-cve-", "suse-su-", "opensuse-su-", "fedora-", "alsa-", "rlsa-", "glsa-",
    "cga-", "mgasa-", "temp-", "xsa-", "vmsa-", "bdsa-", "ws-", "sonatype-", "prisma-", "zdi-",
    "euvd-", "snyk-",
  ]

  /// Older names of Snyk, which hold the package first: `npm:lodash:20180130`.
  private static let givers = ["npm:", "pip:", "maven:", "rubygems:", "composer:", "nuget:"]

  /// A year or a number, or GitHub's groups of four; `go-template` is no advisory.
  private static func hasNumber(_ id: String) -> Bool {
    let parts = id.split { $0 == "-" || $0 == ":" || $0 == "_" }.dropFirst()
    if id.lowercased().hasPrefix("ghsa-") { return parts.count >= 3 }
    return parts.contains { $0.count >= 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }
}
