/// One press of a key, as a terminal can tell it.
///
/// A key has one form only: `Shift-g` is `G`, `Shift-Tab` is ``Code/backTab``, `Ctrl-F` is
/// `Ctrl-f`. So two presses of the same key are equal however a terminal spells them.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    /// A key that types something, the space bar among them.
    case character(Character)
    /// An arrow key.
    case up, down, left, right
    /// A key that goes far.
    case home, end, pageUp, pageDown
    /// A key of its own.
    case enter, tab, backTab, escape, backspace, delete, insert
    /// F1 and up.
    case function(Int)
  }

  /// Keys held down with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The set as bits.
    public let rawValue: UInt8

    /// The set with these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, on keys that type nothing.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// Which key.
  public let code: Code
  /// What was held down with it.
  public let modifiers: Modifiers

  /// A key with modifiers, brought to its one form.
  public init(_ code: Code, modifiers: Modifiers = []) {
    switch code {
    case .character(let character):
      let folded =
        if modifiers.contains(.control) {
          character.lowercasedAlone
        } else if modifiers.contains(.shift) {
          character.uppercasedAlone
        } else {
          character
        }
      self.code = .character(folded)
      self.modifiers = modifiers.subtracting(.shift)
    case .tab where modifiers.contains(.shift):
      self.code = .backTab
      self.modifiers = modifiers.subtracting(.shift)
    case .backTab:
      self.code = .backTab
      self.modifiers = modifiers.subtracting(.shift)
    default:
      self.code = code
      self.modifiers = modifiers
    }
  }

  /// The key that types a character.
  public init(_ character: Character, modifiers: Modifiers = []) {
    self.init(.character(character), modifiers: modifiers)
  }

  /// A key by its name: `j`, `G`, `Ctrl-f`, `Alt-Left`, `Shift-Tab`, `PageDown`, `Esc`, `F1`.
  ///
  /// Case matters only in a name of one character. `nil` for what names no key.
  public init?(_ name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let prefix = Self.prefixes.first(where: { rest.hasCaselessPrefix($0.name) }),
      rest.count > prefix.name.count
    {
      modifiers.insert(prefix.modifier)
      rest = rest.dropFirst(prefix.name.count)
    }
    guard let first = rest.first else { return nil }
    if rest.count == 1 {
      guard !first.isWhitespace, !first.isControl else { return nil }
      self.init(.character(first), modifiers: modifiers)
    } else if let code = Self.codes[rest.lowercased()] {
      self.init(code, modifiers: modifiers)
    } else if first == "F" || first == "f", let number = Int(rest.dropFirst()),
      (1...24).contains(number)
    {
      self.init(.function(number), modifiers: modifiers)
    } else {
      return nil
    }
  }

  /// The names of keys that type nothing.
  public static let namesOfSpecialKeys = [
    "Space", "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Enter", "Tab",
    "Shift-Tab", "Esc", "Backspace", "Delete", "Insert",
  ]

  /// Its name, as ``init(_:)-(String)`` reads it and as help pages show it.
  public var name: String {
    var name = ""
    for prefix in Self.prefixes where modifiers.contains(prefix.modifier) {
      name += prefix.name
    }
    return name + Self.name(of: code)
  }

  /// What it types: its character, where no modifier makes a command of it; else `nil`.
  public var typed: Character? {
    guard case .character(let character) = code, modifiers.isEmpty else { return nil }
    return character
  }

  /// The key at the same place of a Latin keyboard, for one pressed under an Arabic layout.
  ///
  /// So `j` scrolls whether the reader's keyboard says `j` or `ت` at the moment. `nil` for keys
  /// that an Arabic layout alone does not type.
  ///
  /// - SeeAlso: The layout `ara` of xkeyboard-config.
  public var latinCounterpart: Key? {
    guard case .character(let character) = code, let latin = Self.arabicLayout[character] else {
      return nil
    }
    return Key(latin, modifiers: modifiers)
  }

  private static let prefixes: [(name: String, modifier: Modifiers)] = [
    ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
  ]

  private static let codes: [String: Code] = [
    "space": .character(" "), "up": .up, "down": .down, "left": .left, "right": .right,
    "home": .home, "end": .end, "pageup": .pageUp, "pagedown": .pageDown, "enter": .enter,
    "return": .enter, "tab": .tab, "esc": .escape, "escape": .escape, "backspace": .backspace,
    "delete": .delete, "insert": .insert,
  ]

  private static func name(of code: Code) -> String {
    switch code {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .function(let number): "F\(number)"
    }
  }

  private static let arabicLayout: [Character: Character] = {
    let rows: [(typed: String, latin: String)] = [
      ("ضصثقفغعهخحجد", "qwertyuiop[]"), ("شسيبلاتنمكط", "asdfghjkl;'"),
      ("ئءؤر\u{FEFB}ىةوزظ", "zxcvbnm,./"),
      ("\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ÷×؛", "QWERTYIOP"),
      ("\u{650}\u{64D}\u{FEF7}أ\u{640}،", "ASGHJK"), ("\u{652}\u{FEF5}آ؟", "XBN?"),
    ]
    var layout: [Character: Character] = [:]
    for row in rows {
      // Scalar by scalar: the vowel marks on the keys would else cling to one another.
      for (typed, latin) in zip(row.typed.unicodeScalars, row.latin) {
        layout[Character(typed)] = latin
      }
    }
    return layout
  }()
}

extension Key: CustomStringConvertible {
  /// Its name.
  public var description: String { name }
}

extension Character {
  fileprivate var lowercasedAlone: Character {
    let lowercased = lowercased()
    return lowercased.count == 1 ? Character(lowercased) : self
  }

  fileprivate var uppercasedAlone: Character {
    let uppercased = uppercased()
    return uppercased.count == 1 ? Character(uppercased) : self
  }

  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

extension Substring {
  fileprivate func hasCaselessPrefix(_ prefix: String) -> Bool {
    self.prefix(prefix.count).lowercased() == prefix.lowercased()
  }
}
