import CustomDump
import Foundation
import KhabarCore
import Model
import TestSupport
import Testing

/// The names of a library depend on its articles, not on how these came in.
@Suite struct ArticleOrderTests {
  /// Thirty short articles in two languages, in which a few people and places come again and again: in
  /// full, by their family names alone, with namesakes, known from one language only.
  private static let articles: [Article] = {
    let first = [
      ("Orlan", "أورلان"), ("Pellan", "بيلان"), ("Zoran", "زوران"), ("Lisa", "ليزا"),
      ("Boris", "بوريس"),
    ]
    let last = [
      ("Vekterdal", "فيكتردال"), ("Drosk", "دروسك"), ("Petkov", "بيتكوف"),
      ("Ivanchev", "إيفانتشيف"), ("Kormund", "كورموند"), ("Petkoff", "بتكوف"),
    ]
    let places = [("Gradsko", "غرادسكو"), ("Vintrheim", "فينترهايم"), ("Sirte", "سرت")]
    let (latin, arabic) = (["ba", "ri", "to", "mel", "un"], ["سا", "كي", "تو", "مع", "نب"])
    var number: UInt64 = 7
    func next(_ count: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % count
    }
    return (0..<30).map { index in
      let (given, family) = (first[next(first.count)], last[next(last.count)])
      let (other, place) = (last[next(last.count)], places[next(places.count)])
      let isArabic = next(2) == 0
      let text =
        switch (isArabic, next(3)) {
        case (false, 0):
          "Governor \(given.0) \(family.0) met Mr \(other.0) in \(place.0). \(family.0) left."
        case (false, 1): "In \(place.0), Mr \(other.0) said that \(family.0) Union members met."
        case (false, _): "President \(given.0) \(family.0) spoke in \(place.0)."
        case (true, 0): "قال المحافظ \(given.1) \(family.1) إن \(other.1) غادر \(place.1)."
        case (true, 1): "لم يعلق \(other.1) أمس ولم يعد إلى \(place.1)."
        case (true, _): "وصل الرئيس \(given.1) \(family.1) إلى \(place.1) ثم غادر \(family.1)."
        }
      // Words of its own, so that no article is taken for a translation of another.
      let own = (0..<12).map { _ in
        (0..<5).map { _ in isArabic ? arabic[next(arabic.count)] : latin[next(latin.count)] }
          .joined()
      }.joined(separator: " ")
      let language: LanguageTag = isArabic ? "ar" : "en"
      return Article(
        id: ArticleID(rawValue: "a\(index)"),
        title: ArticleTitle(text: "Report \(index)", origin: .headline, language: "en"),
        language: language, text: text + " " + own + ".",
        segments: [
          Segment(kind: .paragraph, language: language, text: text + " " + own + ".")
        ])
    }
  }()

  /// Each entity by its type and its spellings; ids tell who came first.
  private func names(_ library: Library) async throws -> [String] {
    try await library.entities().map { entity in
      entity.type.rawValue + ": "
        + entity.forms.filter { $0.count > 0 }.map { "\($0.text) \($0.count)" }.sorted()
        .joined(separator: ", ")
    }.sorted()
  }

  private func library(of articles: [Article], batch: Int) async throws -> Library {
    let library = try Library.open(.memory)
    for start in stride(from: 0, to: articles.count, by: batch) {
      try await library.add(Array(articles[start...].prefix(batch)))
    }
    return library
  }

  @Test(arguments: [1, 12], [3, 11])
  func `articles in any order and in batches of any size give the same names`(
    batch: Int, step: Int
  ) async throws {
    let together = try await library(of: Self.articles, batch: Self.articles.count)
    let count = Self.articles.count
    // The step has no factor in common with the number of articles but where it is 3.
    let order = (0..<count).map { step == 3 ? count - 1 - $0 : $0 * step % count }
    #expect(Set(order).count == count)
    let oneByOne = try await library(of: order.map { Self.articles[$0] }, batch: batch)
    let found = try await names(oneByOne)
    let expected = try await names(together)
    #expect(expected.count > 8)
    expectNoDifference(found, expected)
  }

  @Test func `names are as if articles that have left had never been there`() async throws {
    let folder = try TemporaryFolder()
    let library = try Library.open(.memory)
    let (kept, gone) = (Self.articles.prefix(15), Self.articles.dropFirst(15))
    for article in kept { try folder.write(article.text, to: "\(article.id).txt") }
    _ = try await library.read(paths: [folder.path], mirroring: true)
    let before = try await names(library)
    for article in gone { try folder.write(article.text, to: "\(article.id).txt") }
    _ = try await library.read(paths: [folder.path], mirroring: true)
    #expect(try await names(library) != before)
    for article in gone {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(article.id).txt")
    }
    let report = try await library.read(paths: [folder.path], mirroring: true)
    #expect(report.removed == 15)
    let after = try await names(library)
    expectNoDifference(after, before)
  }
}
