import Language
import Model
import NamedEntities
import Quotations
import Testing

/// Who is quoted with what, on texts that were made up.
@Suite struct QuotationFinderTests {
  /// What is found in an article of these paragraphs, as "speaker: words".
  private func found(_ paragraphs: String..., headline: String? = nil) -> [String] {
    let language: LanguageTag =
      paragraphs.joined().unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
      ? .arabic : .english
    let segments =
      (headline.map { [Segment(kind: .headline, language: language, text: $0)] } ?? [])
      + paragraphs.map { Segment(kind: .paragraph, language: language, text: $0) }
    let article = Article(
      id: "a", title: ArticleTitle(text: "", origin: .lead, language: language),
      language: language, text: "", segments: segments)
    let mentions = MentionDetector().mentions(in: article)
    return QuotationFinder().quotations(in: article, mentions: mentions).map { quotation in
      let name = quotation.speaker.mention.map { mentions[$0].text } ?? quotation.speaker.words
      return "\(name): \(quotation.text)"
    }
  }

  @Test(arguments: [
    (
      #""The bridge will open in May," said Peter Marlow, the mayor of the town."#,
      "Peter Marlow: The bridge will open in May"
    ),
    (
      #"Peter Marlow said: "The bridge will open in May.""#,
      "Peter Marlow: The bridge will open in May."
    ),
    (
      "“The bridge will open in May,” Peter Marlow told reporters on Monday.",
      "Peter Marlow: The bridge will open in May"
    ),
    (
      "'The bridge will open in May,' said Peter Marlow.",
      "Peter Marlow: The bridge will open in May"
    ),
    (
      #"Peter Marlow, who has led the town for ten years, said that "nobody will have to pay for it"."#,
      "Peter Marlow: nobody will have to pay for it"
    ),
    (
      #"According to Peter Marlow, "nobody will have to pay for it"."#,
      "Peter Marlow: nobody will have to pay for it"
    ),
    (
      #"The Courier quoted Peter Marlow as saying: "Nobody will have to pay for it.""#,
      "Peter Marlow: Nobody will have to pay for it."
    ),
    (
      #""Nobody will have to pay," officials said."#, "officials: Nobody will have to pay"
    ),
    (
      #""Nobody will have to pay," a spokesman for Peter Marlow said."#,
      "Peter Marlow: Nobody will have to pay"
    ),
    (
      #"Peter Marlow, chairman and chief executive of the union, said: "Nobody will have to pay.""#,
      "Peter Marlow: Nobody will have to pay."
    ),
    (
      #"Peter Marlow, a builder and head of the union said: "Nobody will have to pay.""#,
      "Peter Marlow: Nobody will have to pay."
    ),
    (
      #""Nobody will have to pay!" Peter Marlow said."#, "Peter Marlow: Nobody will have to pay!"
    ),
    (
      #"Peter Marlow said the old bridge was "in poor condition"."#,
      "Peter Marlow: in poor condition"
    ),
    (
      #"When Peter Marlow died, Laila Mansour led the mourners, saying he "had an influence on the town"."#,
      "Laila Mansour: had an influence on the town"
    ),
    (
      #"Asked by a reporter about the toll, Peter Marlow said: "Nobody will have to pay.""#,
      "Peter Marlow: Nobody will have to pay."
    ),
    (
      #"One driver on the bridge described it as "some sort of sick joke"."#,
      "One driver on the bridge: some sort of sick joke"
    ),
    (
      #"Peter Marlow opened the bridge, adding that "nobody will have to pay for it"."#,
      "Peter Marlow: nobody will have to pay for it"
    ),
  ])
  func `an English quotation has the speaker that its clause names`(text: String, expected: String)
  {
    #expect(found(text) == [expected])
  }

  @Test(arguments: [
    (
      "قال سمير حداد: \"سيفتح الجسر أمام الناس في مايو\".",
      "سمير حداد: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "وأكد سمير حداد أن «الجسر سيفتح أمام الناس في مايو».",
      "سمير حداد: الجسر سيفتح أمام الناس في مايو"
    ),
    (
      "“سيفتح الجسر أمام الناس في مايو”، قال سمير حداد.",
      "سمير حداد: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "\"سيفتح الجسر أمام الناس في مايو\"، بحسب سمير حداد.",
      "سمير حداد: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "ونقلت الصحيفة عن سمير حداد قوله إن \"الجسر سيفتح أمام الناس في مايو\".",
      "سمير حداد: الجسر سيفتح أمام الناس في مايو"
    ),
    (
      "زار سمير حداد الجسر، قائلا: \"سيفتح أمام الناس في مايو\".",
      "سمير حداد: سيفتح أمام الناس في مايو"
    ),
    (
      "وكان سمير حداد قد قال \"سيفتح الجسر أمام الناس في مايو\".",
      "سمير حداد: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "وقال مصدر أمني إن \"الجسر سيفتح أمام الناس في مايو\".",
      "مصدر أمني: الجسر سيفتح أمام الناس في مايو"
    ),
    (
      "وغردت مذيعة البرنامج المسائي نوال بنت حمد: \"سيفتح الجسر أمام الناس في مايو\".",
      "نوال بنت حمد: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "ووصفه سمير حداد بأنه «جسر من الماضي إلى المستقبل».",
      "سمير حداد: جسر من الماضي إلى المستقبل"
    ),
    (
      "وقال سمير حداد إن البناء سيكون \"سهلا وسريعا ورخيصا\".",
      "سمير حداد: سهلا وسريعا ورخيصا"
    ),
    (
      "وقال سمير حداد إنه \"لا يعرف\" متى يفتح الجسر.", "سمير حداد: لا يعرف"
    ),
    (
      "وقال سمير حداد إنه يريد أن يرى الجسر الجديد \"أطول قليلا مما هو الآن\".",
      "سمير حداد: أطول قليلا مما هو الآن"
    ),
    (
      "وقال سمير حداد لصحيفة \"النهر\" إن \"الجسر سيفتح أمام الناس في مايو\".",
      "سمير حداد: الجسر سيفتح أمام الناس في مايو"
    ),
    (
      "وأكد سمير حداد ثقته في \"إمكان فتح الجسر أمام الناس\" بعد تعهد الأمم المتحدة بالمساعدة.",
      "سمير حداد: إمكان فتح الجسر أمام الناس"
    ),
    (
      "وبحسب سمير حداد فإن العمل يسير. وقال: \"سيفتح الجسر أمام الناس في مايو\".",
      "سمير حداد: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "وقال بيان صادر عن الأمم المتحدة: \"سيفتح الجسر أمام الناس في مايو\".",
      "الأمم المتحدة: سيفتح الجسر أمام الناس في مايو"
    ),
    (
      "وقالت صحيفة \"النهر\" إن \"الجسر سيفتح أمام الناس في مايو\".",
      "النهر: الجسر سيفتح أمام الناس في مايو"
    ),
    (
      "وقال سمير حداد مرة أخرى إن \"الجسر سيفتح أمام الناس في مايو\"، وفق ما ذكرت صحيفة \"النهر\".",
      "سمير حداد: الجسر سيفتح أمام الناس في مايو"
    ),
    (
      "وجاء في بيان سمير حداد: \"سيفتح الجسر أمام الناس في مايو\".",
      "سمير حداد: سيفتح الجسر أمام الناس في مايو"
    ),
  ])
  func `an Arabic quotation has the speaker that its clause names`(text: String, expected: String) {
    #expect(found(text) == [expected])
  }

  @Test func `a pronoun and a verb without a subject stand for the one who spoke`() {
    #expect(
      found(
        #"Laila Mansour welcomed the plan. "The wells were dry for weeks," she said."#,
        #"She added: "Nobody came to see them.""#)
        == [
          "Laila Mansour: The wells were dry for weeks", "Laila Mansour: Nobody came to see them.",
        ])
    #expect(
      found("قالت ليلى منصور إن الآبار جفت. وأضافت: \"لم يأت أحد لرؤيتها طوال أسابيع\".")
        == ["ليلى منصور: لم يأت أحد لرؤيتها طوال أسابيع"])
  }

  @Test func `a verb for a woman does not stand for the man who spoke last`() {
    #expect(
      found(
        "قالت ليلى منصور إن الآبار جفت. وقال سمير حداد إن الخطة جاهزة.",
        "وأضافت: \"لم يأت أحد لرؤيتها طوال أسابيع\".")
        == ["ليلى منصور: لم يأت أحد لرؤيتها طوال أسابيع"])
  }

  @Test func `an office stands for the one who bears it in the article`() {
    #expect(
      found(
        "Water Minister Karim Haddad met the union on Monday.",
        #""Nobody will leave the table," the minister said."#)
        == ["Karim Haddad: Nobody will leave the table"])
    #expect(
      found(
        "التقى وزير المياه سمير حداد الوفد يوم الاثنين.",
        "وقال الوزير: \"لن يغادر أحد الطاولة هذه المرة\".")
        == ["سمير حداد: لن يغادر أحد الطاولة هذه المرة"])
  }

  @Test func `the spokesman of a body speaks for it`() {
    #expect(
      found(#""The ship is safe," a spokesman for the United Nations said."#)
        == ["United Nations: The ship is safe"])
    #expect(
      found("وقال المتحدث باسم الأمم المتحدة إن \"السفينة بأمان ولم يصب أحد\".")
        .allSatisfy { $0.hasSuffix("الأمم المتحدة: السفينة بأمان ولم يصب أحد") })
  }

  @Test func `a quotation goes on over paragraphs and without its closing marks`() {
    #expect(
      found(
        #"Peter Marlow said: "The bridge will open in May."#,
        #""It will be free for everybody.""#)
        == ["Peter Marlow: The bridge will open in May. It will be free for everybody."])
    #expect(
      found(
        #""The bridge will open in May," said Peter Marlow. "It will be free for all of us. "We built it together.""#
      ) == [
        "Peter Marlow: The bridge will open in May", "Peter Marlow: It will be free for all of us.",
        "Peter Marlow: We built it together.",
      ])
  }

  @Test func `what is quoted within a quotation belongs to it`() {
    #expect(
      found(#"Peter Marlow said: "They told me 'never again' and left the room.""#)
        == ["Peter Marlow: They told me 'never again' and left the room."])
    #expect(
      found("قال سمير حداد: «إن كلمة \"أبدا\" ليست في قاموسنا».")
        == ["سمير حداد: إن كلمة \"أبدا\" ليست في قاموسنا"])
  }

  @Test func `a headline with a name and a colon is a quotation of the name`() {
    #expect(
      found("The talks resumed.", headline: "Peter Marlow: the bridge will open in May")
        == ["Peter Marlow: the bridge will open in May"])
    #expect(
      found("استؤنفت المحادثات.", headline: "سمير حداد: سيفتح الجسر في مايو")
        == ["سمير حداد: سيفتح الجسر في مايو"])
    #expect(found("The talks resumed.", headline: "Libya: what comes next for the talks").isEmpty)
  }

  @Test(arguments: [
    #"Peter Marlow spoke of the so-called "bridge of the people" on Monday."#,
    #"The film "A Bridge Too Many Miles Away" opens on Friday."#,
    #"Peter Marlow called the plan "bold"."#,
    #"The players' union and the farmers' union met in the town."#,
    "افتتح سمير حداد معرضا بعنوان \"جسور من الماضي إلى الحاضر\".",
    "وقال سمير حداد لـ\"صحيفة البلد\" إن الجسر سيفتح.",
    "وصف سمير حداد الخطة بـ\"الجريئة\".",
    "قالت مؤسسة \"الوصول إلى الماء\" إن الآبار جفت.",
  ])
  func `titles, names and words that are only set off are no quotations`(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test func `a quotation that nobody is known to have said is left out`() {
    #expect(found(#""The bridge will open in May and be free.""#).isEmpty)
    #expect(found("\"سيفتح الجسر أمام الناس في مايو\".").isEmpty)
  }

  @Test func `two who speak in one sentence keep what each said`() {
    #expect(
      found(
        #"Peter Marlow said "the bridge is safe" but Laila Mansour said "nobody has looked at it"."#
      )
        == ["Peter Marlow: the bridge is safe", "Laila Mansour: nobody has looked at it"])
  }

  @Test func `a text without marks costs no more than a look`() {
    #expect(found("Peter Marlow said that the bridge would open in May.").isEmpty)
  }

  @Test(arguments: ["\"", "“", "«", "''", "\" \" \"", "قال \"", "said: \"", "((", "'"])
  func `marks alone break nothing`(text: String) {
    #expect(found(text).isEmpty)
    #expect(found(text, text, text, headline: text).isEmpty)
  }

  @Test func `words that go on agree with the one who speaks`() {
    #expect(
      found(
        "قال سمير حداد إن الخطة جاهزة. وقالت ليلى منصور إن الآبار جفت.",
        "وعلى حد قوله فإن \"الجسر سيفتح أمام الناس في مايو\".")
        == ["سمير حداد: الجسر سيفتح أمام الناس في مايو"])
    #expect(
      found(
        "قال سمير حداد إن الخطة جاهزة.",
        "وشجعت ليلى منصور الناس على الحضور. قائلة: \"لم يأت أحد لرؤيتها طوال أسابيع\".")
        == ["ليلى منصور: لم يأت أحد لرؤيتها طوال أسابيع"])
  }

  @Test func `who has an office of another country is another one`() {
    #expect(
      found(
        "التقى الرئيس الكيني سمير حداد الوفد يوم الاثنين.",
        "وقال الرئيس البرازيلي: \"لن يغادر أحد الطاولة هذه المرة\".")
        == ["الرئيس البرازيلي: لن يغادر أحد الطاولة هذه المرة"])
  }

  @Test func `several people are nobody's he`() {
    #expect(
      found(
        "The critics said it was late. Water ministry spokesman Karim Haddad welcomed the plan.",
        #"He said: "Nobody will leave the table.""#)
        == ["Karim Haddad: Nobody will leave the table."])
  }

  @Test func `a sentence that begins with and that goes on for the one who spoke`() {
    #expect(
      found(
        "قال سمير حداد إن الخطة جاهزة. وأن \"الجسر سيفتح أمام الناس في مايو\".")
        == ["سمير حداد: الجسر سيفتح أمام الناس في مايو"])
  }

  @Test func `a speaker may be told by what he is before a colon`() {
    #expect(
      found(#"A witness: "Nobody has to pay.""#) == ["A witness: Nobody has to pay."])
    #expect(
      found("استؤنفت المحادثات.", headline: "مسؤول سابق: سيفتح الجسر في مايو")
        == ["مسؤول سابق: سيفتح الجسر في مايو"])
  }

  @Test func `single marks may stay open until a paragraph ends`() {
    #expect(
      found("Peter Marlow said: 'The bridge will open in May.", "The weather was fine.")
        == ["Peter Marlow: The bridge will open in May."])
  }

  @Test
  func `the opening mark of a name that is never closed does not swallow what is said behind it`() {
    #expect(
      found("وفي حديث مع إذاعة \"النهر، قال سمير حداد: \"سيفتح الجسر أمام الناس في مايو\".")
        == ["سمير حداد: سيفتح الجسر أمام الناس في مايو"])
  }

  @Test func `letters that spell a name are no quotation`() {
    #expect(found("وقال سمير حداد إن قناة \"بي بي سي\" ستصور الجسر.").isEmpty)
    #expect(found("وقال سمير حداد في حوار على \"بي بي سي\" إن الجسر سيفتح.").isEmpty)
  }
}
