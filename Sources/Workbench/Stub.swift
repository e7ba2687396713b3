import ProjectFile

extension ImportSummary { var entry: String? { nil } }
extension FindingSummary { var resourceID: String { resource } }
