import Foundation
import Language
public import Model
import Synchronization

/// The dictionaries between Arabic and English that the system has: Debian's `dict-freedict-ara-eng` and
/// `dict-freedict-eng-ara`, or others in the same format under names that end as theirs do.
public struct InstalledDictionaries: Sendable {
  /// Where the dictionaries are looked for.
  public let folder: String

  /// The dictionaries of a folder; it need not exist.
  public init(folder: String) {
    self.folder = folder
  }

  private static let preferredFolder = Mutex<@Sendable () -> String?> { nil }

  /// Has the program's own settings name the folder where the environment does not.
  ///
  /// - Parameter folder: Asked when a dictionary is first looked for; `nil` leaves the usual one.
  public static func preferFolder(_ folder: @escaping @Sendable () -> String?) {
    preferredFolder.withLock { $0 = folder }
  }

  /// Those of the folder that `KHABAR_DICTIONARIES` names, else those of the one that settings name, else
  /// those of `/usr/share/dictd`, where Debian's packages put them; an empty name means none.
  public static var standard: InstalledDictionaries {
    InstalledDictionaries(
      folder: ProcessInfo.processInfo.environment["KHABAR_DICTIONARIES"]
        ?? preferredFolder.withLock { $0 }() ?? "/usr/share/dictd")
  }

  /// The index files of the dictionaries from one language to the other, by name.
  public func indexPaths(from source: LanguageTag, to target: LanguageTag) -> [String] {
    let from = LanguageProfile.of(source).threeLetterCode
    let to = LanguageProfile.of(target).threeLetterCode
    guard !folder.isEmpty, !from.isEmpty, !to.isEmpty,
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return [] }
    return names.filter { $0.hasSuffix("\(from)-\(to).index") }.sorted().map { "\(folder)/\($0)" }
  }

  /// Reads the dictionaries from one language to the other.
  ///
  /// - Returns: What could be read, and a failure for each that could not.
  public func open(
    from source: LanguageTag, to target: LanguageTag
  ) -> (dictionaries: [DictdDictionary], failures: [ImportingError]) {
    var dictionaries: [DictdDictionary] = []
    var failures: [ImportingError] = []
    for path in indexPaths(from: source, to: target) {
      do throws(ImportingError) {
        dictionaries.append(try DictdDictionary(index: path, from: source, to: target))
      } catch {
        failures.append(error)
      }
    }
    return (dictionaries, failures)
  }
}
