// swift-tools-version: 6.2

import PackageDescription

let houseStyle: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Build it through `make fuzz`, which has libFuzzer linked in and every room instrumented.
let package = Package(
  name: "khabar-fuzz",
  dependencies: [.package(name: "khabar", path: "..")],
  targets: [
    .executableTarget(
      name: "LayoutFuzzer",
      dependencies: [.product(name: "Canvas", package: "khabar"), "CFuzzer"],
      swiftSettings: houseStyle),
    .executableTarget(
      name: "QueryFuzzer",
      dependencies: [.product(name: "KhabarCore", package: "khabar"), "CFuzzer"],
      swiftSettings: houseStyle),
    .systemLibrary(name: "CFuzzer"),
  ],
  swiftLanguageModes: [.v6])
