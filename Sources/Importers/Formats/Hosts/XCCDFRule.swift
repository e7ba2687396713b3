import Readiness

/// What a benchmark says of one rule, kept until its results come.
struct XCCDFRule {
  var title = ""
  var text = ""
  var risk = ""
  var remediation = ""
  var severity = ""
  var references: [String] = []
  var tags: [String: [String]] = [:]
  /// It asks for the updates of a vendor, and no setting.
  var isPatch = false

  init() {}

  init(_ rule: MarkupElement, with fields: inout FieldCleaner) {
    let description = rule["description"].words
    title = fields.text(PlainText.words(ofHTML: rule["title"].words))
    text = fields.text(PlainText.words(ofHTML: description))
    risk = fields.text(PlainText.words(ofHTML: rule["rationale"].words))
    let fix = rule["fixtext"].words
    remediation = fields.text(fix.isEmpty ? rule["fix"].words : PlainText.words(ofHTML: fix))
    severity = fields.text(rule.attribute("severity"))
    references = fields.links(rule.all("reference").map { $0.attribute("href") })
    addTags(rule.all("ident"), with: &fields)
    for reference in rule.all("reference") { addTag(reference, with: &fields) }
    isPatch = tags["CVE"] != nil || rule.attribute("id").contains("patches_up_to_date")
  }

  /// Ids of other catalogues, told by how they begin.
  mutating func addTags(_ idents: [MarkupElement], with fields: inout FieldCleaner) {
    for ident in idents {
      let id = fields.identity(ident.words)
      let family = id.prefix { $0 != "-" }
      guard let key = Self.catalogues[String(family)] else { continue }
      if tags[key]?.contains(id) != true { tags[key, default: []].append(id) }
    }
  }

  /// Requirements of a framework, told by the document they point to.
  private mutating func addTag(_ reference: MarkupElement, with fields: inout FieldCleaner) {
    let document = reference.attribute("href").lowercased()
    guard let key = Self.documents.first(where: { document.contains($0.part) })?.key else { return }
    let id = fields.identity(reference.words)
    if !id.isEmpty { tags[key, default: []].append(id) }
  }

  private static let catalogues = [
    "CCE": "CCE", "CCI": "CCI", "CVE": "CVE", "CWE": "CWE", "SV": "STIG", "V": "STIG",
  ]

  private static let documents: [(part: String, key: String)] = [
    ("800-53", "NIST-800-53"), ("800-171", "NIST-800-171"), ("cisecurity", "CIS"),
    ("pcisecuritystandards", "PCI"), ("isaca.org", "COBIT"),
  ]
}
