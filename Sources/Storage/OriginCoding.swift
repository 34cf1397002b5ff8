import Model

/// How an article's origin stands in its row.
///
/// A file's name stands in `path`, where it can be looked up; what came before there were other origins
/// has no kind.
enum OriginCoding {
  /// The kinds as they stand in the database.
  private enum Kind: String {
    case file
    case input
    case feed
    case page
  }

  /// What stands in the columns.
  static func values(of origin: Origin) -> (kind: String?, name: String?, item: String?) {
    let item: String? =
      switch origin.place {
      case .entry(let id): id
      case .line, nil: nil
      }
    return switch origin.container {
    case .file: (Kind.file.rawValue, nil, item)
    case .standardInput: (Kind.input.rawValue, nil, item)
    case .feed(let address): (Kind.feed.rawValue, address, item)
    case .page(let address): (Kind.page.rawValue, address, item)
    case nil: (nil, nil, item)
    }
  }

  /// The origin that the columns tell.
  static func origin(kind: String?, name: String?, item: String?, path: String?) -> Origin {
    let container: Origin.Container? =
      switch kind.flatMap(Kind.init) {
      case .input: .standardInput
      case .feed: .feed(address: name ?? "")
      case .page: .page(address: name ?? "")
      case .file, nil: path.map { .file(path: $0) }
      }
    return Origin(container, place: item.map { .entry($0) })
  }
}
