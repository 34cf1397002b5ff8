/// What the reader wants of the terminal, whatever it is found to be.
public struct TerminalOptions: Hashable, Sendable {
  /// Who brings Arabic into the order in which it is read.
  public enum Bidi: String, CaseIterable, Hashable, Sendable {
    /// The program, with what the terminal is known to need for it.
    case auto
    /// The program, with no switch and no guard sent: for a terminal that it mistakes.
    case visual
    /// The terminal: rows are sent in the order in which they are written.
    case terminal
    /// Nobody: as written, and the terminal's own reordering off. For Braille and speech.
    case off

    /// The next way, for a key that goes through them.
    public var next: Bidi {
      let all = Self.allCases
      let index = all.firstIndex(of: self) ?? 0
      return all[(index + 1) % all.count]
    }
  }

  /// What becomes of vowel marks.
  public enum Marks: String, CaseIterable, Hashable, Sendable {
    /// Shown where the terminal puts them on their letters.
    case auto
    /// Always shown.
    case keep
    /// Never shown.
    case strip
  }

  /// Who brings Arabic into the order in which it is read.
  public var bidi: Bidi
  /// What becomes of vowel marks.
  public var marks: Marks
  /// Whether the mouse's uses are reported; the terminal's own selection then needs Shift.
  public var reportsMouse: Bool

  /// Options as given; by default what suits the terminal, and the mouse left to it.
  public init(bidi: Bidi = .auto, marks: Marks = .auto, reportsMouse: Bool = false) {
    self.bidi = bidi
    self.marks = marks
    self.reportsMouse = reportsMouse
  }
}
