/// What was found for each name of a watch-list, to be written.
public struct NameMatchReport: Sendable {
  /// What was found for one name.
  public struct Answer: Encodable, Sendable {
    /// A name of the pool.
    public struct Match: Encodable, Sendable {
      var id: String
      var score: Double
      var accept: Bool
      var why: String

      /// A name by its id, and how well it fits.
      ///
      /// - Parameters:
      ///   - isAccepted: Whether it would be called the same name.
      ///   - evidence: Why.
      public init(id: String, score: Double, isAccepted: Bool, evidence: String) {
        self.id = id
        self.score = (score * 10_000).rounded() / 10_000
        accept = isAccepted
        why = evidence
      }
    }

    var query: String
    var name: String
    var matches: [Match]

    /// An answer to a name that has an id in its list.
    public init(query: String, name: String, matches: [Match]) {
      self.query = query
      self.name = name
      self.matches = matches
    }
  }

  private struct Document: Encodable {
    var schema = Schema.khabar1
    var queries: [Answer]
  }

  /// The answers in the order of the watch-list.
  public var answers: [Answer]
  /// The names of the pool by id, for people.
  public var names: [String: String]

  /// A report of the given parts.
  public init(answers: [Answer], names: [String: String]) {
    self.answers = answers
    self.names = names
  }
}

extension NameMatchReport: Exportable {
  /// What `names match` prints.
  public static var exporters: [any Exporter<NameMatchReport>] {
    [
      TextExporter { report, output in
        for answer in report.answers {
          output.print(TextStyle.title("\(answer.name)"))
          for match in answer.matches {
            output.print(
              "  \(match.accept ? "=" : "·") \(match.score)  \(report.names[match.id] ?? match.id)"
                + TextStyle.faint("  \(match.id), \(match.why)"))
          }
        }
      },
      JSONExporter { Document(queries: $0.answers) },
      JSONLinesExporter { $0.answers },
      RowsExporter { report in
        report.answers.flatMap { answer in
          answer.matches.map { match in
            [answer.query, match.id, String(match.score), match.accept ? "1" : "0"]
          }
        }
      },
    ]
  }
}
