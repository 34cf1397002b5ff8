import Language
import SentenceAlignment

/// Tells two spellings of one name in Latin letters from two names.
enum NameSpelling {
  /// Whether both words may spell one name: the sound model says so, or their consonants agree.
  static func areOne(_ left: WordType, _ right: WordType) -> Bool {
    guard left.isCapitalized, right.isCapitalized, left.script == .latin, right.script == .latin
    else { return false }
    let skeletons = [left, right].map { NameSkeleton($0.form, script: .latin) }
    if skeletons[0].key == skeletons[1].key, skeletons[0].count > 1,
      left.form.first == right.form.first
    {
      return true
    }
    guard let first = NameModel.standard.word(left.form, .latin),
      let second = NameModel.standard.word(right.form, .latin)
    else { return false }
    return NameModel.standard.wordSimilarity(first, second) > 0.4
  }
}
