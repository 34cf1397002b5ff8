import CResources
public import Language

/// Names that are known to be one thing's though neither sound nor words say so: acronyms, second
/// names, names that were translated freely.
public struct NameAliases: Sendable {
  /// The aliases that ship with the program, used as they were compiled.
  public static let standard = NameAliases(CompiledTable(khabar_name_aliases()))

  private let compiled: CompiledLists?
  /// Things by ``NameKeys/spelling``.
  private var owners: [UInt64: [Int]] = [:]
  private var count = 0

  /// No aliases.
  public init() {
    compiled = nil
  }

  /// The aliases of a table in the format of `news-names.tsv`.
  public init(table: [UInt8], model: NameModel) {
    self.init()
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, !line.hasPrefix(";") else { continue }
      let names = fields[1].split(separator: "|") + fields[2].split(separator: "|")
      add(spellings: Set(names.compactMap { model.spelling(of: String($0)) }))
    }
  }

  /// Adds the things of a table of rows `id<TAB>type<TAB>names<TAB>names`, the names parted by `;`,
  /// and comments after `#`; a name with `~` before it is also a word or another's, and left out.
  public mutating func add(entityTable table: [UInt8], model: NameModel) {
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count >= 3, !line.hasPrefix("#") else { continue }
      var spellings: Set<UInt64> = []
      for field in fields.dropFirst(2) {
        for name in field.split(separator: ";") {
          let name = name.drop { $0 == " " }
          guard name.first != "~", let spelling = model.spelling(of: String(name)) else { continue }
          spellings.insert(spelling)
        }
      }
      add(spellings: spellings)
    }
  }

  /// Adds the names of one thing.
  public mutating func add(_ names: [NameKeys]) {
    add(spellings: Set(names.filter { $0.wordCount > 0 }.map(\.spelling)))
  }

  private mutating func add(spellings: Set<UInt64>) {
    for spelling in spellings { owners[spelling, default: []].append(count) }
    count += 1
  }

  /// The things that a name is known to belong to, as numbers.
  public func owners(of name: NameKeys) -> [Int] {
    (compiled?[name.spelling].map(Int.init) ?? []) + (owners[name.spelling] ?? [])
  }

  // MARK: In a compiled table

  private init(_ table: CompiledTable) {
    compiled = CompiledLists(table, section: 0)
    let counts: CompiledSection<UInt32> = table.section(CompiledLists.sectionCount)
    count = Int(counts[0])
  }

  /// The compiled table of aliases that were read from texts.
  var compiledTable: [UInt8] {
    var writer = CompiledTableWriter()
    CompiledLists.write(owners.mapValues { $0.map(UInt32.init) }, to: &writer)
    writer.add([UInt32(count)])
    return writer.bytes
  }
}
