public import Model

/// Two texts laid beside each other, to be written: what `align` and `compare` tell.
public struct AlignmentReport: Hashable, Sendable {
  /// The original, or the first of two renderings.
  public var source: SegmentedText
  /// The translation, or the second of two renderings.
  public var target: SegmentedText
  /// How they correspond, with what a person decided about it.
  public var reviewed: ReviewedAlignment
  /// What it comes to as a whole; an alignment alone has none, and tells no differences.
  public var account: TranslationAccount?

  /// A report of the given parts.
  public init(
    _ source: SegmentedText, _ target: SegmentedText, _ reviewed: ReviewedAlignment,
    account: TranslationAccount? = nil
  ) {
    self.source = source
    self.target = target
    self.reviewed = reviewed
    self.account = account
  }

  /// The flags that concern a row.
  func flags(
    of bead: Bead
  ) -> [(flag: Flag, review: ReviewedAlignment.Review<ReviewedAlignment.FlagState>)] {
    zip(reviewed.alignment.flags, reviewed.flags).filter { flag, _ in
      !Set(flag.source).isDisjoint(with: bead.source)
        || !Set(flag.target).isDisjoint(with: bead.target)
    }.map { ($0, $1) }
  }

  /// The differences in a row, where the account asks for them.
  func differences(of bead: Bead) -> [Difference] {
    reviewed.alignment.differences.filter { difference in
      difference.source.map { bead.source.contains($0.segment) }
        ?? difference.target.map { bead.target.contains($0.segment) } ?? false
    }
  }
}

extension AlignmentReport: Exportable {
  /// What `align` and `compare` print.
  public static var exporters: [any Exporter<AlignmentReport>] {
    [
      TextExporter { AlignmentText(report: $0, output: $1).write() },
      JSONExporter { AlignmentDocument($0) },
      JSONExporter(.jsonLines) { AlignmentDocument($0) },
      RowsExporter { report in
        report.reviewed.alignment.beads.map { bead in
          [
            report.source.text(of: bead.source), report.target.text(of: bead.target),
            String(bead.score.inThousandths),
          ]
        }
      },
    ]
  }
}
