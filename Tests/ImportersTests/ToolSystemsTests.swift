import Readiness
import Testing

@testable import Importers

/// Each tool's own ids, however it spells them, lead to its rows of the crosswalk.
struct ToolSystemsTests {
  @Test(arguments: [
    ("Prowler", "s3_bucket_public_access", "aws", "aws/s3_bucket_public_access"),
    ("Prowler", "prowler-s3_bucket_public_access", "aws", "aws/s3_bucket_public_access"),
    ("Checkov", "CKV_AWS_20", "", "CKV_AWS_20"), ("checkov", "ckv2_ado_1", "", "CKV2_ADO_1"),
    ("Trivy", "AVD-AWS-0086", "", "AWS-0086"), ("Trivy", "KSV-0001", "", "KSV-0001"),
    ("Trivy", "KSV001", "", "KSV-0001"), ("Trivy", "AVD-KSV-0001", "", "KSV-0001"),
    ("Aqua Trivy", "DS002", "", "DS-0002"), ("tfsec", "AVD-AWS-0088", "", "AWS-0088"),
    ("Security Hub", "S3.8", "", "S3.8"), ("AWS Security Hub", "S3.8", "", "S3.8"),
    ("Security Hub", "aws-foundational-security-best-practices/v/1.0.0/S3.8", "", "S3.8"),
    ("Security Hub", "securityhub-rds-multi-az-support-1a2b3c4d", "", "rds-multi-az-support"),
    ("Config", "rds-multi-az-support", "", "rds-multi-az-support"),
    ("ScoutSuite", "iam-root-account-no-mfa", "", "iam-root-account-no-mfa"),
    ("Scout Suite", "iam-root-account-no-mfa", "", "iam-root-account-no-mfa"),
    ("Kubescape", "C-0057", "", "C-0057"),
    ("Steampipe", "acm_certificate_expires_30_days", "aws", "aws/acm_certificate_expires_30_days"),
    ("Scorecard", "BranchProtectionID", "", "Branch-Protection"),
    ("OpenSSF Scorecard", "Branch-Protection", "", nil),
    ("cloudsplaining", "PrivilegeEscalation", "", "privilegeescalation"),
    ("KICS", "65905cec-d691-4320-b320-2000436cb696", "", nil), ("", "S3.8", "", nil),
  ])
  func findsTheRowOfACheck(tool: String, id: String, provider: String, row: String?) {
    let check = CheckToMap(tool: tool, id: id, title: "", provider: provider)
    #expect(ToolSystems.exactRow(of: check, in: .shipped)?.id == row)
  }

  @Test(arguments: [
    ("CIS-5.0", "1.7", "aws", "CIS-5.0: 5.0/1.7"),
    ("CIS AWS V5.0", "1.7", "", "CIS AWS V5.0: 5.0/1.7"),
    ("CIS Amazon Web Services Foundations v5.0.0", "1.7", "", "v5.0.0: 5.0/1.7"),
    ("CIS AWS V1.2", "1.7", "aws", nil), ("CIS EKS 1.11", "4.1.1", "kubernetes", nil),
    ("CIS Kubernetes 1.11", "1.1.1", "", "1.11: 1.11/1.1.1"),
    ("CIS Microsoft 365 6.0", "1.1.3", "", "6.0: 6.0/1.1.3"), ("CIS 5.0", "1.7", "", nil),
    ("NIST.800-53.r5", "AC-2(1)", "", "AC-2"), ("nist", "NIST.800-53.r5 AC-2(1)", "", "AC-2"),
    ("NIST SP 800-53", "CM-6 b", "", "CM-6"), ("NIST-800-171-Revision-2", "3_1_1", "", nil),
    ("PCI DSS v4.0.1", "Req 1.4.2", "", "1.4.2"), ("PCI DSS v3.2.1", "1.4.2", "", nil),
    ("ISO27001-2022", "A.8.24", "", "A.8.24"), ("ISO27001-2013", "A.8.24", "", nil),
    ("iso", "A.13.1.1", "", nil), ("CIS Controls v8", "4.1", "", "v8: 4.1"),
    ("CSCv8", "4.1", "", "CSCv8: 4.1"), ("NIST-CSF-2.0", "PR.AA-01", "", "PR.AA-01"),
    ("CWE", "external/cwe/cwe-732", "", "CWE-732"), ("CWE", "CWE-79", "", nil),
    ("OWASP", "A01:2021 - Broken Access Control", "", "A01:2021"),
  ])
  func readsFrameworksAsToolsWriteThem(
    framework: String, tag: String, provider: String, reason: String?
  ) {
    let check = CheckToMap(
      tool: "Some tool", id: "qwx", title: "Qwx", provider: provider, compliance: [framework: [tag]]
    )
    let candidate = FrameworkTags.candidate(for: check, in: .shipped)
    #expect((candidate == nil) == (reason == nil))
    if let reason { #expect(candidate?.reasons.first?.contains("\(reason) →") == true) }
  }

  @Test func theWordsOfASettingSayMoreThanItsWeakness() {
    var mapper = CriteriaMapper()
    let tags = ["CWE": ["CWE-668"]]
    let open = mapper.map(
      CheckToMap(
        tool: "KICS", id: "x", title: "Unrestricted security group ingress", compliance: tags))
    #expect(open.mapping.criteria.first == CriterionID("CC6.6"))
    let wordless = mapper.map(CheckToMap(tool: "KICS", id: "x", title: "Qwx", compliance: tags))
    #expect(wordless.mapping.criteria.first == CriterionID("CC6.1"))
    #expect(wordless.mapping.reasons.last == "No way is surer, so CC6.1, C1.1, CC8.1 stays.")
  }
}
