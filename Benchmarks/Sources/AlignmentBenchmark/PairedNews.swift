import Model
import NewsGrower

/// Makes articles in Arabic with their English renderings, word for word through a table, with names
/// and numbers of their own and words that no table has.
///
/// They say nothing; what matters is that both sides share what translations share.
struct PairedNews {
  private let names: [(arabic: String, english: String)]
  private let fillers: (arabic: [String], english: [String])
  private let seed: UInt64

  init(grower: NewsGrower, seed: UInt64) {
    names = grower.entities(4_000).compactMap { entity in
      guard let arabic = entity.names[.arabic], let english = entity.names[.english] else {
        return nil
      }
      return (arabic, english)
    }
    var fillers: (arabic: [String], english: [String]) = ([], [])
    for index in 0..<40 {
      let article = grower.article(index).article
      let words = article.segments.flatMap { $0.text.split(separator: " ").map(String.init) }
      if article.language.primary == .arabic {
        fillers.arabic += words
      } else {
        fillers.english += words.map { $0.lowercased() }
      }
    }
    self.fillers = fillers
    self.seed = seed
  }

  /// The Arabic article of an index and its rendering.
  func pair(_ index: Int, paragraphs: Int = 8) -> (arabic: Article, english: Article) {
    var source = RandomSource(seed: seed &* 31 &+ UInt64(index))
    let cast = (0..<10).map { _ in pick(names, &source) }
    var arabic: [String] = []
    var english: [String] = []
    for _ in 0..<paragraphs {
      var left: [String] = []
      var right: [String] = []
      for _ in 0..<24 {
        let chance = source.unit()
        if chance < 0.25 {
          let entry = pick(Self.table, &source)
          left.append(entry.0)
          right.append(entry.1)
        } else if chance < 0.4 {
          let name = pick(cast, &source)
          left.append(name.arabic)
          right.append(name.english)
        } else if chance < 0.44 {
          let number = String(10 + source.next() % 4_000)
          left.append(number)
          right.append(number)
        } else {
          left.append(pick(fillers.arabic, &source))
          right.append(pick(fillers.english, &source))
        }
      }
      arabic.append(left.joined(separator: " ") + ".")
      english.append(right.joined(separator: " ") + ".")
    }
    return (
      article("ar\(index)", arabic, .arabic), article("en\(index)", english, .english)
    )
  }

  private func pick<Element>(_ list: [Element], _ source: inout RandomSource) -> Element {
    list[Int(source.next() % UInt64(list.count))]
  }

  private func article(_ id: String, _ lines: [String], _ language: LanguageTag) -> Article {
    Article(
      id: ArticleID(rawValue: id),
      title: ArticleTitle(text: lines[0], origin: .lead, language: language), language: language,
      text: lines.joined(separator: "\n"),
      segments: lines.map { Segment(kind: .paragraph, language: language, text: $0) })
  }

  private static let table: [(String, String)] = [
    ("الحكومة", "the government"), ("الرئيس", "the president"), ("الوزير", "the minister"),
    ("الجيش", "the army"), ("المدينة", "the city"), ("قال", "said"), ("أعلن", "announced"),
    ("الهجوم", "the attack"), ("القوات", "the forces"), ("الاتفاق", "the agreement"),
    ("المحادثات", "the talks"), ("الانتخابات", "the election"), ("الاقتصاد", "the economy"),
    ("النفط", "oil"), ("الشرطة", "the police"), ("المحكمة", "the court"),
    ("البرلمان", "parliament"),
    ("الدولة", "the state"), ("الحرب", "the war"), ("السلام", "peace"), ("الأزمة", "the crisis"),
    ("المتحدث", "the spokesman"), ("بيان", "a statement"), ("الحدود", "the border"),
    ("اللاجئين", "refugees"), ("المستشفى", "the hospital"), ("الأسعار", "prices"),
    ("القانون", "the law"), ("المعارضة", "the opposition"), ("الزعيم", "the leader"),
    ("اجتماع", "a meeting"), ("زيارة", "a visit"), ("قتل", "killed"), ("أصيب", "wounded"),
    ("الطائرة", "the plane"), ("البحر", "the sea"), ("الشركة", "the company"),
    ("السلطات", "the authorities"), ("الصحيفة", "the newspaper"), ("التقرير", "the report"),
  ]
}
