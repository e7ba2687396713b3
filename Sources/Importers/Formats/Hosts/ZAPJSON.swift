import Readiness

/// ZAP's JSON, which mirrors its XML: attributes have keys that begin with `@`.
struct ZAPJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "ZAP", completeFamilies: [CheckFamily(tool: "ZAP")])

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    !element["@version"].isMissing && !element["site"].isMissing
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    header.toolVersion = drafts.fields.identity(element["@version"])
    header.scannedAt =
      Self.text(element["@generated"]).isEmpty
      ? nil : EnglishTime.instant(Self.text(element["@generated"]))
    let sites = element["site"].isObject ? [element["site"]] : Array(element["site"].array)
    var item = 0
    for site in sites {
      let name = Self.text(site["@name"])
      drafts.cover(CoverageDraft(provider: "web", account: drafts.fields.identity(name)))
      for alert in site["alerts"].array {
        item += 1
        do throws(BadElement) {
          try self.alert(alert, on: name).add(to: &drafts)
        } catch {
          drafts.refuse(Refusal(place: "alert \(item)", reason: error.reason))
        }
      }
    }
  }

  private func alert(_ item: JSONNode, on site: String) -> ZAPAlert {
    let title = Self.text(item["alert"])
    return ZAPAlert(
      plugin: Self.text(item["pluginid"]), reference: Self.text(item["alertRef"]),
      title: title.isEmpty ? Self.text(item["name"]) : title, text: Self.text(item["desc"]),
      solution: Self.text(item["solution"]), links: Self.text(item["reference"]),
      risk: Self.text(item["riskcode"]), confidence: Self.text(item["confidence"]),
      weakness: Self.text(item["cweid"]),
      instances: item["instances"].array.map { place in
        ZAPAlert.Instance(
          address: Self.text(place["uri"]), method: Self.text(place["method"]),
          parameter: Self.text(place["param"]))
      }, site: site, scannedAt: header.scannedAt)
  }

  /// A text, also of a number some versions write.
  private static func text(_ node: JSONNode) -> String {
    node.string ?? node.integer.map(String.init) ?? ""
  }
}
