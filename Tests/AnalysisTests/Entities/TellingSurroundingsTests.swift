import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// What stands beside a name tells what it names, and whose name it is that the tables know.
@Suite struct TellingSurroundingsTests {
  /// The people of some articles, each by its id and spellings.
  private func people(in texts: String...) -> [String: Set<String>] {
    let articles = texts.enumerated().map { EntityTexts.article(ArticleID(rawValue: "\($0)"), $1) }
    let linking = EntityLinker().link(
      MentionDetector().mentions(in: articles), existing: [], decisions: [])
    return Dictionary(
      linking.entities.filter { $0.type == .person }.map {
        ($0.id.rawValue, Set($0.forms.map(\.text)))
      }, uniquingKeysWith: { $0.union($1) })
  }

  private func names(in text: String) -> [String] { EntityTexts.names(in: text) }

  /// Words enough for an article that tells its people in full.
  private static let long = String(
    repeating: "The talks went on for a while in the old hall. ", count: 9)

  // MARK: - Things

  @Test(arguments: [
    ("أقيم الحفل في فندق فيلدستروم مساء.", "فيلدستروم/ORG"),
    ("ارتفعت أسهم فيلدستروم قليلا.", "فيلدستروم/ORG"),
    ("اقترب إعصار فيلدستروم من الساحل.", "فيلدستروم/MISC"),
    ("استمر ثوران بركان فيلدستروم ليلا.", "فيلدستروم/LOC"),
    ("تعادل أمام ضيفه فيلدستروم مساء.", "فيلدستروم/ORG"),
    ("وكان الفوز على فيلدستروم 2-1 مفيدا.", "فيلدستروم/ORG"),
    ("وارتفعت أسهم شركات أخرى، وفيلدستروم كذلك.", "فيلدستروم/ORG"),
  ])
  func `a foreign name is what the word beside it says`(text: String, name: String) {
    #expect(names(in: text) == [name])
  }

  @Test func `what a foreign name is in one place it is in all of the article`() {
    #expect(
      names(in: "أعلن فيلدستروم عروضه. ويقع فندق فيلدستروم على الساحل.")
        == ["فيلدستروم/ORG", "فيلدستروم/ORG"])
  }

  @Test func `what a foreign name is in one article it is in others`() {
    let found = people(in: "اقترب إعصار فيلدستروم من الساحل.", "وقد بلغ فيلدستروم المدينة أمس.")
    #expect(found.isEmpty)
  }

  @Test func `a player who is told in full stays one before a score`() {
    let text = "فازت ماريا فيلدستروم أمس. وتقدمت فيلدستروم 4-1 في المجموعة الأولى."
    #expect(names(in: text) == ["ماريا فيلدستروم/PER", "فيلدستروم/PER"])
  }

  @Test(arguments: [
    ("The dollar may fall, said an analyst with Norvane Tessel.", "Norvane Tessel/ORG"),
    ("A James Tessel analyst said so.", "James Tessel/ORG"),
  ])
  func `a house that analysts work with is no person`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    "تقدم المشروع بأيدي أبنائه.", "دعم الفريق ماديا ومعنويا.", "تقدمت القوات بريف المدينة الشرقي.",
    "حاول المجني عليه الفرار.",
  ])
  func `an adverb or a noun behind a preposition is nobody`(text: String) {
    #expect(!names(in: text).contains { $0.hasSuffix("/PER") })
  }

  @Test(arguments: [
    ("قال عدنان الدرعاني متطرقا إلى الأمر.", "عدنان الدرعاني/PER"),
    ("رد عدنان مازحا على السؤال.", "عدنان/PER"),
    ("وصل عدنان الدرعاني بإسناد من زملائه.", "عدنان الدرعاني/PER"),
  ])
  func `how somebody does something is no part of the name`(text: String, name: String) {
    #expect(names(in: text).first == name)
  }

  // MARK: - Namesakes of known people

  @Test(arguments: [
    ("وصلت ميسي فرانكلين إلى الميناء.", "ميسي فرانكلين/PER"),
    ("وحل هادي محمود ثانيا.", "هادي محمود/PER"),
    ("هادي العصيمي - أوضح المتحدث الأمر.", "هادي العصيمي/PER"),
    ("وصف بيلي غراهام الأمر بأنه سهل.", "بيلي غراهام/PER"),
    ("وقال المتحدث، تركي المالكي، إن الأمر انتهى.", "تركي المالكي/PER"),
  ])
  func `a known name is another's beside another first or family name`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    "نالت المدينة حصة الأسد من الجوائز.", "شفاء لكل ما في الصدر من هم.",
    "يجمع الكتاب تراث العالم العربي كله.",
    "درس في معهد كنيدي سنة.", "هبطت أسهم أنهاوزر-بوش إن بيف.", "وصل إلى فندق كابيلا مساء.",
  ])
  func `what is called for a known person is not that person`(text: String) {
    #expect(!names(in: text).contains { $0.hasSuffix("/PER") })
  }

  @Test func `whom a known person speaks of is no part of that person's name`() {
    #expect(
      names(in: "ووصف ترامب فيلدستروم بأنه صديق.").first == "ترامب/PER")
  }

  @Test func `a noun before a known name says only what of`() {
    #expect(names(in: "وقبل جلوس ترامب إلى الطاولة.") == ["ترامب/PER"])
  }

  @Test func `a known family name alone is of whom the article tells in full`() {
    let found = people(in: "Gerhard Stoltenberg spoke of taxes. Stoltenberg said they would fall.")
    #expect(found["stoltenberg"] == nil)
    #expect(found.values.contains(["Gerhard Stoltenberg", "Stoltenberg"]))
  }

  @Test
  func `of two known people of one family name the one is meant whom the article tells in full`() {
    let found = people(in: "قال جيروم باول إن الفائدة ثابتة. وأضاف باول أن السوق هادئ.")
    #expect(found["jerome-powell"] == ["جيروم باول", "باول"])
  }

  @Test func `a known family name that a long article does not introduce is of that article`() {
    let found = people(in: Self.long + "Many looked at Stoltenberg with doubt.")
    #expect(found["stoltenberg"] == nil)
    #expect(found.values.contains(["Stoltenberg"]))
  }

  @Test(arguments: [
    "Jens Stoltenberg came. Many looked at Stoltenberg with doubt.",
    "President Stoltenberg came. Many looked at Stoltenberg with doubt.",
    "The Stoltenberg government fell. Many looked at Stoltenberg with doubt.",
  ])
  func `a known person who is introduced is that person`(text: String) {
    #expect(people(in: Self.long + text)["stoltenberg"]?.contains("Stoltenberg") == true)
  }

  @Test func `whom everybody knows by one word needs no introduction`() {
    #expect(people(in: Self.long + "Many looked at Neymar with doubt.")["neymar"] == ["Neymar"])
  }

  @Test(arguments: [
    ("تكفل عضو شرف الهلال بالبناء.", "شرف الهلال/PER"),
    ("أعلن رئيس البرلمان العربي تضامنه.", "العربي/PER"),
    ("قائدة للعالم العربي في المواجهة.", "العربي/PER"),
    ("وصل الإعلامي العربي مروان الدرعاني.", "العربي مروان الدرعاني/PER"),
  ])
  func `an honour and a nisba open no name`(text: String, name: String) {
    #expect(!names(in: text).contains(name))
  }

  @Test func `a company does not sound like an armed group`() {
    let found = people(in: "Hutton's shareholders met, and Hutton said it would sell.")
    #expect(found.isEmpty)
    let articles = [
      EntityTexts.article("0", "Hutton's shareholders met, and Hutton said it would sell.")
    ]
    let linking = EntityLinker().link(
      MentionDetector().mentions(in: articles), existing: [], decisions: [])
    #expect(!linking.entities.contains { $0.id == "houthis" })
  }
}
