import Glibc
import Importing
import Language

/// The file that the reader's settings are in: `$XDG_CONFIG_HOME/khabar/config.toml`.
public struct SettingsFile: Hashable, Sendable {
  /// Its name.
  public let path: String

  /// The most bytes that it may have.
  private static let longest = 1 << 20

  /// A file of settings; it need not exist.
  public init(path: String) {
    self.path = path
  }

  /// The usual file; `nil` where the user has no home.
  public static var standard: SettingsFile? {
    HomeFolder.folder(named: "XDG_CONFIG_HOME", else: ".config")
      .map { SettingsFile(path: $0 + "/khabar/config.toml") }
  }

  /// Whether it is there.
  public var exists: Bool { DiskFile(path).kind != nil }

  /// The folder that it is in.
  public var folder: String { String(path.dropLast(name.count + 1)) }

  /// Its name in its folder.
  public var name: String { DiskFile(path).name }

  /// Where settings were before there was this file.
  public var formerPath: String { folder + "/config" }

  /// Whether there are settings of the former kind, which hold as long as this file is not there.
  public var hasFormer: Bool { !exists && DiskFile(formerPath).kind == .file }

  /// What the settings say; without a file, nothing. Nothing is written.
  public func load() -> LoadedSettings {
    do throws(ImportingError) {
      if exists { return LoadedSettings(text: try text(of: path), path: path) }
      if hasFormer {
        let toml = FormerSettings.toml(of: try text(of: formerPath))
        var former = LoadedSettings(text: toml, path: formerPath)
        // The places are those of the text that is made of it.
        for index in former.problems.indices { former.problems[index].place = nil }
        return former
      }
      return LoadedSettings()
    } catch {
      return LoadedSettings(problems: [SettingsProblem(path: path, place: nil, message: "\(error)")]
      )
    }
  }

  /// Makes the file, with every setting in it and none set; settings of the former kind are taken over,
  /// and their own file stays.
  ///
  /// - Returns: Whether settings of the former kind were taken over.
  /// - Throws: ``SettingsProblem`` where it is there already, or cannot be written.
  @discardableResult
  public func create() throws(SettingsProblem) -> Bool {
    let former: String?
    do throws(ImportingError) {
      former = hasFormer ? try text(of: formerPath) : nil
    } catch {
      throw SettingsProblem(path: path, place: nil, message: "\(error)")
    }
    makeFolders()
    try write(former.map(FormerSettings.toml) ?? SettingsTemplate.text())
    return former != nil
  }

  private func text(of path: String) throws(ImportingError) -> String {
    let bytes = try DiskFile(path).contents(limit: Self.longest)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard
      let text = String(
        validating: bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...],
        as: UTF8.self)
    else {
      throw .badEncoding(path: path, offset: Self.offsetOfFault(in: bytes))
    }
    return text
  }

  private static func offsetOfFault(in bytes: [UInt8]) -> Int {
    var offset = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset
  }

  private func makeFolders() {
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      _ = FileName.withCString(made) { mkdir($0, 0o700) }
    }
  }

  /// Writes the file, never over one that is there.
  private func write(_ text: String) throws(SettingsProblem) {
    let isNew: Bool
    do throws(WholeFile.Failure) {
      isNew = try WholeFile(path: path).create(with: text)
    } catch {
      throw problem("It cannot be written: \(error.reason). Every setting is as it comes.")
    }
    guard isNew else { throw problem("It is there already. Edit it, or move it away first.") }
  }

  private func problem(_ message: String) -> SettingsProblem {
    SettingsProblem(path: path, place: nil, message: message)
  }
}
