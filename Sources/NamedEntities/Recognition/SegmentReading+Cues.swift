import Model

extension SegmentReading {
  /// What an unknown foreign name is of which the word right before it tells: `فندق ريتز`, `إعصار كاترينا`.
  func typeByCue(at index: Int) -> EntityType? {
    guard index > 0 else { return nil }
    let before = index - 1
    guard tokens[index].gap == .space || tokens[index].gap == .soft || tokens[index].gap == .mark,
      tokens[before].isArabic
    else { return nil }
    if tokens[index].gap == .mark {
      // `شركة "كوين تشيك"`
      let between = scalars[tokens[before].range.upperBound..<tokens[index].range.lowerBound]
      guard between.allSatisfy({ " \"\u{201C}\u{AB}'".unicodeScalars.contains($0) }) else {
        return nil
      }
    }
    func type(_ key: UInt64) -> EntityType? {
      if ArabicHeadWords.beforeBodies.contains(key) { return .organization }
      if ArabicHeadWords.beforeThings.contains(key) { return .miscellaneous }
      if ArabicHeadWords.beforePlaces.contains(key) { return .location }
      return nil
    }
    if let own = type(tokens[before].key) { return own }
    for split in splits(before) where !split.isVerbal && !split.losesAlef {
      if let own = type(split.key) { return own }
    }
    return nil
  }

  /// A club, where a score stands right behind its name: `نورفيك 2-1`.
  func typeByScore(behind index: Int) -> EntityType? {
    let next = index + 1
    // Who has a first name is a player: `أليزيه كورنيه 6-4`.
    guard
      index == 0 || tokens[index].gap == .mark || tokens[index].gap == .comma
        || !classes[index - 1].isEmpty,
      next + 1 < tokens.count, tokens[next].gap == .space,
      isShortFigure(next), isShortFigure(next + 1),
      tokens[next + 1].gap == .hyphen || tokens[next + 1].gap == .mark
    else { return nil }
    return .organization
  }

  private func isShortFigure(_ index: Int) -> Bool {
    tokens[index].shape.contains(.digits) && tokens[index].range.count < 3
  }
}
