import Foundation

/// News that never was, about people and places that are not: as many names in as many spellings as
/// real news has, so that there is work in finding them.
struct MadeUpNews {
  /// A word that one article alone has.
  static let rareWord = "zyquorvex"

  private static let given = [
    ("Zoran", "زوران"), ("Boris", "بوريس"), ("Halim", "حليم"), ("Nadira", "نديرة"),
    ("Orlan", "أورلان"), ("Tamim", "تميم"), ("Salwa", "سلوى"), ("Viktor", "فيكتور"),
    ("Idris", "إدريس"), ("Maryam", "مريم"), ("Stefan", "ستيفان"), ("Ranya", "رانيا"),
  ]
  private static let beginnings = [
    ("Vek", "فيك"), ("Pet", "بت"), ("Kar", "كار"), ("Mur", "مور"), ("Dal", "دال"), ("Sab", "صب"),
    ("Rash", "رش"), ("Tol", "تول"), ("Fer", "فر"), ("Naj", "نج"), ("Bod", "بود"), ("Zim", "زيم"),
  ]
  private static let middles = [
    ("ter", "تر"), ("an", "ان"), ("ul", "ول"), ("im", "يم"), ("or", "ور"), ("ab", "اب"),
  ]
  private static let endings = [
    ("dal", "دال"), ("ov", "وف"), ("i", "ي"), ("ani", "اني"), ("sen", "سن"), ("mir", "مير"),
  ]
  private static let places = [
    ("Sirte", "سرت"), ("Benghazi", "بنغازي"), ("Ankara", "أنقرة"), ("Cairo", "القاهرة"),
    ("Tripoli", "طرابلس"), ("Geneva", "جنيف"), ("Amman", "عمان"), ("Tunis", "تونس"),
  ]

  private var state: UInt64 = 7

  /// A file of articles, one a line, the newest first; two of five are English.
  static func lines(count: Int) -> Data {
    var news = MadeUpNews()
    var data = Data()
    for number in 0..<count {
      data += Data(news.line(number, isEnglish: number % 5 < 2).utf8)
    }
    return data
  }

  private mutating func line(_ number: Int, isEnglish: Bool) -> String {
    let people = (0..<5).map { _ in person() }
    let place = pick(Self.places)
    let paragraphs = people.indices.map { index -> String in
      let (one, other) = (people[index], people[(index + 1) % people.count])
      return isEnglish
        ? "Minister \(one.0) met \(other.0) in \(place.0) on Monday, and said that talks about "
          + "grain, roads and the harvest would go on for \(2 + pick(Array(0..<90))) days."
        : "التقى الوزير \(one.1) مع \(other.1) في \(place.1) يوم الاثنين، وقال إن المحادثات حول "
          + "الحبوب والطرق والحصاد ستستمر \(2 + pick(Array(0..<90))) يوما."
    }
    let title =
      isEnglish
      ? "\(people[0].0) speaks in \(place.0)" : "\(people[0].1) يتحدث في \(place.1)"
    let rare = number == 5 ? "\\n\(Self.rareWord) was heard." : ""
    let day = String(format: "2019-%02d-%02d", 12 - number / 28 % 12, 28 - number % 28)
    // Years fall so that each article is older than the one before.
    let date = day.replacing("2019", with: String(2019 - number / 336))
    return """
      {"id": "m\(number)", "title": "\(title)", "date": "\(date)T12:00:00Z", \
      "text": "\(paragraphs.joined(separator: "\\n"))\(rare)"}

      """
  }

  private mutating func person() -> (String, String) {
    let parts = [pick(Self.beginnings), pick(Self.middles), pick(Self.endings)]
    let given = pick(Self.given)
    return (
      given.0 + " " + parts.map(\.0).joined(), given.1 + " " + parts.map(\.1).joined()
    )
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return list[Int(state >> 33) % list.count]
  }
}
