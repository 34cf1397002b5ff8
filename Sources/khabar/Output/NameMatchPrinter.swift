import Analysis

/// Prints what was found for each name of a watch-list.
struct NameMatchPrinter {
  /// What was found for one name.
  struct Answer: Encodable {
    /// A name of the pool.
    struct Match: Encodable {
      var id: String
      var score: Double
      var accept: Bool
      var why: String
    }

    var query: String
    var name: String
    var matches: [Match]

    init(_ query: NameTable.Entry, _ matches: [NameMatcher.Match]) {
      self.query = query.id
      name = query.name
      self.matches = matches.map {
        Match(
          id: $0.id, score: ($0.score * 10_000).rounded() / 10_000, accept: $0.isAccepted,
          why: $0.evidence.description)
      }
    }
  }

  private struct Document: Encodable {
    var schema = Schema.khabar1
    var queries: [Answer]
  }

  var format: OutputFormat
  /// The names of the pool by id, for people.
  var names: [String: String]

  func print(_ answers: [Answer]) throws {
    switch format {
    case .json:
      try StandardOutput.print(json: Document(queries: answers))
    case .jsonl:
      for answer in answers { try StandardOutput.print(json: answer, onOneLine: true) }
    case .tsv:
      for answer in answers {
        for match in answer.matches {
          StandardOutput.print(row: [
            answer.query, match.id, String(match.score), match.accept ? "1" : "0",
          ])
        }
      }
    case .text:
      for answer in answers {
        StandardOutput.print(TextStyle.title("\(answer.name)"))
        for match in answer.matches {
          StandardOutput.print(
            "  \(match.accept ? "=" : "·") \(match.score)  \(names[match.id] ?? match.id)"
              + TextStyle.faint("  \(match.id), \(match.why)"))
        }
      }
    }
  }
}
