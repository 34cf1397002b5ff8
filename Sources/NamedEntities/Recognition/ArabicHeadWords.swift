/// Arabic words whose part in a name depends on more than their class.
enum ArabicHeadWords {
  static let ministry = NameFolding.key("وزارة")

  /// Heads whose one definite noun makes a name: `حزب العدالة`.
  static let parties = KeySet([
    "حزب", "حركة", "جبهة", "كتائب", "تيار", "صحيفة", "قناة", "جريدة", "مجلة",
  ])

  /// Heads that stand for any body of their kind.
  static let generic = KeySet([
    "فريق", "حكومة", "جيش", "رئاسة", "قيادة", "مكتب", "مجموعة", "جماعة", "سلطة", "برلمان",
    "لجنة", "شركة", "سفارة", "موقع", "تنظيم", "شبكة", "غرفة", "جهاز", "دار", "مركز", "منتخب",
    "قنصلية", "دائرة", "مدرسة", "مستشفى", "برنامج", "تحالف", "بعثة", "عصابة", "مديرية",
  ])

  /// Definite words after a head that only describe it: `الحزب الحاكم`.
  static let adjectives = KeySet([
    "الحاكم", "الحاكمة", "الجديد", "الجديدة", "الحالي", "الحالية", "السابق", "السابقة",
    "الرئيسي", "الرئيسية", "الماضي", "الماضية", "المقبل", "المقبلة", "التي", "الذي", "الذين",
  ])

  /// Place words whose name may have an article: `مدينة الصدر`.
  static let towns = KeySet([
    "مدينة", "بلدة", "قرية", "محافظة", "ولاية", "إقليم", "مخيم", "معبر", "ضاحية", "حي",
    "جزيرة", "بلدية", "قضاء", "ناحية",
  ])

  /// Numbers of kings and popes: `محمد السادس`.
  static let ordinals = KeySet([
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "الأولى",
    "الثانية",
  ])

  /// Particles of European names: `ماركو فان باستن`.
  static let foreignParticles = KeySet([
    "فان", "فون", "دي", "دا", "دو", "دوس", "ديل", "دير", "لو", "ماك",
  ])

  /// More often a title than a given name, where one follows.
  static let mister = NameFolding.key("السيد")

  /// More often the world than a scholar: `العالم العربي`.
  static let world = NameFolding.key("العالم")

  /// Titles without article that a name may follow at once: `دكتور سليم`.
  static let forms = KeySet([
    "دكتور", "دكتورة", "شيخ", "سيد", "سيدة", "كابتن", "بروفيسور", "بروفسور", "سير", "مستر", "مسز",
    "آنسة", "أستاذ", "جنرال", "كولونيل", "ميجور", "بابا", "مار", "مولاي", "خليفة", "إمام",
  ])

  /// Bodies that are called by a name of their own behind the word: `شركة نوكيا`.
  static let namedByThemselves = KeySet([
    "شركة", "شركتي", "مؤسسة", "مجموعة", "شبكة", "بنك", "مصرف", "صحيفة", "مجلة", "جريدة", "قناة",
    "وكالة", "نادي", "فريق", "سيارات", "مصنع", "مصانع", "متاجر", "مطاعم", "فرقة", "موقع", "إذاعة",
    "دار", "حركة", "جماعة", "ميليشيا", "عصابة", "طائرات", "هواتف",
  ])

  /// Particles of names that are also words for kin.
  static let sons = KeySet(["ابن", "بنت", "ولد"])

  /// Particles before a father's name.
  static let fathers = KeySet(["بن"])

  /// Verbs of saying whose subject, where nothing else tells, is a person.
  static let sayings = KeySet([
    "قال", "قالت", "أضاف", "أضافت", "أوضح", "أوضحت", "صرح", "صرحت", "يقول", "تقول", "رأى", "يرى",
  ])

  /// Verbs that tell of speech, but whose subject is as often a body: what follows is a person only
  /// where it also looks like one.
  static let reports = KeySet([
    "أكد", "أكدت", "أعلن", "أعلنت", "أشار", "أشارت", "نفى", "نفت", "اعتبر", "اعتبرت", "شدد", "شددت",
    "كتب", "كتبت", "ذكر", "ذكرت", "أفاد", "أفادت", "طالب", "طالبت", "تابع", "تابعت", "زعم", "زعمت",
    "أعرب", "أعربت", "وصف", "وصفت", "حذر", "حذرت", "كشف", "كشفت", "ادعى", "ادعت", "توقع", "توقعت",
    "لاحظ", "لاحظت", "اعترف", "اعترفت", "رد", "ردت", "علق", "علقت", "انتقد", "انتقدت", "غرد",
    "غردت",
    "بين", "لفت", "نوه", "أقر", "أقرت", "رحب", "رحبت",
  ])

  /// What begins the report after its subject.
  static let afterSubject = KeySet([
    "أن", "إن", "أنه", "أنها", "إنه", "إنها", "بأن", "بأنه", "بأنها", "إلى", "في", "على", "عن",
    "أنهم",
    "لموقع", "لصحيفة", "لوكالة", "لقناة", "خلال", "أمام", "قائلا", "قائلة",
  ])

  /// What a ministry is called for short: `أعلنت الخارجية`.
  static let portfolios = KeySet(["الخارجية", "الداخلية", "الدفاع"])

  /// Feminine verbs whose subject such a ministry is.
  static let ministryVerbs = KeySet([
    "أضافت", "أعلنت", "قالت", "ذكرت", "أكدت", "أوضحت", "دعت", "نفت", "استدعت", "أدانت", "حذرت",
    "أشارت", "أعربت", "رحبت", "نددت", "كشفت", "أصدرت", "طالبت", "شددت", "أفادت", "بحثت", "اعتبرت",
    "وصفت", "اتهمت", "استنكرت", "صرحت", "ردت",
  ])

  /// Bodies that are called by the place where they are: `جامعة فارنهولت`.
  static let seats = KeySet(["جامعة"])

  /// Media, whose names may be two nouns: `صحيفة صدى الوادي`.
  static let media = KeySet(["صحيفة", "قناة", "جريدة", "مجلة", "إذاعة"])

  /// Words that a club's name follows.
  static let beforeClubs = KeySet([
    "لاعب", "لاعبي", "لاعبو", "مهاجم", "مدافع", "حارس", "نجم", "نجوم", "صفوف", "مرمى", "قميص",
    "جماهير",
    "هداف", "شباك", "غريمه", "مضيفه", "ضيفه", "مدرب", "تدريب", "فريقي", "ناديي", "أنصار", "مشجعي",
  ])

  /// Landforms that belong to the name behind them.
  static let landforms = KeySet(["وادي", "تل", "جبل", "كفر", "خربة", "بئر", "دير"])

  /// Words that do so only where a place is meant: `عين` is also "he appointed".
  static let otherLandforms = KeySet(["عين", "رأس", "بيت", "باب", "قصر", "خان", "برج"])

  /// Words that open a foreign place's name and belong to it: `سان خوسيه`, `نيو مكسيكو`.
  static let foreignHeads = KeySet([
    "سان", "سانت", "سانتا", "ساو", "نيو", "لوس", "لاس", "بورت", "فورت",
  ])

  /// Words that only a place follows, where what follows is a name.
  static let whereabouts = KeySet([
    "في", "وفي", "قرب", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط",
  ])

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
    case ("ا", "ت"), ("ي", "ة"), ("ه", "ا"), ("ه", "م"), ("و", "ا"), ("ت", "م"), ("ت", "ا"):
      return true
    case ("و", "ن"): return count > 6
    case ("ي", "ن"): return count > 5 && word[word.endIndex - 3] == "ت"
    default: return false
    }
  }
}
