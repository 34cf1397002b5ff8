import CICU

/// Characters that are mirrored where text runs from right to left (UAX #9, rule L4).
public enum Mirroring {
  /// The mirror image of a bracket, a quotation mark or a sign; any other scalar itself.
  public static func mirror(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mirror = khabar_icu_mirror(UChar32(bitPattern: scalar.value))
    return Unicode.Scalar(UInt32(bitPattern: mirror)) ?? scalar
  }
}
