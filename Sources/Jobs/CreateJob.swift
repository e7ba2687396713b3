package import ProjectFile

/// Makes a new, empty project.
package struct CreateJob: Sendable {
  package var path: String
  package var author: Author

  package init(path: String, author: Author) {
    self.path = path
    self.author = author
  }

  /// - Parameter id: a new UUID.
  /// - Returns: the open file, and what its maker should hear.
  /// - Throws: `Failure` for fields that do not go together; what the file says of its place.
  package func run(_ draft: ProjectDraft, id: String) throws -> (
    file: ProjectFile, warnings: [String]
  ) {
    let (project, warnings) = try draft.project(id: id)
    return (try ProjectFile.create(at: path, project: project, by: author), warnings)
  }
}
