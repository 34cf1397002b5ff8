import Language

/// Why two spellings are taken for one name, in words a reader understands.
public struct NameEvidence: Hashable, Sendable, CustomStringConvertible {
  /// What speaks for the link.
  public enum Kind: Hashable, Sendable {
    /// Both are spelled alike once titles, articles and marks are left out.
    case spelling
    /// Both sound alike.
    case sound
    /// Their words mean the same.
    case meaning
    /// One is the acronym of the other.
    case acronym
    /// Both are known names of one thing.
    case knowledge
  }

  /// What speaks for the link, the strongest first.
  public var kind: Kind
  /// The probability that both are one name, 0...1.
  public var probability: Double

  /// Evidence of the given kind.
  public init(kind: Kind, probability: Double) {
    self.kind = kind
    self.probability = probability
  }

  init(_ comparison: NameComparison, isKnown: Bool, probability: Double) {
    self.probability = probability
    if comparison.links.contains(where: { $0.bond == .acronym }) {
      kind = .acronym
    } else if isKnown, comparison.probability < 0.5 {
      kind = .knowledge
    } else if comparison.links.allSatisfy({ $0.bond == .spelling }), !comparison.links.isEmpty {
      kind = .spelling
    } else if comparison.links.contains(where: { $0.bond == .meaning }) {
      kind = .meaning
    } else {
      kind = isKnown && comparison.links.isEmpty ? .knowledge : .sound
    }
  }

  /// One line for the reader, such as "linked by sound 0.93".
  public var description: String {
    switch kind {
    case .spelling: "same spelling"
    case .sound: "linked by sound \(rounded)"
    case .meaning: "translated words \(rounded)"
    case .acronym: "acronym"
    case .knowledge: "known names of one thing"
    }
  }

  private var rounded: String {
    let hundredths = Int((min(max(probability, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
