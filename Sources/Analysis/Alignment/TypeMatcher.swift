import Language

/// Finds which words of two texts match, with how sure each match is.
struct TypeMatcher {
  /// A source type and a target type that match.
  struct Match {
    var source: Int32
    var target: Int32
    /// 0 to 1.
    var probability: Float
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

  private let evidence: EvidenceKinds
  private let weights: AlignmentWeights
  private let words: WordEvidence.Table
  private let dictionary: BilingualDictionary?
  private let lexicon = NewsLexicon.shared
  private let nameModel = NameModel.standard

  init(
    evidence: EvidenceKinds, weights: AlignmentWeights, words: WordEvidence.Table,
    dictionary: BilingualDictionary?
  ) {
    self.evidence = evidence
    self.weights = weights
    self.words = words
    self.dictionary = dictionary
  }

  /// The matches, and what kind of match speaks for each type of either side.
  func matches(_ source: TextProfile, _ target: TextProfile) -> (
    matches: [Match], source: [Informativeness], target: [Informativeness]
  ) {
    var collector = Collector(source.types.count, target.types.count)
    matchForms(source, target, &collector)
    if source.script == target.script {
      matchStems(source, target, &collector)
    } else {
      let swapped = source.script == .latin
      let arabic = swapped ? target : source
      let english = swapped ? source : target
      var acrossScripts = Collector(arabic.types.count, english.types.count)
      matchAcrossScripts(arabic, english, &acrossScripts)
      collector.take(acrossScripts, swapped: swapped)
    }
    return (collector.matches, collector.source, collector.target)
  }

  /// Numbers of one value and words written the same on both sides.
  private func matchForms(
    _ source: TextProfile, _ target: TextProfile, _ collector: inout Collector
  ) {
    var targetByForm: [String: Int32] = [:]
    for (index, type) in target.types.enumerated() { targetByForm[type.form] = Int32(index) }
    for (index, type) in source.types.enumerated() {
      guard let match = targetByForm[type.form] else { continue }
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

  /// Words of one stem, and names of one sound, in two texts of one language.
  private func matchStems(
    _ source: TextProfile, _ target: TextProfile, _ collector: inout Collector
  ) {
    var targetByStem: [String: [Int32]] = [:]
    for (index, type) in target.types.enumerated() where !type.isFunctionWord {
      targetByStem[type.stem, default: []].append(Int32(index))
    }
    var targetByConcept: [NewsLexicon.Concept: [Int32]] = [:]
    if evidence.contains(.lexicon) {
      for (index, type) in target.types.enumerated() where !type.isFunctionWord {
        for (concept, _) in lexicon.concepts(of: type) {
          targetByConcept[concept, default: []].append(Int32(index))
        }
      }
    }
    for (index, type) in source.types.enumerated() where !type.isFunctionWord {
      guard case .word = type.kind else { continue }
      for match in targetByStem[type.stem] ?? [] {
        collector.add(Int32(index), match, 0.9, .same)
      }
      if evidence.contains(.lexicon) {
        for (concept, strength) in lexicon.concepts(of: type) {
          for match in targetByConcept[concept] ?? [] {
            collector.add(Int32(index), match, 0.5 * strength, .known)
          }
        }
      }
    }
    if evidence.contains(.names), source.script == .latin {
      let sourceNames = names(source) { $1.isCapitalized }
      let targetNames = names(target) { $1.isCapitalized }
      matchNames(sourceNames, targetNames, &collector)
    }
    for (index, type) in source.types.enumerated() where !type.isFunctionWord {
      collector.note(source: index, .known)
    }
    for (index, type) in target.types.enumerated() where !type.isFunctionWord {
      collector.note(target: index, .known)
    }
  }

  private func matchAcrossScripts(
    _ arabic: TextProfile, _ english: TextProfile, _ collector: inout Collector
  ) {
    var arabicKnown = Set<Int>()
    var englishKnown = Set<Int>()
    if evidence.contains(.lexicon) {
      var englishByConcept: [NewsLexicon.Concept: [Int32]] = [:]
      for (index, type) in english.types.enumerated() where !type.isFunctionWord {
        let concepts = lexicon.concepts(of: type)
        guard !concepts.isEmpty else { continue }
        englishKnown.insert(index)
        collector.note(target: index, .known)
        for (concept, _) in concepts {
          englishByConcept[concept, default: []].append(Int32(index))
        }
      }
      for (index, type) in arabic.types.enumerated() where !type.isFunctionWord {
        let concepts = lexicon.concepts(of: type)
        if let best = concepts.map(\.strength).max(), best >= 0.9 {
          arabicKnown.insert(index)
          collector.note(source: index, .known)
        }
        for (concept, strength) in concepts {
          for match in englishByConcept[concept] ?? [] {
            collector.add(Int32(index), match, weights.lexiconMatch * strength, .lexicon)
          }
        }
      }
    }
    var englishByStem: [String: [Int32]] = [:]
    for (index, type) in english.types.enumerated() {
      englishByStem[type.stem, default: []].append(Int32(index))
    }
    if evidence.contains(.words) {
      for (index, type) in arabic.types.enumerated() {
        for (stem, probability) in words.translations[type.stem] ?? [] {
          for match in englishByStem[stem] ?? [] where !english.types[Int(match)].isFunctionWord {
            collector.add(Int32(index), match, probability, .word)
          }
        }
      }
    }
    if evidence.contains(.dictionary), let dictionary {
      matchByDictionary(dictionary, arabic, english, &collector)
    }
    if evidence.contains(.names) {
      let arabicNames = names(arabic) { !$1.isFunctionWord && !arabicKnown.contains($0) }
      let englishNames = names(english) { $1.isCapitalized && !englishKnown.contains($0) }
      matchNames(arabicNames, englishNames, &collector)
    }
  }

  /// Words that an installed dictionary gives for each other.
  private func matchByDictionary(
    _ dictionary: BilingualDictionary, _ arabic: TextProfile, _ english: TextProfile,
    _ collector: inout Collector
  ) {
    var englishByKey: [UInt64: [Int32]] = [:]
    for (index, type) in english.types.enumerated() where !type.isFunctionWord {
      englishByKey[BilingualDictionary.key(ofEnglish: type.stem), default: []]
        .append(Int32(index))
    }
    for (index, type) in arabic.types.enumerated() where !type.isFunctionWord {
      guard case .word = type.kind, type.script == .arabic else { continue }
      for reading in ArabicReadings.all(of: type.form) + [type.stem] {
        for translation in dictionary.translations(ofArabic: reading) {
          for match in englishByKey[translation.stem] ?? [] {
            collector.add(
              Int32(index), match,
              translation.isPart ? weights.dictionaryPartMatch : weights.dictionaryMatch, .lexicon)
          }
        }
      }
    }
  }

  /// A word that may be a name, in the ways it can be read.
  private struct Name {
    var index: Int
    var readings: [(word: NameWord, skeleton: NameSkeleton)]
  }

  private func names(_ profile: TextProfile, where isName: (Int, WordType) -> Bool) -> [Name] {
    profile.types.enumerated().compactMap { index, type in
      guard case .word = type.kind, type.script == profile.script, isName(index, type) else {
        return nil
      }
      let isArabic = type.script == .arabic
      let forms = isArabic ? ArabicReadings.names(of: type.form) : [type.form]
      let readings = forms.compactMap { form -> (word: NameWord, skeleton: NameSkeleton)? in
        guard let word = nameModel.word(form, isArabic ? .arabic : .latin),
          word.letters.count >= 3
        else { return nil }
        return (word, NameSkeleton(form, script: type.script))
      }
      return readings.isEmpty ? nil : Name(index: index, readings: readings)
    }
  }

  private func matchNames(_ source: [Name], _ target: [Name], _ collector: inout Collector) {
    for left in source {
      for right in target {
        var best = 0.0
        for reading in left.readings {
          for other in right.readings
          where NameSkeleton.mayMatch(reading.skeleton, other.skeleton) {
            best = max(best, nameModel.wordSimilarity(reading.word, other.word))
          }
        }
        if best > 0.2 {
          collector.add(
            Int32(left.index), Int32(right.index), Float(best) * weights.nameMatch, .name)
        }
      }
    }
  }
}

extension TypeMatcher {
  /// Gathers matches, the best one for each pair of types.
  private struct Collector {
    var matches: [Match] = []
    var source: [Informativeness]
    var target: [Informativeness]

    init(_ sourceCount: Int, _ targetCount: Int) {
      source = Array(repeating: .none, count: sourceCount)
      target = Array(repeating: .none, count: targetCount)
    }

    mutating func add(
      _ sourceType: Int32, _ targetType: Int32, _ probability: Float, _ kind: Informativeness
    ) {
      matches.append(Match(source: sourceType, target: targetType, probability: probability))
      note(source: Int(sourceType), kind)
      note(target: Int(targetType), kind)
    }

    mutating func note(source index: Int, _ kind: Informativeness) {
      if kind.rawValue > source[index].rawValue { source[index] = kind }
    }

    mutating func note(target index: Int, _ kind: Informativeness) {
      if kind.rawValue > target[index].rawValue { target[index] = kind }
    }

    mutating func take(_ other: Collector, swapped: Bool) {
      for match in other.matches {
        matches.append(
          swapped
            ? Match(source: match.target, target: match.source, probability: match.probability)
            : match)
      }
      for (index, kind) in (swapped ? other.target : other.source).enumerated() {
        note(source: index, kind)
      }
      for (index, kind) in (swapped ? other.source : other.target).enumerated() {
        note(target: index, kind)
      }
    }
  }
}
