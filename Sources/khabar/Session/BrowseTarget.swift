import Importing
import KhabarCore

/// What the browser is opened on.
struct BrowseTarget {
  /// Where its library is.
  var location: LibraryLocation
  /// Files and folders to read into it.
  var paths: [String]
  /// What the reader calls it.
  var name: String
  /// The folder that it is, as a full path; `nil` for anything else.
  var folder: String?

  /// The target that a command line names: a library, a folder, files, or nothing.
  ///
  /// - Throws: ``LibraryError`` where there is no folder for the library.
  init(paths: [String], library: String?) throws {
    if let library {
      self.init(location: .file(library), paths: paths, name: library)
    } else if paths.isEmpty {
      self.init(location: .file(try LibraryOptions.usualPath), paths: [], name: "library")
    } else if paths.count == 1, Self.isLibrary(paths[0]) {
      self.init(location: .file(paths[0]), paths: [], name: paths[0])
    } else if paths.count == 1, Self.isFolder(paths[0]) {
      let folder = DiskFile(paths[0]).fullPath
      self.init(
        location: .file(try LibraryLocation.forFolder(paths[0])), paths: paths,
        name: DiskFile(folder).name, folder: folder)
    } else {
      let name = paths.count == 1 ? paths[0] : "\(paths.count) paths"
      self.init(location: .memory, paths: paths, name: name)
    }
  }

  private init(
    location: LibraryLocation, paths: [String], name: String, folder: String? = nil
  ) {
    self.location = location
    self.paths = paths
    self.name = name
    self.folder = folder
  }

  /// The folders among what is read into it.
  var folders: [String] { paths.filter(Self.isFolder) }

  /// Whether the library is one that the browser itself made for a folder, so that it may be done
  /// without.
  var isFolderLibrary: Bool {
    if case .file = location, !paths.isEmpty {
      (try? LibraryLocation.forFolder(paths[0])).map { location == .file($0) } ?? false
    } else {
      false
    }
  }

  private static func isFolder(_ path: String) -> Bool { DiskFile(path).kind == .folder }

  /// Whether a file is an SQLite database, by the first bytes of the format.
  private static func isLibrary(_ path: String) -> Bool {
    DiskFile(path).begins(with: Array("SQLite format 3\0".utf8))
  }
}
