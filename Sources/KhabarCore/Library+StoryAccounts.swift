public import Model
import Storage
import Stories

extension Library {
  /// What a story comes to: its articles, which render each other, and what only one language has.
  ///
  /// - Throws: ``LibraryError/unknownStory(name:)`` where it is a story no longer.
  /// - Complexity: O(*n*) in letters of its articles.
  public nonisolated func storyAccount(of id: StoryID) async throws -> StoryAccount {
    let story = try await story(named: id.rawValue)
    var account = try read { reader in
      let members = Set(story.articles.map(\.id))
      var pairs: Set<TranslationPair> = []
      for article in story.articles {
        pairs.formUnion(
          try reader.pairs(of: article.id).map(\.pair).filter {
            members.contains($0.source) && members.contains($0.target)
          })
      }
      var account = StoryAccount(
        story: story,
        pairs: pairs.sorted { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) },
        sides: story.languages.count > 1 ? try sides(of: story, in: reader) : [])
      account.edits = try edits(of: story.articles, in: reader)
      if let former = story.former {
        account.former = try reader.stories(beginning: former.rawValue)
          .first { $0.id == former }.map { try reader.wholeStory($0.story) }
      }
      return account
    }
    account.threads = try threads(of: account)
    return account
  }

  private nonisolated func sides(
    of story: Story, in reader: StoreReader
  ) throws -> [StoryAccount.Side] {
    var names: [LanguageTag: [EntityID: Int]] = [:]
    var numbers: [LanguageTag: [Double: Int]] = [:]
    for summary in story.articles {
      let language = summary.language.primary
      for count in try reader.entityCounts(of: summary.id) {
        names[language, default: [:]][count.entity, default: 0] += 1
      }
      guard let article = try reader.article(summary.id) else { continue }
      for number in StoryNumbers.numbers(of: article) {
        numbers[language, default: [:]][number, default: 0] += 1
      }
    }
    let summaries = Dictionary(story.entities.map { ($0.id, $0) }) { first, _ in first }
    return story.languages.map { language in
      let others = story.languages.filter { $0 != language }
      let ownNames = (names[language] ?? [:]).filter { name in
        others.allSatisfy { names[$0]?[name.key] == nil }
      }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let ownNumbers = (numbers[language] ?? [:]).filter { number in
        others.allSatisfy { numbers[$0]?[number.key] == nil }
      }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return StoryAccount.Side(
        language: language, names: ownNames.compactMap { summaries[$0.key] },
        numbers: ownNumbers.map { StoryNumbers.text(of: $0.key) })
    }
  }
}
