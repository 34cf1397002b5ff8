// swift-tools-version: 6.2

import PackageDescription

let houseStyle: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "khabar-tools",
  dependencies: [.package(name: "khabar", path: "..")],
  targets: [
    .executableTarget(
      name: "NameModelTrainer",
      dependencies: [.product(name: "KhabarCore", package: "khabar")],
      swiftSettings: houseStyle),
    .executableTarget(
      name: "EverydayWords",
      dependencies: [.product(name: "KhabarCore", package: "khabar")],
      swiftSettings: houseStyle),
  ],
  swiftLanguageModes: [.v6])
