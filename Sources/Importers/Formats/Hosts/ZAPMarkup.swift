import Readiness

/// ZAP's XML: sites with the alerts raised on each.
struct ZAPMarkup: MarkupReader {
  private(set) var header = ReportHeader(tool: "ZAP", completeFamilies: [CheckFamily(tool: "ZAP")])

  let records: Set<String> = ["alertitem"]
  let landmarks: Set<String> = ["OWASPZAPReport", "site"]

  static let recognises: @Sendable (MarkupElement) -> Bool = { root in
    root.name == "OWASPZAPReport"
  }

  mutating func read(
    _ element: MarkupElement, inside ancestors: [MarkupElement], into drafts: inout DraftCollector
  ) throws(BadElement) {
    switch element.name {
    case "OWASPZAPReport":
      header.toolVersion = drafts.fields.identity(element.attribute("version"))
      header.scannedAt = EnglishTime.instant(element.attribute("generated"))
    case "site":
      let site = drafts.fields.identity(element.attribute("name"))
      drafts.cover(CoverageDraft(provider: "web", account: site))
    default:
      let site = ancestors.last { $0.name == "site" }?.attribute("name") ?? ""
      try alert(element, on: site).add(to: &drafts)
    }
  }

  private func alert(_ item: MarkupElement, on site: String) -> ZAPAlert {
    let title = item["alert"].words
    // Older versions list addresses without instances around them.
    let instances = item["instances"].all("instance")
    let places = instances.isEmpty && !item["uri"].words.isEmpty ? [item] : instances
    return ZAPAlert(
      plugin: item["pluginid"].words, reference: item["alertRef"].words,
      title: title.isEmpty ? item["name"].words : title, text: item["desc"].words,
      solution: item["solution"].words, links: item["reference"].words,
      risk: item["riskcode"].words, confidence: item["confidence"].words,
      weakness: item["cweid"].words,
      instances: places.map { place in
        ZAPAlert.Instance(
          address: place["uri"].words, method: place["method"].words,
          parameter: place["param"].words)
      }, site: site, scannedAt: header.scannedAt)
  }
}
