/// Which way a paragraph runs.
public enum BaseDirection: Hashable, Sendable {
  /// As English does.
  case leftToRight
  /// As Arabic does.
  case rightToLeft
  /// As its first strong letter does (UAX #9, P2 and P3), left to right where there is none: only
  /// for what the reader types, since an article's language is known.
  case firstStrong
}
