import KhabarCore
import Model

/// What `pairs --format json` prints.
struct PairsDocument: Encodable {
  struct Pair: Encodable {
    var source: ArticleReferenceDocument
    var target: ArticleReferenceDocument
    var score: Double
  }

  var schema = Schema.khabar1
  var pairs: [Pair]
  var unpaired: [ArticleReferenceDocument]

  init(_ library: Library) async throws {
    let found = try await library.pairs()
    var references: [ArticleID: ArticleReferenceDocument] = [:]
    for summary in try await library.page(of: "", offset: 0, limit: .max).articles {
      references[summary.id] = ArticleReferenceDocument(
        id: summary.id.rawValue, path: summary.path)
    }
    func reference(_ id: ArticleID) -> ArticleReferenceDocument {
      references[id] ?? ArticleReferenceDocument(id: id.rawValue, path: nil)
    }
    pairs = found.map { pair in
      Pair(
        source: reference(pair.source), target: reference(pair.target),
        score: (pair.score * 1000).rounded() / 1000)
    }
    let paired = Set(found.flatMap { [$0.source, $0.target] })
    unpaired = references.filter { !paired.contains($0.key) }.map(\.value)
      .sorted { $0.id < $1.id }
  }
}
