import Jobs
import Readiness
import Terminal

/// How ready each category in scope is.
enum CategoryFigure {
  static func lines(_ project: ProjectState, width: Int, look: Look) -> [StyledText] {
    let bars = Bars(rows(project), most: 1)
    return [StyledText("Readiness by category", look.theme.heading)]
      + bars.lines(width: width, look: look)
  }

  static func rows(_ project: ProjectState) -> [Bars.Row] {
    project.readiness.categories.map { category in
      guard let score = category.score, let band = category.band else {
        return Bars.Row(category.category.title, 0, number: "n/a: no criterion applies")
      }
      // A score of nought would read as a verdict, and nobody has judged yet.
      guard isAssessed(category.category, project.readiness) else {
        return Bars.Row(category.category.title, 0, number: "nothing assessed yet")
      }
      return Bars.Row(
        category.category.title, score,
        number: "\(Percent(score)), \(category.readyCount) of \(category.count) ready",
        role: Mark(band).role)
    }
  }

  private static func isAssessed(_ category: Category, _ readiness: Readiness) -> Bool {
    Catalogue.shipped.criteria(in: category).contains { criterion in
      readiness[criterion.id]?.isJudged ?? false
    }
  }
}
