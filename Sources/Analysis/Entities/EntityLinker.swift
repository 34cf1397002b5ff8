public import Language
public import Model

/// Tells which mentions name the same person, place or thing, in both languages.
///
/// In this order: what a person decided; names that ``Knowledge`` holds; a full name in the same
/// article for a part of it ("Sarraj"); an acronym that the text explains; the same letters; the
/// same sound; the same place in aligned segments. Two entities that Khabar knows are never joined.
///
/// - Complexity: near-linear in the number of distinct names, which are compared only where their
///   ``SoundKey`` meets.
public struct EntityLinker: Sendable {
  private struct Means: Sendable {
    var knowledge: Knowledge
    var model: NameModel
    var sounds: KnownSounds
  }

  /// `nil` for those that come with the program, which are read when first needed.
  private let means: Means?

  /// A linker with the given knowledge and name model.
  public init(knowledge: Knowledge, model: NameModel = .standard) {
    means = Means(knowledge: knowledge, model: model, sounds: KnownSounds(knowledge))
  }

  /// A linker with the knowledge and the name model that come with the program.
  public init() {
    means = nil
  }

  /// Links the mentions of a library's articles.
  ///
  /// - Parameters:
  ///   - articles: Mentions by article.
  ///   - existing: Entities that the library has in other articles too: new names may join them,
  ///     but none of them joins another.
  ///   - former: What these articles' entities were before; only their ids stay with their spellings.
  ///   - decisions: What a person merged, split and retyped, oldest first; other decisions are
  ///     passed over.
  public func link(
    _ articles: [ArticleMentions], existing: [Entity], former: [Entity] = [],
    decisions: [Decision]
  ) -> Linking {
    var graph = NameGraph(
      knowledge: means?.knowledge ?? .standard, model: means?.model ?? .standard,
      sounds: means?.sounds)
    graph.add(existing)
    graph.add(articles)
    graph.linkKnown()
    graph.linkParts()
    graph.linkAcronyms()
    graph.linkBySound()
    graph.linkByMeaning()
    graph.linkAligned(articles)
    graph.linkFamilyNames()
    return LinkingBuilder(graph: graph, existing: existing + former, decisions: decisions)
      .linking(of: articles)
  }
}
