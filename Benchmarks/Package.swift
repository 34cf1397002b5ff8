// swift-tools-version: 6.2

import PackageDescription

let houseStyle: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let core = Target.Dependency.product(name: "KhabarCore", package: "khabar")

let package = Package(
  name: "khabar-benchmarks",
  dependencies: [
    .package(name: "khabar", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "LayoutBenchmark",
      dependencies: [.product(name: "Canvas", package: "khabar"), "CFriBidiAlone"],
      swiftSettings: houseStyle),
    .executableTarget(
      name: "BrowserBenchmark",
      dependencies: [.product(name: "Browser", package: "khabar")],
      swiftSettings: houseStyle),
    .executableTarget(name: "NamesBenchmark", dependencies: [core], swiftSettings: houseStyle),
    .executableTarget(
      name: "EntitiesBenchmark", dependencies: ["NewsGrower", core], swiftSettings: houseStyle),
    .executableTarget(
      name: "AlignmentBenchmark", dependencies: ["NewsGrower", core], swiftSettings: houseStyle),
    .executableTarget(
      name: "library-benchmark", dependencies: ["NewsGrower", core], swiftSettings: houseStyle),
    .target(name: "NewsGrower", dependencies: [core]),
    .executableTarget(name: "grow-corpus", dependencies: ["NewsGrower"]),
    .executableTarget(name: "copies-benchmark", dependencies: [core], swiftSettings: houseStyle),
    .executableTarget(
      name: "search-benchmark",
      dependencies: [
        "NewsGrower", core, .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .systemLibrary(
      name: "CFriBidiAlone", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x)
