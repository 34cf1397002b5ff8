public import Browser
import Glibc
import Importing
import Language
import Model

/// The file that keeps where a reader was in one library:
/// `$XDG_STATE_HOME/khabar/places/LIBRARY-HASH.toml`.
public struct ReadingPlaceFile: Hashable, Sendable {
  /// The file's name.
  public let path: String

  /// The most bytes that it may have.
  private static let longest = 1 << 20

  /// A file of a name; it need not exist.
  public init(path: String) {
    self.path = path
  }

  /// The file of a library; `nil` where the user has no home.
  ///
  /// - Parameter library: The library's file.
  public init?(library: String) {
    guard let folder = Self.folder else { return nil }
    let full = DiskFile(library).fullPath
    let name = DiskFile(full).name.prefix(40).map { $0.isLetter || $0.isNumber ? $0 : "-" }
    path = "\(folder)/places/\(String(name))-\(ContentHash(full)).toml"
  }

  /// The folder of what is kept from one run to the next; `nil` where the user has no home.
  public static var folder: String? {
    HomeFolder.folder(named: "XDG_STATE_HOME", else: ".local/state").map { $0 + "/khabar" }
  }

  // MARK: Reading

  /// Where the reader was; `nil` where nothing is kept.
  ///
  /// - Throws: ``SettingsProblem`` for a file that is damaged: it is put aside, under its name with
  ///   `.damaged` behind it.
  public func load() throws(SettingsProblem) -> ReadingPlace? {
    guard DiskFile(path).kind != nil else { return nil }
    do throws(SettingsProblem) {
      return try place()
    } catch {
      _ = FileName.withCString(path) { from in
        FileName.withCString(path + ".damaged") { rename(from, $0) }
      }
      throw error
    }
  }

  private func place() throws(SettingsProblem) -> ReadingPlace {
    let text: String
    do throws(ImportingError) {
      let bytes = try DiskFile(path).contents(limit: Self.longest)
      guard let valid = String(validating: bytes, as: UTF8.self) else {
        throw .badEncoding(path: path, offset: 0)
      }
      text = valid
    } catch {
      throw damage("\(error)", at: nil)
    }
    do throws(TOMLDocument.Failure) {
      return try place(of: TOMLDocument.values(of: text))
    } catch {
      throw damage(error.reason + ".", at: error.place)
    }
  }

  private func damage(_ message: String, at place: TOMLValue.Place?) -> SettingsProblem {
    SettingsProblem(
      path: path.split(separator: "/").last.map(String.init) ?? path, place: place,
      message: "Where you were is not known, and the list begins at its top: \(message)")
  }

  private func place(of entries: [TOMLValue.Entry]) throws(TOMLDocument.Failure) -> ReadingPlace {
    var place = ReadingPlace()
    for entry in entries {
      let value = entry.value
      switch entry.key {
      case "query": place.filter.query = try value.text
      case "entity": place.filter.entity = EntityID(rawValue: try value.text)
      case "rank_all": place.filter.ranksAll = try value.truth
      case "unread_only": place.filter.isUnreadOnly = try value.truth
      case "order": place.filter.sorting.order = try value.choice()
      case "headings": place.filter.sorting.grouping = try value.choice()
      case "one_line": place.isDense = try value.truth
      case "gloss": place.glossed = try value.choice()
      case "hide_marks": place.hidesMarks = try value.truth
      case "article": place.article = ArticleID(rawValue: try value.text)
      case "index": place.index = try value.count
      case "pane": place.pane = try value.choice()
      case "segment": place.segment = try value.count
      case "top_segment": place.top = TextAnchor(segment: try value.count)
      case "top_block": place.top = TextAnchor(segment: nil, block: try value.count)
      case "top_offset": place.top?.offset = try value.count
      case "top_space": place.top?.space = try value.count
      case "list_width": place.listWidth = try value.count
      case "names_width": place.namesWidth = try value.count
      case "searches":
        guard case .array(let values) = value.content else { throw value.failure("a list") }
        for value in values { place.pastQueries.append(try value.text) }
      // A later version may keep more.
      default: break
      }
    }
    return place
  }

  // MARK: Writing

  /// Keeps where the reader is: whole, or not at all.
  ///
  /// - Throws: ``SettingsProblem`` where it cannot be written; what was kept before stays.
  public func save(_ place: ReadingPlace) throws(SettingsProblem) {
    Self.makeFolders(of: path)
    let draft = path + ".\(getpid()).new"
    let descriptor = FileName.withCString(draft) {
      open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { throw failure(errno) }
    var isWritten = false
    defer { if !isWritten { _ = FileName.withCString(draft) { unlink($0) } } }
    var rest = Array(Self.text(of: place).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR {
        let code = errno
        close(descriptor)
        throw failure(code)
      }
      rest = rest.dropFirst(max(0, count))
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0 else { throw failure(errno) }
    let renamed = FileName.withCString(draft) { from in
      FileName.withCString(path) { rename(from, $0) }
    }
    guard renamed == 0 else { throw failure(errno) }
    isWritten = true
  }

  /// Makes the folders that a file is to be in.
  public static func makeFolders(of path: String) {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      _ = FileName.withCString(made) { mkdir($0, 0o700) }
    }
  }

  private func failure(_ code: CInt) -> SettingsProblem {
    SettingsProblem(
      path: path, place: nil,
      message: "Where you were cannot be kept: \(String(cString: strerror(code))).")
  }

  private static func text(of place: ReadingPlace) -> String {
    var lines = ["# Where you were, kept by khabar from one run to the next."]
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append("\(name) = \(SettingsTemplate.quoted(text))") }
    }
    func add(_ name: String, _ count: Int?) {
      if let count { lines.append("\(name) = \(count)") }
    }
    func add(_ name: String, _ truth: Bool) {
      if truth { lines.append("\(name) = true") }
    }
    add("query", place.filter.query)
    add("entity", place.filter.entity?.rawValue)
    add("rank_all", place.filter.ranksAll)
    add("unread_only", place.filter.isUnreadOnly)
    add("order", place.filter.sorting.order.rawValue)
    add("headings", place.filter.sorting.grouping.rawValue)
    add("one_line", place.isDense)
    add("gloss", place.glossed.rawValue)
    add("hide_marks", place.hidesMarks)
    add("article", place.article?.rawValue)
    add("index", place.index)
    add("pane", place.pane.rawValue)
    add("segment", place.segment)
    if let top = place.top {
      // Which of the two it is stands before the others.
      add(top.segment == nil ? "top_block" : "top_segment", top.segment ?? top.block)
      add("top_offset", top.offset)
      add("top_space", top.space)
    }
    add("list_width", place.listWidth)
    add("names_width", place.namesWidth)
    let searches = place.pastQueries.map { "  \(SettingsTemplate.quoted($0)),\n" }.joined()
    lines.append("searches = [\n\(searches)]")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension TOMLValue {
  fileprivate func failure(_ wanted: String) -> TOMLDocument.Failure {
    TOMLDocument.Failure(reason: "this is \(kindInWords), not \(wanted)", place: place)
  }

  fileprivate var text: String {
    get throws(TOMLDocument.Failure) {
      guard case .string(let text) = content else { throw failure("a text") }
      return text
    }
  }

  fileprivate var truth: Bool {
    get throws(TOMLDocument.Failure) {
      guard case .boolean(let value) = content else { throw failure("true or false") }
      return value
    }
  }

  fileprivate var count: Int {
    get throws(TOMLDocument.Failure) {
      guard case .integer(let value) = content, (0...1_000_000_000).contains(value) else {
        throw failure("a count")
      }
      return value
    }
  }

  fileprivate func choice<Choice: RawRepresentable<String> & CaseIterable>()
    throws(TOMLDocument.Failure) -> Choice
  {
    guard let choice = Choice(rawValue: try text) else {
      throw failure("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return choice
  }
}
