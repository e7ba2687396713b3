import Foundation
import Glibc

/// The built program, run as a user runs it: from a shell's point of view, without a terminal.
struct Program {
  struct Result {
    let code: Int32
    let output: String
    let errors: String

    /// The standard output as JSON, its `snake_case` keys read as `snakeCase`.
    func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(type, from: Data(output.utf8))
    }
  }

  /// The folder commands run in.
  let folder: URL
  var environment: [String: String] = [:]

  /// Beside the bundle of tests that is running.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "greenroom").path
  }()

  @discardableResult
  func run(_ arguments: String...) throws -> Result { try run(arguments) }

  @discardableResult
  func run(_ arguments: [String]) throws -> Result {
    try run(Self.path, arguments)
  }

  /// Runs a shell line in which `$G` is the program.
  @discardableResult
  func shell(_ line: String) throws -> Result {
    try run("/bin/bash", ["-c", line])
  }

  /// Starts the program and leaves it running; its output goes to a file in the folder.
  func start(_ arguments: [String], outputTo name: String) throws -> Process {
    let process = prepared(Self.path, arguments)
    let file = folder.appending(path: name)
    try Data().write(to: file)
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func run(_ path: String, _ arguments: [String]) throws -> Result {
    let process = prepared(path, arguments)
    // Files, not pipes: a full pipe nobody reads would stop the program.
    let names = ["output", "errors"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    for name in names { try Data().write(to: name) }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    let code = process.terminationStatus
    return Result(
      code: process.terminationReason == .uncaughtSignal ? 128 + code : code,
      output: String(decoding: try Data(contentsOf: names[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self))
  }

  private func prepared(_ path: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    var all = ProcessInfo.processInfo.environment
    for name in ["GREENROOM_PROJECT", "GREENROOM_ACTOR"] { all[name] = nil }
    all["G"] = Self.path
    // What the user of this system has set or opened is no part of a test.
    all["XDG_CONFIG_HOME"] = folder.appending(path: ".config").path
    all["XDG_STATE_HOME"] = folder.appending(path: ".state").path
    process.environment = all.merging(environment) { $1 }
    return process
  }
}

/// Runs `test` in a new folder, which is removed afterwards.
func inNewFolder(_ test: (Program) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "greenroom-cli-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try test(Program(folder: folder))
}

/// The same with the made-up company in `x.greenroom`, as it stands on 2026-11-24.
func inDemo(_ test: (Program) throws -> Void) throws {
  let demo = try madeOnce.get()
  try inNewFolder { program in
    try demo.write(to: program.folder.appending(path: "x.greenroom"))
    try test(program)
  }
}

/// The made-up company's file, which is whole without a log beside it.
private let madeOnce = Result<Data, any Error> {
  var bytes = Data()
  try inNewFolder { program in
    let made = try program.run("demo", "x.greenroom", "--no-open", "--as-of", "2026-11-24")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    guard made.code == 0, names.filter({ !$0.hasPrefix(".") }) == ["x.greenroom"] else {
      throw CocoaError(.fileWriteUnknown, userInfo: ["made": made.errors, "left": names])
    }
    bytes = try Data(contentsOf: program.folder.appending(path: "x.greenroom"))
  }
  return bytes
}
