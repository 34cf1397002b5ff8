// swift-tools-version: 6.2

import PackageDescription

let houseStyle: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house. It may import only what is listed here, and only rooms below it
/// (`Tests/ArchitectureTests` reads the import lines).
func room(
  _ name: String, imports dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: houseStyle)
}

func tests(_ name: String, imports dependencies: [Target.Dependency], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: name,
    dependencies: dependencies + [
      "TestSupport", .product(name: "CustomDump", package: "swift-custom-dump"),
      // Without it, a difference that `expectNoDifference` finds is printed and fails nothing.
      .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
    ],
    exclude: exclude,
    swiftSettings: houseStyle)
}

let package = Package(
  name: "khabar",
  products: [
    .executable(name: "khabar", targets: ["khabar"]),
    .library(
      name: "KhabarCore",
      targets: [
        "KhabarCore", "Storage", "Stories", "TranslationReview", "DocumentAlignment",
        "SentenceAlignment",
        "EntityLinking", "Quotations", "NamedEntities", "NameMatching", "Quantities", "Feeds",
        "Fetching", "Importing", "Markup", "Language", "Model", "Executors",
      ]),
    .library(name: "Canvas", targets: ["Canvas", "Language", "Model"]),
    .library(name: "Browser", targets: ["Browser", "Canvas", "Language", "Model"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.11.0"),
  ],
  targets: [
    .executableTarget(
      name: "khabar",
      dependencies: [
        "Settings", "Watching", "Terminal", "Browser", "Canvas", "Exporting", "KhabarCore",
        "TranslationFiles", "Feeds", "Pages", "Converters", "Documents", "Fetching", "Importing",
        "TranslationReview", "SentenceAlignment", "NameMatching", "Language", "Model", "Executors",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: houseStyle),
    room(
      "Settings",
      imports: [
        "Converters", "Pages", "Markup", "Terminal", "Browser", "Canvas", "Importing", "Language",
        "CTOML",
      ]),
    room("Terminal", imports: ["Canvas", "Executors", "Language", "CNCurses", "CRescue"]),
    room(
      "Browser",
      imports: [
        "Canvas", "Language", "Model", .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    room("Exporting", imports: ["Language", "Model"]),
    room("Canvas", imports: ["Language", "CFriBidi"]),
    room(
      "KhabarCore",
      imports: [
        "Storage", "Stories", "TranslationReview", "DocumentAlignment", "SentenceAlignment",
        "EntityLinking", "Quotations",
        "NamedEntities", "NameMatching", "Quantities", "Feeds", "Fetching", "Importing", "Language",
        "Model", "Executors",
      ]),
    room(
      "Storage",
      imports: [
        "Language", "Model", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Stories", imports: ["DocumentAlignment", "Language", "Model"]),
    room(
      "TranslationReview",
      imports: [
        "SentenceAlignment", "NamedEntities", "NameMatching", "Quantities", "Language", "Model",
        "CResources",
      ], exclude: ["README.md"]),
    room(
      "DocumentAlignment", imports: ["SentenceAlignment", "Language", "Model"],
      exclude: ["README.md"]),
    room(
      "SentenceAlignment", imports: ["Quantities", "Language", "Model", "CResources"],
      exclude: ["README.md"]),
    room(
      "EntityLinking", imports: ["NamedEntities", "Language", "Model", "CResources"],
      exclude: ["README.md"]),
    room(
      "Quotations", imports: ["Language", "Model"], exclude: ["README.md"]),
    room("NamedEntities", imports: ["Language", "Model", "CResources"], exclude: ["README.md"]),
    room("NameMatching", imports: ["Language", "Model", "CResources"], exclude: ["README.md"]),
    room("Quantities", imports: ["Language", "Model", "CResources"], exclude: ["README.md"]),
    room("TranslationFiles", imports: ["Importing", "Markup", "Language", "Model"]),
    room("Feeds", imports: ["Importing", "Markup", "Language", "Model"]),
    room("Pages", imports: ["Importing", "Markup", "Language", "Model"]),
    room("Converters", imports: ["Fetching", "Importing", "Language", "Model"]),
    room("Documents", imports: ["Importing", "Markup", "Language", "Model", "CZlib"]),
    room("Fetching", imports: ["Executors", "Language", "Model", "CCurl", "CZlib"]),
    room("Watching", imports: ["Importing", "Language", "Executors"]),
    room("Importing", imports: ["Language", "Model", "CZlib"]),
    room("Markup", imports: ["Language", "Model", "CXML"]),
    room("Language", imports: ["Model", "CCLD2", "CICU", "CStemmer", "CUchardet", "CResources"]),
    room("Model"),
    room("Executors", imports: ["CThreads"]),

    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(
      name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    // For its headers alone: the library itself is opened when something is fetched.
    .target(name: "CCurl"),
    // Where libxml2's headers are, for `CXML`.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CResources", exclude: ["data"]),
    .target(name: "CRescue"),
    .target(name: "CTOML"),
    .target(name: "CThreads"),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: houseStyle),
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: houseStyle),
    .target(name: "DocumentedCode", path: "Tests/DocumentedCode", swiftSettings: houseStyle),
    tests("ArchitectureTests", imports: []),
    tests("ExecutorsTests", imports: ["Executors"]),
    tests("ModelTests", imports: ["Model"]),
    tests("PagesTests", imports: ["Pages", "Importing", "Markup", "Language", "Model"]),
    tests(
      "DocumentsTests", imports: ["Documents", "Importing", "Markup", "Language", "Model", "CZlib"]),
    tests(
      "ConvertersTests", imports: ["Converters", "Fetching", "Importing", "Language", "Model"]),
    tests("MarkupTests", imports: ["Markup", "Language", "Model"]),
    tests("LanguageTests", imports: ["Language", "Model"]),
    tests("FeedsTests", imports: ["Feeds", "Importing", "Markup", "Language", "Model"]),
    tests("FetchingTests", imports: ["Fetching", "Model", "CZlib", "LoopbackServer"]),
    tests("ImportingTests", imports: ["Importing", "Language", "Model", "CZlib"]),
    tests(
      "AnalysisTests",
      imports: [
        "TranslationReview", "DocumentAlignment", "SentenceAlignment", "EntityLinking",
        "Quotations", "NamedEntities", "NameMatching", "Quantities", "Importing", "Language",
        "Model", "CResources",
      ]),
    tests("StoriesTests", imports: ["Stories", "Importing", "Language", "Model"]),
    tests(
      "StorageTests",
      imports: [
        "Storage", "Language", "Model", .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Libraries"]),
    tests(
      "KhabarCoreTests",
      imports: [
        "KhabarCore", "SentenceAlignment", "Feeds", "Fetching", "Importing", "Language", "Model",
        "Pages", "LoopbackServer", "DocumentedCode", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("TranslationFilesTests", imports: ["TranslationFiles", "Importing", "Model"]),
    tests("ExportingTests", imports: ["Exporting", "Model"], exclude: ["Standards"]),
    tests("CanvasTests", imports: ["Canvas", "Language", "DocumentedCode"]),
    tests(
      "BrowserTests", imports: ["Browser", "Canvas", "Language", "Model", "DocumentedCode"],
      exclude: ["Screens"]),
    tests(
      "SettingsTests",
      imports: ["Settings", "Converters", "Pages", "Terminal", "Browser", "Canvas"]),
    tests("WatchingTests", imports: ["Watching"]),
    tests("TerminalTests", imports: ["Terminal", "Canvas"]),
    tests(
      "khabarTests",
      imports: ["khabar", "Browser", "Canvas", "KhabarCore", "Model", "Executors"]),
    tests(
      "EndToEndTests",
      imports: ["LoopbackServer", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  swiftLanguageModes: [.v6],
  // `#embed` is C23.
  cLanguageStandard: .gnu2x
)
