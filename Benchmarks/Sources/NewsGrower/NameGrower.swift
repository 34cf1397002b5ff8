import Foundation
import Model

/// Grows people, places and organisations that are named as often, and as many of them once only, as
/// those of real news.
///
/// In 3,929 agency and newspaper articles the program found 14.3 mentions an article of 8.5 persons,
/// places and organisations (36, 37 and 27 in a hundred), in 16,700 spellings, two thirds of which
/// stand there once; the number of spellings grows with the mentions to the power of .8. So no list
/// holds the names: any rank has one, made from the rank alone, and ranks are drawn after Zipf's law
/// with an exponent of 1.25, which gives that growth.
struct NameGrower: Sendable {
  /// What an article says where it names somebody or something.
  struct Naming {
    /// What stands before the name, as in "minister"; empty for nothing.
    var cue: String
    var name: String
  }

  /// Draws the rank of who or what is named.
  func rank(_ source: inout RandomSource) -> Int {
    // The inverse of Zipf's distribution function; the offset flattens its head.
    let rank = Self.headOffset * (pow(1 - source.unit(), -1 / (Self.exponent - 1)) - 1)
    return Int(min(rank, 1e12))
  }

  /// Who or what has a rank.
  func entity(_ rank: Int) -> Entity {
    var source = RandomSource(seed: UInt64(rank) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let kind = source.unit()
    let (type, names): (EntityType, (latin: String, arabic: String)) =
      switch kind {
      case ..<0.36: (.person, person(&source))
      case ..<0.73: (.location, word(&source))
      default: (.organization, organization(&source))
      }
    return Entity(
      id: EntityID(rawValue: "grown-\(rank)"), type: type,
      names: [.english: names.latin, .arabic: names.arabic], forms: [])
  }

  /// How an article of a language names an entity.
  ///
  /// - Parameter isFirst: Whether it does so for the first time, with title and full name; a person is
  ///   named by the family name alone later on.
  func naming(
    of entity: Entity, in language: LanguageTag, isFirst: Bool, _ source: inout RandomSource
  ) -> Naming {
    let name = entity.names[language] ?? ""
    let isArabic = language == .arabic
    guard entity.type == .person else {
      let cues = isArabic ? Self.arabicPlaceCues : Self.englishPlaceCues
      let cue = entity.type == .location ? cues[Int(source.next() % UInt64(cues.count))] : ""
      return Naming(cue: cue, name: name)
    }
    if !isFirst, source.unit() < 0.6 {
      return Naming(cue: "", name: name.split(separator: " ").last.map(String.init) ?? name)
    }
    let titles = isArabic ? Self.arabicTitles : Self.englishTitles
    let title = source.unit() < 0.5 ? titles[Int(source.next() % UInt64(titles.count))] : ""
    return Naming(cue: title, name: name)
  }

  // MARK: Names

  private static let exponent = 1.25
  private static let headOffset = 6.0

  private func person(_ source: inout RandomSource) -> (latin: String, arabic: String) {
    // A few given names are many people's.
    let rank = Int(Double(Self.givenNames.count) * pow(source.unit(), 2))
    let given = Self.givenNames[rank]
    let family = word(&source)
    return ("\(given.latin) \(family.latin)", "\(given.arabic) \(family.arabic)")
  }

  private func organization(_ source: inout RandomSource) -> (latin: String, arabic: String) {
    let kind = Self.organizations[Int(source.next() % UInt64(Self.organizations.count))]
    let own = word(&source)
    return ("\(own.latin) \(kind.latin)", "\(kind.arabic) \(own.arabic)")
  }

  /// A word of two to four syllables in both scripts, some with the Arabic article.
  private func word(_ source: inout RandomSource) -> (latin: String, arabic: String) {
    var latin = ""
    var arabic = ""
    func add(_ letter: (latin: String, arabic: String)) {
      latin += letter.latin
      arabic += letter.arabic
    }
    let syllables = [2, 2, 3, 3, 4][Int(source.next() % 5)]
    for _ in 0..<syllables {
      add(Self.consonants[Int(source.next() % UInt64(Self.consonants.count))])
      add(Self.vowels[Int(source.next() % UInt64(Self.vowels.count))])
    }
    if source.next().isMultiple(of: 2) {
      add(Self.consonants[Int(source.next() % UInt64(Self.consonants.count))])
    }
    latin = latin.capitalized
    return source.unit() < 0.3 ? ("al-" + latin, "ال" + arabic) : (latin, arabic)
  }

  private static let consonants: [(latin: String, arabic: String)] = [
    ("b", "ب"), ("d", "د"), ("f", "ف"), ("gh", "غ"), ("h", "ح"), ("j", "ج"), ("k", "ك"),
    ("l", "ل"), ("m", "م"), ("n", "ن"), ("r", "ر"), ("s", "س"), ("sh", "ش"), ("t", "ت"),
    ("w", "و"), ("y", "ي"), ("z", "ز"), ("kh", "خ"), ("q", "ق"), ("th", "ث"),
  ]

  private static let vowels: [(latin: String, arabic: String)] = [
    ("a", "ا"), ("i", "ي"), ("ou", "و"), ("a", ""), ("i", ""), ("e", ""),
  ]

  private static let givenNames: [(latin: String, arabic: String)] = [
    ("Mohammed", "محمد"), ("Ahmed", "أحمد"), ("Ali", "علي"), ("Khaled", "خالد"),
    ("Abdullah", "عبد الله"), ("Mahmoud", "محمود"), ("Hassan", "حسن"), ("Hussein", "حسين"),
    ("Omar", "عمر"), ("Ibrahim", "إبراهيم"), ("Youssef", "يوسف"), ("Mustafa", "مصطفى"),
    ("Salem", "سالم"), ("Fatima", "فاطمة"), ("Saleh", "صالح"), ("Nasser", "ناصر"),
    ("Abdel Rahman", "عبد الرحمن"), ("Tarek", "طارق"), ("Samir", "سمير"), ("Karim", "كريم"),
    ("Jamal", "جمال"), ("Fayez", "فايز"), ("Mariam", "مريم"), ("Walid", "وليد"),
    ("Hisham", "هشام"), ("Adel", "عادل"), ("Faisal", "فيصل"), ("Sami", "سامي"),
    ("Nabil", "نبيل"), ("Ziad", "زياد"), ("Layla", "ليلى"), ("Bashir", "بشير"),
    ("Osama", "أسامة"), ("Majid", "ماجد"), ("Rashid", "راشد"), ("Sultan", "سلطان"),
    ("George", "جورج"), ("David", "ديفيد"), ("Michael", "مايكل"), ("John", "جون"),
  ]

  private static let organizations: [(latin: String, arabic: String)] = [
    ("Party", "حزب"), ("Company", "شركة"), ("University", "جامعة"), ("Bank", "بنك"),
    ("Organization", "منظمة"), ("Movement", "حركة"), ("Agency", "وكالة"), ("Club", "نادي"),
  ]

  private static let arabicTitles = [
    "الرئيس", "الوزير", "المتحدث باسم الحكومة", "الدكتور", "اللواء",
  ]
  private static let englishTitles = ["President", "Minister", "spokesman", "General", "Mr."]
  private static let arabicPlaceCues = ["في", "في مدينة", "إلى", "من", "في محافظة"]
  private static let englishPlaceCues = ["in", "near", "from", "to", "in the city of"]
}
