#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What each kind of evidence is worth, learned on development data; natural logarithms.
package struct AlignmentWeights: Sendable {
  /// Scales the lexical evidence, whose words do not speak independently of each other.
  package var lexical: Float = 0.5
  /// Scales the evidence of length.
  package var length: Float = 1.1
  /// Cost of a segment without counterpart.
  package var unaligned: Float = -0.4
  /// Cost of each segment beyond the first on either side.
  package var merge: Float = -1.5
  /// What a bead needs beyond nothing when it lies off the main path.
  package var crossing: Float = 4
  /// What a bead needs that stands beside another one in both texts, wherever that lies.
  package var beside: Float = -0.5
  /// What joining a leftover segment to a bead must gain.
  package var joining: Float = 1
  /// How often a word of each kind finds its match in the true counterpart.
  package var numberRate: Float = 0.85
  package var nameRate: Float = 0.7
  package var lexiconRate: Float = 0.6
  package var wordRate: Float = 0.5
  package var sameRate: Float = 0.7
  /// The same for words that find no match anywhere in the other text.
  package var unmatchedNumberRate: Float = 0.6
  package var unmatchedRate: Float = 0.12
  /// How often a word finds a match in a segment that is not its counterpart, before counting.
  package var background: Float = 0.04
  /// How many segments that assumption counts for.
  package var backgroundSegments: Float = 6
  /// Learned words: beads that must show both, smoothing, scale and least probability.
  package var wordsTogether: Float = 2
  package var wordsSmoothing: Float = 1
  package var wordsScale: Float = 1
  package var wordsFloor: Float = 0.1
  /// How sure a common meaning in the lexicon is.
  package var lexiconMatch: Float = 0.9
  /// How sure a translation in an installed dictionary is, and one that is part of a phrase.
  package var dictionaryMatch: Float = 0.7
  package var dictionaryPartMatch: Float = 0.3
  /// Scales the similarity of names that sound alike.
  package var nameMatch: Float = 0.8
  /// How many letters of the target render one of the source, both in units of English text.
  package var lengthRatio: Float = 1
  /// Variance of a segment's length in units of its length.
  package var lengthVariance: Float = 2.8
  /// Score at which a bead is as likely right as wrong, and how fast that changes.
  package var confidenceMidpoint: Float = 0
  package var confidenceScale: Float = 2.1

  /// Share of the weight of a bead's words below which it is likely chance.
  package var doubtfulCoverage: (twoLanguages: Float, sameLanguage: Float) = (0.3, 0.45)
  /// Share of the weight of a bead's words above which it is likely right.
  package var sureCoverage: (twoLanguages: Float, sameLanguage: Float) = (0.5, 0.65)
  /// The same of passages that two texts of one language share, where words of one subject and of one
  /// form must not count.
  package var copiedCoverage: (doubtful: Float, sure: Float) = (0.7, 0.9)
  /// Share of known words for which the two bounds hold between languages, and how fast they rise:
  /// the more words are known, the more of them are found, in renderings and among strangers.
  package var usualKnownShare: Float = 0.72
  package var knownShareCoverage: Float = 0.5
  /// How much more is asked at least where a dictionary is installed.
  package var dictionaryCoverage: Float = 0.08
  /// How much more is asked of a bead that is to speak for a translation, for each segment beyond the
  /// first on either side: the more words, the more of them match by chance.
  package var mergedCoverage: Float = 0.06
  /// How much more than that is asked of a bead where two texts have only passages in common.
  package var passageCoverage: Float = 0.1
  /// Texts of fewer segments are called translations on more coverage, by so much for each one.
  package var fewSegments = 6
  package var fewSegmentsCoverage: Float = 0.03
  /// Share of the shorter text from which two texts count as renderings of one.
  package var translatedShare: Float = 0.65
  /// Share of the weight of words that a segment must have in common with a bead that it joins.
  package var joiningCoverage: Float = 0.1
  /// The same for two segments that are alone at one place.
  package var facingCoverage: Float = 0.15

  /// What a long text changes: how much its words say, what a bead off the main path needs, and how much
  /// the share of segments without counterpart counts, against the usual one.
  package var fittedLexical: Float = 0.75
  package var fittedCrossing: Float = 1.25
  package var fittedUnaligned: Float = 0.5
  package var usualUnaligned: Float = 0.25
  /// Words and beads for which the usual rates and variance count beside what a text shows, and letters
  /// for which the usual ratio does.
  package var fittedWords: Float = 40
  package var fittedBeads: Float = 20
  package var fittedLetters: Float = 1_000
  /// Share of the shorter text in beads that follow each other from which two texts are in step.
  package var inStep: Float = 0.4
  /// Share of known words below which lengths are leant on, and below which words say next to nothing.
  package var speakingShare: Float = 0.5
  package var muteShare: Float = 0.3
  /// What the words of two segments must say for these to be merged.
  package var promise: Float = 0

  package init() {}

  /// How sure a bead of a score is, 0 to 1.
  func confidence(of score: Float) -> Float {
    1 / (1 + exp(-(score - confidenceMidpoint) / confidenceScale))
  }
}
