import Language
import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// The detector and the linker against a careful reading of the seed articles.
struct SeedNamesTests {
  private struct Expected: Hashable {
    var article: Int
    var segment: Int
    var range: Range<Int>
    var type: EntityType
    var entity: String
  }

  /// The marked names, each with its place.
  private static func expected(in articles: [Article]) throws -> [Expected] {
    var result: [Expected] = []
    for (number, article) in articles.enumerated() {
      let lines = try #require(SeedNames.table[number]).split(separator: "\n")
      var segment = 0
      var offset = 0
      for line in lines {
        let fields = line.split(separator: "|").map { $0.trimmingSpaces() }
        let name = Array(fields[0].unicodeScalars)
        while segment < article.segments.count {
          let text = Array(article.segments[segment].text.unicodeScalars)
          if let start = text.firstRange(of: name, from: offset) {
            result.append(
              Expected(
                article: number, segment: segment, range: start..<(start + name.count),
                type: try #require(EntityType(rawValue: fields[1])), entity: fields[2]))
            offset = start + name.count
            break
          }
          segment += 1
          offset = 0
        }
        try #require(segment < article.segments.count, "not found: \(line)")
      }
    }
    return result
  }

  @Test func `the names of the seeds are found, typed and nothing else is`() throws {
    let articles = try SeedArticles.all()
    let found = MentionDetector().mentions(in: articles)
    let expected = Set(
      try Self.expected(in: articles).map { Place($0.article, $0.segment, $0.range, $0.type) })
    let actual = Set(
      found.enumerated().flatMap { number, article in
        article.mentions.map { Place(number, $0.segment, $0.range, $0.type) }
      })
    let right = Double(expected.intersection(actual).count)
    let measure = 2 * right / Double(expected.count + actual.count)
    #expect(measure >= 0.97, "missing \(expected.subtracting(actual))")
  }

  private struct Place: Hashable {
    var values: [Int]
    var type: EntityType

    init(_ article: Int, _ segment: Int, _ range: Range<Int>, _ type: EntityType) {
      values = [article, segment, range.lowerBound, range.upperBound]
      self.type = type
    }
  }

  @Test func `a name in the seeds is one entity in both languages, but for three`() throws {
    let articles = try SeedArticles.all()
    let found = MentionDetector().mentions(in: articles)
    let linking = EntityLinker().link(found, existing: [], decisions: [])
    var entities: [Place: EntityID] = [:]
    for (number, article) in found.enumerated() {
      let ids = try #require(linking.mentions[article.article])
      for (mention, id) in zip(article.mentions, ids) {
        entities[Place(number, mention.segment, mention.range, mention.type)] = id
      }
    }
    var byName: [String: Set<EntityID>] = [:]
    var byEntity: [EntityID: Set<String>] = [:]
    for name in try Self.expected(in: articles) {
      guard let id = entities[Place(name.article, name.segment, name.range, name.type)] else {
        continue
      }
      byName[name.entity, default: []].insert(id)
      byEntity[id, default: []].insert(name.entity)
    }
    // Nothing tells that these go together: a translator's own spelling, a body whose name is translated word
    // by word, and two words written as one.
    let parted = byName.filter { $0.value.count > 1 }.keys.sorted()
    #expect(parted == ["cavusoglu", "libyan-mine-center", "trt-world"])
    #expect(byEntity.filter { $0.value.count > 1 }.isEmpty)
    #expect(byName.count > 40)
  }

  @Test func `no demonym and no nisba adjective of the seeds is a name`() throws {
    for article in MentionDetector().mentions(in: try SeedArticles.all()) {
      for mention in article.mentions {
        let words = NameTokenizer.keys(of: mention.text)
        let isDemonym = words.count == 1 && NameLexicon.classes(of: words[0]).contains(.demonym)
        #expect(!isDemonym, "\(mention.text)")
      }
    }
  }

  @Test func `every form of an entity says why it belongs there`() throws {
    let found = MentionDetector().mentions(in: try SeedArticles.all())
    let linking = EntityLinker().link(found, existing: [], decisions: [])
    let minister = try #require(linking.entities.first { $0.id == "cavusoglu" })
    let damaged = try #require(minister.forms.first { $0.text.contains(" -lu") })
    #expect(damaged.reasons.contains { $0.description.contains("linked by sound") })
    #expect(minister.names[.arabic] == "مولود جاويش أوغلو")
    let counted = linking.entities.reduce(0) { $0 + $1.mentionCount }
    #expect(counted == found.reduce(0) { $0 + $1.mentions.count })
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> String {
    var text = self
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Array where Element == Unicode.Scalar {
  /// Where a name begins at or behind an offset, as a whole word.
  fileprivate func firstRange(of name: [Unicode.Scalar], from offset: Int) -> Int? {
    guard name.count <= count, offset <= count - name.count else { return nil }
    return (offset...(count - name.count)).first { start in
      let end = start + name.count
      guard self[start..<end].elementsEqual(name) else { return false }
      let endsWord = end == count || !self[end].properties.isAlphabetic
      let startsWord =
        start == 0 || !self[start - 1].properties.isAlphabetic
        || "وفبلكس".unicodeScalars.contains(self[start - 1])
      return endsWord && startsWord
    }
  }
}
