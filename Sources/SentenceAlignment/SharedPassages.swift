/// What two texts have in common, in letters of each, and how well the details in it are matched.
package struct SharedPassages {
  /// Letters of each text, in units of English text.
  let sourceLength: Float
  let targetLength: Float
  /// Letters of each that are in common.
  var source: Float = 0
  var target: Float = 0
  /// Numbers and names of what is in common on both sides, and how well they are matched.
  var details: Float = 0
  var matchedDetails: Float = 0

  /// Nothing of two texts of so many letters.
  init(sourceLength: Float, targetLength: Float) {
    self.sourceLength = sourceLength
    self.targetLength = targetLength
  }

  /// Share of the shorter text that is in common, 0 to 1.
  package var share: Double {
    let (part, whole) =
      sourceLength <= targetLength ? (source, sourceLength) : (target, targetLength)
    return whole > 0 ? Double(min(1, part / whole)) : 0
  }

  /// Letters in common, of the side that has fewer.
  package var length: Float { min(source, target) }

  /// How well numbers and names are matched, 0 to 1; a few are no measure.
  package var agreement: Float {
    (matchedDetails + Self.usualAgreement * Self.fewDetails) / (details + Self.fewDetails)
  }

  private static let usualAgreement: Float = 0.75
  private static let fewDetails: Float = 2
}
