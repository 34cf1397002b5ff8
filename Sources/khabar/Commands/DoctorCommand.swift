import ArgumentParser
import Exporting
import Foundation
import Importing
import KhabarCore
import Language
import Model
import Terminal

/// `khabar doctor`: what the terminal can do, what dictionaries there are, whether the library is
/// sound.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Tell what the terminal can do, what dictionaries there are and whether the library is sound."
  )

  @OptionGroup var source: LibraryOptions
  @ArgumentParser.Flag(
    help: ArgumentHelp(
      "Mend the library: build its index and counts anew, read damaged articles from their files "
        + "again, find names anew where they are damaged. What you marked and decided stays."))
  var repair = false

  func run() async throws {
    let report = TerminalReport.examine(
      environment: ProcessInfo.processInfo.environment)
    StandardOutput.print(TextStyle.title("Terminal"))
    for finding in report.findings {
      StandardOutput.print("  \(finding.label): \(finding.value)")
    }
    for advice in report.advice { StandardOutput.print("  ! \(advice)") }
    StandardOutput.print("")
    for line in report.selfTest { StandardOutput.print("  \(line)") }
    StandardOutput.print("")
    examineDictionaries()
    StandardOutput.print("")
    try await examineLibrary()
  }

  private func examineDictionaries() {
    StandardOutput.print(TextStyle.title("Dictionaries"))
    let installed = InstalledDictionaries.standard
    StandardOutput.print(
      "  folder: \(installed.folder.isEmpty ? "none" : installed.folder)")
    for direction in TranslationDirection.all {
      let (source, target) = (direction.source, direction.target)
      let (dictionaries, failures) = installed.open(from: source, to: target)
      for dictionary in dictionaries {
        StandardOutput.print("  \(source) to \(target): \(dictionary.path)")
      }
      for failure in failures { StandardOutput.print("  ! \(failure)") }
      if dictionaries.isEmpty {
        StandardOutput.print(
          "  \(source) to \(target): none. Debian has one: apt-get install \(direction.debianPackage)"
        )
      }
    }
  }

  private func examineLibrary() async throws {
    let path = try source.path
    StandardOutput.print(TextStyle.title("Library"))
    StandardOutput.print("  file: \(path)")
    guard DiskFile(path).kind != nil else {
      StandardOutput.print("  There is none yet; khabar add PATH makes it.")
      return
    }
    var library = try source.openLibrary()
    var damage = try await library.findDamage()
    if repair, !damage.isEmpty {
      for finding in damage { StandardOutput.print("  ! \(finding)") }
      damage = try await library.repair()
      if try await library.isBroken() {
        // It has to be closed for this.
        library = try Library.open(.memory)
        for sentence in try await Library.salvage(path, readers: .khabar) {
          StandardOutput.print("  \(sentence)")
        }
        library = try source.openLibrary()
        damage = try await library.findDamage()
      }
      StandardOutput.print("  \(damage.isEmpty ? "All of it is" : "Part of it is") mended.")
    }
    StandardOutput.print("  articles: \(try await library.articleCount())")
    let watches = try await library.watches()
    if !watches.isEmpty {
      let newCount = watches.map(\.newCount).reduce(0, +)
      StandardOutput.print("  watches: \(watches.count), with \(newCount) new")
    }
    for failure in try await library.unreadableFiles() + library.unreadableWatches() {
      StandardOutput.print("  ! \(failure)")
    }
    guard damage.isEmpty else {
      throw CommandFailure(
        status: .library,
        message: """
          The library "\(path)" is damaged: \(damage.prefix(20).joined(separator: "; ")). \
          \(repair ? "This cannot be mended: add these articles anew." : Self.advice)
          """)
    }
    StandardOutput.print("  It is sound.")
  }

  private static let advice = "Mend what can be mended with: khabar doctor --repair"
}
