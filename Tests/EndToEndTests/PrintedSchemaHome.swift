import Foundation
import TestSupport
import Testing

/// A home with a library, files and a feed in which there is something of each kind to print.
struct PrintedSchemaHome {
  /// The home, where the files are too.
  let folder: URL
  /// Removes the folder at the end, where it is not another's.
  private let owner: TemporaryFolder?

  init() throws {
    let owner = try TemporaryFolder("schema")
    self.owner = owner
    folder = owner.url
    for (name, text) in Self.files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    for command in [
      ["watch", "add", "bridge"], ["watch", "add", "--names", "queries.tsv"],
      ["add", "ar.txt", "en.txt", "lines.jsonl"], ["add", "edits.jsonl"],
      ["subscribe", "feed.xml"], ["fetch"],
      ["compare", "en.txt", "en2.txt", "--decisions", "decisions.json"],
    ] {
      _ = try run(command)
    }
    // An outlet edits what it wrote.
    let lines = folder.appending(path: "lines.jsonl")
    try String(contentsOf: lines, encoding: .utf8).replacing("One hundred", with: "Three hundred")
      .write(to: lines, atomically: true, encoding: .utf8)
    _ = try run(["add", "lines.jsonl"])
    // What a person may write in the file of decisions.
    let path = folder.appending(path: "decisions.json")
    let decided = try String(contentsOf: path, encoding: .utf8)
      .replacing(
        "\"state\" : \"open\"", with: "\"note\" : \"So they said.\", \"state\" : \"confirmed\"",
        maxReplacements: 1)
    try decided.write(to: path, atomically: true, encoding: .utf8)
  }

  /// The home of a test that has made it for itself.
  init(in folder: URL) {
    self.folder = folder
    owner = nil
  }

  /// Runs the command on the files of the home, which must not fail.
  func run(_ arguments: [String]) throws -> CommandRun {
    let arguments = arguments.map { argument in
      let path = folder.appending(path: argument).path
      let isFile = Self.files.keys.contains(argument) || argument.hasSuffix(".json")
      return Array((isFile ? path : argument).utf8)
    }
    let run = try CommandRun(arguments, home: folder)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  /// What is wrong with JSON by a schema, or a part of one (`list#/properties/articles/items`); nothing
  /// where nothing is.
  func complaints(of json: Data, against schema: String, areLines: Bool = false) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let file = folder.appending(path: "printed-\(UUID().uuidString).json")
    try json.write(to: file)
    let parts = schema.split(separator: "#")
    let pointer = parts.count > 1 ? "#" + parts[1] : ""
    do {
      return try Tool.run(
        [root + "/scripts/check-json.py"] + (areLines ? ["--lines"] : [])
          + ["\(root)/docs/schemata/\(parts[0]).schema.json\(pointer)", file.path],
        keepingOutputIn: folder)
    } catch let failure as Tool.Failure {
      return failure.output.isEmpty ? "It cannot be checked." : failure.output
    }
  }

  private static let files = [
    "ar.txt": """
    وزير النقل كريم الحتاوي يزور ميناء حتا

    قال وزير النقل كريم الحتاوي اليوم الاثنين إن 15 سفينة وصلت إلى ميناء حتا في شهر مايو.

    ولم يعلق أحد من العمال على الزيارة التي استمرت ساعتين كاملتين.

    وأضاف الحتاوي أن الميناء سيستقبل مئة سفينة أخرى قبل نهاية الصيف.

    وقال كريم الحتاوي: "سيبقى الميناء مفتوحا طوال الصيف هذا العام".

    المصدر: وكالة حتا
    """,
    "en.txt": """
    Transport minister Karim al-Hattawi visits the port of Hatta

    Transport minister Karim al-Hattawi said on Monday that 12 ships reached the port of Hatta in May.

    The workers commented on the visit, which took two whole hours.

    Al-Hattawi added that the port would receive another hundred ships before the end of summer.

    Karim al-Hattawi said: "The port will stay open all summer this year."
    """,
    "en2.txt": """
    Minister of transport Karim al-Hattawi in the port of Hatta

    Transport minister Karim al-Hattawi said on Tuesday that 15 ships reached the port of Hatta in May.

    Nobody of the workers commented on the visit, which took two hours.
    """,
    "lines.jsonl": """
    {"id": "dated", "title": "Grain arrives in Hatta", "date": "2020-07-06T12:00:00Z", "source": "Hatta Daily", \
    "author": "N. Zoran", "url": "https://hatta.example/grain", "text": "Grain arrived in Hatta.\\nIt was wheat."}
    {"id": "edited", "title": "Grain for Hatta", "date": "2020-07-08", \
    "text": "One hundred tonnes of grain reached the port of Hatta at noon today."}
    {"id": "month", "title": "حبوب في حتا", "date": "2020-07", "text": "وصلت الحبوب إلى حتا."}

    """,
    "edits.jsonl": """
    {"id": "edited", "title": "Grain for Hatta", "date": "2020-07-08", \
    "text": "Two hundred tonnes of grain reached the port of Hatta at noon today."}

    """,
    "queries.tsv": "q1\tKarim al-Hattawi\nq2\tنديرة\n",
    "pool.tsv": "p1\tكريم الحتاوي\np2\tNadira\np3\tBoris Vekterov\n",
    "forms.tsv": "1\ten\tPER\tKarim al-Hattawi\n2\tar\tPER\tكريم الحتاوي\n3\ten\tLOC\tHatta\n",
    "feed.xml": """
    <?xml version="1.0"?>
    <rss version="2.0"><channel><title>Hatta Daily</title><link>https://hatta.example/</link>
    <language>en</language>
    <item><guid>g1</guid><title>Bridge opened</title><link>https://hatta.example/bridge</link>
    <author>zoran@hatta.example (N. Zoran)</author><pubDate>Mon, 06 Jul 2020 12:00:00 GMT</pubDate>
    <description>The bridge of Hatta was opened.</description></item>
    <item><title>No bridge</title><description>Another bridge was not.</description></item>
    </channel></rss>
    """,
  ]
}
