import Importing
import Model
import Testing

@testable import SentenceAlignment

struct AlignerTests {
  @Test func `the Arabic seed and its translation align as a careful reader would`() throws {
    let arabic = try SeedArticles.article(4).segments
    let english = try SeedArticles.article(0).segments
    let beads = Aligner().align(arabic, english).beads

    func opening(_ segments: [Segment], _ indices: [Int]) -> String {
      indices.map { String(segments[$0].text.prefix(18)) }.joined(separator: " + ")
    }
    let rows = beads.map {
      "\(opening(arabic, $0.source)) = \(opening(english, $0.target))"
    }
    #expect(
      rows == [
        "بعد تأجيل محادثات  = ",
        "Libyan Army's prep = ",
        "قوات حكومة الوفاق  = ",
        "أعلنت تركيا أن الر = Turkey announced t",
        "وقال وزير الخارجية = On Monday, Turkish",
        "وفي الأثناء، نقلت  = Meanwhile, Reuters",
        "وبعد تأجيل المحادث = After the postpone",
        "وكان متوقعا أن ترك = The talks were exp",
        "Russian Foreign Mi = ",
        "وزيرا خارجية روسيا = Foreign ministers ",
        "مرتزقة = Mercenaries",
        "ونقل مراسل الجزيرة = Al-Jazeera corresp",
        "وكشف المصدر عن تمر = The source reveale",
        "بدورها، أعلنت وزار = In turn, the Minis",
        "وأضافت الخارجية عل = The Foreign Minist",
        "وذكرت الوزارة أن ح = The ministry state",
        "المصدر : الجزيرة + = ",
      ])
  }

  @Test func `a report with passages of the Arabic seed is joined to it by these alone`() throws {
    let source = try SeedArticles.article(4).segments
    let target = try SeedArticles.article(1).segments
    let joined = Aligner().align(source, target).beads
      .filter { !$0.source.isEmpty && !$0.target.isEmpty }
    #expect(joined.map(\.source) == [[4], [10], [11], [12]])
    #expect(joined.map(\.target) == [[8], [4], [5], [6]])
  }

  @Test func `words that reports on one event share do not join what is not rendered`() throws {
    let source = try SeedArticles.article(4).segments
    let target = try SeedArticles.article(1).segments
    let dictionary = BilingualDictionary(entries: Self.everydayWords)
    let beads = Aligner(dictionary: dictionary).align(source, target).beads
    #expect(
      beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { [$0.source, $0.target] }
        == [[[4], [8]], [[10], [4]], [[11], [5]], [[12], [6]]])
    // What is alike by chance leaves no doubt that the lead is not rendered.
    #expect(beads.contains { $0.source == [3] && $0.target.isEmpty && $0.score > 0.5 })
  }

  /// What any dictionary has for the words of such reports.
  private static let everydayWords: [(arabic: String, english: String)] = [
    ("اتفق", "agree"), ("استعاد", "regain"), ("استعادة", "regain"), ("السيطرة", "control"),
    ("القتال", "fighting"), ("القضايا", "issues"), ("المحادثات", "talks"), ("المصدر", "source"),
    ("الهجوم", "attack"), ("اليوم", "today"), ("بين", "between"), ("تعزيزات", "support"),
    ("تعاون", "cooperate"), ("تعاون", "support"), ("دعم", "support"), ("حكومة", "government"),
    ("خارجية", "foreign"), ("خلاف", "matter"), ("ساحلي", "coastal"), ("ساحلية", "coastal"),
    ("عسكري", "military"), ("عمل", "work"), ("قوات", "forces"), ("لواء", "general"),
    ("متقاعد", "retired"), ("محادثات", "discussions"), ("محادثات", "talks"), ("محور", "hub"),
    ("مدعومة", "backed"), ("مدينة", "city"), ("مرتزقة", "mercenaries"), ("مسؤول", "official"),
    ("مقررة", "scheduled"), ("نقلت", "quote"), ("وزارة", "ministry"), ("وزاري", "ministerial"),
    ("وزير", "minister"), ("وصل", "arrival"), ("وقف", "stop"), ("وقف", "stopping"),
    ("أجلت", "postponed"), ("تأجيل", "postponed"), ("أمس", "Sunday"), ("لقاء", "meeting"),
    ("لقاء", "meet"), ("نظير", "counterpart"), ("وكالة", "agency"), ("مشاورات", "discussions"),
    ("يذكر", "anonymity"), ("قرر", "decide"), ("مسعى", "seek"), ("رصد", "monitored"),
  ]

  @Test func `the two English renderings share the passages that they have in common`() throws {
    let first = try SeedArticles.article(0).segments
    let second = try SeedArticles.article(1).segments
    let joined = Aligner().align(first, second).beads.filter {
      !$0.source.isEmpty && !$0.target.isEmpty && $0.score > 0.9
    }
    let openings = joined.map { first[$0.source[0]].text.prefix(10) }
    #expect(openings.contains("Mercenarie"))
    #expect(openings.contains("Al-Jazeera"))
    #expect(openings.contains("The source"))
  }

  @Test(arguments: [(0, 1), (4, 0), (0, 4), (4, 1), (2, 3), (3, 3)])
  func `every segment of both sides is in exactly one bead`(source: Int, target: Int) throws {
    let left = try SeedArticles.article(source).segments
    let right = try SeedArticles.article(target).segments
    let beads = Aligner().align(left, right).beads
    #expect(beads.flatMap(\.source).sorted() == Array(left.indices))
    #expect(beads.flatMap(\.target).sorted() == Array(right.indices))
    #expect(beads.allSatisfy { (0...1).contains($0.score) })
  }

  @Test func `a text aligns with itself one to one and wholly`() throws {
    let segments = try SeedArticles.article(3).segments
    let (beads, score) = Aligner().align(segments, segments)
    #expect(beads.map(\.source) == beads.map(\.target))
    #expect(score > 0.9)
  }

  @Test func `an empty side leaves every segment alone`() throws {
    let segments = try SeedArticles.article(0).segments
    let (beads, score) = Aligner().align(segments, [])
    #expect(beads.count == segments.count)
    #expect(beads.allSatisfy { $0.target.isEmpty })
    #expect(score == 0)
    #expect(Aligner().align([], []).beads.isEmpty)
  }

  @Test func `two texts with nothing in common have next to no score`() {
    let source = segments(.arabic, "الطقس مشمس في الجنوب.", "تفتح المدارس أبوابها في الصباح.")
    let target = segments(
      .english, "Shares of the carmaker rose by 12 percent.", "Analysts had expected a loss.")
    #expect(Aligner().align(source, target).score < 0.5)
  }

  @Test func `one giant paragraph takes the whole other side or stands alone`() throws {
    let article = try SeedArticles.article(0).segments
    let whole = Segment(
      kind: .paragraph, language: .english, text: article.map(\.text).joined(separator: " "))
    let beads = Aligner().align([whole], article).beads
    #expect(beads.flatMap(\.target).sorted() == Array(article.indices))
  }

  @Test func `a third language is aligned by numbers and names that are written alike`() {
    let source = segments(
      .english, "Police arrested 214 people in Lyon.", "The mayor spoke at noon.",
      "Marseille won 31 medals.")
    let target = segments(
      "fr", "La police a interpellé 214 personnes à Lyon.",
      "Marseille a remporté 31 médailles.")
    let beads = Aligner().align(source, target).beads.filter { !$0.target.isEmpty }
    #expect(beads.first { $0.target == [0] }?.source == [0])
    #expect(beads.first { $0.target == [1] }?.source == [2])
  }

  @Test func `a line of Latin script on an Arabic page renders only a copy of itself`() {
    let source = segments(
      .arabic, "الرئيس الأمريكي دونالد ترامب في البيت الأبيض أمس",
      "US President Donald Trump at the White House",
      "وقال ترامب للصحفيين إن المحادثات مع الصين ستستمر أسبوعين.")
    let target = segments(
      .english, "US President Donald Trump at the White House yesterday",
      "Trump told reporters that talks with China would go on for two weeks.")
    let beads = Aligner().align(source, target).beads
    #expect(beads.contains { $0.source == [2] && $0.target == [1] })
    #expect(!beads.contains { $0.source == [1] && !$0.target.isEmpty && $0.target != [0] })
  }

  @Test func `a block that moved is joined with its counterpart`() throws {
    let arabic = try SeedArticles.article(4).segments
    let english = try SeedArticles.article(0).segments
    let moved = Array(english[7...9]) + english[0...6] + english[10...]
    let straight = Aligner().align(arabic, english).beads
    let crossed = Aligner().align(arabic, moved).beads
    for bead in straight where bead.target == [8] || bead.target == [9] {
      let expected = bead.target.map { $0 - 7 }
      #expect(
        crossed.contains { $0.source == bead.source && $0.target == expected },
        "\(crossed.map { [$0.source, $0.target] })")
    }
  }

  private func segments(_ language: LanguageTag, _ texts: String...) -> [Segment] {
    texts.map { Segment(kind: .paragraph, language: language, text: $0) }
  }

  @Test func `a book is aligned window by window, with what is left out and put in`() {
    func lines(_ range: Range<Int>, _ language: LanguageTag) -> [Segment] {
      range.map { number in
        Segment(
          kind: .paragraph, language: language,
          text: language == .arabic
            ? "وقال الوزير في الفقرة \(number * 7_919 + 100_003) إنهم وصلوا"
            : "The minister said in paragraph \(number * 7_919 + 100_003) that they came")
      }
    }
    let source = lines(0..<150, .arabic)
    let target = lines(0..<70, .english) + lines(76..<150, .english)
    let found = WindowedAlignment.align(source, target, width: 60, by: { Aligner().align($0, $1) })
    #expect(found.beads.flatMap(\.source) == Array(0..<150))
    #expect(found.beads.flatMap(\.target).sorted() == Array(0..<144))
    let right = found.beads.count { bead in
      bead.target.count == 1 && bead.source == bead.target.map { $0 < 70 ? $0 : $0 + 6 }
    }
    #expect(right > 140)
    #expect(found.score > 0.9)
  }
}
