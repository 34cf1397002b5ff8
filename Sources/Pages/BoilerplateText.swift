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
    if phrase.isEmpty || notices.contains(where: phrase.hasPrefix) { return true }
    if isAppeal(phrase) { return true }
    guard block.words <= longestLabel else { return false }
    return whole.contains(phrase) || openings.contains(where: phrase.hasPrefix)
      || isPictureNumber(phrase)
  }

  private static func phrase(_ text: String) -> String { Folding.folded(BlockWords.folded(text)) }

  private static func phrases(_ texts: [String]) -> [String] {
    // A blank at the end keeps longer words out.
    texts.map { text in phrase(text) + (text.last == " " ? " " : "") }
  }

  private static func bytes(_ texts: [String]) -> [[UInt8]] {
    texts.map { text in Array(phrase(text).utf8) + (text.last == " " ? [0x20] : []) }
  }

  /// Whether readers are asked to follow somebody on a network, or to take a newsletter.
  private static func isAppeal(_ phrase: String) -> Bool {
    let bytes = Array(phrase.utf8)
    return networks.contains(where: bytes.holds) && appeals.contains(where: bytes.holds)
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
  private static let notices = phrases([
    "all rights reserved", "copyright ", "جميع الحقوق محفوظة", "كل الحقوق محفوظة",
    "alle rechte vorbehalten", "tous droits réservés", "have a tip", "we want to hear what you",
    "get the latest ", "sign up for ", "sign up to ", "subscribe now", "subscribe to ",
    "for the latest ", "if you enjoyed this ", "tags ", "filed under", "الوسوم", "كلمات مفتاحية",
    "abonnieren sie", "melden sie sich", "inscrivez vous",
  ])

  /// How labels and pointers to other articles begin.
  private static let openings = phrases([
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
