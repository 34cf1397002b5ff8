import Model
import Testing

@testable import NamedEntities

struct MentionDetectorTests {
  @Test(
    arguments: [
      ("The Turkish Foreign Minister met his Russian counterpart.", []),
      ("Secretary of State Jane Whitlock spoke.", ["Jane Whitlock/PER"]),
      ("Retired Major General Omar Tarrablus arrived.", ["Omar Tarrablus/PER"]),
      ("Officials in Qadirabad said nothing.", ["Qadirabad/LOC"]),
      (
        "He flew from Oxbridge Heath, Texas, to Paris.",
        ["Oxbridge Heath/LOC", "Texas/LOC", "Paris/LOC"]
      ),
      (
        "The Ministry of Rural Affairs and the Northern Fishing Company disagreed.",
        ["Ministry of Rural Affairs/ORG", "Northern Fishing Company/ORG"]
      ),
      ("We've seen it. They've not. Don't ask.", []),
      ("It is a summit between Trump-Putin allies.", ["Trump/PER", "Putin/PER"]),
      (
        "Anti-government crowds cheered Erdogan's visit to Egypt's capital.",
        ["Erdogan/PER", "Egypt/LOC"]
      ),
      ("The US said us and them; WHO is who.", ["US/LOC", "WHO/ORG"]),
      (
        "TURKEY AND RUSSIA AGREE ON TALKS IN LIBYA",
        ["TURKEY/LOC", "RUSSIA/LOC", "LIBYA/LOC"]
      ),
      ("On Monday in May the sides met.", []),
      ("CAIRO (Reuters) - Egypt voted.", ["CAIRO/LOC", "Reuters/ORG", "Egypt/LOC"]),
      ("Syrian Democratic Forces and Turkish troops", ["Syrian Democratic Forces/ORG"]),
      ("Torvak is a small village near Paris.", ["Torvak/LOC", "Paris/LOC"]),
      ("Torvak, a rock band from Paris, played.", ["Torvak/ORG", "Paris/LOC"]),
      ("Torvak was a Polish playwright.", ["Torvak/PER"]),
      (
        "They lost to the Pirates and beat the Vancouver Skalds.",
        ["Pirates/ORG", "Vancouver Skalds/ORG"]
      ),
      ("He fell at the Battle of Vintrheim.", ["Battle of Vintrheim/MISC"]),
      ("They toured Paris, Korvundal and Rome.", ["Paris/LOC", "Korvundal/LOC", "Rome/LOC"]),
      (
        "Guests: Anna Wolvern, Lisa Drosk, James P. Teldran, Karl Vint and Omar Teld.",
        [
          "Anna Wolvern/PER", "Lisa Drosk/PER", "James P. Teldran/PER", "Karl Vint/PER",
          "Omar Teld/PER",
        ]
      ),
      ("Unrepaired since 1950, it fell.", []),
    ] as [(String, [String])])
  func `English names stand by their evidence`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("قال وزير الخارجية التركي إن المحادثات تأجلت.", []),
      ("التقى الرئيس الروسي ونظيره المصري أمس.", []),
      ("وصل إلى طرابلس وبنغازي أمس.", ["طرابلس/LOC", "بنغازي/LOC"]),
      ("تعاون بليبيا ولتركيا دور", ["ليبيا/LOC", "تركيا/LOC"]),
      ("الجمعية العامة للأمم المتحدة", ["الجمعية العامة للأمم المتحدة/ORG"]),
      ("دعا مندوب لدى الهيئة التابعة للأمم المتحدة", ["لأمم المتحدة/ORG"]),
      ("وقال وزير الدفاع الفلاني زكريا طرابنجي في بيان", ["زكريا طرابنجي/PER"]),
      ("وصل عبد الرحمن بن خلدون إلى المدينة", ["عبد الرحمن بن خلدون/PER"]),
      ("قمة ثانية بين كيم وترامب", ["كيم/PER", "ترامب/PER"]),
      ("أعلنت وزارة الصحة الحصيلة", ["وزارة الصحة/ORG"]),
      ("قالت السعودية إن الحكومة السعودية وافقت", ["السعودية/LOC"]),
      ("يعتقد بأن القتال سيتوقف على الأرض", []),
      ("خسرت شركة فلوكترا أمس", ["فلوكترا/ORG"]),
      ("سجل المهاجم الهولندي ماركو فان بسترك أمس", ["ماركو فان بسترك/PER"]),
      ("سجل الهولندي دروكسلر أمس", ["دروكسلر/PER"]),
      ("وصل عبدالغفور طرابنجي أمس", ["عبدالغفور طرابنجي/PER"]),
      ("صورة لم يعرفها العالم العربي من قبل", []),
    ] as [(String, [String])])
  func `Arabic names stand by their evidence`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test func `a part of a name is known by the full name elsewhere in the article`() {
    let article = EntityTexts.article(
      "a", "Governor Orlan Vekterdal spoke on Monday.", "Vekterdal left early.")
    #expect(
      MentionDetector().mentions(in: article).map(\.text) == ["Orlan Vekterdal", "Vekterdal"])
  }

  @Test func `a name of the English side is looked for on the Arabic side`() {
    let english = EntityTexts.article("en", "Governor Orlan Vekterdal spoke.")
    let arabic = EntityTexts.article("ar", "لم يعلق فيكتردال أمس")
    let found = MentionDetector().mentions(in: [english, arabic])
    #expect(found[1].mentions.map(\.text) == ["فيكتردال"])
    #expect(found[1].mentions.first?.type == .person)
  }

  @Test func `an article about unknown people and places gets names that make sense`() {
    let names = Set(
      EntityTexts.names(
        in: """
          Mayor Pellan Drosk of Vintrheim told the Vintrheim Gazette that the Harbour Workers \
          Union (HWU) would meet Lisa Drosk in Korvundal next week.
          """))
    #expect(names.isSuperset(of: ["Pellan Drosk/PER", "Lisa Drosk/PER", "Korvundal/LOC"]))
    #expect(names.contains { $0.hasSuffix("Union/ORG") })
  }

  @Test(arguments: ["Çavuşo -lu", "Çavuşoغلlu", "Çavuşo أوlu"])
  func `a name that a broken conversion has torn is one name`(name: String) {
    #expect(
      EntityTexts.names(in: "Turkish Foreign Minister Mevlüt \(name) said so.")
        == ["Mevlüt \(name)/PER"])
  }

  @Test func `odd text neither stops nor crashes the detector`() {
    let long = String(repeating: "A", count: 500) + "son"
    for text in [
      "", " ", "-", "'s", "(", "U.S.", "A.B.C.D.", "…", "و", "لل", "\u{200F}", "Mr. ",
      "President \(long) said", String(repeating: "Al-", count: 300),
      String(repeating: "محمد ", count: 300), String(repeating: "Of The ", count: 200),
    ] {
      let article = EntityTexts.article("a", text)
      let count = text.unicodeScalars.count
      var last = 0
      for mention in MentionDetector().mentions(in: article) {
        #expect(mention.range.lowerBound >= last && mention.range.upperBound <= count)
        #expect(!mention.range.isEmpty)
        last = mention.range.upperBound
      }
    }
    #expect(EntityTexts.names(in: "President \(long) said") == ["\(long)/PER"])
  }

  @Test func `a name over a line's end is one name`() {
    #expect(EntityTexts.names(in: "He met Recep Tayyip\nErdogan.") == ["Recep Tayyip\nErdogan/PER"])
  }
}
