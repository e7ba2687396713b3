import Importers

/// The formats of reports that are read, as both front ends list them.
package enum KnownFormats {
  /// One format, in whatever shapes it is written; also the documented shape of `formats --json`.
  package struct Row: Encodable, Hashable, Sendable {
    /// What `--format` takes.
    package let id: String
    package let title: String
    /// What makes a finding the same one in the next report.
    package let identity: String
  }

  package static let all: [Row] = Formats.ids.map { id in
    let shapes = Formats.named(id)
    func joined(_ text: KeyPath<ReportFormat, String>) -> String {
      shapes.map { $0[keyPath: text] }.reduce(into: [String]()) { texts, text in
        if !texts.contains(text) { texts.append(text) }
      }.joined(separator: "; ")
    }
    return Row(id: id, title: joined(\.title), identity: joined(\.identity))
  }
}
