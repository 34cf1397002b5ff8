import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

struct EntityLinkerTests {
  private func link(
    _ texts: [String], existing: [Entity] = [], decisions: [Decision] = []
  ) -> Linking {
    let articles = texts.enumerated().map { index, text in
      EntityTexts.article(ArticleID(rawValue: "\(index)"), text)
    }
    return EntityLinker().link(
      MentionDetector().mentions(in: articles), existing: existing, decisions: decisions)
  }

  @Test func `an unknown man is one entity in both languages, under all parts of his name`() {
    let linking = link([
      "Governor Orlan Vekterdal spoke. Vekterdal left.", "قال المحافظ أورلان فيكتردال ذلك",
    ])
    #expect(Set(linking.mentions.values.joined()).count == 1)
    #expect(linking.entities.first?.names.keys.count == 2)
  }

  @Test func `a man and another with his family name stay two`() {
    let linking = link(["Lisa Drosk met Pellan Drosk in Rome."])
    #expect(linking.entities.filter { $0.type == .person }.count == 2)
  }

  @Test func `a capital and its country, a place and a medium stay apart`() {
    let linking = link([
      "سافر من أنقرة إلى تركيا", "He left Al-Jafra, said Al-Jazeera, for Ankara.",
    ])
    #expect(Set(linking.entities.map(\.id)) == ["ankara", "region-tr", "jufra", "al-jazeera"])
  }

  @Test func `an acronym that the text explains is its name`() {
    let linking = link(["The Harbour Workers Union (HWU) met. Later HWU left."])
    #expect(linking.entities.count == 1)
    #expect(
      linking.entities[0].forms.first { $0.text == "HWU" }?.reasons.first
        == .shortFor(name: "Harbour Workers Union"))
  }

  @Test func `ids stay with their spellings when a library grows`() {
    let first = link(["Governor Orlan Vekterdal spoke."])
    var kept = first.entities
    kept[0].id = "kept"
    let second = link(["Governor Orlan Vekterdal met Mayor Pellan Drosk."], existing: kept)
    #expect(second.mentions["0"]?.first == "kept")
    #expect(Set(second.entities.map(\.id)).count == 2)
  }

  @Test func `a new spelling joins what the library has`() {
    var kept = link(["Governor Orlan Vekterdal spoke."]).entities
    kept[0].id = "kept"
    let linking = link(["قال المحافظ أورلان فيكتردال ذلك"], existing: kept)
    #expect(linking.entities.map(\.id) == ["kept"])
  }

  @Test func `what a person merged, split and retyped stays so`() throws {
    let texts = ["Haftar met Putin in Sirte. Hifter left."]
    let merged = link(texts, decisions: [.merged(["putin", "haftar"])])
    #expect(Set(merged.mentions["0"] ?? []) == ["putin", "sirte"])
    let split = link(texts, decisions: [.split(form: "Hifter", from: "haftar")])
    #expect(split.mentions["0"]?.first == "haftar")
    #expect(split.mentions["0"]?.last != "haftar")
    let retyped = link(texts, decisions: [.retyped("sirte", .organization)])
    #expect(retyped.entities.first { $0.id == "sirte" }?.type == .organization)
  }
}
