import Readiness

@testable import Importers

/// Fifty checks of many tools with the criterion a person judged right, by what the criteria ask for
/// and by DOMAIN §1, without a look at what the mapping says.
struct JudgedCheck {
  let check: CheckToMap
  /// Empty where the finding is no failed control, or outside the criteria.
  let criterion: String

  private init(
    _ criterion: String, _ tool: String, _ id: String, _ title: String, part: String = "",
    format: String = "", provider: String = "", _ compliance: [String: [String]] = [:]
  ) {
    self.criterion = criterion
    check = CheckToMap(
      tool: tool, id: id, part: part, format: format, title: title, provider: provider,
      compliance: compliance)
  }

  static let all = clouds + code + hosts + packages

  private static let clouds = [
    JudgedCheck("CC6.1", "Prowler", "iam_root_mfa_enabled", "Root user has MFA", provider: "aws"),
    JudgedCheck(
      "CC7.2", "Prowler", "cloudtrail_multi_region_enabled", "A trail records every region",
      provider: "aws"),
    JudgedCheck(
      "A1.2", "Prowler", "rds_instance_backup_enabled", "The database is backed up daily",
      provider: "aws"),
    JudgedCheck(
      "CC6.6", "Prowler", "ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22",
      "No security group lets the internet reach SSH", provider: "aws"),
    JudgedCheck(
      "CC7.2", "Prowler", "guardduty_is_enabled", "Threat detection is on", provider: "aws"),
    JudgedCheck(
      "CC6.1", "Prowler", "keyvault_key_rotation_enabled", "Keys rotate", provider: "azure"),
    JudgedCheck(
      "CC6.6", "Prowler", "compute_instance_public_ip", "Machines have no public address",
      provider: "gcp"),
    JudgedCheck(
      "CC6.2", "Prowler", "iam_user_accesskey_unused", "Unused access keys are disabled",
      provider: "aws"),
    JudgedCheck(
      "CC8.1", "Prowler", "repository_default_branch_requires_multiple_approvals",
      "Two people approve a change", provider: "github"),
    JudgedCheck(
      "C1.2", "Prowler", "s3_bucket_lifecycle_enabled", "Objects expire by a rule",
      provider: "aws"),
    JudgedCheck("CC6.6", "Security Hub", "S3.8", "Buckets block public access", format: "asff"),
    JudgedCheck("CC6.1", "Security Hub", "IAM.3", "Access keys rotate in 90 days", format: "asff"),
    JudgedCheck("CC7.2", "Security Hub", "CloudTrail.1", "A trail covers all", format: "asff"),
    JudgedCheck("A1.2", "Config", "rds-multi-az-support", "Databases fail over", format: "asff"),
    JudgedCheck(
      "", "GuardDuty", "UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B", "Odd sign-in",
      format: "asff"),
    JudgedCheck("CC6.1", "ScoutSuite", "iam-root-account-no-mfa", "Root account without MFA"),
    JudgedCheck(
      "CC6.6", "ScoutSuite", "ec2-security-group-opens-all-ports", "Security group opens all ports"),
    JudgedCheck(
      "CC6.1", "ScubaGear", "MS.AAD.1.1v1", "Legacy authentication shall be blocked.",
      format: "scubagear", provider: "m365"),
    JudgedCheck(
      "CC6.6", "ScubaGear", "MS.EXO.4.1v2", "A DMARC policy shall be published for each domain.",
      format: "scubagear", provider: "m365"),
    JudgedCheck(
      "CC6.1", "Microsoft Defender for Cloud", "94290b00-4d0c-d7b4-7cea-064a9554e681",
      "Accounts with owner permissions on Azure resources should be MFA enabled",
      format: "azure-defender-csv", provider: "azure"),
    JudgedCheck(
      "CC7.1", "Microsoft Defender for Cloud", "4ab6e3c5-74dd-8b35-9ab9-f61b30875b27",
      "System updates should be installed on your machines", format: "azure-defender-csv",
      provider: "azure"),
    JudgedCheck(
      "CC6.6", "Security Command Center", "OPEN_FIREWALL", "OPEN_FIREWALL",
      part: "MISCONFIGURATION",
      format: "gcp-scc-json", provider: "gcp"),
    JudgedCheck(
      "", "Security Command Center", "Persistence: IAM Anomalous Grant",
      "Persistence: IAM Anomalous Grant", part: "THREAT", format: "gcp-scc-json", provider: "gcp"),
    JudgedCheck(
      "CC6.6", "Wiz", "wc-id-1", "Publicly exposed VM instance with cleartext admin keys",
      part: "issues", format: "wiz-csv"),
    JudgedCheck("CC6.3", "cloudsplaining", "PrivilegeEscalation", "Privilege escalation"),
    JudgedCheck("CC6.3", "parliament", "RESOURCE_STAR", "Unnecessary use of Resource *"),
  ]

  private static let code = [
    JudgedCheck("CC6.6", "Checkov", "CKV_AWS_20", "The bucket's ACL lets anyone read"),
    JudgedCheck("CC6.8", "Checkov", "CKV_K8S_16", "Container should not be privileged"),
    JudgedCheck("CC6.7", "Checkov", "CKV_AWS_103", "Load balancer uses at least TLS 1.2"),
    JudgedCheck("CC8.1", "Checkov", "CKV_GIT_5", "Pull requests need two approvals"),
    JudgedCheck("CC6.1", "Checkov", "CKV_SECRET_6", "Base64 high entropy string"),
    JudgedCheck("A1.2", "Checkov", "CKV_AWS_144", "Buckets replicate to another region"),
    JudgedCheck("CC6.8", "Trivy", "KSV-0017", "Privileged container", part: "misconfigurations"),
    JudgedCheck("CC6.6", "Trivy", "AVD-AWS-0107", "Ingress is open to all", format: "sarif"),
    JudgedCheck("CC6.1", "tfsec", "AVD-AWS-0088", "Unencrypted S3 bucket."),
    JudgedCheck(
      "CC6.6", "KICS", "65905cec-d691-4320-b320-2000436cb696",
      "Unrestricted Security Group Ingress",
      format: "kics-json", ["CWE": ["CWE-668"]]),
    JudgedCheck("A1.2", "Terrascan", "AC_AWS_0214", "Bucket versioning is not on"),
    JudgedCheck("CC8.1", "Semgrep", "python.sqli", "Query made of input", ["CWE": ["CWE-89"]]),
    JudgedCheck("CC6.1", "Bandit", "B105", "Hard-coded password", ["CWE": ["CWE-259"]]),
    JudgedCheck("CC8.1", "zizmor", "unpinned-uses", "unpinned action reference"),
    JudgedCheck("CC6.8", "hadolint", "DL3002", "Last USER should not be root"),
    JudgedCheck("CC6.1", "Gitleaks", "generic-api-key", "Generic API key", format: "gitleaks-json"),
  ]

  private static let hosts = [
    JudgedCheck(
      "CC6.1", "kube-bench", "4.2.1", "Ensure that the --anonymous-auth argument is set to false",
      format: "kube-bench-json", provider: "kubernetes"),
    JudgedCheck(
      "CC6.7", "Nessus", "51192", "SSL Certificate Cannot Be Trusted", part: "plugin",
      format: "nessus-xml"),
    JudgedCheck(
      "CC6.1", "OpenSCAP", "xccdf_org.ssgproject.content_rule_accounts_password_minlen_login_defs",
      "Set Password Minimum Length in login.defs", format: "xccdf-xml"),
    JudgedCheck(
      "CC6.1", "InSpec", "V-71945", "Accounts lock after three wrong passwords",
      format: "hdf-json", ["NIST-800-53": ["AC-7 b", "Rev_4"]]),
    JudgedCheck("CC8.1", "ZAP", "10202", "Absence of Anti-CSRF Tokens", ["CWE": ["CWE-352"]]),
  ]

  private static let packages = [
    JudgedCheck("CC7.1", "Trivy", "CVE-2021-3711", "openssl", part: "vulnerabilities"),
    JudgedCheck("CC7.1", "npm audit", "1523", "Prototype Pollution", ["CWE": ["CWE-1321"]]),
    JudgedCheck("", "Trivy", "GPL-3.0", "GPL-3.0 of readline", part: "licenses"),
  ]
}
