/// The ligature that lam and alef always form.
enum LamAlef {
  /// The presentation form that two joined forms make together; `nil` for any other pair.
  ///
  /// - Parameters:
  ///   - lam: The initial or medial form of lam.
  ///   - alef: The final form of one of the four alefs.
  static func ligature(lam: UInt32, alef: UInt32) -> UInt32? {
    let isolated: UInt32
    switch alef {
    case 0xFE82: isolated = 0xFEF5
    case 0xFE84: isolated = 0xFEF7
    case 0xFE88: isolated = 0xFEF9
    case 0xFE8E: isolated = 0xFEFB
    default: return nil
    }
    switch lam {
    case 0xFEDF: return isolated
    case 0xFEE0: return isolated + 1
    default: return nil
    }
  }
}
