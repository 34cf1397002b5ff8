import CICU

/// Characters that are mirrored where text runs from right to left (UAX #9, rule L4).
public enum Mirroring {
  /// The mirror image of a bracket, a quotation mark or a sign; any other scalar itself.
  public static func mirror(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(khabar_icu_mirror(scalar.value)) ?? scalar
  }
}
