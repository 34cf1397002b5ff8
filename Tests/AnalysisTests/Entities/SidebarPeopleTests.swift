import Language
import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// The most named people of a large library are people, and hold nobody else.
@Suite struct SidebarPeopleTests {
  private func linking(_ texts: [String]) -> Linking {
    let articles = texts.enumerated().map { EntityTexts.article(ArticleID(rawValue: "\($0)"), $1) }
    return EntityLinker().link(
      MentionDetector().mentions(in: articles), existing: [], decisions: [])
  }

  /// The spellings of each person of some articles.
  private func people(in texts: String...) -> Set<Set<String>> {
    Set(
      linking(texts).entities.filter { $0.type == .person }.map { Set($0.forms.map(\.text)) })
  }

  private func names(in text: String) -> [String] { EntityTexts.names(in: text) }

  // MARK: - What is a name

  @Test(arguments: [
    ("Analyst Bob Tate spoke.", "تأتي الزيارة في وقتها."), ("Martin Ward won.", "ورد الخبر أمس."),
    ("Eli Lilly spoke.", "وفيما يلي نص الحوار."), ("Ibram Sidq spoke.", "تعذر إبرام الاتفاق."),
  ])
  func `an everyday word is nobody, whoever sounds like it`(english: String, arabic: String) {
    #expect(people(in: english, arabic).allSatisfy { !$0.contains { NameLetters.isArabic($0) } })
  }

  @Test func `initials are not heard in Arabic words`() {
    let found = linking(["NSHT fell, and SEHL rose.", "نشط السوق وسيحل الموسم."])
    #expect(!found.entities.contains { $0.forms.contains { NameLetters.isArabic($0.text) } })
  }

  @Test func `a foreign word is whom it sounds like`() {
    #expect(
      people(in: "Analyst Orlan Vekterdal spoke.", "جاء رد فيكتردال أمس.")
        .contains(["Orlan Vekterdal", "فيكتردال"]))
  }

  @Test func `a foreign name of two words does not end in an Arabic noun`() {
    #expect(names(in: "وقد عرف جون ديفرسون التفكير الناقد.") == ["جون ديفرسون/PER"])
  }

  @Test(arguments: [
    "شكلت ولجان الحج في المدينة فرق عمل.", "حذر الأطباء من بروز السمنة لدى الأطفال.",
  ])
  func `three letters behind a proclitic are no given name before a noun`(text: String) {
    #expect(names(in: text).isEmpty)
  }

  @Test func `a noun that also stands without its article is no family name`() {
    let text = """
      نظم مروان الشاحن المعرض. وأوضح الشاحن أن كل شاحن كهربائي جديد، وأن بيع الشاحن مستمر.
      """
    #expect(!names(in: text).contains("الشاحن/PER"))
    let other = "نظم مروان الدرعاني المعرض. وأوضح الدرعاني أن البيع مستمر."
    #expect(names(in: other).contains("الدرعاني/PER"))
  }

  @Test func `a hamza behind a proclitic begins a word`() {
    #expect(names(in: "فاز المنتخب بأول ميدالية له.").isEmpty)
  }

  @Test func `neither a title nor an ordinal of a name is a name by itself`() {
    let text = "التقى الملا عمر والملك عبدالله الثاني الوفد. وقال الملا إن النائب الثاني غاب."
    #expect(!names(in: text).contains("الملا/PER"))
    #expect(!names(in: text).contains("الثاني/PER"))
  }

  @Test(arguments: [
    ("زار محمد بن راشد بن سعيد آل مكتوم المعرض.", "محمد بن راشد بن سعيد آل مكتوم/PER"),
    ("زار ظافر بن نادر بن عبد العزيز آل مرعي المعرض.", "ظافر بن نادر بن عبد العزيز آل مرعي/PER"),
  ])
  func `a name has its fathers and its family`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test func `a known man under his fathers' names is the same man`() {
    let found = people(
      in: "زار محمد بن راشد آل مكتوم المعرض.", "زار محمد بن راشد بن سعيد آل مكتوم الميناء.")
    #expect(found == [["محمد بن راشد آل مكتوم", "محمد بن راشد بن سعيد آل مكتوم"]])
  }

  @Test(arguments: [
    ("درس في جامعة الملك سالم بالعاصمة.", "جامعة الملك سالم/ORG"),
    ("نقل إلى مدينة الأمير نادر الطبية أمس.", "مدينة الأمير نادر الطبية/LOC"),
    ("أغلق طريق الملك سالم صباحا.", "طريق الملك سالم/LOC"),
  ])
  func `what is called for a king is not the king`(text: String, name: String) {
    #expect(names(in: text) == [name])
  }

  @Test(arguments: [
    ("قال فلورينتوس بيريز إنه سعيد.", "فلورينتوس بيريز/PER"),
    ("حضر المدرب عباس عصيدة المباراة.", "عباس عصيدة/PER"),
    ("وقال علي شايف الحريري إن الطريق مفتوح.", "علي شايف الحريري/PER"),
  ])
  func `a known family name behind another's first name is that other's`(text: String, name: String)
  {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    ("Dun and Brodstreet Corp said failures rose. Dun sees more.", "Dun/ORG"),
    ("Norvane said it would sell the plant.", "Norvane/ORG"),
    ("Norvane Tessel's shareholders met.", "Norvane Tessel/ORG"),
    ("Analysts at James Norvane and Co disagree.", "James Norvane and Co/ORG"),
    ("Norvane Matheson Ltd rose. Later Norvane Matheson fell.", "Norvane Matheson/ORG"),
    ("أعلنت شركة محمد سعد الدرعاني أرباحها.", "محمد سعد الدرعاني/ORG"),
    ("تعادل أمام فيلدستون سيتي مساء.", "فيلدستون سيتي/ORG"),
    ("هطلت الأمطار على نورث ديلفانيا أمس.", "نورث ديلفانيا/LOC"),
  ])
  func `a company, a club and a state are no people`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test func `a man who says it himself is a man`() {
    #expect(names(in: "Norvane said it's a dream.") == ["Norvane/PER"])
  }

  @Test(
    arguments: [
      ("Saudi Energy Minister Orlan Vekterdal spoke.", ["Orlan Vekterdal/PER"]),
      ("يبلغ قطر الدائرة مترين.", []), ("أسس حماة الوطن فرعا.", []),
      ("زار قطر الشقيقة أمس.", ["قطر/LOC"]), ("ترأس سري اللجنة.", []),
      ("شرح المُعَلِّمُ الدَّرسَ.", []), ("زار جلالته رحمه الله المدينة.", []),
      ("وقع الحريق في حاسي مسعود أمس.", ["حاسي مسعود/LOC"]),
      ("قالت الممثلة لندن فيرهوفن إنها سعيدة.", ["لندن فيرهوفن/PER"]),
      ("التقى عبد الرحمن ونور الدين.", ["عبد الرحمن/PER", "نور الدين/PER"]),
      ("حضر عبد الله وعبد العزيز.", ["عبد الله/PER", "عبد العزيز/PER"]),
      ("حضر محمد وأحمد وعلي الدرعاني.", ["محمد/PER", "أحمد/PER", "علي الدرعاني/PER"]),
    ] as [(String, [String])])
  func `a word is the place, the person or the noun that its neighbours say`(
    text: String, found: [String]
  ) {
    #expect(names(in: text) == found)
  }

  // MARK: - Whose it is

  @Test(arguments: [
    ("حضر الفنان محمد الدرعاني.", "حضر التاجر أحمد الدرعاني."),
    ("حضر اللاعب سيف سلمان.", "حضر الأمير محمد بن سلمان."),
    ("Striker Michael Owen scored.", "وصل ميشال عون إلى بيروت."),
    ("حضر أحمد الراشد.", "حضر محمد بن راشد."),
  ])
  func `two men whose names sound alike as a whole are two`(one: String, other: String) {
    #expect(people(in: one, other).count == 2)
  }

  @Test(arguments: [
    ("وصل جانلويجي بوفيرون.", "وصل جيانلويجي بوفيرون."),
    ("وصل ستيفن فيلدستون.", "وصل ستيفان فيلدستون."),
    ("Governor Orlan Vekterdal spoke.", "وصل المحافظ أورلان فيكتردال."),
  ])
  func `two spellings of one man are one`(one: String, other: String) {
    #expect(people(in: one, other).count == 1)
  }

  @Test func `a given name that its article does not tell in full is somebody of that article`() {
    let entities = linking(["وصل الأمير سالم أمس.", "وصل الشيخ سالم اليوم."]).entities
    #expect(entities.count == 2)
    #expect(entities.allSatisfy { $0.forms.map(\.text) == ["سالم"] })
  }

  @Test func `a father's given name is not his son`() {
    let found = people(in: "زار ظافر بن سالم الوفد. وقال الشيخ سالم إن اللقاء مثمر.")
    #expect(!found.contains { $0.contains("سالم") && $0.count > 1 })
  }

  @Test(arguments: [
    ("Gabriel Sorena Velmor spoke. Sorena Velmor left.", "Sorena Velmor"),
    ("General Ibrahim Beit Al-Mal spoke. Then Beit Al-Mal left.", "Beit Al-Mal"),
    ("قال وليد أبو ستة إنه باق. وأشار أبو ستة إلى ذلك.", "أبو ستة"),
    ("قال رامي عبد الرحمن إنه باق. وأشار عبد الرحمن إلى ذلك.", "عبد الرحمن"),
    ("قال فهد بن تركي بن عبد العزيز إنه باق. وأشار فهد بن تركي إلى ذلك.", "فهد بن تركي"),
    ("قال فهد بن تركي آل مسمار إنه باق. وأشار فهد بن تركي إلى ذلك.", "فهد بن تركي"),
  ])
  func `a short name of several words is whom its article tells in full`(
    text: String, short: String
  ) {
    let found = people(in: text)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains(short) == true, "\(found)")
  }

  @Test func `a sentence that begins with a family's particle names the family with it`() {
    #expect(
      names(
        in:
          "Gerrit van Loon met Ali Bin Harthi. Van Loon spoke. Bin Harthi left. Van drivers cheered."
      )
        == ["Gerrit van Loon/PER", "Ali Bin Harthi/PER", "Van Loon/PER", "Bin Harthi/PER"])
  }

  @Test func `a man is not his son, and a name that goes on is another's`() {
    let texts = "قال أحمد سعيد عواض إنه باق. وأشار سعيد عواض إلى ذلك."
    #expect(people(in: texts).count == 2)
    #expect(
      people(in: "Morten Velgard spoke. Morten Velgard Hosk left. Velgard stayed.")
        .contains(["Morten Velgard", "Velgard"]))
  }

  @Test func `in a long article a name that many bear is nobody of another`() {
    let filler = String(
      repeating: "and the committee will report on the matter again soon ", count: 9)
    let found = people(
      in: "Secretary Joe Clark spoke.", "The chairman was told that Clark resigned, \(filler).")
    #expect(found == [["Joe Clark"], ["Clark"]])
  }
}
