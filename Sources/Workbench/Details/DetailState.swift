import ProjectFile
import Readiness
import Terminal

/// Where a link leads.
enum Link: Hashable, Sendable {
  case place(Place)
  /// An address for the browser, or a file for its program.
  case outside(String)
}

/// One record whole, as a text to read with links to follow.
struct DetailState: Sendable {
  var text = TextView([])
  var links: [String: Link] = [:]
  var finding: FindingDetail?
  var isLoaded = false
  /// The record is no longer there.
  var isGone = false
}

/// A text under construction: its blocks, and where its links lead.
struct DetailText {
  private(set) var blocks: [TextView.Block] = []
  private(set) var links: [String: Link] = [:]

  mutating func add(_ more: TextView.Block...) { blocks += more }
  mutating func add(_ more: [TextView.Block]) { blocks += more }

  /// A line that can be followed with Enter.
  mutating func link(_ text: String, to target: Link, label: String = "") {
    let id = String(links.count)
    links[id] = target
    blocks.append(.link(label: label, text: StyledText(text), id: id))
  }

  /// The text in place of another, scrolled and with its link as that one was.
  func detail(replacing old: DetailState?) -> DetailState {
    var detail = DetailState()
    detail.text = old?.text ?? TextView([])
    detail.text.blocks = blocks
    detail.links = links
    detail.isLoaded = true
    return detail
  }
}
