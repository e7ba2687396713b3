/// What differs between two texts, line by line.
package struct TextDifference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case same, removed, added
    /// So many lines that are the same in both are left out.
    case skipped(Int)
  }

  package struct Line: Hashable, Sendable {
    package let kind: Kind
    package let text: String
  }

  /// The lines that differ, with those around them.
  package let lines: [Line]
  package let added: Int
  package let removed: Int

  package var isEmpty: Bool { added == 0 && removed == 0 }

  /// - Parameter context: how many lines are kept around what differs.
  package init(from old: String, to new: String, context: Int = 2) {
    let before = Self.lines(old)
    let after = Self.lines(new)
    let difference = after.difference(from: before)
    let all = Self.merged(before, after, difference)
    added = difference.insertions.count
    removed = difference.removals.count
    lines = Self.shortened(all, context)
  }

  private static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  private static func merged(
    _ before: [String], _ after: [String], _ difference: CollectionDifference<String>
  ) -> [Line] {
    var gone: Set<Int> = []
    var new: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): new.insert(offset)
      }
    }
    var lines: [Line] = []
    var (old, current) = (0, 0)
    while old < before.count || current < after.count {
      if old < before.count, gone.contains(old) {
        lines.append(Line(kind: .removed, text: before[old]))
        old += 1
      } else if current < after.count, new.contains(current) {
        lines.append(Line(kind: .added, text: after[current]))
        current += 1
      } else {
        lines.append(Line(kind: .same, text: after[current]))
        (old, current) = (old + 1, current + 1)
      }
    }
    return lines
  }

  /// Long stretches that are the same are left out, and counted.
  private static func shortened(_ lines: [Line], _ context: Int) -> [Line] {
    var isKept = lines.map { _ in false }
    for (place, line) in lines.enumerated() where line.kind != .same {
      let near = max(0, place - context)...min(lines.count - 1, place + context)
      for neighbour in near { isKept[neighbour] = true }
    }
    var result: [Line] = []
    var skipped = 0
    func close() {
      if skipped > 0 { result.append(Line(kind: .skipped(skipped), text: "")) }
      skipped = 0
    }
    for (place, line) in lines.enumerated() {
      guard isKept[place] else {
        skipped += 1
        continue
      }
      close()
      result.append(line)
    }
    close()
    return result
  }
}
