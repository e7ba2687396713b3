import Testing

@testable import ProjectFile

/// Reading on one thread while what was read is taken in on another.
struct ReadAheadTests {
  private struct Trouble: Error, Equatable {
    let name: String
  }

  @Test func everythingIsTakenInTheOrderItWasSent() throws {
    var taken: [Int] = []
    let result = try ReadAhead.run { send in
      for number in 0..<500 { try send(number) }
      return "done"
    } take: { (number: Int) in
      taken.append(number)
    }
    #expect(result == "done" && taken == Array(0..<500))
  }

  @Test(arguments: [0, 1, 4, 5, 40]) func whatTheReaderThrowsComesAfterWhatItSent(
    _ count: Int
  ) throws {
    var taken = 0
    #expect(throws: Trouble(name: "reader")) {
      try ReadAhead.run { send in
        for number in 0..<count { try send(number) }
        throw Trouble(name: "reader")
      } take: { (_: Int) in
        taken += 1
      }
    }
    #expect(taken == count)
  }

  @Test(arguments: [0, 1, 3, 30]) func whatTheTakerThrowsStopsTheReader(_ after: Int) throws {
    var taken = 0
    #expect(throws: Trouble(name: "taker")) {
      try ReadAhead.run { send in
        for number in 0..<1_000_000 { try send(number) }
      } take: { (_: Int) in
        if taken == after { throw Trouble(name: "taker") }
        taken += 1
      }
    }
    #expect(taken == after)
  }
}
