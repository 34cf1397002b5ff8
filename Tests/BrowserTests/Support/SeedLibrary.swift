import Browser
import Foundation
import Model

/// A small library over the real seed articles, for driving the browser in tests.
///
/// It answers every question from the texts; only what corresponds to what is told by hand.
struct SeedLibrary {
  private(set) var articles: [AnnotatedArticle]
  private(set) var summaries: [ArticleID: ArticleSummary] = [:]
  private(set) var savedSearches: [SavedSearch] = []
  /// The feeds that are followed.
  var feeds: [Subscription] = []
  /// The stories that the articles are grouped into.
  var stories: [Story] = []
  var quotations = QuotationList(quotations: [])
  /// What the first of them comes to.
  var storyAccount: StoryAccount?
  /// What the dictionaries have; `nil` while none is installed.
  var dictionary: [String: [DictionaryEntry]]?
  /// What the words of headlines mean.
  var glosses: [ArticleID: [Gloss]] = [:]
  /// What feeds carried of articles whose full text was fetched.
  var keptSummaries: [ArticleID: String] = [:]
  /// The words of the word list.
  private(set) var keptWords: [KeptWord] = []
  /// What is odd about the two articles of every comparison of two renderings.
  var remarks: [ComparisonRemark] = []
  var failures: [LibraryStatus.Failure] = []
  /// Words that stand lit in the titles of what a search finds, besides the query's.
  var titleHits: [String] = []
  /// What a search that finds nothing may have meant.
  var suggestions = ["Haftar", "حفتر"]
  /// What is to know of every search.
  var notes: [String] = []
  /// Lines of the command line that were done before.
  var pastCommands: [String] = []
  /// Where every day begins.
  var titles: [EntityTitle] = []
  var placeOfDay: PlaceOfDay? = PlaceOfDay(index: 0, isOfDay: true)
  /// What was noted about articles, paragraphs and names.
  private(set) var written: [Note] = []
  /// What was decided about the rows of the translation.
  var beadDecisions: [BeadDecision] = []

  /// Two made-up texts in place of every comparison, with what is decided about them.
  var review: ReviewedTexts?
  /// What these two are to each other, where that is not translations.
  var relation: Counterpart.Relation?

  static let arabic: ArticleID = "004"
  static let translation: ArticleID = "000"
  static let rendering: ArticleID = "001"

  init() throws {
    self = try Self.seeds.get()
  }

  private static let seeds = Result { try SeedLibrary(reading: Folders.seeds) }

  private init(reading folder: URL) throws {
    articles = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    )
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
    .map(Self.read)
    for annotated in articles {
      let article = annotated.article
      summaries[article.id] = ArticleSummary(
        id: article.id, title: article.title, language: article.language, source: article.source,
        date: article.date, path: article.path,
        hasTranslation: [Self.arabic, Self.translation].contains(article.id))
    }
  }

  init(empty: Void) {
    articles = []
  }

  /// A library of articles made up for a test.
  init(_ articles: [Article]) {
    self.articles = articles.map { AnnotatedArticle(article: $0, mentions: []) }
    for article in articles {
      summaries[article.id] = ArticleSummary(
        id: article.id, title: article.title, language: article.language, source: article.source,
        date: article.date, path: article.path)
    }
  }

  var status: LibraryStatus {
    LibraryStatus(name: "seeds", articles: articles.count, failures: failures)
  }

  /// Makes the list as long as is wanted by repeating the articles.
  mutating func grow(to count: Int) {
    let originals = articles
    for index in articles.count..<max(count, articles.count) {
      var copy = originals[index % originals.count]
      copy.article.id = ArticleID(rawValue: "copy-\(index)")
      summaries[copy.article.id] = ArticleSummary(
        id: copy.article.id, title: copy.article.title, language: copy.article.language,
        path: copy.article.path)
      articles.append(copy)
    }
  }

  mutating func remove(_ id: ArticleID) {
    articles.removeAll { $0.article.id == id }
  }

  mutating func replace(_ article: AnnotatedArticle) {
    articles = articles.map { $0.article.id == article.article.id ? article : $0 }
  }

  mutating func keep(_ decision: Decision) {
    review?.keep(decision)
    switch decision {
    case .read(let id, let isRead): summaries[id]?.isRead = isRead
    case .allRead(let ids, let isRead):
      for id in ids { summaries[id]?.isRead = isRead }
    case .starred(let id, let isStarred): summaries[id]?.isStarred = isStarred
    case .allStarred(let ids, let isStarred):
      for id in ids { summaries[id]?.isStarred = isStarred }
    case .archived(let ids, let isArchived):
      for id in ids { summaries[id]?.isArchived = isArchived }
    case .allTagged(let ids, let tag, let isSet):
      for id in ids { keep(.tagged(id, tag: tag, isSet)) }
    case .tagged(let id, let tag, let isSet):
      summaries[id]?.tags.removeAll { $0 == tag }
      if isSet { summaries[id]?.tags.append(tag) }
    case .noted(let subject, let text):
      written.removeAll { $0.subject == subject }
      if !text.isEmpty { written.append(Note(subject: subject, text: text)) }
      articles = articles.map { annotated in
        var annotated = annotated
        annotated.notes = written.filter { $0.subject.article == annotated.article.id }
        summaries[annotated.article.id]?.noteCount = annotated.notes.count
        return annotated
      }
    case .savedSearch(let name, let query):
      let count = matching(ListFilter(query: query)).count
      savedSearches.append(SavedSearch(name: name, query: query, count: count))
    case .removedSearch(let name, _): savedSearches.removeAll { $0.name == name }
    case .watched(let watch, true):
      savedSearches.insert(
        SavedSearch(WatchStatus(watch: watch, madeAt: 0, newCount: 2, articleCount: 5)), at: 0)
    case .watched(let watch, false):
      savedSearches.removeAll { $0.watch?.watch.name == watch.name }
    case .watchSeen(let name, _, let isSeen):
      for index in savedSearches.indices where savedSearches[index].watch?.watch.name == name {
        savedSearches[index].watch?.newCount = isSeen ? 0 : 2
      }
    case .keptWord(let word, let isKept):
      keptWords.removeAll { $0.word == word.word }
      if isKept { keptWords.append(word) }
    default: break
    }
  }

  func answer(_ question: Question) -> Answer {
    switch question {
    case .articles(let request): return list(request)
    case .article(let id):
      guard let article = article(id) else {
        return .failed(.article, Problem(message: "There is no article \(id)."))
      }
      return .article(article)
    case .hits(let query, let id): return .hits(hits(of: query, in: id), in: id)
    case .entities(let scope, let limit): return .entities(entities(in: scope, limit: limit))
    case .entity(let id): return .entity(entity(id))
    case .profile(let id): return .profile(profile(of: id))
    case .citation(let id):
      guard let article = article(id)?.article else {
        return .failed(.citation, Problem(message: "There is no article \(id)."))
      }
      return .citation(Citation(of: article, storedAt: 1_594_036_800, hash: 0xABC))
    case .titles(let id):
      return .titles(EntityTitles(entity: id, titles: titles, articleCount: articles.count))
    case .counterparts(let id): return .counterparts(counterparts(of: id), of: id)
    case .comparison(let source, let target, let unit): return comparison(source, target, unit)
    case .listed(let filter, let range):
      let ids = matching(filter).map(\.article.id)
      return .listed(range.map { Array(ids[$0.clamped(to: ids.indices)]) } ?? ids, of: filter)
    case .found(let words, let ids):
      return .found(
        Dictionary(uniqueKeysWithValues: ids.map { ($0, hits(of: words, in: $0)) }), of: words)
    case .glosses(let ids):
      return .glosses(
        HeadlineGlosses(
          glosses: Dictionary(uniqueKeysWithValues: ids.map { ($0, glosses[$0] ?? []) }),
          missingDictionaries: dictionary == nil ? [.arabic] : []))
    case .summary(let id): return .summary(keptSummaries[id], of: id)
    case .completions(let query, let caret): return .completions(completions(query, caret))
    case .savedSearches: return .savedSearches(savedSearches)
    case .pastCommands: return .pastCommands(pastCommands)
    case .placeOfDay(let filter, _): return .placeOfDay(placeOfDay, of: filter)
    case .notes:
      return .notes(
        written.reversed().map { note in
          var listed = ListedNote(note, article: note.subject.article.flatMap { summaries[$0] })
          if case .entity(let id, _) = note.subject { listed.entity = id }
          return listed
        })
    case .feeds: return .feeds(feeds)
    case .stories: return .stories(stories)
    case .story:
      return storyAccount.map(Answer.story)
        ?? .failed(.story, Problem(message: "There is no such story."))
    case .quotations: return .quotations(quotations)
    case .dictionary(let word):
      return .dictionary(
        DictionaryLookup(
          word: word, entries: dictionary?[word] ?? [], hasDictionary: dictionary != nil,
          isKept: keptWords.contains { $0.word == word }))
    case .unread(let filter, let index, let isForward):
      let list = matching(filter)
      let ahead =
        isForward ? Array((index + 1)..<max(index + 1, list.count)) : (0..<index).reversed()
      return .unread(ahead.first { !isRead(list[$0].article.id) }, of: filter)
    }
  }

  // MARK: Lists

  private func list(_ request: ListRequest) -> Answer {
    let filter = request.filter
    if let quote = filter.query.unicodeScalars.firstIndex(of: "\""),
      filter.query.unicodeScalars.count(where: { $0 == "\"" }) == 1
    {
      let place = filter.query.unicodeScalars.distance(
        from: filter.query.unicodeScalars.startIndex, to: quote)
      return .failed(
        .articles,
        Problem(message: "The quotation mark is never closed.", queryRange: place..<(place + 1)))
    }
    let found = matching(filter, keeping: request.anchor)
    var offset = request.offset
    if let anchor = request.anchor, let index = found.firstIndex(where: { $0.article.id == anchor })
    {
      offset = max(0, index - request.limit / 2)
    }
    let items = found.dropFirst(offset).prefix(request.limit)
      .map { item(of: $0, query: filter.query) }
    let spellings = Self.spellings(of: filter.query)
    return .articles(
      ArticleWindow(
        offset: offset, items: items, total: found.count,
        foundSpellings: found.isEmpty || filter.query.isEmpty ? [] : spellings,
        suggestions: found.isEmpty && !filter.query.isEmpty ? suggestions : [],
        notes: filter.query.isEmpty ? [] : notes,
        groups: request.wantsGroups ? groups(of: found, filter.sorting.grouping) : nil))
  }

  func isRead(_ id: ArticleID) -> Bool { summaries[id]?.isRead ?? false }

  /// The unread articles of a list, those before an index or all.
  func unread(in filter: ListFilter, before index: Int?) -> [ArticleID] {
    matching(filter).prefix(index ?? .max).map(\.article.id).filter { !isRead($0) }
  }

  private func matching(
    _ filter: ListFilter, keeping kept: ArticleID? = nil
  ) -> [AnnotatedArticle] {
    let found = unsorted(filter, keeping: kept)
    func key(_ article: Article) -> String {
      let day = article.date.map { 1_000_000 - $0.secondsSince1970 / 86_400 } ?? .max
      let group =
        switch filter.sorting.grouping {
        case .none: ""
        case .day: String(format: "%020d", day)
        case .source: article.source ?? "\u{FFFF}"
        }
      let order =
        switch filter.sorting.order {
        case .relevance, .date, .story: ""
        case .source: article.source ?? "\u{FFFF}"
        case .language: article.language.rawValue
        }
      return group + "\u{1}" + order
    }
    return found.enumerated().sorted {
      (key($0.element.article), $0.offset) < (key($1.element.article), $1.offset)
    }.map(\.element)
  }

  private func groups(
    of found: [AnnotatedArticle], _ grouping: ArticleSorting.Grouping
  ) -> [ArticleGroup] {
    var groups: [ArticleGroup] = []
    for annotated in found {
      let article = annotated.article
      let key: ArticleGroup.Key =
        grouping == .source
        ? .source(article.source)
        : .day(
          article.date.map {
            PublicationDate(
              secondsSince1970: $0.secondsSince1970 / 86_400 * 86_400, precision: .day)
          })
      if groups.last?.key == key {
        groups[groups.count - 1].count += 1
      } else {
        groups.append(ArticleGroup(key: key, count: 1))
      }
    }
    return groups
  }

  private func unsorted(
    _ filter: ListFilter, keeping kept: ArticleID? = nil
  ) -> [AnnotatedArticle] {
    articles.filter { article in
      let id = article.article.id
      if filter.isUnreadOnly, isRead(id), id != kept { return false }
      let isArchived = summaries[id]?.isArchived == true
      if filter.query == "is:archived" { return isArchived }
      if isArchived, id != kept { return false }
      let isFound =
        filter.query.isEmpty
        || article.article.segments.indices.contains {
          !hits(of: filter.query, in: article, segment: $0).isEmpty
        }
      let isNamed =
        filter.entity.map { id in article.mentions.contains { $0.entity == id } } ?? true
      return isFound && isNamed
    }
  }

  private func item(of annotated: AnnotatedArticle, query: String) -> ListItem {
    let article = annotated.article
    let summary =
      summaries[article.id]
      ?? ArticleSummary(id: article.id, title: article.title, language: article.language)
    guard !query.isEmpty else { return ListItem(article: summary) }
    for index in article.segments.indices {
      let hits = hits(of: query, in: annotated, segment: index)
      guard let first = hits.first else { continue }
      let scalars = Array(article.segments[index].text.unicodeScalars)
      let start =
        scalars[..<max(0, first.lowerBound - 20)].lastIndex(of: " ").map { $0 + 1 } ?? 0
      let snippet = String(
        String.UnicodeScalarView(scalars[start..<min(scalars.count, start + 120)]))
      return ListItem(
        article: summary, snippet: snippet,
        snippetHighlights: hits.map { ($0.lowerBound - start)..<($0.upperBound - start) },
        titleHighlights: (Self.spellings(of: query) + titleHits).flatMap {
          SeedNames.occurrences(of: $0, in: article.title.text)
        })
    }
    return ListItem(article: summary)
  }

  private static func spellings(of query: String) -> [String] {
    let forms = SeedNames.all.first { $0.forms.contains(query) && query.count > 3 }?.forms
      .filter { !$0.contains(" ") }
    return forms ?? [query]
  }

  private func hits(of query: String, in id: ArticleID) -> [SegmentRange] {
    guard let article = article(id) else { return [] }
    return article.article.segments.indices.flatMap { index in
      hits(of: query, in: article, segment: index).map { SegmentRange(segment: index, range: $0) }
    }
  }

  private func hits(
    of query: String, in article: AnnotatedArticle, segment: Int
  ) -> [Range<Int>] {
    Self.spellings(of: query).flatMap {
      SeedNames.occurrences(of: $0, in: article.article.segments[segment].text, wholeWords: false)
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func completions(_ query: String, _ caret: Int) -> [Completion] {
    guard query == "ti" else { return [] }
    return [Completion(range: 0..<2, text: "title:", note: "field")]
  }

  // MARK: Names

  private func entities(in scope: EntityScope, limit: Int) -> [EntitySummary] {
    let articles =
      switch scope {
      case .list(let filter): matching(filter)
      case .article(let id): article(id).map { [$0] } ?? []
      }
    let summaries = SeedNames.all.compactMap { name -> EntitySummary? in
      let counts = articles.map { $0.mentions.count { $0.entity == name.id } }
      let total = counts.reduce(0, +)
      guard total > 0 else { return nil }
      return EntitySummary(
        id: name.id, type: name.type, names: name.names, mentions: total,
        articles: counts.count { $0 > 0 })
    }
    return summaries.sorted { $0.mentions > $1.mentions }
  }

  private func profile(of id: EntityID) -> EntityProfile {
    let naming = articles.filter { article in article.mentions.contains { $0.entity == id } }
    let days = naming.compactMap { $0.article.date.map { Int($0.secondsSince1970 / 86_400) } }
    return EntityProfile(
      entity: id, articleCount: naming.count,
      days: Set(days).sorted().map { day in
        EntityProfile.Day(number: day, articles: days.count { $0 == day })
      },
      appearances: naming.compactMap { annotated in
        let mentions = annotated.mentions.filter { $0.entity == id }
        guard let mention = mentions.first?.mention, let summary = summaries[annotated.article.id]
        else { return nil }
        let segment = annotated.article.segments[mention.segment]
        return EntityProfile.Appearance(
          article: summary, sentence: segment.text, language: segment.language,
          place: mention.range, mentions: mentions.count)
      },
      companions: entities(in: .list(ListFilter(entity: id)), limit: 12).filter { $0.id != id },
      notes: written.filter { note in
        if case .entity(id, _) = note.subject { true } else { false }
      })
  }

  private func entity(_ id: EntityID) -> Entity {
    let name = SeedNames.all.first { $0.id == id }
    let mentions = articles.flatMap(\.mentions).filter { $0.entity == id }
    let forms = Dictionary(grouping: mentions, by: \.mention.text).map { text, mentions in
      EntityForm(
        text: text, language: mentions[0].mention.language, count: mentions.count,
        reasons: [.sound(name: "Haftar", hundredths: 93)])
    }
    return Entity(
      id: id, type: name?.type ?? .miscellaneous, names: name?.names ?? [:],
      forms: forms.sorted { ($0.count, $0.text) > ($1.count, $1.text) })
  }

  // MARK: Comparing

  private func counterparts(of id: ArticleID) -> [Counterpart] {
    let pairs: [(ArticleID, ArticleID, Counterpart.Relation, Double)] = [
      (Self.arabic, Self.translation, .translation, 0.97),
      (ReviewedTexts.arabic, ReviewedTexts.english, .translation, 0.97),
      (ReviewedTexts.english, ReviewedTexts.arabic, .original, 0.97),
      (Self.translation, Self.arabic, .original, 0.97),
      (Self.translation, Self.rendering, .rendering, 0.41),
      (Self.rendering, Self.translation, .rendering, 0.41),
    ]
    return pairs.filter { $0.0 == id }.compactMap { pair in
      summaries[pair.1].map {
        Counterpart(article: $0, relation: relation ?? pair.2, score: pair.3)
      }
    }
  }

  private func comparison(
    _ source: ArticleID, _ target: ArticleID, _ unit: AlignmentUnit
  ) -> Answer {
    if let review { return .comparison(review.comparison(unit)) }
    guard let first = article(source), let second = article(target) else {
      return .failed(.comparison, Problem(message: "One of the articles is gone."))
    }
    guard first.article.language == second.article.language else {
      return .comparison(
        Comparison(
          source: first, target: second,
          alignment: source == Self.translation
            ? SeedAlignments.original : SeedAlignments.translation(after: beadDecisions),
          account: SeedAlignments.account,
          links: SeedAlignments.links(first.article, second.article)))
    }
    let isSwapped = source == Self.rendering
    let alignment = SeedAlignments.renderings(
      first.article, second.article, isSwapped: isSwapped)
    return .comparison(
      Comparison(
        source: first, target: second, alignment: alignment,
        account: SeedAlignments.account(of: alignment),
        original: article(Self.arabic).map {
          SeedAlignments.original($0, beside: alignment, isSwapped: isSwapped)
        }, remarks: remarks))
  }

  // MARK: Reading in

  private func article(_ id: ArticleID) -> AnnotatedArticle? {
    articles.first { $0.article.id == id }
  }

  private static func read(_ file: URL) throws -> AnnotatedArticle {
    let text = try String(contentsOf: file, encoding: .utf8)
    let id = ArticleID(rawValue: String(file.lastPathComponent.prefix(3)))
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
    let segments = lines.enumerated().map { index, line in
      Segment(
        kind: kind(of: line, at: index, isArabic: id == arabic), language: Self.language(of: line),
        text: line)
    }
    let language: LanguageTag = id == arabic ? .arabic : .english
    let lead = lines.first ?? ""
    let cut = lead.split(separator: ",").first.map(String.init) ?? lead
    let title =
      id == arabic
      ? ArticleTitle(text: lead, origin: .headline, language: .arabic)
      : ArticleTitle(text: cut, origin: .lead, language: .english)
    let article = Article(
      id: id, origin: .file("seeds/\(file.lastPathComponent)"),
      source: id == arabic ? "الجزيرة" : nil,
      title: title, language: language,
      date: id == "002" ? PublicationDate(secondsSince1970: 1_595_376_000, precision: .day) : nil,
      text: text, segments: segments)
    return AnnotatedArticle(article: article, mentions: SeedNames.mentions(in: segments))
  }

  private static func language(of line: String) -> LanguageTag {
    line.unicodeScalars.contains { (0x600..<0x700).contains($0.value) } && !line.contains("Mevl")
      ? .arabic : .english
  }

  private static func kind(of line: String, at index: Int, isArabic: Bool) -> Segment.Kind {
    if index == 0 { return isArabic ? .headline : .paragraph }
    if line.hasPrefix("المصدر") || line.hasPrefix("Source") { return .sourceLine }
    if line.hasPrefix("READ MORE") { return .linkLine }
    if line.hasSuffix(")") || (isArabic && language(of: line) == .english) { return .caption }
    if line.hasPrefix("قوات حكومة الوفاق تتمركز") { return .caption }
    return line.count < 40 ? .subheading : .paragraph
  }
}
