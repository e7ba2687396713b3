import Readiness

/// kube-bench's JSON, wrapped since 0.4 and a bare list before (FORMATS, "kube-bench").
struct KubeBenchJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "kube-bench")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["Controls"].first["node_type"].string != nil
      || element["node_type"].string != nil && element["tests"].isArray
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["Controls"].isArray else {
      guard element["tests"].isArray else { throw BadElement(reason: "It has no tests.") }
      return Self.read(control: element, into: &drafts)
    }
    for control in element["Controls"].array { Self.read(control: control, into: &drafts) }
  }

  private static func read(control: JSONNode, into drafts: inout DraftCollector) {
    let node = drafts.fields.identity(control["node_type"])
    let benchmark = benchmark(of: control, with: &drafts.fields)
    for test in control["tests"].array {
      for (index, result) in test["results"].array.enumerated() {
        let id = drafts.fields.identity(result["test_number"])
        let status = drafts.fields.text(result["status"])
        guard !id.isEmpty, !status.isEmpty else {
          drafts.refuse(
            Refusal(
              place: "\(node) results item \(index + 1)",
              reason: "It has no test_number or no status."))
          continue
        }
        let check = drafts.check(id, provider: "kubernetes") { fields in
          let title = fields.text(result["test_desc"])
          return CheckDraft(
            tool: "kube-bench", id: id, title: title.isEmpty ? id : title,
            remediation: fields.text(result["remediation"]),
            compliance: benchmark.isEmpty ? [:] : [benchmark: [id]])
        }
        let actual = drafts.fields.text(result["actual_value"])
        drafts.add(
          FindingDraft(
            check: check,
            resource: ResourceDraft(
              uid: node, name: node, type: "node", provider: "kubernetes"),
            verdict: verdicts[status.uppercased()] ?? .other, nativeStatus: status,
            detail: actual.isEmpty ? drafts.fields.text(result["reason"]) : actual))
      }
    }
  }

  /// `CIS Kubernetes 1.6`, from `1.6` or `cis-1.6`; empty where the version is not told.
  private static func benchmark(
    of control: JSONNode, with fields: inout FieldCleaner
  ) -> String {
    let version = fields.text(control["version"])
    let number = version.lowercased().hasPrefix("cis-") ? version.dropFirst(4) : version[...]
    return number.isEmpty ? "" : "CIS Kubernetes \(number)"
  }

  /// A warning asks for a look by hand.
  private static let verdicts: [String: Verdict] = [
    "PASS": .pass, "FAIL": .fail, "WARN": .manual,
  ]
}
