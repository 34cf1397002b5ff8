import Executors
import Language
import Model
import Storage
import Stories

/// Groups the articles that have come in with those that report the same, step by step.
///
/// An article costs a look at those that share rare things with it. What two articles have in common
/// hangs on the two and on how many articles said each thing when that was counted last: at the
/// beginning of a library and whenever it has grown by a tenth. So it does not matter in which order the
/// articles of a day come.
final class StoryGrouping {
  private let library: Library
  private var vectors = RecentValues<Int64, StoryVector?>(capacity: 4_000)
  private let decisions: StoryDecisions

  init(in library: Library) throws {
    self.library = library
    decisions = StoryDecisions(try library.read { try $0.decisions() }.map(\.decision))
  }

  // MARK: Reading

  /// Reads what some of the articles say that have come in.
  ///
  /// - Returns: Whether there were any.
  func read() throws -> Bool {
    try library.write { writer in
      let waiting = try writer.storyArticles(at: .unread, limit: Self.articlesPerStep)
      let withdrawn = try writer.withdrawnStoryProfiles()
      guard !waiting.isEmpty || !withdrawn.isEmpty else { return false }
      var features = FeatureChanges(writer)
      for kept in withdrawn {
        try features.remove(try kept.unpacked(StoryProfile.init(bytes:)))
      }
      try writer.removeWithdrawnStoryProfiles()
      let articles = try waiting.compactMap { waiting in
        try writer.article(waiting.article).map { (waiting.row, $0) }
      }
      let named = try articles.map { try writer.entityCounts(of: $0.1.id) }
      let profiles = try library.helpers.map(Array(zip(articles, named))) { article, named in
        StoryProfile(
          of: article.1,
          naming: named.map {
            StoryProfile.NamedEntity(
              id: $0.entity, isPlace: $0.type == .location, count: $0.count)
          })
      }
      for ((row, _), profile) in zip(articles, profiles) {
        try features.add(profile, row: row)
        try writer.setStoryProfile(
          profile.bytes, day: profile.day, stage: .uncounted, ofRow: row)
      }
      try features.save()
      return true
    }
  }

  /// Counts anew how many articles say each thing, where the library has grown so much that it matters.
  func recount() throws {
    try library.write { writer in
      let counted = try writer.countedStoryArticles
      let count = try writer.storyArticleCount
      guard try writer.storyArticleCount(at: .uncounted) > 0,
        count <= Self.alwaysCounted || Double(count) > Double(counted) * Self.growth
      else { return }
      let days = try writer.daysOfUncountedStoryArticles().map {
        $0.lowerBound - Self.daysLookedAt...$0.upperBound + Self.daysLookedAt
      }
      try writer.recountStoryFeatures(days: days)
    }
  }

  /// Notes in some profiles how many articles say each thing.
  ///
  /// - Returns: Whether there were any.
  func count() throws -> Bool {
    try library.write { writer in
      let waiting = try writer.storyArticles(at: .uncounted, limit: Self.articlesPerStep)
      let total = try writer.countedStoryArticles
      var known: [StoryFeature: Int] = [:]
      for article in waiting {
        guard var profile = try article.profile?.unpacked(StoryProfile.init(bytes:)) else {
          try writer.clearStories(ofRows: [article.row])
          try writer.setStoryStage(.placed, ofRow: article.row)
          continue
        }
        try profile.count(amongArticles: total) { feature in
          if let count = known[feature] { return count }
          let count = try writer.storyFeature(feature.rawValue)?.counted ?? 0
          known[feature] = count
          return count
        }
        try writer.setStoryProfile(
          profile.bytes, day: profile.day, stage: .unlinked, ofRow: article.row)
      }
      return !waiting.isEmpty
    }
  }

  // MARK: Linking

  /// Looks for articles that are like some of those that have come in.
  ///
  /// - Returns: Whether there were any.
  func link() throws -> Bool {
    try library.write { writer in
      let waiting = try writer.storyArticles(at: .unlinked, limit: Self.articlesPerStep)
      for article in waiting {
        try Task.checkCancellation()
        if let profile = try article.profile?.unpacked(StoryProfile.init(bytes:)) {
          try writer.setStoryLinks(
            try links(of: article, profile, in: writer), ofRow: article.row)
        }
        try writer.setStoryStage(.unplaced, ofRow: article.row)
      }
      return !waiting.isEmpty
    }
  }

  private func links(
    of article: StoryArticle, _ profile: StoryProfile, in reader: StoreReader
  ) throws -> [(row: Int64, likeness: Double)] {
    let own = StoryVector(profile)
    var candidates = StoryCandidates()
    for feature in StoryVector.searched(profile) {
      guard let count = try reader.storyFeature(feature.rawValue), !count.recent.isEmpty else {
        continue
      }
      candidates.add(count.recent, having: feature, articles: count.articles)
    }
    var links: [Int64: Double] = [:]
    for row in candidates.best(excluding: article.row) {
      guard let other = try vector(ofRow: row, in: reader), own.mayFollow(other) else { continue }
      let likeness = own.likeness(to: other)
      if likeness >= Self.leastLikeness { links[row] = Double(likeness) }
    }
    for (row, likeness) in try renderings(of: article.article, in: reader) {
      links[row] = max(links[row] ?? 0, likeness)
    }
    return links.map { ($0.key, $0.value) }
  }

  /// Articles that render this one or have passages in common with it.
  private func renderings(
    of article: ArticleID, in reader: StoreReader
  ) throws -> [(row: Int64, likeness: Double)] {
    var found: [(row: Int64, likeness: Double)] = []
    for stored in try reader.pairs(of: article) {
      let other = stored.pair.source == article ? stored.pair.target : stored.pair.source
      if let row = try reader.storyRow(of: other) { found.append((row, Self.rendering)) }
    }
    for relation in try reader.relations(of: article) {
      let other = relation.source == article ? relation.target : relation.source
      if let row = try reader.storyRow(of: other) {
        found.append((row, Self.passages + relation.share * (Self.rendering - Self.passages)))
      }
    }
    return found
  }

  private func vector(ofRow row: Int64, in reader: StoreReader) throws -> StoryVector? {
    try vectors.value(of: row) {
      try reader.storyArticles(ofRows: [row]).first?.profile.map {
        StoryVector(try $0.unpacked(StoryProfile.init(bytes:)))
      }
    }
  }

  // MARK: Placing

  /// Puts some articles, and those that are linked with them, into stories.
  ///
  /// - Returns: Whether there were any.
  func place() throws -> Bool {
    try library.write { writer in
      let waiting = try writer.storyArticles(at: .unplaced, limit: Self.articlesPerStep)
      var done: Set<Int64> = []
      for article in waiting where !done.contains(article.row) {
        try Task.checkCancellation()
        let rows = try neighbourhood(of: article.row, in: writer)
        done.formUnion(rows)
        try place(rows, in: writer)
      }
      return !waiting.isEmpty
    }
  }

  /// The articles that may stand in one story with an article: all that links lead to, or where these are
  /// very many, those that are linked with it and all in their stories.
  private func neighbourhood(of row: Int64, in reader: StoreReader) throws -> Set<Int64> {
    // What it stood with until now is put together anew too, linked or no longer.
    let own = Set(try reader.story(ofRow: row).map(reader.storyMembers) ?? []).union([row])
    var found = own
    var open = Array(own)
    while let next = open.popLast() {
      for other in try linked(next, in: reader) where found.insert(other).inserted {
        open.append(other)
      }
      if found.count > Self.mostTogether { break }
    }
    guard found.count > Self.mostTogether else { return found }
    found = own
    let near = try linked(row, in: reader)
    for other in near {
      if let story = try reader.story(ofRow: other) {
        found.formUnion(try reader.storyMembers(of: story))
      }
      found.insert(other)
    }
    return found
  }

  private func linked(_ row: Int64, in reader: StoreReader) throws -> [Int64] {
    var rows = try reader.storyLinks(of: row, within: Self.daysLinked)
      .filter { $0.likeness >= 1 }.map(\.row)
    guard !decisions.isEmpty else { return rows }
    for article in try reader.storyArticles(ofRows: [row]) {
      for other in decisions.joined(with: article.article) {
        if let row = try reader.storyRow(of: other) { rows.append(row) }
      }
    }
    return rows
  }

  private func place(_ rows: Set<Int64>, in writer: StoreWriter) throws {
    try writer.clearStories(ofRows: rows)
    var alone = rows.count > 1 ? try placeTogether(rows, in: writer) : rows
    // What came after a story was closed may follow this one now, or no longer.
    for row in rows {
      alone.formUnion(try writer.loneStoryRows(laterThan: row, by: StoryClusterer.mostDays))
    }
    for row in alone.sorted() { try placeAlone(row, in: writer) }
  }

  /// Puts articles that may stand together into stories.
  ///
  /// - Returns: Those that stand in none.
  private func placeTogether(_ rows: Set<Int64>, in writer: StoreWriter) throws -> Set<Int64> {
    let articles = try writer.storyArticles(ofRows: rows).sorted { $0.article < $1.article }
    let vectors = try articles.map { try vector(ofRow: $0.row, in: writer) }
    let index = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1.row, $0) })
    var ties: [(one: Int, other: Int, tie: StoryClusterer.Tie)] = []
    for (place, article) in articles.enumerated() {
      let links = Dictionary(
        uniqueKeysWithValues: try writer.storyLinks(of: article.row).map { ($0.row, $0.likeness) })
      let partners =
        articles.count <= Self.mostTogether
        ? Array(articles.indices) : links.keys.compactMap { index[$0] }
      let vector = vectors[place]
      for other in partners where other > place {
        var likeness: Float?
        if let vector, let otherVector = vectors[other] {
          likeness = vector.likeness(to: otherVector)
        }
        if let kept = links[articles[other].row], kept > Double(likeness ?? 0) + 0.01 {
          ties.append((place, other, .rendering(Float(kept))))
        } else if let likeness {
          ties.append((place, other, .likeness(likeness)))
        }
      }
    }
    ties += decisions.ties(among: articles.map(\.article))
    let members = vectors.map {
      StoryClusterer.Member(isRightToLeft: $0?.isRightToLeft ?? false, day: $0?.day)
    }
    var alone: Set<Int64> = []
    for story in StoryClusterer.stories(of: members, ties: ties) {
      let rows = story.map { articles[$0].row }.sorted()
      guard let first = rows.first, rows.count > 1 else {
        alone.formUnion(rows)
        continue
      }
      try writer.addStory(
        try id(ofStory: story.map { articles[$0] }, in: writer), first: first, rows: rows)
    }
    return alone
  }

  /// Makes a story of an article that stands in none, where it reports again what a closed story was about.
  private func placeAlone(_ row: Int64, in writer: StoreWriter) throws {
    let isStory = try writer.story(ofRow: row) != nil
    let follows =
      try writer.formerStory(
        of: [row], by: StoryClusterer.mostDays, within: Self.daysRemembered) != nil
    guard isStory != follows else { return }
    guard follows else { return try writer.clearStories(ofRows: [row]) }
    let articles = try writer.storyArticles(ofRows: [row])
    try writer.addStory(try id(ofStory: articles, in: writer), first: row, rows: [row])
  }

  /// A story's id follows from its first article, so that it stays when others come.
  private func id(ofStory articles: [StoryArticle], in reader: StoreReader) throws -> StoryID {
    let dated = try articles.compactMap { try reader.summary(of: $0.article) }.sorted {
      ($0.date == nil ? 1 : 0, $0.date?.secondsSince1970 ?? 0, $0.id)
        < ($1.date == nil ? 1 : 0, $1.date?.secondsSince1970 ?? 0, $1.id)
    }
    let hash = ContentHash(dated.first?.id.rawValue ?? "").value
    return StoryID(rawValue: String(String(hash, radix: 36).suffix(8)))
  }

  /// Links all articles that wait for it, and puts those that wait for that into stories.
  func linkAndPlaceAll() throws {
    while try link() {}
    while try place() {}
  }

  private static let articlesPerStep = 200
  /// Up to this size everything is counted anew whenever something comes in.
  private static let alwaysCounted = 300
  private static let growth = 1.1
  /// Days around new articles whose articles are looked at again when everything is counted anew.
  private static let daysLookedAt = 14
  /// Days between two articles of one story at most.
  private static let daysLinked = 3 * StoryClusterer.mostDays
  /// Days for which a closed story is known when it is reported on again.
  static let daysRemembered = 120
  /// Links of articles that have less in common are not kept.
  private static let leastLikeness: Float = 0.5
  private static let rendering = 4.0
  private static let passages = 1.0
  /// Up to how many articles every two are compared.
  private static let mostTogether = 150
}

extension StoryVector {
  /// Whether two articles may stand in one story by their dates, or one in a story that follows the other's.
  fileprivate func mayFollow(_ other: StoryVector) -> Bool {
    guard let day, let otherDay = other.day else { return true }
    return abs(day - otherDay) <= StoryGrouping.daysRemembered
  }
}
