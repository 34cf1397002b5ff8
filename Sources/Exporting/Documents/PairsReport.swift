public import Model

/// Which articles are translations of which, to be written.
public struct PairsReport: Hashable, Sendable {
  /// An article by its names.
  public struct Reference: Hashable, Sendable {
    /// Its id.
    public var id: ArticleID
    /// Its file.
    public var path: String?

    /// An article of these names.
    public init(id: ArticleID, path: String?) {
      self.id = id
      self.path = path
    }
  }

  /// An original and its translation.
  public struct Pair: Hashable, Sendable {
    /// What a person made of it.
    public enum State: String, Hashable, Sendable, Codable {
      /// Nothing yet: it was found.
      case open
      /// A person said so.
      case confirmed
    }

    /// The original.
    public var source: Reference
    /// Its translation.
    public var target: Reference
    /// How sure it is, 0 to 1.
    public var score: Double
    /// What a person made of it.
    public var state: State

    /// A pair of the given parts.
    public init(source: Reference, target: Reference, score: Double, state: State) {
      self.source = source
      self.target = target
      self.score = score
      self.state = state
    }
  }

  /// The pairs, the surest first.
  public var pairs: [Pair]
  /// The articles that are in none.
  public var unpaired: [Reference]

  /// A report of the given parts.
  public init(pairs: [Pair], unpaired: [Reference]) {
    self.pairs = pairs
    self.unpaired = unpaired
  }
}

extension PairsReport: Exportable {
  /// What `pairs` prints.
  public static var exporters: [any Exporter<PairsReport>] {
    [
      TextExporter { report, output in
        for pair in report.pairs {
          let state: Printable = pair.state == .confirmed ? ", confirmed" : ""
          output.print(
            "\(TextStyle.mark("\(pair.source.id)")) ⇄ \(TextStyle.mark("\(pair.target.id)"))"
              + TextStyle.faint("  \(pair.score.percent)\(state)"))
        }
        if report.pairs.isEmpty { output.note("No article is a translation of another.") }
      },
      JSONExporter { PairsDocument($0) },
      JSONLinesExporter { $0.pairs.map(PairsDocument.Pair.init) },
      RowsExporter { report in
        report.pairs.map { pair in
          [pair.source.id.rawValue, pair.target.id.rawValue, String(pair.score.inThousandths)]
        }
      },
    ]
  }
}
