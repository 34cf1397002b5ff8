import CFriBidi

/// The strong letters of a text: those that have a direction of their own (UAX #9, table 4).
public struct StrongLetters: Sendable {
  private let text: String

  /// The strong letters of a text.
  public init(_ text: String) {
    self.text = text
  }

  /// The direction of the first strong letter (rules P2 and P3 of UAX #9); `nil` where there is none.
  ///
  /// - Complexity: O(*n*) up to that letter.
  public var first: BaseDirection? {
    text.unicodeScalars.lazy.compactMap(Self.direction).first
  }

  /// Whether some letter has a direction.
  ///
  /// - Complexity: O(*n*) up to that letter.
  public func contain(_ direction: BaseDirection) -> Bool {
    text.unicodeScalars.contains { Self.direction(of: $0) == direction }
  }

  private static func direction(of scalar: Unicode.Scalar) -> BaseDirection? {
    switch khabar_fribidi_strong_direction(scalar.value) {
    case 1: .leftToRight
    case 2: .rightToLeft
    default: nil
    }
  }
}
