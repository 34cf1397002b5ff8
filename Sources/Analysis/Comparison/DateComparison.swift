import Model

/// Finds months and days of the week that differ between the two sides of a bead.
enum DateComparison {
  /// One flag where each side names a month or a day that the other one does not.
  static func flags(_ view: BeadView) -> [Flag] {
    let source = view.source.filter { $0.match < 0.3 && isDate(view.sourceType($0)) }
    let target = view.target.filter { $0.match < 0.3 && isDate(view.targetType($0)) }
    guard let left = source.first, let right = target.first else { return [] }
    let names = (
      view.text(left.place, inSource: true), view.text(right.place, inSource: false)
    )
    return [view.flag(.number, "\(names.0) / \(names.1)")]
  }

  private static func isDate(_ type: WordType) -> Bool {
    guard !type.isFunctionWord, type.script != .latin || type.isCapitalized else { return false }
    let concepts = type.meanings
    return !concepts.isEmpty
      && concepts.allSatisfy {
        $0.strength >= 0.9 && NewsLexicon.shared.field(of: $0.concept) == .calendar
      }
  }
}
