// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let strictC: [CSetting] = [.treatAllWarnings(as: .error)]
let strictCXX: [CXXSetting] = [.treatAllWarnings(as: .error)]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A Swift target of ours, with the settings every one of them shares.
func floor(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The suite of one module; fixtures and goldens are read from the source tree.
func suite(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestKit"], exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "greenroom",
  products: [.executable(name: "greenroom", targets: ["greenroom"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "5.0.0"),
  ],
  targets: [
    .target(
      name: "CNcurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "CSQLiteSession", cSettings: strictC, linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "CSimdjson", cxxSettings: strictCXX,
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CExpat", cSettings: strictC, linkerSettings: [.linkedLibrary("expat")]),
    .target(
      name: "CArchive", cSettings: strictC, linkerSettings: [.linkedLibrary("archive")]),
    .target(
      name: "CTemplates", path: "Templates",
      exclude: ["Templates.swift"], sources: ["Templates.c"], publicHeadersPath: "include",
      cSettings: strictC),
    .target(
      name: "Templates", dependencies: ["CTemplates"], path: "Templates",
      exclude: ["Templates.c", "include", "catalogue", "reports", "demo", "policies"],
      sources: ["Templates.swift"], swiftSettings: strict),

    floor("Terminal", ["CNcurses"]),
    floor("Readiness", ["Templates"]),
    floor("Importers", ["Readiness", "Templates", "CSimdjson", "CExpat", "CArchive", crypto]),
    floor("ProjectFile", ["Readiness", "CSQLiteSession", grdb, crypto]),
    floor("Reports", ["Readiness", "Templates", mustache]),
    floor("Jobs", ["Readiness", "Importers", "ProjectFile", "Reports", "Templates", crypto]),
    floor("Workbench", ["Terminal", "Jobs", "ProjectFile", "Readiness", yams]),
    .executableTarget(
      name: "greenroom",
      dependencies: ["Workbench", "Terminal", "Jobs", "ProjectFile", "Readiness", argumentParser],
      swiftSettings: strict),

    .target(
      name: "TestKit", dependencies: ["Terminal", "Readiness"], path: "Tests/TestKit",
      swiftSettings: strict),
    .target(
      name: "StageKit",
      dependencies: ["Workbench", "Terminal", "Jobs", "ProjectFile", "Readiness", "TestKit"],
      path: "Tests/StageKit", swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Jobs", "ProjectFile", "Readiness"],
      path: "Tests/Benchmarks",
      swiftSettings: strict),
    suite("TerminalTests", ["Terminal"]),
    suite("ReadinessTests", ["Readiness"]),
    suite("ImportersTests", ["Importers", "Readiness"], exclude: ["Fixtures"]),
    suite("ProjectFileTests", ["ProjectFile", "Readiness"], exclude: ["Goldens"]),
    suite("ReportsTests", ["Reports", "Readiness"], exclude: ["Goldens"]),
    suite("JobsTests", ["Jobs", "ProjectFile", "Readiness"]),
    suite(
      "WorkbenchTests",
      ["Workbench", "Terminal", "Jobs", "ProjectFile", "Readiness", "StageKit"],
      exclude: ["Goldens"]),
    suite(
      "JourneyTests",
      ["Workbench", "Terminal", "Jobs", "ProjectFile", "Readiness", "StageKit"]),
    suite("CommandLineTests", ["ProjectFile", "Readiness"]),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
