public import Browser
public import Converters
public import Terminal

/// What the reader's settings say; what they leave open is as Khabar starts with it.
public struct Settings: Hashable, Sendable {
  /// The library that is used where none is named; `nil` for the usual one.
  public var library: String?
  /// The folder of dictionaries; `nil` for the usual one.
  public var dictionaries: String?
  /// Programs that open addresses and files, the best first, each with its arguments, in which `%s`
  /// stands for what is opened; `nil` where the environment says it.
  public var browser: [[String]]?
  /// The program that notes are written with, with its arguments; `nil` where the environment says it.
  public var editor: [String]?
  /// Who decides what is right, dismissed or noted; `nil` for the system's user.
  public var name: String?
  /// Programs that make text of documents.
  public var converters = ConverterTable.standard
  /// What is wanted of single feeds.
  public var sources: [SourceSettings] = []
  /// How watches ring.
  public var ring = RingSettings()
  /// How single watches ring, by their names.
  public var watches: [String: RingSettings] = [:]
  /// What is wanted of the terminal.
  public var terminal = TerminalOptions()
  /// What is wanted of the browser's screens.
  public var preferences = Preferences()

  /// What holds without settings.
  public init() {}
}
