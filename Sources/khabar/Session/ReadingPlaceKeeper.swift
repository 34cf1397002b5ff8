import Browser
import Glibc
import Importing
import KhabarCore
import Language
import Settings

/// Keeps where the reader is from one run to the next, and whether the tour was offered.
@Interface
final class ReadingPlaceKeeper {
  /// How long a place is not kept at most, so that little is lost if the machine stops.
  private static let pause = Duration.seconds(20)

  private let file: ReadingPlaceFile?
  private var kept: ReadingPlace?
  private var lastTime = ContinuousClock.now

  /// - Parameters:
  ///   - target: What the browser is opened on; a library in memory has no place to go back to.
  ///   - isWanted: Whether the reader wants to go on where they were.
  init(target: BrowseTarget, isWanted: Bool) {
    if isWanted, case .file(let path) = target.location {
      file = ReadingPlaceFile(library: path)
    } else {
      file = nil
    }
  }

  /// Where the reader was, and what is to be told where that is not known.
  func load() -> (place: ReadingPlace?, problem: Message?) {
    do throws(SettingsProblem) {
      kept = try file?.load()
      return (kept, nil)
    } catch {
      return (nil, Message(error.description, kind: .problem))
    }
  }

  /// Keeps a place now and then, beside all else.
  func note(_ place: @autoclosure () -> ReadingPlace) {
    guard let file, ContinuousClock.now - lastTime > Self.pause else { return }
    lastTime = .now
    let place = place()
    guard place != kept else { return }
    kept = place
    Task.detached { try? file.save(place) }
  }

  /// Keeps the place at the end of the run.
  ///
  /// - Returns: Why it could not be kept; `nil` where it was.
  func keep(_ place: ReadingPlace) -> SettingsProblem? {
    guard let file, place != kept else { return nil }
    do throws(SettingsProblem) {
      try file.save(place)
      return nil
    } catch {
      return error
    }
  }

  // MARK: The tour

  private static var tourMark: String? { ReadingPlaceFile.folder.map { $0 + "/tour-offered" } }

  /// Whether the tour was never offered.
  static var isFirstRun: Bool { tourMark.map { DiskFile($0).kind == nil } ?? false }

  /// Keeps that the tour was offered, so that it never comes unasked again.
  static func noteTourOffered() {
    guard let path = tourMark else { return }
    Task.detached {
      ReadingPlaceFile.makeFolders(of: path)
      let descriptor = FileName.withCString(path) {
        open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      }
      if descriptor >= 0 { close(descriptor) }
    }
  }
}
