import Readiness

/// InSpec's and Heimdall's JSON: one finding for each control of the outermost profiles
/// (FORMATS, "Hosts and web").
struct InSpecJSON: ElementReader {
  private(set) var header = ReportHeader(tool: "InSpec")

  static let recognises: @Sendable (JSONNode) -> Bool = { element in
    element["platform"].isObject && element["profiles"].first["controls"].isArray
  }

  mutating func read(_ element: JSONNode, into drafts: inout DraftCollector) throws(BadElement) {
    guard element["profiles"].isArray else { throw BadElement(reason: "It has no profiles.") }
    header.toolVersion = drafts.fields.identity(element["version"])
    let machine = Self.machine(element["platform"], with: &drafts.fields)
    let profiles = InSpecProfiles(element["profiles"])
    for profile in element["profiles"].array {
      note(profile, with: &drafts.fields)
    }
    for root in profiles.outermost {
      let place = drafts.fields.identity(root["name"])
      for (index, control) in root["controls"].array.enumerated() {
        let id = drafts.fields.identity(control["id"])
        guard !id.isEmpty else {
          drafts.refuse(Refusal(place: "\(place) control \(index + 1)", reason: "It has no id."))
          continue
        }
        let layers = profiles.layers(of: control, in: root)
        Self.add(InSpecControl(id: id, layers: layers), at: place, on: machine, to: &drafts)
      }
    }
  }

  private mutating func note(_ profile: JSONNode, with fields: inout FieldCleaner) {
    let status = fields.text(profile["status"])
    guard ["failed", "skipped"].contains(status.lowercased()), header.warnings.count < 20 else {
      return
    }
    let name = Sentence.cut(fields.text(profile["name"]))
    let new = fields.text(profile["status_message"])
    let message = Sentence.cut(new.isEmpty ? fields.text(profile["skip_message"]) : new)
    header.warnings.append(
      "InSpec did not run the profile “\(name)” (\(status))\(message.isEmpty ? "" : ": \(message)")"
    )
  }

  private static func add(
    _ control: InSpecControl, at place: String, on machine: ResourceDraft,
    to drafts: inout DraftCollector
  ) {
    let check = drafts.check(control.id, provider: machine.provider) { fields in
      control.check(with: &fields)
    }
    let (verdict, word) = control.verdict
    let waiver = control.waiver(with: &drafts.fields)
    drafts.add(
      FindingDraft(
        check: check, resource: machine, place: place, verdict: verdict, isMuted: waiver != nil,
        muteReason: waiver ?? "", nativeStatus: word, severity: control.severity,
        nativeSeverity: control.impactWords, detail: control.detail(with: &drafts.fields),
        seenAt: control.results.lazy.compactMap { ReportTime.instant($0["start_time"]) }.first))
  }

  /// The digest of an empty text, which InSpec writes where a machine has no id.
  private static let noMachine = "da39a3ee-5e6b-5b0d-b255-bfef95601890"

  private static func machine(
    _ platform: JSONNode, with fields: inout FieldCleaner
  ) -> ResourceDraft {
    let name = fields.identity(platform["name"])
    let release = fields.text(platform["release"])
    let own = fields.identity(platform["target_id"])
    let id = own == noMachine ? "" : own
    let cloud = ["aws", "azure", "gcp"].first { $0 == name.lowercased() }
    return ResourceDraft(
      uid: id.isEmpty ? name : id, name: release.isEmpty ? name : "\(name) \(release)",
      type: cloud == nil ? "host" : "account", provider: cloud ?? "host", account: id)
  }
}

/// How the profiles of a report lie over one another.
struct InSpecProfiles {
  /// Profiles no other one of the report lies over.
  let outermost: [JSONNode]
  /// By the name of the profile above.
  private let below: [String: [JSONNode]]
  /// The controls of each profile by name and id.
  private let controls: [String: [String: JSONNode]]

  init(_ profiles: JSONNode) {
    var below: [String: [JSONNode]] = [:]
    var controls: [String: [String: JSONNode]] = [:]
    let all = Array(profiles.array)
    for profile in all {
      var own: [String: JSONNode] = [:]
      for control in profile["controls"].array { own[control["id"].string ?? ""] = control }
      controls[Self.name(profile)] = own
    }
    var outermost: [JSONNode] = []
    for profile in all {
      let parent = profile["parent_profile"].string ?? ""
      if parent != Self.name(profile), controls[parent] != nil {
        below[parent, default: []].append(profile)
      } else {
        outermost.append(profile)
      }
    }
    // Profiles in a circle lie over nothing that is told: each stands for itself.
    self.outermost = outermost.isEmpty ? all : outermost
    (self.below, self.controls) = (outermost.isEmpty ? [:] : below, controls)
  }

  /// One control as each profile has it, the outermost first.
  func layers(of control: JSONNode, in root: JSONNode) -> [JSONNode] {
    let id = control["id"].string ?? ""
    var layers = [control]
    var seen: Set<String> = [Self.name(root)]
    var next = [Self.name(root)]
    while let name = next.popLast() {
      for profile in below[name] ?? [] where seen.insert(Self.name(profile)).inserted {
        if let inner = controls[Self.name(profile)]?[id] { layers.append(inner) }
        next.append(Self.name(profile))
      }
    }
    return layers
  }

  private static func name(_ profile: JSONNode) -> String { profile["name"].string ?? "" }
}
