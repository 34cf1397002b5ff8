/// The Latin letters that each Arabic letter is often written for, as the edit table between the
/// scripts has them.
public struct LatinReadings: Sendable {
  /// A bit for each Latin letter by its code, by the code of the Arabic letter.
  let letters: [UInt32]

  /// A letter counts as often written for another from this share of its cases on.
  private static let leastShare: Float = 0.06

  init(letters: [UInt32]) {
    self.letters = letters
  }

  /// Readings in the operations that write a single Arabic letter.
  init(_ operations: [NameEditTable.Operation]) {
    let width = NameAlphabet.count(.latin)
    let height = NameAlphabet.count(.arabic)
    var shares = [Float](repeating: 0, count: width * height)
    var totals = [Float](repeating: 0, count: height)
    for operation in operations {
      guard operation.target.count == 1, let arabic = operation.target.first else { continue }
      totals[Int(arabic)] += operation.probability
      for latin in Set(operation.source) {
        shares[Int(arabic) * width + Int(latin)] += operation.probability
      }
    }
    letters = (0..<height).map { arabic in
      (1..<width).reduce(0) { bits, latin in
        let share = shares[arabic * width + latin]
        return share > 0 && share >= Self.leastShare * totals[arabic] ? bits | 1 << latin : bits
      }
    }
  }

  /// The Latin letters that an Arabic letter is often written for: a bit each, that of `a` being the
  /// second lowest; none for a scalar that is no letter.
  public subscript(arabic: Unicode.Scalar) -> UInt32 {
    NameAlphabet.code(arabic, in: .arabic).map { letters[Int($0)] } ?? 0
  }
}
