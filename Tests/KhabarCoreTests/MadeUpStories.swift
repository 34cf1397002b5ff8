import Model

/// Reports of made-up events in both languages, to be grouped.
enum MadeUpStories {
  /// An event, and its reports by outlets of their own.
  struct Event {
    var name: String
    var reports: [(language: LanguageTag, lines: [String])]
  }

  static let ferry = Event(
    name: "ferry",
    reports: [
      (
        "en",
        [
          "Ferry Alma Star runs aground off Tobruk with 214 passengers",
          "The ferry Alma Star ran aground on a reef off Tobruk on Tuesday with 214 passengers on board, the Libyan coast guard said.",
          "Captain Idris Bukhamsin said the engine had failed in a storm and that nobody was hurt.",
          "Two tugs from Benghazi are to pull the ship free at high tide.",
        ]
      ),
      (
        "en",
        [
          "Passengers taken off stranded ferry near Tobruk",
          "All 214 passengers of the Alma Star, a ferry that hit a reef near Tobruk, were taken ashore by fishing boats overnight.",
          "The coast guard blamed a failed engine. Captain Idris Bukhamsin stayed on board with a crew of 19.",
        ]
      ),
      (
        "ar",
        [
          "جنوح العبارة ألما ستار قبالة طبرق وعلى متنها 214 راكبا",
          "أعلن خفر السواحل الليبي أن العبارة ألما ستار جنحت يوم الثلاثاء فوق شعاب قبالة طبرق وعلى متنها 214 راكبا.",
          "وقال القبطان إدريس بوخمسين إن المحرك تعطل خلال العاصفة ولم يصب أحد من الركاب.",
          "ومن المقرر أن تصل قاطرتان من بنغازي لسحب السفينة.",
        ]
      ),
    ])

  static let fire = Event(
    name: "fire",
    reports: [
      (
        "en",
        [
          "Fire at Koral textile factory in Zarqa kills nine workers",
          "Nine workers died when fire swept through the Koral textile factory in Zarqa, Jordan's civil defence said.",
          "Civil defence director Nasser Halaseh said 37 others were treated for burns and smoke.",
          "The factory, owned by Koral Group, employs 480 people, most of them women.",
        ]
      ),
      (
        "en",
        [
          "Jordan orders inquiry into Zarqa factory fire",
          "Jordan's labour ministry ordered an inquiry on Thursday into the fire at the Koral textile factory in Zarqa that killed nine workers and injured 37.",
          "Nasser Halaseh of the civil defence said two exits had been locked.",
          "Koral Group said it would pay for the burials.",
        ]
      ),
      (
        "ar",
        [
          "مقتل تسعة عمال في حريق بمصنع كورال للنسيج في الزرقاء",
          "لقي تسعة عمال حتفهم في حريق اندلع في مصنع كورال للنسيج في الزرقاء، بحسب الدفاع المدني الأردني.",
          "وقال مدير الدفاع المدني ناصر هلسة إن 37 آخرين عولجوا من حروق ودخان.",
          "ويعمل في المصنع المملوك لمجموعة كورال 480 شخصا معظمهم من النساء.",
        ]
      ),
    ])

  static let others: [Event] = [
    Event(
      name: "rates",
      reports: [
        (
          "en",
          [
            "Tunisian central bank holds its rate at 8 percent",
            "The central bank of Tunisia left its key interest rate unchanged at 8 percent on Wednesday, saying inflation had slowed to 6.2 percent.",
            "Governor Maryam Zouari said the board would meet again in October.",
          ]
        )
      ]),
    Event(
      name: "festival",
      reports: [
        (
          "ar",
          [
            "افتتاح مهرجان أصيلة للسينما بمشاركة 42 فيلما",
            "افتتحت وزيرة الثقافة المغربية سلوى بنيس مهرجان أصيلة للسينما مساء السبت بمشاركة 42 فيلما من 16 بلدا.",
            "ويرأس لجنة التحكيم المخرج السنغالي مامادو سيسيه.",
          ]
        )
      ]),
    Event(
      name: "match",
      reports: [
        (
          "en",
          [
            "Late goal takes Wydad past Raja in Casablanca",
            "Substitute Hamza Lakhal scored in the 89th minute as Wydad beat Raja 2-1 in front of 45,000 people in Casablanca.",
            "Coach Said Amrani called it the best derby of his career.",
          ]
        )
      ]),
  ]

  /// All reports as articles of one day, or without a date.
  static func articles(on day: Int? = 18_500) -> [Article] {
    ([ferry, fire] + others).flatMap { event in
      event.reports.indices.map { article(event, $0, on: day) }
    }
  }

  /// A report as an article.
  static func article(_ event: Event, _ index: Int, on day: Int?, id: String? = nil) -> Article {
    let (language, lines) = event.reports[index]
    return Article(
      id: ArticleID(rawValue: id ?? "\(event.name)-\(index)"), source: "Outlet \(index)",
      title: ArticleTitle(text: lines[0], origin: .headline, language: language),
      language: language,
      date: day.map {
        PublicationDate(
          secondsSince1970: Int64($0) * 86_400 + Int64(index) * 3_600, precision: .second)
      },
      text: lines.joined(separator: "\n\n"),
      segments: lines.enumerated().map {
        Segment(kind: $0.offset == 0 ? .headline : .paragraph, language: language, text: $0.element)
      })
  }
}
