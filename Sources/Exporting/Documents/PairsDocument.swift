/// What `pairs --format json` prints.
struct PairsDocument: Encodable {
  struct Pair: Encodable {
    var source: ArticleReferenceDocument
    var target: ArticleReferenceDocument
    var score: Double
    var state: PairsReport.Pair.State

    init(_ pair: PairsReport.Pair) {
      source = ArticleReferenceDocument(pair.source)
      target = ArticleReferenceDocument(pair.target)
      score = pair.score.inThousandths
      state = pair.state
    }
  }

  var schema = Schema.khabar1
  var pairs: [Pair]
  var unpaired: [ArticleReferenceDocument]

  init(_ report: PairsReport) {
    pairs = report.pairs.map(Pair.init)
    unpaired = report.unpaired.map(ArticleReferenceDocument.init)
  }
}
