/// The small words around names: titles, honorifics, particles, articles.
enum NameParticles {
  /// Whether a folded word is a title, an honorific or a particle that spells no name.
  static func isDropped(_ word: String) -> Bool { dropped.contains(word) || small.contains(word) }

  /// Whether a folded word is one that acronyms leave out.
  static func isSmall(_ word: String) -> Bool { small.contains(word) }

  /// Whether a folded word is the first half of a name such as Abd al-Aziz.
  static func isServant(_ word: String) -> Bool { servants.contains(word) }

  /// Whether a folded word is "father of", which is written together with what follows.
  static func isFather(_ word: String) -> Bool { fathers.contains(word) }

  /// Whether a Latin word is the Arabic article, as it sounds before the word that follows.
  static func isArticle(_ word: String, before next: String) -> Bool {
    switch word {
    case "al", "el", "ul", "il": return true
    case "an", "ar", "as", "at", "ad", "az", "er", "es", "et", "ed", "en", "ez", "ash", "esh",
      "ech", "ach", "ath", "adh", "eth", "edh":
      return next.hasPrefix(word.dropFirst())
    default: return false
    }
  }

  /// Whether coded letters begin with the Arabic article and enough letters after it.
  static func startsWithArticle(_ letters: [UInt8], _ script: NameScript) -> Bool {
    switch script {
    case .latin:
      letters.count >= 6 && (letters.starts(with: [1, 12]) || letters.starts(with: [5, 12]))
    case .arabic: letters.count >= 4 && letters.starts(with: arabicArticle)
    }
  }

  private static let arabicArticle: [UInt8] = "ال".unicodeScalars.compactMap {
    NameAlphabet.code($0, in: .arabic)
  }

  /// Whether a folded word is a given name that very many people have.
  static func isCommon(_ word: String) -> Bool { common.contains(word) }

  private static let common: Set<String> = Set(
    """
    muhamad mohamed mohamad mohammed muhamed mohamud mohd mehmet mehmed ahmad ahmed ahmet mahmoud \
    mahmud mustafa mostafa moustafa ali hasan hassan husein hussein hosein husayn husain husein \
    ibrahim ebrahim ismail yusuf yousef youssef yousif omar umar osman othman khalid khaled salah \
    saleh salih said saeed sayed abdalah abdulah abdelah abdalrahman abdulrahman john david michael \
    james robert george william peter paul mark thomas martin richard charles joseph daniel jean \
    محمد احمد محمود مصطفى علي حسن حسين الحسن الحسين ابراهيم اسماعيل يوسف عمر عثمان خالد صلاح صالح \
    سعيد عبدالله عبدالرحمن جون ديفيد مايكل جيمس روبرت جورج وليام بيتر بول مارك توماس مارتن جان
    """.split(separator: " ").map { NameCleaner.undoubled(String($0)) })

  private static let servants: Set<String> = [
    "abd", "abdu", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdur", "abdus", "abdr", "abed",
    "abdool", "abdil", "عبد",
  ]

  private static let fathers: Set<String> = ["abu", "abou", "abi", "aboo", "ابو", "ابي"]

  private static let small: Set<String> = Set(
    """
    of the and for in on at to von van der de du des da dos do di del und et y ال من في و على
    """.split(separator: " ").map { NameCleaner.undoubled(String($0)) })

  private static let dropped: Set<String> = Set(
    """
    mr mrs ms miss dr doctor prof professor sir lord lady dame sheikh shaikh shaykh sheik cheikh \
    hajj haji hajji hadji sayyid sayyed sayed seyed mullah mulla mawlawi maulvi maulavi mawlana \
    imam ayatollah grand president minister prime king queen prince princess emir amir sultan \
    general gen colonel col major maj captain capt lieutenant lt brigadier marshal field admiral \
    commander sergeant ambassador senator governor mayor chancellor deputy pope father rev \
    bin ibn ben bint binti ould wuld von van der de du des da dos di del of the and for \
    oglou jr sr ii iii \
    السيد السيدة الدكتور دكتور د الشيخ شيخ الحاج حاج الملا ملا المولوي مولوي الامام الرئيس رئيس \
    الوزير وزير الملك ملك الامير امير السلطان سلطان اللواء لواء الفريق العميد عميد العقيد عقيد \
    المقدم الرائد رائد النقيب المشير مشير الجنرال جنرال القائد السفير سفير البابا اية المستشار \
    المستشارة الملكة الاميرة بن ابن بنت ولد
    """.split(separator: " ").map { NameCleaner.undoubled(String($0)) })
}
