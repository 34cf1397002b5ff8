import Testing

@testable import Canvas

/// Every case of Unicode's own tests of the bidirectional algorithm, through the code that puts the
/// canvas's cells in order.
///
/// They are 861,948: the loops are written for a debug build, without closures and iterators.
struct BidiConformanceTests {
  /// What to expect of one text in one direction; a level of -1 where rule X9 takes a character out.
  private struct Expectation {
    var levels: [Int] = []
    var order: [Int] = []
  }

  private static let directions: [BaseDirection] = [.leftToRight, .rightToLeft, .firstStrong]

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
        let scalars = reader.numbers(radix: 16).map { UInt32($0) }
        let direction = Self.directions[reader.numbers(radix: 10)[0]]
        let baseLevel = reader.numbers(radix: 10)[0]
        let expectation = Expectation(
          levels: reader.numbers(radix: 10), order: reader.numbers(radix: 10))
        cases += 1
        let found = BidiParagraph(scalars, direction: direction)
        if Int(found.baseLevel) != baseLevel || !agrees(found, with: expectation) {
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
      var expectation = Expectation()
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
          var name = reader.name()
          while name != 0 {
            scalars.append(Self.representative(of: name))
            name = reader.name()
          }
          reader.advance()
          // A set of bits: 1 by the first strong letter, 2 left to right, 4 right to left.
          let set = reader.numbers(radix: 16)[0]
          var bit = 0
          while bit < 3 {
            if set >> bit & 1 == 1 {
              cases += 1
              let direction = Self.directions[(bit + 2) % 3]
              if !agrees(BidiParagraph(scalars, direction: direction), with: expectation) {
                failures.append("\(scalars.map { String($0, radix: 16) }) \(direction)")
              }
            }
            bit += 1
          }
        }
      }
    }
    #expect(cases == 770_241)
    #expect(failures.isEmpty, "\(failures.count) failed, the first: \(failures.prefix(5))")
  }

  /// A character of the class with a name such as `AL`, given as the number of its bytes.
  ///
  /// An unknown name gives a character of no class in the file, which fails every case it is in.
  private static func representative(of name: Int) -> UInt32 {
    switch name {
    case 0x4C: 0x61  // L
    case 0x52: 0x5D0  // R
    case 0x414C: 0x628  // AL
    case 0x454E: 0x31  // EN
    case 0x4553: 0x2B  // ES
    case 0x4554: 0x24  // ET
    case 0x414E: 0x661  // AN
    case 0x4353: 0x2C  // CS
    case 0x4E_534D: 0x300  // NSM
    case 0x424E: 0xAD  // BN
    case 0x42: 0x2029  // B
    case 0x53: 0x09  // S
    case 0x5753: 0x20  // WS
    case 0x4F4E: 0x21  // ON
    case 0x4C_5245: 0x202A  // LRE
    case 0x4C_524F: 0x202D  // LRO
    case 0x52_4C45: 0x202B  // RLE
    case 0x52_4C4F: 0x202E  // RLO
    case 0x50_4446: 0x202C  // PDF
    case 0x4C_5249: 0x2066  // LRI
    case 0x52_4C49: 0x2067  // RLI
    case 0x46_5349: 0x2068  // FSI
    case 0x50_4449: 0x2069  // PDI
    default: 0x10_FFFF
    }
  }

  /// Takes a line of the whole paragraph through rules X9, L1 and L2, as a row of cells does.
  private func agrees(_ paragraph: BidiParagraph, with expectation: Expectation) -> Bool {
    var levels = paragraph.levels
    BidiLine.resetWhiteSpace(
      &levels, classes: paragraph.lineClasses, baseLevel: paragraph.baseLevel)
    guard levels.count == expectation.levels.count else { return false }
    var kept: [Int] = []
    var keptLevels: [UInt8] = []
    var index = 0
    while index < levels.count {
      let expected = expectation.levels[index]
      if expected < 0 {
        guard paragraph.isRemoved(index) else { return false }
      } else {
        guard Int(levels[index]) == expected else { return false }
        kept.append(index)
        keptLevels.append(levels[index])
      }
      index += 1
    }
    let order = BidiLine.visualOrder(of: keptLevels)
    guard order.count == expectation.order.count else { return false }
    var place = 0
    while place < order.count {
      guard kept[order[place]] == expectation.order[place] else { return false }
      place += 1
    }
    return true
  }
}
