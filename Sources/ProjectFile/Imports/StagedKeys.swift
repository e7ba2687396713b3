import Crypto
import Foundation
import Readiness

/// The hashes by which a row of a report is told from others.
struct StagedKeys {
  /// Nil when the tool gives no id, or a placeholder for one.
  let byToolID: Data?
  let byPlace: Data
  /// The check and resource it is about, wherever in the resource.
  let subject: Data
  /// All that makes two rows of one report the same, but for when the tool looked.
  let content: Data

  init(_ draft: FindingDraft, of check: CheckDraft) {
    func key(_ draft: FindingDraft, byToolID: Bool) -> Data {
      Self.hash(
        FindingIdentity.key(
          tool: check.tool, check: check.id, finding: draft, isToolIDUnique: byToolID))
    }
    let isPlaceholder = FindingIdentity.isPlaceholder(draft.toolID)
    byToolID = isPlaceholder ? nil : key(draft, byToolID: true)
    byPlace = key(draft, byToolID: false)
    if draft.place.isEmpty {
      subject = byPlace
    } else {
      var whole = draft
      whole.place = ""
      subject = key(whole, byToolID: false)
    }
    content = Self.content(draft)
  }

  /// Half a SHA-256: enough to tell a billion findings apart.
  static func hash(_ bytes: [UInt8]) -> Data { Data(SHA256.hash(data: bytes).prefix(16)) }

  private static func content(_ draft: FindingDraft) -> Data {
    var bytes = CanonicalBytes(domain: "greenroom content 1")
    for text in [
      draft.place, draft.detail, draft.nativeSeverity, draft.nativeStatus, draft.verdict.rawValue,
      draft.toolID,
    ] { bytes.append(text) }
    bytes.append(draft.isMuted ? 1 : 0)
    bytes.append(draft.severity.rank)
    return hash(bytes.bytes)
  }
}
