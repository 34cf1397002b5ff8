import ArgumentParser
import Exporting
import KhabarCore
import Model

/// `khabar watch remove`: takes a watch away.
struct WatchRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a watch away.",
    discussion: "Made again the same way, it goes on where it was.")

  @OptionGroup var source: LibraryOptions
  @Argument(help: "The watch's name.") var name: String

  func run() async throws {
    let library = try source.openLibrary()
    let watch = try await library.watch(named: name)
    try await library.record(.watched(watch, false))
    StandardError.print("\(watch.name) is watched no more. What it found stays in the library.")
  }
}
