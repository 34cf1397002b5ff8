import Testing

@testable import NamedEntities

/// Arabic names that only what stands around them, or their form, tells.
struct ArabicNamesInNewsTests {
  @Test(arguments: [
    ("وأوضح القصيباتي أن الطريق مغلق.", ["القصيباتي/PER"]),
    ("وأشار الزهيبي إلى أن الطريق مغلق.", ["الزهيبي/PER"]),
    ("وقال الدويهش إن الطريق مغلق.", ["الدويهش/PER"]),
    ("وقال القصيباتي: الطريق مغلق.", ["القصيباتي/PER"]),
    // Who speaks by what he is, things that speak, and what stands between.
    ("وقال المدرب إن الطريق مغلق.", []),
    ("وأوضح البيان أن الطريق مغلق.", []),
    ("وذكر المرصد أن الطريق مغلق.", []),
    ("وقال القائمون إن الطريق مغلق.", []),
    ("ويفصل بين القصيباتي في الشرق وغيره نهر.", []),
  ])
  func `a family name alone speaks where that follows`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test func `a family name that speaks is a name in the whole article`() {
    let found = EntityTexts.names(
      in: "وأوضح القصيباتي أن الطريق مغلق. ثم عاد القصيباتي إلى بيته.")
    #expect(found == ["القصيباتي/PER", "القصيباتي/PER"])
  }

  @Test(arguments: [
    ("وصل خورخي فالديماس مناورة أمس. وقال خورخي فالديماس إنه باق.", "خورخي فالديماس"),
    ("وكان ديدييه فالديماس خاض مباراة. وقال ديدييه فالديماس إنه باق.", "ديدييه فالديماس"),
    ("حضر تامر عبد المنعم ليصدر كتابه. وقال تامر عبد المنعم إنه باق.", "تامر عبد المنعم"),
  ])
  func `a name ends where it ends elsewhere in its article`(text: String, name: String) {
    #expect(EntityTexts.names(in: text) == ["\(name)/PER", "\(name)/PER"])
  }

  @Test func `a family name goes on a name that stands without it elsewhere`() {
    let found = EntityTexts.names(
      in: "قال أحمد عبد العزيز الفقي إنه باق. وأشار أحمد عبد العزيز إلى ذلك.")
    #expect(found == ["أحمد عبد العزيز الفقي/PER", "أحمد عبد العزيز/PER"])
  }

  @Test func `a word that stands without its article elsewhere is no family name`() {
    #expect(EntityTexts.names(in: "وصل بريد كثير. وقال البريد إن الطريق مغلق.").isEmpty)
  }

  @Test(arguments: [
    // Family names that have the form of a plural, of a pronoun, of a verb.
    ("التقى المحامي جوزيف براهم.", ["جوزيف براهم/PER"]),
    ("وغاب أندريس إنييستا عن المباراة.", ["أندريس إنييستا/PER"]),
    // Given names that are everyday words too.
    ("وهنأ خالد القصيباتي الفائزين.", ["خالد القصيباتي/PER"]),
    ("وسجل رونالدو فيرنانديز هدفا.", ["رونالدو فيرنانديز/PER"]),
    // A given name and what happens, how, or to whom.
    ("وتحدثت ميساء بصراحة، ثم سكتت.", ["ميساء/PER"]),
  ])
  func `a family name is told by its form and by what ends behind it`(
    text: String, names: [String]
  ) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(arguments: [
    "قال مسؤول أمني أميركي رفيع إن الطريق مغلق.",
    "لقي طالب سعودي مبتعث مصرعه صباحا.",
    "وعاد اللاعب إلى ناديه بعد غياب.",
    "وشكر الوزير لمنحه هذه الثقة.",
    "وتأخذ زيارة الرئيس طابعا خاصا.",
  ])
  func `what is said of somebody is no name`(text: String) {
    #expect(EntityTexts.names(in: text).filter { $0.hasSuffix("/PER") }.isEmpty)
  }

  @Test(arguments: [
    ("وصل أمين منطقة زرقون صالح بن سالم القصيباتي.", "زرقون/LOC"),
    ("وقع الحادث في منطقة زرقون ونتج عنه حريق.", "زرقون/LOC"),
    ("أغلق شارع الهادي نويرة أمس.", "الهادي نويرة/LOC"),
  ])
  func `a place's name ends where a person, a deed or a street's namesake begins`(
    text: String, name: String
  ) {
    #expect(EntityTexts.names(in: text).first == name)
  }

  @Test(arguments: [
    ("أعلن المجلس الأولمبي الآسيوي موعدا.", ["المجلس الأولمبي الآسيوي/ORG"]),
    (
      "قال رئيس الهيئة العامة للسياحة والتراث الوطني كلمة.",
      ["الهيئة العامة للسياحة والتراث الوطني/ORG"]
    ),
    (
      "أعلنت اللجنة الوطنية القطرية لحقوق الإنسان موعدا.",
      ["اللجنة الوطنية القطرية لحقوق الإنسان/ORG"]
    ),
    ("نجحت وكالة الفضاء الأوروبية في ذلك.", ["وكالة الفضاء الأوروبية/ORG"]),
    // One adjective describes; so do ordinals; and what a body is known by ends its name.
    ("أعلنت المنظمة الدولية موعدا.", []),
    ("فاز في المجموعة الثانية للتصفيات.", []),
    ("اجتمع الاتحاد الأوروبي للفترة نفسها.", ["الاتحاد الأوروبي/ORG"]),
  ])
  func `a body with the article is named by its adjectives and its purpose`(
    text: String, names: [String]
  ) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(arguments: [
    ("ورحب سموه باللواء الغامدي في مكتبه.", ["الغامدي/PER"]),
    ("زار المدير التنفيذي المكان.", []),
    // What is done behind a name.
    ("طلب النائب سليم جريصاتي الاعتذار منه.", ["سليم جريصاتي/PER"]),
    ("واستقبل مروان الدرعاني المنضمين إليه.", ["مروان الدرعاني/PER"]),
    // Everyday words that are also names.
    ("ونال الفريق حصة الأسد من الجوائز.", []),
    ("هذه التحركات لا تدمر العلاقات.", []),
    ("ووصلت الطائرات الخمس أمس.", []),
    ("يجب أن تشكل القاعدة السياسية لأي اتفاق.", []),
    ("خذ بعين الاعتبار أن الطريق مغلق.", []),
    ("عاد الجيش إلى مدينة تدمر أمس.", ["تدمر/LOC"]),
  ])
  func `what stands around a word tells whether it is the name that it also is`(
    text: String, names: [String]
  ) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test func `a hashtag is the words that it is made of`() {
    #expect(EntityTexts.names(in: "كتب كثيرون عن #محمد_القصيباتي أمس.") == ["محمد_القصيباتي/PER"])
  }
}
