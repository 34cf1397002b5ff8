import CResources
public import Model

/// How names sound and are spelled in Latin and Arabic letters: prepares names and says how
/// likely two of them are the same one, in any mix of scripts.
///
/// Three edit models carry it (between the scripts, and one for variant and damaged spellings
/// inside each), learned by expectation-maximisation and shipped as a small table; words that
/// names of places and organisations share ("ministry", وزارة) meet through a list of meanings.
public struct NameModel: Sendable {
  /// The model that ships with the program, as it was compiled.
  public static let standard = NameModel(
    CompiledTable(bytes: khabar_name_model().bytes, count: khabar_name_model().count))

  let cross: NameEditTable
  let latin: NameEditTable
  let arabic: NameEditTable
  /// Which Latin letters an Arabic one is often written for.
  public let latinReadings: LatinReadings
  let meanings: NameMeanings
  /// Weights of ``NameComparison/Features`` for names in two scripts and in one.
  let crossWeights: [Double]
  let sameWeights: [Double]

  /// A model of the given table and list of words, in the formats of `name-model.tsv` and
  /// `name-words.tsv`; lines that cannot be read are left out.
  public init(table: [UInt8], words: [UInt8]) {
    let parser = NameModelParser(table)
    cross = parser.table("cross", .latin, .arabic)
    latinReadings = LatinReadings(parser.operations(of: "cross", .latin, .arabic))
    latin = parser.table("latin", .latin, .latin)
    arabic = parser.table("arabic", .arabic, .arabic)
    crossWeights = parser.weights("cross") ?? [-10, 12, 2, 2, -4, -3, -1, 0, -0.5, 0, 0]
    sameWeights = parser.weights("same") ?? [-12, 12, 2, 2, -4, -3, -1, 0, -0.5, 0, 0]
    meanings = NameMeanings(words)
  }

  /// Makes a name ready for comparison.
  ///
  /// - Parameter language: The language of the text around it, where known.
  /// - Complexity: O(*n*) in letters; some microseconds for a full name.
  public func prepare(_ name: String, language: LanguageTag? = nil) -> PreparedName {
    let coded = NameCleaner.coded(name)
    let words = coded.words.map { word(coded.letters(of: $0), $0.script) }
    let joined = words.indices.dropLast().map { index in
      let (first, second) = (coded.words[index], coded.words[index + 1])
      guard first.script == second.script else { return words[index] }
      return word((coded.letters(of: first) + coded.letters(of: second))[...], first.script)
    }
    return PreparedName(
      text: name, words: words, joined: joined, acronym: Self.acronym(coded),
      initials: coded.initials)
  }

  /// The ``PreparedName/key`` of a name, for a fraction of what making it ready costs.
  public func key(of name: String) -> String {
    let coded = NameCleaner.coded(name)
    return coded.words.map { coded.spelling(of: $0) }.joined(separator: " ")
  }

  /// The word of folded letters, coded for comparison by sound alone: nothing is known of its meaning.
  ///
  /// - Complexity: O(*n*) in letters, about a microsecond.
  public func soundingWord(_ spelling: String, _ script: NameScript) -> NameWord? {
    word(spelling, script, isSoundAlone: true)
  }

  /// The word of folded letters, coded; nothing where it has none.
  public func word(_ spelling: String, _ script: NameScript) -> NameWord? {
    word(spelling, script, isSoundAlone: false)
  }

  private func word(
    _ spelling: String, _ script: NameScript, isSoundAlone: Bool
  ) -> NameWord? {
    var letters: [UInt8] = []
    letters.reserveCapacity(spelling.utf8.count)
    // A word with anything else in it is in no list.
    var isListed = true
    for scalar in spelling.unicodeScalars {
      guard let code = NameAlphabet.code(scalar, in: script) else {
        isListed = false
        continue
      }
      isListed = isListed && NameAlphabet.scalar(code, in: script) == scalar
      letters.append(code)
    }
    guard !letters.isEmpty else { return nil }
    let meanings = isSoundAlone || !isListed ? [] : self.meanings.meanings(of: letters[...], script)
    return word(
      spelling, script, Array(letters.prefix(NameWord.longest)), meanings,
      isCommon: isListed && NameParticles.kinds(letters, script).contains(.common))
  }

  /// The word of coded letters, of which some may be foreign (``CodedName``).
  private func word(_ letters: ArraySlice<UInt8>, _ script: NameScript) -> NameWord {
    word(
      CodedName.text(letters, script), script, Array(CodedName.sounding(letters)),
      meanings.meanings(of: letters, script),
      isCommon: NameParticles.kinds(letters, script).contains(.common))
  }

  private func word(
    _ spelling: String, _ script: NameScript, _ letters: [UInt8], _ meanings: [UInt16],
    isCommon: Bool
  ) -> NameWord {
    let hasArticle = NameParticles.startsWithArticle(letters, script)
    let stem = letters[(hasArticle ? 2 : 0)...]
    return NameWord(
      spelling: spelling, script: script, letters: letters, meanings: meanings,
      isCommon: isCommon, isGeneric: self.meanings.areGeneric(meanings),
      classes: SoundClasses(stem, script),
      readings: hasArticle
        ? [reading(letters[...], script), reading(stem, script)] : [reading(letters[...], script)])
  }

  private func reading(_ letters: ArraySlice<UInt8>, _ script: NameScript) -> NameReading {
    let own = script == .latin ? latin : arabic
    let crossChunks = (script == .latin ? cross.source : cross.target).ids(of: letters)
    let sameChunks = own.source.ids(of: letters)
    return NameReading(
      crossChunks: crossChunks, sameChunks: sameChunks,
      crossMarginal: cross.logMarginal(crossChunks, asSource: script == .latin),
      sameMarginal: own.logMarginal(sameChunks, asSource: true))
  }

  /// The probability that both names are spellings of one.
  ///
  /// - Returns: 0...1, calibrated so that .5 is as likely as not among look-alikes.
  public func similarity(_ left: PreparedName, _ right: PreparedName) -> Double {
    compare(left, right).probability
  }

  /// The probability that both words are spellings of one name.
  ///
  /// - Complexity: O(*n* · *m*) in letters, a few microseconds.
  public func wordSimilarity(_ left: NameWord, _ right: NameWord) -> Double {
    guard left.classes.mayMatch(right.classes) else { return 0 }
    let sound = soundEvidence(left, right)
    guard sound.logRatio > 0 else { return 0 }
    var tally = NameComparison.Tally()
    tally.quality = sound.quality
    tally.leastQuality = sound.quality
    tally.evidence = sound.logRatio
    tally.single = 1
    tally.mass = left.information
    let weights = left.script == right.script ? sameWeights : crossWeights
    return NameComparison(logOdds: NameComparison.Features(tally).score(weights), links: [])
      .probability
  }

  /// How much more likely both words are as spellings of one name than by chance.
  ///
  /// - Returns: The natural logarithm of that ratio, and its share of what a perfect match of
  ///   words this long would give (1 at most).
  func soundEvidence(_ left: NameWord, _ right: NameWord) -> (logRatio: Double, quality: Double) {
    var best = (logRatio: -Double.infinity, quality: -1.0)
    for reading in left.readings {
      for other in right.readings {
        let evidence = soundEvidence(reading, left.script, other, right.script)
        // An article that only one side has is no reason to doubt, and none to believe.
        if evidence.logRatio > best.logRatio { best = evidence }
      }
    }
    return best
  }

  private func soundEvidence(
    _ left: NameReading, _ leftScript: NameScript, _ right: NameReading, _ rightScript: NameScript
  ) -> (logRatio: Double, quality: Double) {
    let joint: Double
    let leftMarginal: Double
    let rightMarginal: Double
    if leftScript == rightScript {
      let table = leftScript == .latin ? latin : arabic
      joint = table.logJoint(source: left.sameChunks, target: right.sameChunks)
      leftMarginal = left.sameMarginal
      rightMarginal = right.sameMarginal
    } else {
      let (latin, arabic) = leftScript == .latin ? (left, right) : (right, left)
      joint = cross.logJoint(source: latin.crossChunks, target: arabic.crossChunks)
      leftMarginal = left.crossMarginal
      rightMarginal = right.crossMarginal
    }
    let ratio = joint - leftMarginal - rightMarginal
    let perfect = -(leftMarginal + rightMarginal) / 2
    return (ratio, ratio / max(perfect, 1))
  }
}

// MARK: - In a compiled table

extension NameModel {
  private enum Section {
    static let cross = 0
    static let latin = cross + NameEditTable.sectionCount
    static let arabic = latin + NameEditTable.sectionCount
    static let readings = arabic + NameEditTable.sectionCount
    static let crossWeights = readings + 1
    static let sameWeights = crossWeights + 1
    static let meanings = sameWeights + 1
  }

  private init(_ table: CompiledTable) {
    cross = NameEditTable(
      table, section: Section.cross, sourceScript: .latin, targetScript: .arabic)
    latin = NameEditTable(
      table, section: Section.latin, sourceScript: .latin, targetScript: .latin)
    arabic = NameEditTable(
      table, section: Section.arabic, sourceScript: .arabic, targetScript: .arabic)
    latinReadings = LatinReadings(letters: Array(table.section(Section.readings)))
    crossWeights = table.section(Section.crossWeights, of: UInt64.self)
      .map(Double.init(bitPattern:))
    sameWeights = table.section(Section.sameWeights, of: UInt64.self)
      .map(Double.init(bitPattern:))
    meanings = NameMeanings(table, section: Section.meanings)
  }

  /// The compiled table of a model that was read from texts.
  package var compiled: [UInt8] {
    var writer = CompiledTableWriter()
    for table in [cross, latin, arabic] { table.write(to: &writer) }
    writer.add(latinReadings.letters)
    writer.add(crossWeights.map(\.bitPattern))
    writer.add(sameWeights.map(\.bitPattern))
    meanings.write(to: &writer)
    return writer.bytes
  }
}
