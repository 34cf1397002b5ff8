/// The small words around names: titles, honorifics, particles, articles.
///
/// Words are given by the codes of their letters (``NameAlphabet``).
enum NameParticles {
  /// What a word may be beside names; most words are none of these.
  struct Kinds: OptionSet {
    let rawValue: UInt32

    /// A title, an honorific or a particle that spells no name.
    static let dropped = Kinds(rawValue: 1 << 0)
    /// A word that acronyms leave out; it spells no name either.
    static let small = Kinds(rawValue: 1 << 1)
    /// The first half of a name such as Abd al-Aziz.
    static let servant = Kinds(rawValue: 1 << 2)
    /// "Father of", which is written together with what follows.
    static let father = Kinds(rawValue: 1 << 3)
    /// A given name that very many people have.
    static let common = Kinds(rawValue: 1 << 4)
  }

  /// What a word is.
  static func kinds(_ letters: some Sequence<UInt8>, _ script: NameScript) -> Kinds {
    Kinds(rawValue: table[LetterTable.key(letters, script)])
  }

  /// Whether a Latin word is the Arabic article, as it sounds before the Latin word that follows.
  static func isArticle(_ word: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
    guard word.count == 2 || word.count == 3, let first = word.first else { return false }
    let rest = word.dropFirst()
    if rest.elementsEqual(Latin.l) { return Latin.articleVowels.contains(first) }
    guard first == Latin.a || first == Latin.e,
      Latin.sunLetters.contains(where: rest.elementsEqual)
    else { return false }
    return next.starts(with: rest)
  }

  /// Whether coded letters begin with the Arabic article and enough letters after it.
  static func startsWithArticle(_ letters: some Collection<UInt8>, _ script: NameScript) -> Bool {
    switch script {
    case .latin:
      letters.count >= 6 && (letters.starts(with: [1, 12]) || letters.starts(with: [5, 12]))
    case .arabic: letters.count >= 4 && letters.starts(with: arabicArticle)
    }
  }

  /// The codes of the article in Arabic letters.
  static let arabicArticle = codes("ال")

  private enum Latin {
    static let a: UInt8 = 1
    static let e: UInt8 = 5
    static let l: [UInt8] = [12]
    /// a, e, i, u
    static let articleVowels: [UInt8] = [1, 5, 9, 21]
    /// What the article's l becomes.
    static let sunLetters: [[UInt8]] = ["n", "r", "s", "t", "d", "z", "sh", "ch", "th", "dh"]
      .map { $0.unicodeScalars.compactMap { NameAlphabet.code($0, in: .latin) } }
  }

  private static func codes(_ word: some StringProtocol) -> [UInt8] {
    word.unicodeScalars.compactMap { NameAlphabet.code($0, in: .arabic) }
  }

  private static let table: LetterTable = {
    var table = LetterTable()
    let lists: [(words: String, kinds: Kinds)] = [
      (common, .common), (servants, .servant), (fathers, .father), (small, [.small, .dropped]),
      (dropped, .dropped),
    ]
    for (words, kinds) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let key =
          LatinSpelling.undoubledCodes(word).map { LetterTable.key($0, .latin) }
          ?? LetterTable.key(codes(word), .arabic)
        table[key] |= kinds.rawValue
      }
    }
    return table
  }()

  private static let common = """
    muhamad mohamed mohamad mohammed muhamed mohamud mohd mehmet mehmed ahmad ahmed ahmet mahmoud \
    mahmud mustafa mostafa moustafa ali hasan hassan husein hussein hosein husayn husain husein \
    ibrahim ebrahim ismail yusuf yousef youssef yousif omar umar osman othman khalid khaled salah \
    saleh salih said saeed sayed abdalah abdulah abdelah abdalrahman abdulrahman john david michael \
    james robert george william peter paul mark thomas martin richard charles joseph daniel jean \
    محمد احمد محمود مصطفى علي حسن حسين الحسن الحسين ابراهيم اسماعيل يوسف عمر عثمان خالد صلاح صالح \
    سعيد عبدالرحمن جون ديفيد مايكل جيمس روبرت جورج وليام بيتر بول مارك توماس مارتن جان
    """

  private static let servants = """
    abd abdu abdul abdel abdal abdol abdoul abdur abdus abdr abed abdool abdil عبد
    """

  private static let fathers = "abu abou abi aboo ابو ابي"

  private static let small = """
    of the and for in on at to von van der de du des da dos do di del und et y ال من في و على
    """

  private static let dropped = """
    mr mrs ms miss dr doctor prof professor sir lord lady dame sheikh shaikh shaykh sheik cheikh \
    hajj haji hajji hadji sayyid sayyed sayed seyed mullah mulla mawlawi maulvi maulavi mawlana \
    imam ayatollah grand president minister prime king queen prince princess emir amir sultan \
    general gen colonel col major maj captain capt lieutenant lt brigadier marshal field admiral \
    commander sergeant ambassador senator governor mayor chancellor deputy pope father rev \
    bin ibn ben bint binti ould wuld von van der de du des da dos di del of the and for \
    oglou jr sr ii iii \
    السيد السيدة الدكتور دكتور د الشيخ شيخ الحاج حاج الملا ملا المولوي مولوي الامام الرئيس رئيس \
    الوزير وزير الملك ملك الامير امير السلطان سلطان لواء الفريق العميد عميد العقيد عقيد \
    المقدم الرائد رائد النقيب المشير مشير الجنرال جنرال القائد السفير سفير البابا اية المستشار \
    المستشارة الملكة الاميرة بن ابن بنت ولد
    """
}
