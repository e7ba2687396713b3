import Readiness
import Testing

@testable import Importers

/// What kind of trouble a check looks for, and where that leads (DOMAIN §1, "Kinds").
struct FindingKindTests {
  @Test(arguments: [
    Case("Gitleaks", "aws-access-token", .secret), Case("TruffleHog", "AWS", .secret),
    Case("detect-secrets", "Secret Keyword", .secret),
    Case("GitHub secret scanning", "github_pat", .secret),
    Case("Trivy", "aws-access-key-id", part: "secrets", .secret),
    Case("Trivy", "aws-access-key-id", part: "secret", .secret),
    Case("Trivy", "private-key", format: "sarif", .secret),
    Case("Checkov", "CKV_SECRET_6", .secret),
    Case("KICS", "a88baa34", title: "Passwords And Secrets - Generic Password", .secret),
    Case("Grype", "CVE-2020-36327-bundler", .dependency), Case("Grype", "ELSA-2024-1", .dependency),
    Case("OSV-Scanner", "GO-2022-0969", .dependency), Case("npm audit", "1179", .dependency),
    Case("OWASP Dependency-Check", "CVE-2021-44228", .dependency),
    Case("Snyk", "SNYK-JS-LODASH-567746", format: "snyk-json", .dependency),
    Case("Snyk", "npm:lodash:20180130", format: "snyk-json", .dependency),
    Case("Trivy", "CVE-2021-3711", format: "sarif", .dependency),
    Case("Checkov", "CKV_CVE", ["CVE": ["CVE-2021-3711"]], .dependency),
    Case("Nessus", "51192", part: "plugin", ["CVE": ["CVE-2015-1234"]], .dependency),
    Case("Nessus", "1", part: "Red Hat Local Security Checks", format: "nessus-xml", .dependency),
    Case("OpenSCAP", "oval-com.redhat.rhsa-def-20200001", format: "xccdf-xml", .dependency),
    Case("Nuclei", "CVE-2021-44228", ["CWE": ["CWE-502"]], .dependency),
    Case("AWS Inspector", "x", format: "asff", .dependency),
    Case("Semgrep OSS", "python.lang.eval", format: "sarif", .codeFlaw),
    Case("Bandit", "B608", ["CWE": ["CWE-89"]], .codeFlaw),
    Case("CodeQL command-line toolchain", "js/xss", format: "sarif", .codeFlaw),
    Case("ZAP", "10021", .codeFlaw), Case("OWASP ZAP", "10021", .codeFlaw),
    Case("A new scanner", "X1", format: "sarif", ["CWE": ["CWE-79"]], .codeFlaw),
    Case("DefectDojo", "x", format: "defectdojo-generic", ["CWE": ["CWE-79"]], .codeFlaw),
    Case("GuardDuty", "Recon:EC2/PortProbeUnprotectedPort", .detection),
    Case("Amazon GuardDuty", "Policy:S3/BucketPublicAccessGranted", .detection),
    Case("Security Command Center", "X", part: "THREAT", format: "gcp-scc-json", .detection),
    Case("Some sensor", "x", ["Types": ["TTPs/Initial Access"]], .detection),
    Case("GuardDuty", "x", ["CVE": ["CVE-2021-44228"]], .detection),
    Case("GuardDuty", "Object:S3/MaliciousFile", .malware), Case("ClamAV", "Eicar", .malware),
    Case("OSV-Scanner", "MAL-2024-1234", .malware),
    Case("Snyk", "snyk:lic:npm:x:GPL-3.0", format: "snyk-json", .license),
    Case("Trivy", "GPL-3.0", part: "licenses", .license),
    Case("Prowler", "s3_bucket_public_access", format: "prowler-ocsf", .configuration),
    Case("Snyk", "SNYK-CC-K8S-1", format: "snyk-json", .configuration),
    Case("Trivy", "AVD-AWS-0086", format: "sarif", .configuration),
    Case("Trivy", "KSV001", part: "misconfigurations", .configuration),
    Case("Security Hub", "S3.1", format: "asff", .configuration),
    Case("Nessus", "21156", part: "compliance", format: "nessus-xml", .configuration),
    Case("KICS", "x", ["CWE": ["CWE-732"]], .configuration),
    Case("Nobody knows", "x", .configuration), Case("go-template", "go-template", .configuration),
  ])
  func followsToolAndContent(check: Case) {
    #expect(check.mapped.kind == check.kind)
  }

  @Test(arguments: [
    (
      FindingKind.secret, Case("Trivy", "aws-key", part: "secrets", .secret), "CC6.1 CC8.1",
      "CRY-04", "Kind: Trivy (secrets) looks for secrets → CC6.1, CC8.1 (high)"
    ),
    (
      .dependency, Case("Semgrep", "CVE-2021-3711", ["CWE": ["CWE-120"]], .dependency), "CC7.1",
      "VUL-02", "Kind: CVE-2021-3711 is a published weakness → CC7.1 (high)"
    ),
    (
      .dependency, Case("pip-audit", "x", .dependency), "CC7.1", "VUL-02",
      "Kind: pip-audit looks for published weaknesses → CC7.1 (high)"
    ),
    (
      .codeFlaw, Case("Semgrep", "x", .codeFlaw), "CC8.1 CC7.1", "CHG-07",
      "Kind: Semgrep looks for flaws in code → CC8.1, CC7.1 (medium)"
    ),
    (
      .malware, Case("ClamAV", "x", .malware), "CC6.8", "END-02",
      "Kind: ClamAV looks for malware → CC6.8 (high)"
    ),
    (
      .detection, Case("Falco", "x", .detection), "", "LOG-03",
      "Kind: Falco reports events, which fail no control"
    ),
    (
      .license, Case("Trivy", "MIT", part: "licenses", .license), "", "",
      "Kind: Trivy (licenses) looks at licences, which speak to no criterion"
    ),
  ])
  func leadsToTheCriteriaOfItsKind(
    kind: FindingKind, check: Case, criteria: String, control: String, reason: String
  ) {
    let mapped = check.mapped
    #expect(mapped.kind == kind)
    #expect(mapped.mapping.criteria.map(\.description).joined(separator: " ") == criteria)
    #expect(mapped.mapping.control ?? "" == control)
    #expect(mapped.mapping.reasons == [reason])
  }

  @Test func aFlawInCodeFollowsItsWeakness() {
    let mapped = Case("Bandit", "B105", ["CWE": ["CWE-259"]], .codeFlaw).mapped
    #expect(mapped.mapping.criteria.map(\.description) == ["CC6.1", "CC6.2", "CC8.1"])
    #expect(
      mapped.mapping.reasons == [
        "Kind: Bandit looks for flaws in code, by its weakness",
        "CWE: CWE-259 → CC6.1, CC6.2, CC8.1",
      ])
  }

  @Test func anEventNamesWhatItIsAboutAndFailsNothing() {
    let mapping = Case("GuardDuty", "Persistence:IAMUser/X", .detection).mapped.mapping
    #expect(mapping.criteria.isEmpty)
    #expect(mapping.related.map(\.description) == ["CC7.3", "CC7.2", "CC6.3", "CC6.8"])
  }

  struct Case: CustomTestStringConvertible {
    let check: CheckToMap
    let kind: FindingKind

    init(
      _ tool: String, _ id: String, title: String = "Words", part: String = "",
      format: String = "", _ compliance: [String: [String]], _ kind: FindingKind
    ) {
      check = CheckToMap(
        tool: tool, id: id, part: part, format: format, title: title, compliance: compliance)
      self.kind = kind
    }

    init(
      _ tool: String, _ id: String, title: String = "Words", part: String = "",
      format: String = "", _ kind: FindingKind
    ) {
      self.init(tool, id, title: title, part: part, format: format, [:], kind)
    }

    var testDescription: String { "\(check.tool) \(check.part) \(check.id)" }

    var mapped: MappedCheck {
      var mapper = CriteriaMapper()
      return mapper.map(check)
    }
  }
}
