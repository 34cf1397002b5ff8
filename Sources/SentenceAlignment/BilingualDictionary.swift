package import Language

/// Which English words an installed dictionary gives for an Arabic word.
///
/// Words are kept by their keys, so that a large dictionary takes little room and is read in a
/// fraction of a second.
public struct BilingualDictionary: Sendable {
  /// A word or phrase as a dictionary writes it, in UTF-8.
  public typealias Text = UnsafeBufferPointer<UInt8>

  /// A translation with how much of the entry it is.
  package struct Translation: Sendable, Equatable {
    /// The English stem.
    package var stem: WordKey
    /// Whether either side of the entry is a phrase, of which this is one word.
    var isPart: Bool
  }

  private struct Node {
    var translation: Translation
    /// Where the next translation of the same word stands, or -1.
    var next: Int32
  }

  /// What was kept, in place of the two below.
  private let kept: Kept?
  /// For each Arabic word, where the first of its translations stands.
  private var heads = KeyTable<Int32>()
  private var nodes: [Node] = []

  /// A dictionary of no words.
  public init() {
    kept = nil
  }

  /// A dictionary of headwords and their translations, as written.
  ///
  /// - Parameter entries: Pairs of an Arabic and an English word or phrase; see ``add(_:)``.
  public init(entries: some Sequence<(arabic: String, english: String)>) {
    self.init()
    add { add in
      for entry in entries {
        var (arabic, english) = entry
        arabic.withUTF8 { arabic in english.withUTF8 { add(arabic, $0) } }
      }
    }
  }

  /// Whether it knows no word.
  public var isEmpty: Bool { count == 0 }

  /// How many Arabic words it knows.
  public var count: Int { kept?.words.count ?? heads.count }

  /// Adds entries; to a dictionary that was kept none can be added.
  ///
  /// - Parameter body: Calls its argument with an Arabic and an English word or phrase of each. Of a
  ///   phrase that stands for a single word, each word that carries meaning is kept as a part.
  /// - Complexity: O(*n*) in words.
  public mutating func add(_ body: (_ add: (_ arabic: Text, _ english: Text) -> Void) -> Void) {
    let reader = DictionaryEntryReader()
    body { arabic, english in
      reader.read(arabic, english) { add($0, $1) }
    }
  }

  private mutating func add(_ arabic: WordKey, _ translation: Translation) {
    let first = heads[arabic.value] ?? -1
    var index = first
    while index >= 0 {
      let node = nodes[Int(index)]
      guard node.translation.stem != translation.stem else {
        nodes[Int(index)].translation.isPart = node.translation.isPart && translation.isPart
        return
      }
      index = node.next
    }
    heads[arabic.value] = Int32(nodes.count)
    nodes.append(Node(translation: translation, next: first))
  }

  /// Calls a closure with each translation that it gives for a folded Arabic word.
  package func forEachTranslation(ofArabic reading: WordKey, _ body: (Translation) -> Void) {
    if let kept { return kept.forEachTranslation(ofArabic: reading, body) }
    var index = heads[reading.value] ?? -1
    while index >= 0 {
      let node = nodes[Int(index)]
      body(node.translation)
      index = node.next
    }
  }
}

// MARK: - In a compiled table

extension BilingualDictionary {
  /// A dictionary whose ``compiled`` table was kept.
  package init(_ table: CompiledTable) {
    kept = Kept(table)
  }

  /// The words as a table that needs no reading.
  package var compiled: [UInt8] {
    var starts: [UInt32] = [0]
    var stems: [UInt64] = []
    var parts: [UInt8] = []
    let words = heads.entries.map(\.key)
    for word in words {
      forEachTranslation(ofArabic: WordKey(value: word)) { translation in
        stems.append(translation.stem.value)
        parts.append(translation.isPart ? 1 : 0)
      }
      starts.append(UInt32(stems.count))
    }
    var writer = CompiledTableWriter()
    CompiledKeys.write(words, to: &writer)
    writer.add(starts)
    writer.add(stems)
    writer.add(parts)
    return writer.bytes
  }

  private struct Kept: Sendable {
    let words: CompiledKeys
    private let starts: CompiledSection<UInt32>
    private let stems: CompiledSection<UInt64>
    private let parts: CompiledSection<UInt8>

    init(_ table: CompiledTable) {
      words = CompiledKeys(table, section: 0)
      starts = table.section(CompiledKeys.sectionCount)
      stems = table.section(CompiledKeys.sectionCount + 1)
      parts = table.section(CompiledKeys.sectionCount + 2)
    }

    func forEachTranslation(ofArabic reading: WordKey, _ body: (Translation) -> Void) {
      guard let word = words.index(of: reading.value) else { return }
      for index in Int(starts[word])..<Int(starts[word + 1]) {
        body(Translation(stem: WordKey(value: stems[index]), isPart: parts[index] == 1))
      }
    }
  }
}
