import Browser
import Exporting
import Foundation
import Importing
import Language
import Terminal

/// The reader's own settings: `$XDG_CONFIG_HOME/khabar/config`, one `name = value` a line.
///
/// ```
/// # How Arabic is shown: auto, visual, terminal or off.
/// bidi = auto
/// # Vowel marks: auto, keep or strip.
/// marks = keep
/// # Whether the wheel and clicks are Khabar's: on or off.
/// mouse = off
/// # Who decides what is right, dismissed or noted; otherwise the system's user.
/// name = Layla Haddad
/// # Keys of a command, by its name in docs/keys.md.
/// key.compare = c Ctrl-t
/// ```
struct Configuration {
  /// How Arabic is shown, where the file says.
  private(set) var bidi: TerminalOptions.Bidi?
  /// What becomes of vowel marks, where the file says.
  private(set) var marks: TerminalOptions.Marks?
  /// Whether the wheel and clicks are the browser's rather than the terminal's.
  private(set) var reportsMouse = false
  /// Who decides, where the file says.
  private(set) var name: String?
  /// The keys.
  private(set) var keymap = Keymap.standard

  private let path: String

  /// The file of the settings; it need not exist.
  static var standardPath: String? {
    HomeFolder.folder(named: "XDG_CONFIG_HOME", else: ".config").map { $0 + "/khabar/config" }
  }

  /// Reads the settings; without a file there are none.
  ///
  /// - Throws: A ``CommandFailure`` that names the file and the line.
  init(path: String? = standardPath) throws {
    self.path = path ?? ""
    guard let path else { return }
    let file = ArticleFile(path: path)
    guard file.stamp != nil else { return }
    var bindings: [String: [String]] = [:]
    let lines: [Substring]
    do {
      lines = try file.decodedText()[...].fileLines
    } catch {
      throw CommandFailure(status: .usage, message: Printable(error))
    }
    for (index, line) in lines.enumerated() {
      let setting = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !setting.isEmpty else { continue }
      let parts = setting.split(separator: "=", maxSplits: 1)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else {
        throw failure(line: index + 1, "not \"name = value\".")
      }
      if parts[0].hasPrefix("key.") {
        bindings[String(parts[0].dropFirst(4))] = parts[1].split(separator: " ").map(String.init)
      } else {
        try set(parts[0], to: parts[1], line: index + 1)
      }
    }
    do {
      keymap = try Keymap(rebinding: bindings)
    } catch {
      throw CommandFailure(status: .usage, message: "\(path): \(error)")
    }
  }

  private mutating func set(_ name: String, to value: String, line: Int) throws {
    switch name {
    case "bidi":
      guard let bidi = TerminalOptions.Bidi(rawValue: value) else {
        throw failure(line: line, "bidi is auto, visual, terminal or off, not \"\(value)\".")
      }
      self.bidi = bidi
    case "marks":
      guard let marks = TerminalOptions.Marks(rawValue: value) else {
        throw failure(line: line, "marks is auto, keep or strip, not \"\(value)\".")
      }
      self.marks = marks
    case "name":
      guard !value.isEmpty else { throw failure(line: line, "name is empty.") }
      self.name = value
    case "mouse":
      guard value == "on" || value == "off" else {
        throw failure(line: line, "mouse is on or off, not \"\(value)\".")
      }
      reportsMouse = value == "on"
    default:
      throw failure(
        line: line,
        "there is no setting \"\(name)\"; there are bidi, marks, mouse, name and key.COMMAND."
      )
    }
  }

  private func failure(line: Int, _ message: Printable) -> CommandFailure {
    CommandFailure(status: .usage, message: "\(path):\(line): \(message)")
  }
}
