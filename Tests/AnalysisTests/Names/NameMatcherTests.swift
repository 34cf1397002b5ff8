import Language
import NameMatching
import Testing

struct NameMatcherTests {
  private let matcher = NameMatcher(pool: [
    ("macron", "إيمانويل ماكرون"), ("merkel", "أنغيلا ميركل"), ("gna", "حكومة الوفاق الوطني"),
    ("watiya", "الوطية"), ("jufra", "الجفرة"), ("volcano", "بركان الغضب"),
    ("haftar", "Field Marshal Khalifa Haftar"), ("ankara", "أنقرة"), ("anatolia", "الأناضول"),
    ("ministry", "وزارة الخارجية التركية"), ("onu", "Organisation des Nations Unies"),
  ])

  @Test(arguments: [
    ("Emmanuel Macron", "macron"), ("Macron", "macron"), ("Angela Merkel", "merkel"),
    ("Al-Wattia", "watiya"), ("Al-Jafra", "jufra"), ("Khalifa Hifter", "haftar"),
    ("خليفة حفتر", "haftar"), ("Turkish Foreign Ministry", "ministry"), ("GNA", "gna"),
    ("Volcano of Rage", "volcano"), ("Volcano of Anger", "volcano"), ("Ankara", "ankara"),
  ])
  func `a name finds its own in either script`(query: String, id: String) throws {
    let best = try #require(matcher.rank(query, top: 3).first)
    #expect(best.id == id)
    #expect(best.isAccepted)
  }

  @Test(arguments: ["Angela Davis", "Al-Jazeera", "Ministry of Education of Peru", "Zanzibar"])
  func `a name that is not in the pool is not accepted`(query: String) {
    #expect(matcher.rank(query, top: 1).allSatisfy { !$0.isAccepted })
  }

  @Test(arguments: [
    ("IOM", "المنظمة الدولية للهجرة"), ("WTO", "منظمة التجارة العالمية"),
    ("GPC", "General People's Congress"), ("Ministry of Health", "وزارة الصحة"),
  ])
  func `words speak for themselves where nothing is known of a name`(left: String, right: String)
    throws
  {
    let pool = [
      ("it", right), ("army", "الجيش الوطني"), ("party", "حزب الشعب"), ("d", "New Delhi"),
    ]
    let matcher = NameMatcher(
      pool: pool.map { (id: $0.0, name: $0.1) }, aliases: NameAliases())
    let best = try #require(matcher.rank(left, top: 1).first)
    #expect(best.id == "it")
    #expect(best.isAccepted)
  }

  @Test func `what a table of entities knows counts as one name`() throws {
    let table = """
      # id, type, names
      abbas	PER	Mahmoud Abbas; ~Abu Mazen	محمود عباس; أبو مازن
      """
    var aliases = NameAliases()
    aliases.add(entityTable: Array(table.utf8), model: .standard)
    let matcher = NameMatcher(
      pool: [(id: "1", name: "أبو مازن"), (id: "2", name: "محمود درويش")], aliases: aliases)
    let best = try #require(matcher.rank("Mahmoud Abbas", top: 1).first)
    #expect(best.id == "1")
    #expect(best.isAccepted)
    #expect(best.evidence.kind == .knowledge)
  }

  @Test func `the best come first and no more than asked for`() {
    let ranking = matcher.rank("Macron", top: 5)
    #expect(ranking.count == 5)
    #expect(ranking.map(\.score) == ranking.map(\.score).sorted(by: >))
  }

  @Test func `a link says why`() throws {
    let best = try #require(matcher.rank("Merkel", top: 1).first)
    #expect(best.evidence.kind == .sound)
    #expect(best.evidence.description.hasPrefix("linked by sound 0."))
    #expect(matcher.rank("Turkish Foreign Ministry", top: 1).first?.evidence.kind == .meaning)
  }

  @Test func `a name is found among more names than are compared`() {
    let letters = Array("bdfghjklmnrstwz")
    var pool: [(id: String, name: String)] = []
    for index in 0..<3_000 {
      let name = [index % 15, index / 15 % 15, index / 225 % 15, (index * 7) % 15]
        .map { "\(letters[$0])a" }.joined()
      pool.append(("\(index)", name))
    }
    pool.append(("gaddafi", "معمر القذافي"))
    let ranking = NameMatcher(pool: pool).rank("Muammar Gadhafi", top: 1)
    #expect(ranking.first?.id == "gaddafi")
  }

  @Test(arguments: ["", "…", "١٢٣"])
  func `a query of no letters accepts nothing`(query: String) {
    #expect(matcher.rank(query, top: 3).allSatisfy { !$0.isAccepted })
  }

  @Test func `of several spellings with one id only the likest is told`() {
    let matcher = NameMatcher(pool: [
      ("haftar", "Haftar"), ("haftar", "خليفة حفتر"), ("haftar", "Khalifa Hifter"),
      ("sirte", "Sirte"),
    ])
    let matches = matcher.rank("Khalifa Hifter", top: 10)
    #expect(matches.map(\.id) == ["haftar", "sirte"])
  }

  private static let namesakes = NameMatcher(
    pool: [
      "عبد اللطيف رشيد", "عبد اللطيف المكي", "عبد الحميد قدور", "خالد بن فيصل", "فيصل بن خالد",
      "سامي خليل منصور", "منصور خليل سامي", "نبيل العربي", "كريم طابو", "ليلى بن خليفة",
    ].map { ($0, $0) })

  @Test(arguments: [
    ("Abdul Latif Rashid", "عبد اللطيف رشيد"), ("Khaled bin Faisal", "خالد بن فيصل"),
    ("Faisal bin Khaled", "فيصل بن خالد"), ("Sami Khalil Mansour", "سامي خليل منصور"),
  ])
  func `namesakes who share a part or turn the order round are told apart`(
    query: String, own: String
  ) {
    let accepted = Self.namesakes.rank(query, top: 10).filter(\.isAccepted).map(\.id)
    #expect(accepted == [own])
  }

  @Test func `screening accepts of many names what a ranking accepts`() {
    let given = [
      "Karim", "Laila", "Omar", "Nadia", "Yusuf", "Hana", "Tariq", "Salma", "Rami", "Dina",
    ]
    let family = [
      "Haddad", "Mansour", "Saleh", "Khoury", "Farah", "Aziz", "Barakat", "Nasser", "Darwish",
      "Qasim", "Marlow", "Petrov", "Rossi", "Weber", "Tanaka",
    ]
    let pool =
      given.flatMap { given in family.map { "\(given) \($0)" } }
      .map { (id: $0, name: $0) } + [("h", "Khalifa Haftar"), ("un", "United Nations")]
    let ranking = NameMatcher(pool: pool)
    let screening = NameMatcher(pool: pool, care: .screening)
    func accepted(_ matcher: NameMatcher, _ query: String) -> Set<String> {
      Set(matcher.rank(query, top: 32).filter(\.isAccepted).map(\.id))
    }
    let queries = [
      "خليفة حفتر", "Hifter", "حفتر", "كريم حداد", "ليلى منصور", "Leila Mansur", "الأمم المتحدة",
      "UN",
      "عمر صالح", "Omar al-Saleh", "يوسف قاسم", "Youssef Kassem", "Nadja Petrow", "البنك المركزي",
      "Reykjavik", "تاناكا",
    ]
    for query in queries {
      #expect(accepted(screening, query) == accepted(ranking, query), "\(query)")
    }
    #expect(accepted(screening, "كريم حداد") == ["Karim Haddad"])
  }
}
