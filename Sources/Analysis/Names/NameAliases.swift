import CResources
public import Language

/// Names that are known to be one thing's though neither sound nor words say so: acronyms, second
/// names, names that were translated freely.
public struct NameAliases: Sendable {
  /// The aliases that ship with the program.
  public static let standard: NameAliases = {
    let resource = khabar_news_names()
    return NameAliases(
      table: Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count)),
      model: .standard)
  }()

  private var owners: [String: [Int]] = [:]
  private var count = 0

  /// No aliases.
  public init() {}

  /// The aliases of a table in the format of `news-names.tsv`.
  public init(table: [UInt8], model: NameModel) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, !line.hasPrefix(";") else { continue }
      let names = fields[1].split(separator: "|") + fields[2].split(separator: "|")
      add(names.map { model.prepare(String($0)) })
    }
  }

  /// Adds the things of a table of rows `id<TAB>type<TAB>names<TAB>names`, the names parted by `;`,
  /// a `~` before those that are words too, and comments after `#`.
  public mutating func add(entityTable table: [UInt8], model: NameModel) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 3, !line.hasPrefix("#") else { continue }
      add(
        fields.dropFirst(2).flatMap { $0.split(separator: ";") }.map { name in
          model.prepare(String(name.drop { $0 == " " || $0 == "~" }))
        })
    }
  }

  /// Adds the names of one thing.
  public mutating func add(_ names: [PreparedName]) {
    for key in Set(names.map(\.key)) { owners[key, default: []].append(count) }
    count += 1
  }

  /// The things that a name is known to belong to, as numbers.
  public func owners(of name: PreparedName) -> [Int] { owners[name.key] ?? [] }
}
