import Exporting
import Model
import Testing

/// Names that no article has, in what leaves the program.
@Suite struct UnwrittenNameTests {
  private static let names: [LanguageTag: String] = [.arabic: "هدى سالم", .english: "Huda Salem"]
  private static let english = Entity(
    id: "e1", type: .person, names: names,
    forms: [EntityForm(text: "Huda Salem", language: .english, count: 3)])
  private static let arabic = Entity(
    id: "e2", type: .person, names: names,
    forms: [EntityForm(text: "هدى سالم", language: .arabic, count: 2)])
  private static let both = Entity(
    id: "e3", type: .person, names: names, forms: english.forms + arabic.forms)

  @Test(arguments: [
    (english, "Huda Salem · ~هدى سالم"), (arabic, "~Huda Salem · هدى سالم"),
    (both, "Huda Salem · هدى سالم"),
  ])
  func `have a tilde in texts for people`(entity: Entity, line: String) throws {
    let text = try EntitiesReport(entities: [entity]).written(as: "text")
    #expect(text.contains("  \(line)\n"))
    #expect(!text.contains("also"))
  }

  @Test(arguments: [(english, ["ar"]), (arabic, ["en"]), (both, [])])
  func `are told by language in JSON and tables`(entity: Entity, languages: [String]) throws {
    let report = EntitiesReport(entities: [entity])
    let field = languages.map { "\"unwritten\":[\"\($0)\"]" }.joined()
    let json = try report.written(as: "json").filter { !$0.isWhitespace }
    #expect(languages.isEmpty ? !json.contains("unwritten") : json.contains(field))
    #expect(json.contains("\"ar\":\"هدىسالم\""))
    let count = String(entity.mentionCount)
    #expect(
      try report.written(as: "tsv")
        == "\(entity.id)\tPER\tHuda Salem\tهدى سالم\t\(count)\t\(languages.joined())\n")
    let exported = ExportedNames(
      [entity], madeAt: PublicationDate(secondsSince1970: 0, precision: .second), version: "1")
    let rows = try exported.written(as: "tsv").split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.first?.hasSuffix("\tspellings\tunwritten") == true)
    #expect(rows.dropFirst().first?.hasSuffix(")\t\(languages.joined())") == true)
    let property = languages.map { "<prop type=\"x-unwritten\">\($0)</prop>" }.joined()
    let memory = try exported.written(as: "tmx")
    #expect(languages.isEmpty ? !memory.contains("unwritten") : memory.contains(property))
  }
}
