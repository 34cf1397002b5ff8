// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "KnowledgeTables",
  targets: [
    .executableTarget(
      name: "KnowledgeTables",
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
