/// A control a company may start from; what it then runs, and how it words it, is its own choice.
package struct StarterControl: Hashable, Sendable, Identifiable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case preventive, detective, corrective
  }

  package enum Automation: String, CaseIterable, Hashable, Sendable {
    case manual, hybrid, automated
  }

  /// The work to set it up: 2, 6 or 15 person-days (DOMAIN §9).
  package enum Effort: String, CaseIterable, Hashable, Sendable {
    case small = "S"
    case medium = "M"
    case large = "L"
  }

  /// `IAM-02`; a number is never used twice.
  package let id: String
  package let domain: String
  package let title: String
  package let statement: String
  /// The main one first.
  package let criteria: [CriterionID]
  package let kind: Kind
  package let automation: Automation
  /// May join several, as in `on event + annual`, or say `per tier`.
  package let frequency: String
  package let ownerRole: String
  package let evidenceTypes: [String]
  package let remediationSteps: [String]
  package let effort: Effort
  /// An auditor would test it first: its failure may leave a criterion unmet.
  package let isKey: Bool
  /// What an auditor samples from.
  package let auditPopulation: String
  /// Belongs to what a small company needs first.
  package let isStarter: Bool
}

extension StarterControl {
  /// Reads one row of `controls.csv` per control, in the file's order.
  static func read(_ table: CSVText) throws(Refusal) -> [StarterControl] {
    let columns = try CatalogueColumns(
      table, requiring: ["id", "domain", "title", "statement", "frequency", "key", "starter"])
    var controls: [StarterControl] = []
    for row in columns.rows {
      controls.append(
        StarterControl(
          id: row["id"], domain: row["domain"], title: row["title"], statement: row["statement"],
          criteria: try row.criteria("criteria"),
          kind: try row.read("kind") { Kind(rawValue: $0) },
          automation: try row.read("automation") { Automation(rawValue: $0) },
          frequency: row["frequency"], ownerRole: row["owner_role"],
          evidenceTypes: row.list("evidence_types"),
          remediationSteps: row.list("remediation_steps"),
          effort: try row.read("effort") { Effort(rawValue: $0) }, isKey: row["key"] == "key",
          auditPopulation: row["audit_population"], isStarter: row["starter"] == "yes"))
    }
    return controls
  }
}
