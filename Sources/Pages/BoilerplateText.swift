import Language

/// Texts that pages put between an article's paragraphs, in the languages of most pages.
enum BoilerplateText {
  /// The longest notice, in words.
  private static let longest = 45
  /// The longest label or pointer.
  private static let longestLabel = 14

  static func isBoilerplate(_ block: TextBlock) -> Bool {
    guard block.words <= longest else { return false }
    let phrase = phrase(block.text)
    let bytes = Array(phrase.utf8)
    if bytes.isEmpty || notices.open(bytes) || isAppeal(bytes) { return true }
    guard block.words <= longestLabel else { return false }
    return whole.contains(phrase) || openings.open(bytes) || isPictureNumber(phrase)
  }

  private static func phrase(_ text: String) -> String { Folding.folded(BlockWords.folded(text)) }

  /// Beginnings of phrases by their first bytes.
  private struct Beginnings {
    private var texts: [UInt8: [[UInt8]]] = [:]

    init(_ texts: [String]) {
      for text in BoilerplateText.bytes(texts) {
        if let first = text.first { self.texts[first, default: []].append(text) }
      }
    }

    /// Whether a phrase begins with one of them.
    func open(_ phrase: [UInt8]) -> Bool {
      guard let first = phrase.first, let texts = texts[first] else { return false }
      return texts.contains { phrase.starts(with: $0) }
    }
  }

  private static func phrases(_ texts: [String]) -> [String] { texts.map(phrase) }

  private static func bytes(_ texts: [String]) -> [[UInt8]] {
    // A blank at the end keeps longer words out.
    texts.map { text in Array(phrase(text).utf8) + (text.last == " " ? [0x20] : []) }
  }

  /// Whether readers are asked to follow somebody on a network, or to take a newsletter.
  private static func isAppeal(_ bytes: [UInt8]) -> Bool {
    networks.contains(where: bytes.holds) && appeals.contains(where: bytes.holds)
  }

  /// "Image 2 of 5".
  private static func isPictureNumber(_ phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    return words.count == 4 && words[1].allSatisfy(\.isNumber) && words[3].allSatisfy(\.isNumber)
      && ["image", "photo", "picture", "bild", "صوره"].contains(words[0])
  }

  private static let whole = Set(
    phrases([
      "advertisement", "advert", "ad", "anzeige", "werbung", "publicité", "publicidad", "iklan",
      "реклама", "إعلان", "إعلانات", "share", "share this", "tweet", "print", "email", "comments",
      "loading", "more", "caption", "close", "teilen", "drucken", "kommentare", "شارك", "طباعة",
      "تعليقات", "مشاركة", "شارك المقال", "شارك الخبر", "story continues below advertisement",
      "article continues below advertisement", "continue reading the main story",
      "continue reading", "read more", "mehr", "weiterlesen", "المزيد", "اقرأ المزيد", "أغلق",
    ]))

  /// How notices begin.
  private static let notices = Beginnings([
    "all rights reserved", "copyright ", "جميع الحقوق محفوظة", "كل الحقوق محفوظة",
    "alle rechte vorbehalten", "tous droits réservés", "have a tip", "we want to hear what you",
    "get the latest ", "sign up for ", "sign up to ", "subscribe now", "subscribe to ",
    "for the latest ", "if you enjoyed this ", "tags ", "filed under", "الوسوم", "كلمات مفتاحية",
    "abonnieren sie", "melden sie sich", "inscrivez vous",
  ])

  /// How labels and pointers to other articles begin.
  private static let openings = Beginnings([
    "read more ", "read also ", "also read ", "see also ", "related article", "related ",
    "lesen sie auch", "lesen sie mehr", "mehr zum thema", "auch interessant", "zum weiterlesen",
    "à lire aussi", "lire aussi", "leer también", "lee también", "leggi anche", "leia também",
    "читайте также", "اقرأ أيضا", "إقرأ أيضا", "اقرؤوا أيضا", "طالع أيضا", "شاهد أيضا", "انظر أيضا",
    "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة", "للمزيد ", "follow us", "تابعونا",
    "تابعنا على", "اشترك في", "click here to ", "share this ", "share on ", "you may also like",
    "photo credit", "أضف تعليق", "اترك تعليق", "leave a comment", "leave a reply",
  ])

  private static let appeals = bytes([
    "follow ", "subscribe", "join us", "like us", "email ", "folgen sie", "suivez ", "siguenos",
    "newsletter", "تابع", "اشترك", "النشره البريديه",
  ])

  private static let networks = bytes([
    "twitter", "facebook", "instagram", "telegram", "whatsapp", "youtube", "newsletter", "تويتر",
    "فيسبوك", "انستغرام", "تلغرام", "واتساب", "يوتيوب", "البريديه",
  ])
}
