/// The name of a framework as a report writes it, taken apart: which one, and which version.
struct FrameworkName {
  let text: String
  let lower: String
  /// The version, with a minor one: `5.0` of `CIS-5.0`, `v5` and `5.0.0`; nil where none is told.
  let version: String?
  private let words: [Substring]

  init(_ text: String) {
    self.text = text
    let lower = text.lowercased()
    self.lower = lower
    words = lower.split { !$0.isLetter && !$0.isNumber && $0 != "." }
    version = words.last(where: Self.isVersion).map(Self.minor)
  }

  /// NIST SP 800-53 of any revision; its other publications number otherwise.
  var isNISTControls: Bool {
    lower.contains("800-53") || lower.contains("800.53") || lower == "nist"
  }

  var isCISControls: Bool {
    lower.contains("cscv8")
      || (lower.contains("cis") && words.contains { $0 == "controls" || $0 == "csc" }
        && version?.hasPrefix("8.") == true)
  }

  /// The system of rows of a CIS benchmark, named by the framework or else by the check's cloud.
  func benchmark(on provider: String) -> String? {
    guard words.first == "cis", !isCISControls, !Self.managed.contains(where: lower.contains) else {
      return nil
    }
    let named = Self.benchmarks.first { benchmark in
      benchmark.words.contains { words.contains(Substring($0)) }
    }
    return (named ?? Self.benchmarks.first { $0.words.contains(provider) })?.system
  }

  /// Benchmarks of a provider's own Kubernetes number their rows otherwise.
  private static let managed = ["eks", "gke", "aks", "rke", "k3s", "openshift"]

  private static let benchmarks: [(words: [String], system: String)] = [
    (["kubernetes", "k8s"], "cis-k8s"), (["m365", "365"], "cis-m365"), (["github"], "cis-github"),
    (["aws", "amazon"], "cis-aws"), (["azure"], "cis-azure"), (["gcp", "google"], "cis-gcp"),
  ]

  /// `1.11`, `v4.0.1`, `v8`; a bare number such as `365` or `2022` is none.
  private static func isVersion(_ word: Substring) -> Bool {
    let number = word.first == "v" ? word.dropFirst() : word
    guard number.first?.isNumber == true, number.allSatisfy({ $0.isNumber || $0 == "." }) else {
      return false
    }
    return number.contains(".") || word.first == "v" || number.count == 1
  }

  private static func minor(_ word: Substring) -> String {
    let parts = word.drop { $0 == "v" }.split(separator: ".")
    return parts.count == 1 ? "\(parts[0]).0" : parts.prefix(2).joined(separator: ".")
  }
}
