import Foundation
import Model
import Testing

@testable import Language

@Suite struct LanguageProfileTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/CResources/data")

  static let tables =
    (try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("languages").path)) ?? []

  @Test(arguments: tables)
  func `every row of a word list can be read, and its head says where it comes from`(
    name: String
  ) throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("languages/\(name)"), encoding: .utf8)
    let head = text.prefix { $0 != "\n" }
    #expect(head.contains("Source:"))
    #expect(text.contains("Apache License"))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(columns.count == 3, "\(line)")
      let role = try #require(WordRole(rawValue: String(columns[0])), "\(line)")
      switch role {
      case .month, .solarMonth: #expect((1...12).contains(try #require(Int(columns[1]))))
      case .weekday: #expect((1...7).contains(try #require(Int(columns[1]))))
      case .half: #expect(["am", "pm"].contains(columns[1]))
      case .zone, .ending: #expect(Int(columns[1]) != nil)
      case .spelling, .stemSpelling: #expect(!columns[1].isEmpty)
      case .saying:
        #expect(["before", "behind", "behind-feminine", "behind-object"].contains(columns[1]))
      case .speakerAgain: #expect(["", "person", "body"].contains(columns[1]))
      case .sayingOn, .hisWords: #expect(["", "masculine", "feminine"].contains(columns[1]))
      case .saidIn: #expect(!columns[1].isEmpty)
      default: #expect(columns[1].isEmpty, "\(line)")
      }
      #expect(!columns[2].isEmpty, "\(line)")
    }
    let code = LanguageTag(rawValue: String(name.prefix { $0 != "." }))
    #expect(LanguageProfile.all.contains { $0.language == code })
    #expect(LanguageWords.of(code) != nil, "languages.c does not have \(name)")
  }

  @Test func `there are word lists at all`() {
    #expect(Self.tables.count >= 4)
    #expect(LanguageProfile.texts(.byline).contains("بقلم"))
    #expect(LanguageProfile.texts(.notice).contains("copyright "))
  }

  @Test func `a profile tells the direction that a tag tells`() {
    for profile in LanguageProfile.all {
      #expect(profile.isRightToLeft == profile.language.isRightToLeft, "\(profile.language)")
    }
  }

  @Test(arguments: [
    ("fa", "Persian", "فارسی", "FA", true), ("fr-CA", "French", "français", "FR", false),
    ("ar-LY", "Arabic", "العربية", "ع", true), ("en", "English", "English", "EN", false),
    ("und", "unknown language", "unknown language", "–", false), ("sw", "sw", "sw", "SW", false),
  ])
  func `a language has its names`(
    code: String, english: String, own: String, badge: String, isRightToLeft: Bool
  ) {
    let profile = LanguageProfile.of(LanguageTag(rawValue: code))
    #expect(profile.englishName == english)
    #expect(profile.ownName == own)
    #expect(profile.badge == badge)
    #expect(profile.isRightToLeft == isRightToLeft)
  }

  @Test(arguments: [
    ("Arabic", "ar"), ("عربي", "ar"), ("العربيه", "ar"), ("انجليزي", "en"), ("FRANCAIS", "fr"),
    ("فارسي", "fa"), ("Persian", "fa"),
  ])
  func `a language is known by its names however they are spelled`(name: String, code: String) {
    #expect(LanguageProfile.called(name)?.language.rawValue == code)
  }

  @Test func `words are translated between the languages in which names are found`() {
    #expect(TranslationDirection.all.map(\.dictionaryName) == ["ara-eng", "eng-ara"])
    #expect(TranslationDirection(of: "سلام").inWords == "Arabic to English")
    #expect(TranslationDirection(of: "peace").debianPackage == "dict-freedict-eng-ara")
    #expect(TranslationDirection(of: "мир").source == .english)
  }

  // MARK: Stems

  private func stems(_ text: String, _ language: LanguageTag) -> [String] {
    TextAnalyzer(.search).tokens(of: text, in: language).map(\.stem)
  }

  @Test(arguments: [
    ["sécurité", "securite", "Sécurités", "SÉCURITÉ"],
    ["l'accord", "accords", "l’accord", "Accord"],
    ["d'État", "etats", "l'État"], ["financé", "financée", "financées", "financer", "financee"],
    ["première", "premieres", "première"], ["national", "nationaux", "nationales"],
    ["économique", "economiques"], ["réfugiés", "refugie", "réfugiée"],
    ["qu'annoncer", "annonçait", "annoncé"],
  ])
  func `forms of a French word have one stem, with and without accents and elision`(
    words: [String]
  ) {
    let all = Set(words.map { stems($0, "fr") })
    #expect(all.count == 1, "\(all)")
    #expect(all.first?.count == 1)
    #expect(all.first?.first?.hasSuffix("·fr") == true)
  }

  @Test(arguments: [
    ["می‌خواهم", "میخواهم", "ميخواهم", "می‌خواهند", "نمی‌خواهد", "می‌خواهیم"],
    ["کتاب‌ها", "کتابها", "كتابهاي", "کتاب", "کتاب‌هایی", "کتاب‌هایشان"],
    ["بزرگ‌ترین", "بزرگتر", "بزرگ"], ["خانه", "خانه‌ها", "خانة", "خانه‌ی"],
    ["کارگران", "کارگر", "کارگرانی"], ["می‌خواندم", "می‌خوانم"],
  ])
  func `forms and spellings of a Persian word have one stem`(words: [String]) {
    let all = Set(words.map { stems($0, "fa") })
    #expect(all.count == 1, "\(all)")
    #expect(all.first?.first?.hasSuffix("·fa") == true)
  }

  @Test(arguments: ["میلاد", "میدان", "میلیون", "ایمان"])
  func `a Persian word that only looks as if it had a prefix keeps it`(word: String) {
    #expect(stems(word, "fa").first?.hasPrefix(Folding.folded(String(word.prefix(2)))) == true)
  }

  @Test func `a prefix that stands apart opens its verb`() {
    #expect(stems("نمی خواهم", "fa").last == stems("می‌خواهم", "fa").first)
    #expect(TextAnalyzer(.search).readings(of: "خواهم", in: "fa").contains(["خواه·fa"]))
  }

  @Test func `elided words are left out and the place of the word is its own`() {
    let tokens = TextAnalyzer(.search).tokens(of: "jusqu'à l’accord d'aujourd'hui", in: "fr")
    #expect(tokens.map(\.folded) == ["a", "accord", "aujourdhui"])
    #expect(tokens.map(\.range) == [6..<7, 10..<16, 19..<30])
  }

  @Test func `texts in other languages are stemmed as ever`() {
    let analyzer = TextAnalyzer(.search)
    for text in ["The nation's accords", "وبالمساعدات الإنسانية", "O'Brien l'accord"] {
      #expect(analyzer.tokens(of: text, in: "de") == analyzer.tokens(of: text))
    }
    // Words in another script than the language's.
    #expect(analyzer.tokens(of: "مساعدات", in: "fr") == analyzer.tokens(of: "مساعدات"))
    #expect(analyzer.tokens(of: "accords 1200", in: "fa") == analyzer.tokens(of: "accords 1200"))
  }
}
