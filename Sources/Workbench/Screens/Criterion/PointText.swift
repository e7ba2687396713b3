import ProjectFile
import Readiness
import Terminal

/// A point of focus whole, with what was found of it.
enum PointText {
  static func reading(_ point: PointOfFocus, _ state: WorkbenchState) -> Reading {
    let found = PointRecord.read(point.id, state)
    var blocks: [TextView.Block] = [
      .paragraph(point.label), .blank, .line(Mark(found.status).text(state.look)),
    ]
    if !found.note.isEmpty { blocks += [.blank, .field("Note", found.note)] }
    if let reason = point.usuallyNotApplicable {
      blocks += [.blank, .field("Left out", reason)]
    }
    blocks += [.blank, .paragraph("A point of focus guides; it never lowers the score.")]
    return Reading("Point of focus \(point.id)", blocks)
  }
}
