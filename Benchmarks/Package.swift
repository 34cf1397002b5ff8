// swift-tools-version: 6.2

import PackageDescription

let houseStyle: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "khabar-benchmarks",
  dependencies: [.package(name: "khabar", path: "..")],
  targets: [
    .executableTarget(
      name: "LayoutBenchmark",
      dependencies: [.product(name: "Canvas", package: "khabar"), "CFriBidiAlone"],
      swiftSettings: houseStyle),
    .executableTarget(
      name: "BrowserBenchmark",
      dependencies: [.product(name: "Browser", package: "khabar")],
      swiftSettings: houseStyle),
    .executableTarget(
      name: "NamesBenchmark",
      dependencies: [.product(name: "KhabarCore", package: "khabar")],
      swiftSettings: houseStyle),
    .systemLibrary(
      name: "CFriBidiAlone", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
  ],
  swiftLanguageModes: [.v6])
