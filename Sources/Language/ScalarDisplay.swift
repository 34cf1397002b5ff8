import CICU

/// What a terminal makes of one scalar.
///
/// Where emulators disagree on a scalar, it is shown as something on which they agree.
public enum ScalarDisplay: Hashable, Sendable {
  /// It shows nothing and takes no column: controls, joiners, variation selectors.
  case nothing
  /// A blank of one column.
  case space
  /// It lies on the letter before it and takes no column.
  case mark
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// Something else of one column stands for it.
  case standIn(Unicode.Scalar)

  /// The class of a scalar, from ICU's tables with the C library's width of Hangul jamo.
  public init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x02FF: self = .narrow
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: self = .space
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: self = .nothing
    case 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5: self = .narrow
    case 0x064B...0x065F, 0x0670: self = .mark
    case 0x06DD, 0x08E2: self = .standIn("\u{066D}")
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB:
      self = scalar == "\u{1160}" ? .nothing : .mark
    // Circled numbers and hexagrams: one column in some tables, two in others.
    case 0x3248...0x324F, 0x4DC0...0x4DFF: self = .standIn("\u{FFFD}")
    case 0x1F1E6...0x1F1FF:
      self = .standIn(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0x1F1E6 + 0x41)))
    default: self = ScalarDisplay(byTableOf: scalar)
    }
  }

  private init(byTableOf scalar: Unicode.Scalar) {
    let code = scalar.value
    if khabar_icu_is_default_ignorable(code) {
      self = .nothing
      return
    }
    // The C library's tables, and with them ncurses, know Unicode 14.
    guard (1...14).contains(khabar_icu_age(code)) else {
      self = .standIn("\u{FFFD}")
      return
    }
    switch khabar_icu_category_of(code) {
    case KHABAR_ICU_MARK: self = .mark
    case KHABAR_ICU_FORMAT:
      self = ScalarDisplay.isVisibleFormat(scalar) ? .standIn("\u{FFFD}") : .nothing
    case KHABAR_ICU_WITHOUT_SHAPE: self = .standIn("\u{FFFD}")
    case KHABAR_ICU_SPACE: self = scalar == "\u{3000}" ? .wide : .space
    default: self = khabar_icu_is_wide(code) ? .wide : .narrow
    }
  }

  /// Columns it takes by itself: 0, 1 or 2.
  public var columns: Int {
    switch self {
    case .nothing, .mark: 0
    case .space, .narrow, .standIn: 1
    case .wide: 2
    }
  }

  /// Whether a format character shows, as the signs that span a number do (U+0600, U+06DD).
  static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    khabar_icu_is_prepended_concatenation_mark(scalar.value)
  }
}
