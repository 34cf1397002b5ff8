/// Arabic words whose part in a name depends on more than their class.
enum ArabicHeadWords {
  static let ministry = NameFolding.key("وزارة")

  /// Heads whose one definite noun makes a name: `حزب العدالة`.
  static let parties = KeySet(cues: "ArabicHeadWords.parties")

  /// Heads that stand for any body of their kind.
  static let generic = KeySet(cues: "ArabicHeadWords.generic")

  /// Definite words after a head that only describe it: `الحزب الحاكم`.
  static let adjectives = KeySet(cues: "ArabicHeadWords.adjectives")

  /// Words for bodies that adjectives or a purpose name: `الاتحاد`.
  static let definiteBodies = KeySet(cues: "ArabicHeadWords.definiteBodies")

  /// Those of them that two adjectives name: `المجلس التشريعي الفلسطيني`, while `الشركة المصرية الكبرى` is any.
  static let institutions = KeySet(cues: "ArabicHeadWords.institutions")

  /// Adjectives in bodies' names that have no form of their own: `العامة`, `الأعلى`.
  static let degrees = KeySet(cues: "ArabicHeadWords.degrees")

  /// Words for places that are called for people: `شارع`.
  static let calledForPeople = KeySet(cues: "ArabicHeadWords.calledForPeople")

  /// Place words whose name may have an article: `مدينة الصدر`.
  static let towns = KeySet(cues: "ArabicHeadWords.towns")

  /// Numbers of kings and popes: `محمد السادس`.
  static let ordinals = KeySet(cues: "ArabicHeadWords.ordinals")

  /// Particles of European names: `ماركو فان باستن`.
  static let foreignParticles = KeySet(cues: "ArabicHeadWords.foreignParticles")

  static let on = NameFolding.key("على")
  static let house = NameFolding.key("آل")
  static let son = NameFolding.key("ابن")

  /// More often a title than a given name, where one follows.
  static let mister = NameFolding.key("السيد")

  /// More often the world than a scholar: `العالم العربي`.
  static let world = NameFolding.key("العالم")

  /// Titles without article that a name may follow at once: `دكتور سليم`.
  static let forms = KeySet(cues: "ArabicHeadWords.forms")

  /// Bodies that are called by a name of their own behind the word: `شركة نوكيا`.
  static let namedByThemselves = KeySet(cues: "ArabicHeadWords.namedByThemselves")

  /// Particles of names that are also words for kin.
  static let sons = KeySet(cues: "ArabicHeadWords.sons")

  /// Particles before a father's name.
  static let fathers = KeySet(cues: "ArabicHeadWords.fathers")

  /// Verbs of saying whose subject, where nothing else tells, is a person.
  static let sayings = KeySet(cues: "ArabicHeadWords.sayings")

  /// Verbs that tell of speech, but whose subject is as often a body: what follows is a person only
  /// where it also looks like one.
  static let reports = KeySet(cues: "ArabicHeadWords.reports")

  /// What begins the report after its subject.
  static let afterSubject = KeySet(cues: "ArabicHeadWords.afterSubject")

  /// What opens a clause that was said.
  static let thatWords = KeySet(cues: "ArabicHeadWords.thatWords")

  /// What stands before it: `أشار إلى أن`.
  static let toThat = KeySet(cues: "ArabicHeadWords.toThat")

  /// What a ministry is called for short: `أعلنت الخارجية`.
  static let portfolios = KeySet(cues: "ArabicHeadWords.portfolios")

  /// Feminine verbs whose subject such a ministry is.
  static let ministryVerbs = KeySet(cues: "ArabicHeadWords.ministryVerbs")

  /// Bodies that are called by the place where they are: `جامعة فارنهولت`.
  static let seats = KeySet(cues: "ArabicHeadWords.seats")

  /// Media, whose names may be two nouns: `صحيفة صدى الوادي`.
  static let media = KeySet(cues: "ArabicHeadWords.media")

  /// Words that a club's name follows.
  static let beforeClubs = KeySet(cues: "ArabicHeadWords.beforeClubs")

  /// What is quoted behind words for bodies that is no body's name: a programme's, a team's by-name, a hospital's.
  static let nicknamed = KeySet(cues: "ArabicHeadWords.nicknamed")

  /// Landforms that belong to the name behind them.
  static let landforms = KeySet(cues: "ArabicHeadWords.landforms")

  /// Words that do so only where a place is meant: `عين` is also "he appointed".
  static let otherLandforms = KeySet(cues: "ArabicHeadWords.otherLandforms")

  /// Words that open a foreign place's name and belong to it: `سان خوسيه`, `نيو مكسيكو`.
  static let foreignHeads = KeySet(cues: "ArabicHeadWords.foreignHeads")

  /// Titles of those whom bodies and places are called for: `جامعة الملك سالم`.
  static let honorifics = KeySet(cues: "ArabicHeadWords.honorifics")

  /// Bodies that are called for such people.
  static let eponymousBodies = KeySet(cues: "ArabicHeadWords.eponymousBodies")

  /// Places that are.
  static let eponymousPlaces = KeySet(cues: "ArabicHeadWords.eponymousPlaces")

  /// Words that a club's name ends in: `نورفيك سيتي`.
  static let clubTails = KeySet(cues: "ArabicHeadWords.clubTails")

  /// What is wished somebody behind his name: `رحمه الله`.
  static let blessings = KeySet(cues: "ArabicHeadWords.blessings")

  /// Places whose names are nouns too.
  static let placesAndNouns = KeySet(cues: "ArabicHeadWords.placesAndNouns")

  /// Places whose names are everyday words that need no noun behind them.
  static let placesAndWords = KeySet(cues: "ArabicHeadWords.placesAndWords")

  /// Given names that are nouns of which another says whose: `عودة هادي`.
  static let namesAndNouns = KeySet(cues: "ArabicHeadWords.namesAndNouns")

  /// Bodies whose names are nouns, which an adjective describes.
  static let bodiesAndNouns = KeySet(cues: "ArabicHeadWords.bodiesAndNouns")

  /// Bodies whose names are nouns for places, and what stands before these alone.
  static let bodiesAndPlaces = KeySet(cues: "ArabicHeadWords.bodiesAndPlaces")
  static let beforeIslands = KeySet(cues: "ArabicHeadWords.beforeIslands")

  /// Words for a share, which the lion has.
  static let shares = KeySet(cues: "ArabicHeadWords.shares")

  /// Ranks and degrees with the article, behind which a family name may stand alone.
  static let ranks = KeySet(cues: "ArabicHeadWords.ranks")

  /// Words that only a place follows, where what follows is a name.
  static let whereabouts = KeySet(cues: "ArabicHeadWords.whereabouts")

  /// Words right behind which an unknown foreign name is a body's: `فندق ريتز`.
  static let beforeBodies = KeySet(cues: "ArabicHeadWords.beforeBodies")

  /// Words right behind which it is that of a thing that is made, found or feared: `إعصار كاترينا`.
  static let beforeThings = KeySet(cues: "ArabicHeadWords.beforeThings")

  /// Words right behind which it is a place's: `بركان فويغو`.
  static let beforePlaces = KeySet(cues: "ArabicHeadWords.beforePlaces")

  /// Bodies of which several names follow: `أندية فيلدستروم وديلفسبورغ`.
  static let bodiesInPlural = KeySet(cues: "ArabicHeadWords.bodiesInPlural")

  static let within = NameFolding.key("في")

  static let honour = NameFolding.key("شرف")

  /// Words that honour says something of: `ضيف شرف`.
  static let beforeHonour = KeySet(cues: "ArabicHeadWords.beforeHonour")

  /// What is called for somebody by a bare family name: `معهد كنيدي`.
  static let calledForSomebody = KeySet(cues: "ArabicHeadWords.calledForSomebody")

  /// Whether a word has the form of a verb or of an everyday noun rather than of a name.
  static func looksLikeVerbOrNoun(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = word.first, let last = word.last else { return true }
    let count = word.count
    // `يفعل`, `تفعل`, `نفعل`, `سيفعل`: the present tense.
    if first == "ي" || first == "ت" || first == "ن", count == 4 || count == 5,
      !word.contains("و"), last != "ا"
    {
      return true
    }
    if first == "س", count > 4 {
      let second = word[word.startIndex + 1]
      if second == "ي" || second == "ت" { return true }
    }
    // Accusatives, plurals and feminine abstract nouns.
    if last == "\u{64B}" || word.dropLast().last == "\u{64B}" { return true }
    if count > 4, endsLikeVerbOrNoun(word) { return true }
    // Form VIII: `اتفق`, `انتقد`.
    if first == "ا", count >= 4, count <= 6,
      word[word.startIndex + 1] == "ت" || word[word.startIndex + 2] == "ت"
    {
      return true
    }
    // Form VII to X: `انطلاق`, `استقبال`.
    if count > 5, first == "ا",
      word[word.startIndex + 1] == "س" || word[word.startIndex + 1] == "ن",
      word[word.startIndex + 2] == "ت" || last != "ا"
    {
      return word[word.startIndex + 2] == "ت"
    }
    return false
  }

  /// Whether a word of five letters or more ends as plurals, pronouns and abstract nouns do.
  private static func endsLikeVerbOrNoun(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let count = word.count
    switch (word[word.endIndex - 2], word[word.endIndex - 1]) {
    case ("ا", "ت"), ("ي", "ة"), ("ه", "ا"), ("ه", "م"), ("ه", "ن"), ("و", "ا"), ("ت", "م"),
      ("ت", "ا"):
      return true
    case ("و", "ن"): return count > 6
    case ("ي", "ن"): return count > 5 && word[word.endIndex - 3] == "ت"
    default: return false
    }
  }
}
