/// An expression for the full-text index, and what each phrase in it stands for.
struct MatchExpression {
  /// One way of one term.
  struct Place: Hashable {
    var group: Int
    var alternative: Int
  }

  private(set) var text: String
  /// For each phrase of ``text``, in order, what it stands for; `nil` where it does not count.
  private(set) var phrases: [Place?]

  /// Any of a group's alternatives.
  init(_ group: TermGroup, number: Int) {
    let texts = group.alternatives.map(Self.phrase)
    text = texts.count == 1 ? texts[0] : "(\(texts.joined(separator: " OR ")))"
    phrases = group.alternatives.indices.map { Place(group: number, alternative: $0) }
  }

  /// Whether the whole of it is about titles.
  private var isInTitle = false

  private init(text: String, phrases: [Place?], isInTitle: Bool = false) {
    self.text = text
    self.phrases = phrases
    self.isInTitle = isInTitle
  }

  /// A phrase for the index. Stems hold letters and digits alone, so nothing in them is syntax.
  private static func phrase(_ alternative: TermGroup.Alternative) -> String {
    "\"\(alternative.stems.joined(separator: " "))\"" + (alternative.isPrefix ? " *" : "")
  }

  // MARK: Joining

  /// What matches all of the parts; `nil` where there are none.
  static func all(_ parts: [MatchExpression]) -> MatchExpression? { joined(parts, by: " AND ") }

  /// What matches any of the parts; `nil` where there are none.
  static func any(_ parts: [MatchExpression]) -> MatchExpression? { joined(parts, by: " OR ") }

  private static func joined(_ parts: [MatchExpression], by sign: String) -> MatchExpression? {
    guard parts.count > 1 else { return parts.first }
    return MatchExpression(
      text: "(\(parts.map(\.text).joined(separator: sign)))", phrases: parts.flatMap(\.phrases))
  }

  /// What matches phrases that stand at most so many words apart, one alternative each.
  static func near(_ parts: [MatchExpression], distance: Int) -> MatchExpression? {
    guard parts.count > 1 else { return parts.first }
    let texts = parts.map(\.text).joined(separator: " ")
    return MatchExpression(
      text: "NEAR(\(texts), \(distance))", phrases: parts.flatMap(\.phrases))
  }

  /// What matches this and not the other.
  func excluding(_ other: MatchExpression?) -> MatchExpression {
    guard let other else { return self }
    return MatchExpression(
      text: "(\(text) NOT \(other.text))", phrases: phrases + other.silent.phrases)
  }

  /// What matches this; where the other matches too, its phrases are seen besides.
  func noticing(_ other: MatchExpression?) -> MatchExpression {
    guard let other else { return self }
    return MatchExpression(
      text: "(\(text) OR (\(text) AND \(other.text)))",
      phrases: phrases + silent.phrases + other.phrases)
  }

  /// The same in the title alone.
  var inTitle: MatchExpression {
    isInTitle
      ? self : MatchExpression(text: "(title : \(text))", phrases: phrases, isInTitle: true)
  }

  /// The same with no phrase that counts.
  var silent: MatchExpression {
    MatchExpression(text: text, phrases: phrases.map { _ in nil }, isInTitle: isInTitle)
  }
}
