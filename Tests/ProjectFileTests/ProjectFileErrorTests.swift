import GRDB
import Testing

@testable import ProjectFile

@Suite struct ProjectFileErrorTests {
  @Test(arguments: [
    (ProjectFileError.missing(path: "p"), "p does not exist; create it with: greenroom init p"),
    (.exists(path: "p"), "p exists already; choose another name, or open it with: greenroom p"),
    (.notAProject(path: "p"), "p is not a Greenroom project; nothing was changed"),
    (
      .newer(path: "p", unknown: ["a", "b"]),
      "p was written by a newer Greenroom (it knows a, b); nothing was changed, install that "
        + "version to open it"
    ),
    (
      .busy(path: "p", writer: "vi (process 1)"),
      "p is being written by vi (process 1); nothing was changed, try again"
    ),
    (.readOnly(reason: "r"), "the project is read-only: r"),
    (.unknownEntry("x"), "the journal has no entry x; list them with: greenroom log"),
  ])
  func eachErrorIsOneSentence(error: ProjectFileError, message: String) {
    #expect(error.message == message)
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, "is being written by another process"),
    (.SQLITE_FULL, "there is no space left"),
    (.SQLITE_READONLY, "the project is read-only"),
    (.SQLITE_NOTADB, "is not a Greenroom project"),
    (.SQLITE_CORRUPT, "is damaged"),
    (.SQLITE_IOERR, "cannot be written"),
    (.SQLITE_CONSTRAINT, "the project's rules refuse this"),
    (.SQLITE_ERROR, "is damaged"),
  ])
  func whatSQLiteSaysIsPutInOurWords(code: ResultCode, words: String) {
    let error = ProjectFileError.translating(DatabaseError(resultCode: code), path: "p")
    #expect((error as? ProjectFileError)?.message.contains(words) == true)
  }
}
