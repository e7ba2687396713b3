import Foundation
import Readiness
import TestKit
import Testing

@testable import Jobs

/// Documents of policies that lie beside the project: known by their content, missed when gone.
@Suite struct PolicyDocumentsTests {
  /// Of the three bytes `abc`, as FIPS 180-2 gives it.
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private func look(_ document: String, _ folder: TemporaryFolder) -> DocumentState? {
    let policy = Item(kind: .policy, id: "p", values: ["name": "P", "document": document])
    return PolicyDocuments.look(at: [policy], folder: folder.url.path)["p"]
  }

  @Test func aFileIsKnownByWhatItHoldsWhereverItsPathBegins() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("abc".utf8), "access.pdf")
    for document in ["access.pdf", path, "file://\(path)"] {
      #expect(look(document, folder) == .found(hash: Self.abc), "\(document)")
    }
    try folder.write(Array("abcd".utf8), "access.pdf")
    #expect(look("access.pdf", folder) != .found(hash: Self.abc))
  }

  @Test func whatVanishedIsMissingAndWhatIsNoFileIsNotLookedAt() throws {
    let folder = try TemporaryFolder()
    #expect(look("gone.pdf", folder) == .missing)
    #expect(look("https://wiki.example/access", folder) == .notChecked)
    #expect(look(folder.url.path, folder) == .notChecked)
    #expect(look("/dev/zero", folder) == .notChecked)
    #expect(look("", folder) == nil)
  }
}
