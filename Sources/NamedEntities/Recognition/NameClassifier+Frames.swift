import Model

extension NameClassifier {
  /// Adds what verbs and phrases beside a name tell of it: `signed with Norvane`, `Norvane
  /// disbanded`.
  func weighFrames(_ words: Range<Int>, _ scores: inout Scores) {
    weighFrameBefore(words, &scores)
    weighFrameBehind(words, &scores)
  }

  /// Whether what is called as a town is a club or a company: `traded to Boston`.
  func isBodyOfPlace(_ words: Range<Int>) -> Bool {
    if isRival(words) { return true }
    var scores = Scores()
    weighFrames(words, &scores)
    return scores.organization > Self.act && scores.best.type == .organization
  }

  private func isRival(_ words: Range<Int>) -> Bool {
    let tokens = reading.tokens
    let next = words.upperBound
    if next < tokens.count, tokens[next].gap == .space,
      !tokens[next - 1].shape.contains(.possessive),
      NameFrames.rivalry.contains(tokens[next].key)
    {
      return true
    }
    return lead(to: words).map { NameFrames.rivals.contains($0.word, after: $0.earlier) } ?? false
  }

  /// The words in small letters that lead to a name, an article left out.
  private func lead(to words: Range<Int>) -> (word: UInt64, earlier: UInt64?)? {
    let tokens = reading.tokens
    guard words.lowerBound > 0, tokens[words.lowerBound].gap == .space else { return nil }
    var before = words.lowerBound - 1
    if tokens[before].key == NameContext.the, before > 0, tokens[before].gap == .space {
      before -= 1
    }
    guard isLowerCase(before) else { return nil }
    guard before > 0, tokens[before].gap == .space else {
      return (tokens[before].key, nil)
    }
    var earlier = before - 1
    // `singer Lena Moor of Norvane`
    if tokens[before].key == NameContext.of || tokens[before].key == NameFrames.from {
      while earlier > 0, before - earlier < 4, !isLowerCase(earlier),
        tokens[earlier].gap == .space
      {
        earlier -= 1
      }
    }
    return (tokens[before].key, isLowerCase(earlier) ? tokens[earlier].key : nil)
  }

  /// Whether a name stands behind `from` and another name: `from Arvik to Norvik`.
  func isWayThere(_ preposition: Int) -> Bool {
    let tokens = reading.tokens
    guard tokens[preposition].key == NameFrames.to else { return false }
    var index = preposition - 1
    while index > 0, preposition - index < 4, tokens[index].isCapitalised { index -= 1 }
    return index >= 0 && index < preposition - 1 && tokens[index].key == NameFrames.from
  }

  /// What words that lead to a name tell of it.
  private func weighFrameBefore(_ words: Range<Int>, _ scores: inout Scores) {
    guard let (word, earlier) = lead(to: words) else { return }
    if NameFrames.beforeBodies.contains(word, after: earlier) {
      scores.add(.organization, Self.phrase, "follows what is said of bodies")
    }
    if NameFrames.beforePeople.contains(word, after: earlier) {
      scores.add(.person, Self.phrase, "follows what is said of people")
    }
    if NameFrames.beforePlaces.contains(word, after: earlier) {
      scores.add(.location, Self.phrase, "follows what is said of places")
    }
  }

  /// What is said of a name behind it.
  private func weighFrameBehind(_ words: Range<Int>, _ scores: inout Scores) {
    let tokens = reading.tokens
    var next = words.upperBound
    guard next < tokens.count, !tokens[next - 1].shape.contains(.possessive) else { return }
    if tokens[next].gap == .comma {
      if tokens[next].key == NameFrames.where {
        scores.add(.location, 2, "followed by \u{201C}where\u{201D}")
      }
      return
    }
    guard tokens[next].gap == .space else { return }
    if NameFrames.membership.contains(tokens[next].key) {
      scores.add(.organization, 2, "followed by a word for its people")
    }
    if tokens[next].key == NameFrames.itself {
      scores.add(.organization, 2, "followed by \u{201C}itself\u{201D}")
    }
    var isDone = false
    let end = min(next + 3, tokens.count)
    while next < end, tokens[next].gap == .space {
      if NameFrames.auxiliaries.contains(tokens[next].key) {
        isDone = true
      } else if !NameFrames.adverbs.contains(tokens[next].key) {
        break
      }
      next += 1
    }
    guard next < tokens.count, tokens[next].gap == .space, !tokens[next].isCapitalised else {
      return
    }
    let verb = tokens[next].key
    if isDone {
      if NameFrames.doneToBodies.contains(verb) {
        scores.add(.organization, Self.verb, "followed by what is done to bodies")
      } else if NameFrames.doneToPeople.contains(verb) {
        scores.add(.person, Self.verb, "followed by what is done to people")
      } else if NameFrames.doneToPlaces.contains(verb) {
        scores.add(.location, Self.verb, "followed by what is done to places")
      }
    } else if NameFrames.behindBodies.contains(verb) {
      scores.add(.organization, Self.act, "followed by what bodies do")
    } else if NameFrames.behindPeople.contains(verb) {
      scores.add(.person, Self.act, "followed by what people do")
    } else if NameFrames.behindPlaces.contains(verb) {
      scores.add(.location, Self.verb, "followed by what places do")
    }
  }

  private func isLowerCase(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return !token.isCapitalised || token.shape.contains(.opensSentence)
  }

  private static let phrase = 2.5
  private static let verb = 2.0
  private static let act = 1.5
}
