import Language

extension NameTokenizer {
  /// Puts the pieces of words together of which a broken conversion has lost letters.
  mutating func joinTornWords() {
    var index = 0
    while index < tokens.count {
      guard index > 0, isTornOff(index) else {
        let shape = tokens[index].shape
        if shape.isSuperset(of: [.latin, .arabic, .capitalised]) {
          tokens[index].key = NameFolding.key(
            LostLetters.remaining(of: scalars[tokens[index].range]))
        }
        index += 1
        continue
      }
      let joined = tokens[index - 1].range.lowerBound..<tokens[index].range.upperBound
      tokens[index - 1].key = NameFolding.key(
        LostLetters.remaining(of: scalars[joined].filter(Self.isLetter)))
      tokens[index - 1].spelling = scalars[joined].reduce(NameFolding.seed) {
        NameFolding.combine($0, $1.value)
      }
      tokens[index - 1].range = joined
      if tokens[index].shape.contains(.possessive) {
        tokens[index - 1].shape.insert(.possessive)
      }
      tokens.remove(at: index)
    }
  }

  /// Whether the word is the rest of the word before it, which is Arabic or has a capital.
  private func isTornOff(_ index: Int) -> Bool {
    let token = tokens[index]
    // Most words are told by this alone.
    guard token.gap == .mark || token.shape.isSuperset(of: [.latin, .arabic]) else { return false }
    let before = tokens[index - 1]
    let gap = scalars[before.range.upperBound..<token.range.lowerBound]
    guard before.isArabic || before.isCapitalised, !before.shape.contains(.possessive),
      LostLetters.part(scalars[before.range], gap: gap, scalars[token.range])
    else { return false }
    // A hyphen stands for other things too.
    return gap.last != "-"
      || ![token, before].contains { word in
        NameLexicon.isEnglishWord(scalars[word.range], key: word.key)
      }
  }
}
