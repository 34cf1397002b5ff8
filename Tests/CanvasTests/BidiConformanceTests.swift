import Testing

@testable import Canvas

/// Every case of Unicode's own tests of the bidirectional algorithm, through the code that puts the
/// canvas's cells in order.
struct BidiConformanceTests {
  /// What to expect of one text in one direction; `nil` where rule X9 takes a character out.
  private struct Expectation {
    var levels: [Int?]
    var order: [Int?]
  }

  @Test func `every case of BidiCharacterTest comes out in order`() throws {
    var cases = 0
    var failures: [String] = []
    try UnicodeData.bytes(of: "BidiCharacterTest.txt").withUnsafeBufferPointer { bytes in
      var reader = ConformanceReader(bytes)
      while !reader.isAtEnd {
        guard reader.current != 0x23, reader.current != 0x0A else {
          reader.skipLine()
          continue
        }
        let scalars = reader.numbers(radix: 16).map { UInt32($0 ?? 0) }
        let directions: [BaseDirection] = [.leftToRight, .rightToLeft, .firstStrong]
        let direction = directions[try #require(reader.numbers(radix: 10).first ?? nil)]
        let baseLevel = try #require(reader.numbers(radix: 10).first ?? nil)
        let levels = reader.numbers(radix: 10)
        let order = reader.numbers(radix: 10)
        cases += 1
        let found = BidiParagraph(scalars, direction: direction)
        if found.baseLevel != baseLevel
          || !agrees(found, with: Expectation(levels: levels, order: order))
        {
          failures.append("\(scalars.map { String($0, radix: 16) }) \(direction)")
        }
      }
    }
    #expect(cases == 91_707)
    #expect(failures.isEmpty, "\(failures.count) failed, the first: \(failures.prefix(5))")
  }

  @Test func `every case of BidiTest comes out in order`() throws {
    var cases = 0
    var failures: [String] = []
    try UnicodeData.bytes(of: "BidiTest.txt").withUnsafeBufferPointer { bytes in
      var reader = ConformanceReader(bytes)
      var expectation = Expectation(levels: [], order: [])
      var scalars: [UInt32] = []
      while !reader.isAtEnd {
        if reader.skip("@Levels:") {
          expectation.levels = reader.numbers(radix: 10)
        } else if reader.skip("@Reorder:") {
          expectation.order = reader.numbers(radix: 10)
        } else if reader.current == 0x23 || reader.current == 0x0A || reader.current == 0x40 {
          reader.skipLine()
        } else {
          scalars.removeAll(keepingCapacity: true)
          while let name = reader.name() {
            scalars.append(try #require(Self.representatives[name]))
          }
          reader.advance()
          let set = try #require(reader.numbers(radix: 16).first ?? nil)
          for (bit, direction) in Self.directions where set & bit != 0 {
            cases += 1
            if !agrees(BidiParagraph(scalars, direction: direction), with: expectation) {
              failures.append("\(scalars.map { String($0, radix: 16) }) \(direction)")
            }
          }
        }
      }
    }
    #expect(cases == 770_241)
    #expect(failures.isEmpty, "\(failures.count) failed, the first: \(failures.prefix(5))")
  }

  private static let directions: [(Int, BaseDirection)] = [
    (1, .firstStrong), (2, .leftToRight), (4, .rightToLeft),
  ]

  /// A character of each class, by the class's name as the number of its bytes.
  private static let representatives: [UInt32: UInt32] = {
    let table: [(String, UInt32)] = [
      ("L", 0x61), ("R", 0x5D0), ("AL", 0x628), ("EN", 0x31), ("ES", 0x2B), ("ET", 0x24),
      ("AN", 0x661), ("CS", 0x2C), ("NSM", 0x300), ("BN", 0xAD), ("B", 0x2029), ("S", 0x09),
      ("WS", 0x20), ("ON", 0x21), ("LRE", 0x202A), ("LRO", 0x202D), ("RLE", 0x202B),
      ("RLO", 0x202E), ("PDF", 0x202C), ("LRI", 0x2066), ("RLI", 0x2067), ("FSI", 0x2068),
      ("PDI", 0x2069),
    ]
    return Dictionary(
      uniqueKeysWithValues: table.map { name, scalar in
        (name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }, scalar)
      })
  }()

  /// Takes a line of the whole paragraph through rules X9, L1 and L2, as a row of cells does.
  private func agrees(_ paragraph: BidiParagraph, with expectation: Expectation) -> Bool {
    var levels = paragraph.levels
    paragraph.lineClasses.withUnsafeBufferPointer { classes in
      BidiLine.resetWhiteSpace(&levels, classes: classes, baseLevel: paragraph.baseLevel)
    }
    guard levels.count == expectation.levels.count else { return false }
    var kept: [Int] = []
    var keptLevels: [UInt8] = []
    for (index, expected) in expectation.levels.enumerated() {
      guard let expected else {
        guard paragraph.isRemoved(index) else { return false }
        continue
      }
      guard levels[index] == expected else { return false }
      kept.append(index)
      keptLevels.append(levels[index])
    }
    let order = BidiLine.visualOrder(of: keptLevels)
    guard order.count == expectation.order.count else { return false }
    for (place, index) in order.enumerated() where kept[index] != expectation.order[place] {
      return false
    }
    return true
  }
}
