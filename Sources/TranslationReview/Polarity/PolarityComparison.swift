import Model
import SentenceAlignment

/// Finds a denial that only one side of a bead has: ستعود against "would not return".
///
/// What one language denies, the other may say by a negative word ("refused", بدون, "unhappy"). So a side is
/// flagged only where it has more negators than the other has negators and, beyond its own, negative words.
struct PolarityComparison {
  /// What denies in one side of a bead.
  private struct Denials {
    /// Places of negators among the side's words.
    var strong: [Int] = []
    /// Forms of words that are negative by themselves.
    var weak: [String] = []
  }

  private let view: BeadView
  private let table = PolarityWords.shared

  /// At most one flag for a bead.
  static func flags(_ view: BeadView) -> [Flag] {
    let comparison = PolarityComparison(view: view)
    return comparison.flag().map { [$0] } ?? []
  }

  private init(view: BeadView) {
    self.view = view
  }

  private func flag() -> Flag? {
    guard view.bead.score >= Self.sureBead else { return nil }
    let sourceTypes = view.source.map(view.sourceType)
    let targetTypes = view.target.map(view.targetType)
    let hasOne = { (types: [WordType]) in
      types.contains { table.isNegator($0) || $0.form == Self.exceptForm }
    }
    guard hasOne(sourceTypes) || hasOne(targetTypes) else { return nil }
    let source = denials(sourceTypes, inSource: true, beside: targetTypes)
    let target = denials(targetTypes, inSource: false, beside: sourceTypes)
    if isMore(source, than: target), let place = telling(source, inSource: true) {
      return view.flag(.negation, "\(text(place, inSource: true)) / —")
    }
    if isMore(target, than: source), let place = telling(target, inSource: false) {
      return view.flag(.negation, "— / \(text(place, inSource: false))")
    }
    return nil
  }

  private func isMore(_ one: Denials, than other: Denials) -> Bool {
    guard one.strong.count > other.strong.count else { return false }
    var surplus = other.weak.count - one.weak.count
    if view.texts.areOneLanguage {
      var rest = one.weak
      surplus = other.weak.count { word in
        guard let place = rest.firstIndex(of: word) else { return true }
        rest.remove(at: place)
        return false
      }
    }
    return one.strong.count > other.strong.count + max(0, surplus)
  }

  private func denials(
    _ types: [WordType], inSource: Bool, beside other: [WordType]
  ) -> Denials {
    var denials = Denials()
    for (index, type) in types.enumerated() {
      if table.isNegator(type) {
        let phrase = phrase(index, types)
        guard phrase != .idiom, !isNoDenial(index, types, beside: other) else { continue }
        if phrase == .half
          || isRestricted(index, types, inSource: inSource)
          || type.form == Self.norForm && !denials.strong.isEmpty
        {
          denials.weak.append(type.form)
        } else {
          denials.strong.append(index)
        }
      } else if type.form == Self.exceptForm {
        // "ألا" is "that not", "إلا" is "but".
        if word(index, inSource: inSource).hasPrefix("أ") { denials.strong.append(index) }
      } else if table.isWeak(type) {
        denials.weak.append(type.form)
      }
    }
    return denials
  }

  /// What a negator is in a phrase with the word after or before it: لا يزال, "not only", "or not".
  private func phrase(_ index: Int, _ types: [WordType]) -> PolarityWords.Role? {
    let role = index + 1 < types.count ? table.phrase(types[index], types[index + 1]) : nil
    return role ?? (index > 0 ? table.phrase(types[index - 1], types[index]) : nil)
  }

  /// Whether a negator denies nothing: "No. 10", the article of "La Liga".
  private func isNoDenial(_ index: Int, _ types: [WordType], beside other: [WordType]) -> Bool {
    if index + 1 < types.count, case .number(_, false) = types[index + 1].kind,
      types[index].form == "no"
    {
      return true
    }
    return types[index].form == Self.laForm && other.contains { $0.form == "la" }
  }

  /// Whether a word after it leaves one thing of what is denied: لم يبق سوى, "not until".
  private func isRestricted(_ index: Int, _ types: [WordType], inSource: Bool) -> Bool {
    // Two renderings in one language are likely to restrict alike.
    guard !view.texts.areOneLanguage else { return false }
    let rest = types.indices.dropFirst(index + 1).prefix(Self.reach)
    return rest.contains { place in
      guard table.restricts(types[place]) else { return false }
      guard types[place].form == Self.exceptForm else { return true }
      // "إلا أنه" is "but he".
      let next = place + 1 < types.count ? types[place + 1].form : ""
      return !next.hasPrefix("ان") && !word(place, inSource: inSource).hasPrefix("أ")
    }
  }

  /// The negator that is shown: one that the other side has no place for, or whose verb it has.
  private func telling(_ denials: Denials, inSource: Bool) -> Int? {
    let words = inSource ? view.source : view.target
    if view.texts.areOneLanguage {
      let surplus = inSource ? view.sourceSurplus : view.targetSurplus
      if let place = denials.strong.first(where: { surplus[$0] }) { return place }
    }
    return denials.strong.first { words[($0 + 1)...].prefix(1).contains { $0.match >= 0.4 } }
      ?? denials.strong.first
  }

  /// A negator with the word after it.
  private func text(_ index: Int, inSource: Bool) -> String {
    let words = inSource ? view.source : view.target
    let last = min(index + 1, words.count - 1)
    return words[index...last].map { view.text($0.place, inSource: inSource) }
      .joined(separator: " ")
  }

  private func word(_ index: Int, inSource: Bool) -> String {
    view.text((inSource ? view.source : view.target)[index].place, inSource: inSource)
  }

  /// A bead must be this sure for its denials to be compared.
  private static let sureBead = 0.5
  private static let laForm = "لا"
  private static let norForm = "ولا"
  private static let exceptForm = "الا"
  /// How many words a restriction may stand behind its negator.
  private static let reach = 8
}
