import Language
public import Model

/// Reads two texts and finds which of their words match, with how sure each match is.
public struct WordMatcher: Sendable {
  /// A source type and a target type that match.
  package struct Match {
    package var source: Int32
    package var target: Int32
    /// 0 to 1.
    package var probability: Float
  }

  /// What was found in two texts.
  package struct Findings {
    package var matches: [Match]
    /// What speaks for each type of the source.
    var source: [Informativeness]
    /// What speaks for each type of the target.
    var target: [Informativeness]
    /// Share of the words of both texts for which a counterpart is known, 0 to 1, whether it stands
    /// in the other text or not.
    var knownShare: Float
  }

  /// What decides how often a type finds its match in the true counterpart.
  enum Informativeness: UInt8 {
    case none
    case known
    case word
    case lexicon
    case name
    case same
    case number
  }

  let evidence: EvidenceKinds
  let weights: AlignmentWeights
  private let words: WordEvidence.Table
  private let dictionary: BilingualDictionary?

  /// Whether it knows the words of a dictionary.
  var usesDictionary: Bool { dictionary != nil && evidence.contains(.dictionary) }

  /// A matcher that knows the words of `evidence` and of an installed dictionary.
  ///
  /// - Parameters:
  ///   - words: Words that the library taught.
  ///   - dictionary: An installed dictionary, if there is one.
  ///   - evidence: The kinds of evidence to use.
  public init(
    words: WordEvidence = .none, dictionary: BilingualDictionary? = nil,
    evidence: EvidenceKinds = .all
  ) {
    self.init(
      words: words, dictionary: dictionary, evidence: evidence, weights: AlignmentWeights())
  }

  package init(
    words: WordEvidence, dictionary: BilingualDictionary?, evidence: EvidenceKinds,
    weights: AlignmentWeights
  ) {
    self.evidence = evidence
    self.weights = weights
    self.words = evidence.contains(.words) ? WordEvidence.Table(words, weights: weights) : .empty
    self.dictionary = dictionary
  }

  /// Reads two texts, once for all that is to be found out about them.
  ///
  /// - Parameters:
  ///   - source: Segments in reading order.
  ///   - target: Segments in reading order.
  /// - Complexity: O(*n*) in scalars, and in the product of both texts' distinct names.
  public func match(_ source: [Segment], _ target: [Segment]) -> MatchedTexts {
    MatchedTexts(source, target, by: self)
  }

  /// The words that may be names and that are compared by their sound.
  package func names(of profile: TextProfile, isBesideOther: Bool) -> SoundedWords {
    guard evidence.contains(.names) else { return SoundedWords(typeCount: profile.types.count) }
    switch profile.script {
    case .arabic where isBesideOther:
      return SoundedWords(profile) { !$0.isFunctionWord && !isKnown($0) }
    case .latin:
      return SoundedWords(profile) { $0.isCapitalized && !(isBesideOther && isKnown($0)) }
    case .arabic, .digits, .other:
      return SoundedWords(typeCount: profile.types.count)
    }
  }

  /// Whether a word's meaning is known, so that it is looked for by that and not by its sound.
  private func isKnown(_ type: WordType) -> Bool {
    evidence.contains(.lexicon) && !type.isFunctionWord
      && type.meanings.contains { $0.strength >= 0.9 }
  }

  /// The matches of two texts, and what is known of their words.
  package func matches(
    _ source: TextProfile, _ target: TextProfile, soundingAlike: [SoundedWords.Match]
  ) -> Findings {
    var collector = Collector(source.types.count, target.types.count)
    matchForms(source, target, &collector)
    if source.script == target.script {
      matchStems(source, target, &collector)
      for (index, type) in source.types.enumerated() where !type.isFunctionWord {
        collector.note(source: index, .known)
      }
      for (index, type) in target.types.enumerated() where !type.isFunctionWord {
        collector.note(target: index, .known)
      }
    } else {
      let swapped = source.script == .latin
      let arabic = swapped ? target : source
      let english = swapped ? source : target
      var acrossScripts = Collector(arabic.types.count, english.types.count)
      matchAcrossScripts(arabic, english, &acrossScripts)
      collector.take(acrossScripts, swapped: swapped)
    }
    for match in soundingAlike {
      collector.add(
        match.type, match.other, Float(match.similarity) * weights.nameMatch, .name)
    }
    return collector.findings(source, target)
  }

  /// Numbers of one value and words written the same on both sides.
  private func matchForms(
    _ source: TextProfile, _ target: TextProfile, _ collector: inout Collector
  ) {
    var targetByForm: [WordKey: Int32] = [:]
    for (index, type) in target.types.enumerated() { targetByForm[type.key] = Int32(index) }
    for (index, type) in source.types.enumerated() {
      guard let match = targetByForm[type.key] else { continue }
      switch type.kind {
      case .number(let value, let isSpelledOut):
        guard evidence.contains(.numbers) else { continue }
        let isSmall = isSpelledOut && value <= 3
        collector.add(Int32(index), match, isSmall ? 0.6 : 0.97, isSmall ? .word : .number)
      case .word where !type.isFunctionWord && evidence.contains(.cognates):
        collector.add(Int32(index), match, 0.97, .same)
      case .word:
        continue
      }
    }
    guard evidence.contains(.numbers) else { return }
    for (index, type) in source.types.enumerated() {
      if case .number(let value, false) = type.kind, value > 3 {
        collector.note(source: index, .number)
      }
    }
    for (index, type) in target.types.enumerated() {
      if case .number(let value, false) = type.kind, value > 3 {
        collector.note(target: index, .number)
      }
    }
  }

  /// Words of one stem or one meaning in two texts of one language.
  private func matchStems(
    _ source: TextProfile, _ target: TextProfile, _ collector: inout Collector
  ) {
    var targetByStem: [WordKey: [Int32]] = [:]
    for (index, type) in target.types.enumerated() where !type.isFunctionWord {
      targetByStem[type.stemKey, default: []].append(Int32(index))
    }
    var targetByConcept: [NewsLexicon.Concept: [Int32]] = [:]
    if evidence.contains(.lexicon) {
      for (index, type) in target.types.enumerated() where !type.isFunctionWord {
        for (concept, _) in type.meanings {
          targetByConcept[concept, default: []].append(Int32(index))
        }
      }
    }
    for (index, type) in source.types.enumerated() where !type.isFunctionWord {
      guard case .word = type.kind else { continue }
      for match in targetByStem[type.stemKey] ?? [] {
        collector.add(Int32(index), match, 0.9, .same)
      }
      if evidence.contains(.lexicon) {
        for (concept, strength) in type.meanings {
          for match in targetByConcept[concept] ?? [] {
            collector.add(Int32(index), match, 0.5 * strength, .known)
          }
        }
      }
    }
  }

  private func matchAcrossScripts(
    _ arabic: TextProfile, _ english: TextProfile, _ collector: inout Collector
  ) {
    if evidence.contains(.lexicon) {
      var englishByConcept: [NewsLexicon.Concept: [Int32]] = [:]
      for (index, type) in english.types.enumerated() where !type.isFunctionWord {
        if isKnown(type) { collector.note(target: index, .known) }
        for (concept, _) in type.meanings {
          englishByConcept[concept, default: []].append(Int32(index))
        }
      }
      for (index, type) in arabic.types.enumerated() where !type.isFunctionWord {
        if isKnown(type) { collector.note(source: index, .known) }
        for (concept, strength) in type.meanings {
          for match in englishByConcept[concept] ?? [] {
            collector.add(Int32(index), match, weights.lexiconMatch * strength, .lexicon)
          }
        }
      }
    }
    var englishByStem: [WordKey: [Int32]] = [:]
    for (index, type) in english.types.enumerated() where !type.isFunctionWord {
      englishByStem[type.stemKey, default: []].append(Int32(index))
    }
    if evidence.contains(.words), !words.translations.isEmpty {
      for (index, type) in english.types.enumerated() where words.english.contains(type.stem) {
        collector.knownTarget.insert(index)
      }
      for (index, type) in arabic.types.enumerated() {
        guard let translations = words.translations[type.stem] else { continue }
        collector.knownSource.insert(index)
        for (stem, probability) in translations {
          for match in englishByStem[WordKey(stem)] ?? [] {
            collector.add(Int32(index), match, probability, .word)
          }
        }
      }
    }
    if evidence.contains(.dictionary), let dictionary {
      matchByDictionary(dictionary, arabic, englishByStem, &collector)
    }
  }

  /// Words that an installed dictionary gives for each other.
  private func matchByDictionary(
    _ dictionary: BilingualDictionary, _ arabic: TextProfile,
    _ englishByStem: [WordKey: [Int32]], _ collector: inout Collector
  ) {
    for (index, type) in arabic.types.enumerated() where !type.isFunctionWord {
      guard case .word = type.kind, type.script == .arabic else { continue }
      for reading in type.readings + [type.stemKey] {
        dictionary.forEachTranslation(ofArabic: reading) { translation in
          if !translation.isPart { collector.knownSource.insert(index) }
          for match in englishByStem[translation.stem] ?? [] {
            collector.add(
              Int32(index), match,
              translation.isPart ? weights.dictionaryPartMatch : weights.dictionaryMatch, .lexicon)
          }
        }
      }
    }
  }
}
