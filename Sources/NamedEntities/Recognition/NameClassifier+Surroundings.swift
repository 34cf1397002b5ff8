import Model

extension NameClassifier {
  /// Adds what the words before and behind a name tell of it.
  func weighSurroundings(_ words: Range<Int>, _ scores: inout Scores) {
    let tokens = reading.tokens
    if words.upperBound < tokens.count {
      let next = words.upperBound
      if tokens[next].gap == .space { weighNext(next, &scores) }
      weighDefinition(next, &scores)
      if tokens[next].gap == .comma {
        if tokens[next].shape.contains(.digits), tokens[next].range.count <= 2 {
          scores.add(.person, 2.5, "followed by an age")
        }
        if let known = reading.known[next], known.type == .location, !known.isWeak {
          scores.add(.location, 4, "followed by a larger place")
        }
        if has(next, .saying) { scores.add(.person, 1, "followed by a word of saying") }
        if isState(next) { scores.add(.location, 4, "followed by a larger place") }
      }
    }
    guard words.lowerBound > 0 else { return }
    let before = words.lowerBound - 1
    let gap = tokens[words.lowerBound].gap
    if gap == .space, !tokens[before].isCapitalised || tokens[before].shape.contains(.opensSentence)
    {
      if has(before, .locative) {
        let isIn = tokens[before].key == NameContext.in
        // `in Sanford's truck` tells less.
        let share = tokens[words.upperBound - 1].shape.contains(.possessive) ? 0.5 : 1
        let isLoose =
          NameContext.looseLocatives.contains(tokens[before].key) && !isWayThere(before)
        scores.add(
          .location, (isIn ? 2.2 : isLoose ? 0.5 : 1.3) * share, "follows a preposition of place")
      }
      let word = tokens[before].key
      if word == NameContext.the {
        scores.add(.organization, words.count > 1 ? 1.8 : 1.4, "with an article")
        scores.person -= words.count > 1 ? 4 : 1.2
      }
      if word == NameContext.by || word == NameContext.with {
        scores.add(.person, 0.5, "after \u{201C}by\u{201D} or \u{201C}with\u{201D}")
      }
      if word == NameFrames.for {
        scores.add(.organization, 0.5, "after \u{201C}for\u{201D}")
      }
      if word == NameContext.of, before > 0 {
        if NameContext.placesOf.contains(tokens[before - 1].key) {
          scores.add(.location, 3, "after a word for a place and \u{201C}of\u{201D}")
        }
      }
      if has(before, .title) || NameContext.roles.contains(word) {
        scores.add(.person, 2.5, "follows a word for a person")
      } else if NameContext.works.contains(word) {
        scores.add(.miscellaneous, 3, "follows a word for a work")
      } else if NameContext.bodies.contains(word) {
        scores.add(.organization, 2.5, "follows a word for an organization")
      } else if NameContext.places.contains(word) {
        scores.add(.location, 1.5, "follows a word for a place")
      }
    }
  }

  /// Whether a word is the abbreviation of a state, behind a town.
  func isState(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard index > 0, token.gap == .comma, token.isCapitalised,
      reading.tokens[index - 1].isCapitalised, NameContext.states.contains(token.key)
    else { return false }
    let end = token.range.upperBound
    return token.shape.contains(.capitals)
      || end < reading.scalars.count && reading.scalars[end] == "."
  }

  /// What a sentence says that a name is: `Aisby is a village`, `Eels, an American rock band`.
  private func weighDefinition(_ next: Int, _ scores: inout Scores) {
    let tokens = reading.tokens
    var index = next
    if NameContext.copulas.contains(tokens[next].key), tokens[next].gap == .space {
      index += 1
    } else if tokens[next].gap != .comma {
      return
    }
    guard index < tokens.count, NameContext.articles.contains(tokens[index].key) else { return }
    index += 1
    let end = min(index + 6, tokens.count)
    while index < end, tokens[index].gap.rawValue <= NameToken.Gap.hyphen.rawValue {
      let word = tokens[index].key
      let isLast =
        index + 1 >= tokens.count || tokens[index + 1].gap != .space
        || reading.classes[index + 1].contains(.connector)
        || !reading.classes[index + 1].isDisjoint(with: [.locative, .function])
        || !NameContext.isNoun(tokens[index + 1].key)
      if NameContext.isNoun(word), isLast, !tokens[index].isCapitalised {
        if NameContext.places.contains(word) {
          scores.add(.location, 4, "described as a place")
        } else if NameContext.works.contains(word) {
          scores.add(.miscellaneous, 4, "described as a work")
        } else if NameContext.bodies.contains(word) {
          scores.add(.organization, 4, "described as an organization")
        } else {
          scores.add(.person, 3, "described as a person")
        }
        return
      }
      if !reading.classes[index].isDisjoint(with: [.locative, .connector]) { return }
      index += 1
    }
  }

  /// What the word right behind a name says of it: `Guizhou province`, `Die Zeit newspaper`.
  private func weighNext(_ next: Int, _ scores: inout Scores) {
    let token = reading.tokens[next]
    guard !reading.tokens[next - 1].shape.contains(.possessive) else {
      if NameContext.kin.contains(token.key) {
        scores.add(.person, 2, "followed by a relative")
      } else if NameContext.holdings.contains(token.key) {
        scores.add(.organization, 2.5, "followed by what companies have")
      }
      return
    }
    if has(next, .saying) {
      // `Norvane said its profit rose`: nobody is it.
      if next + 1 < reading.tokens.count, reading.tokens[next + 1].gap == .space,
        NameContext.things.contains(reading.tokens[next + 1].key),
        !reading.tokens[next + 1].shape.contains(.possessive)
      {
        scores.add(.organization, 3.5, "speaks of itself as \u{201C}it\u{201D}")
      } else {
        scores.add(.person, 1.6, "followed by a word of saying")
      }
    }
    if token.shape.contains(.digits) {
      // `Milepost 13`, `Bellator 206`
      scores.person -= 2
      return
    }
    guard !token.isCapitalised else { return }
    if NameContext.places.contains(token.key) {
      scores.add(.location, 3, "followed by a word for a place")
    } else if NameContext.bodies.contains(token.key) {
      scores.add(.organization, 2.5, "followed by a word for an organization")
    } else if NameContext.holdings.contains(token.key) {
      scores.add(.organization, 2.5, "followed by what companies have")
    } else if NameContext.inhabitants.contains(token.key) {
      scores.add(.location, 1.4, "followed by a word for inhabitants")
    }
  }
}
