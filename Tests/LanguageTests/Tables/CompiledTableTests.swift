import Language
import TestSupport
import Testing

struct CompiledTableTests {
  /// A table of some bytes, which stay.
  private func table(_ write: (inout CompiledTableWriter) -> Void) -> CompiledTable {
    var writer = CompiledTableWriter()
    write(&writer)
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: 16)
    bytes.copyMemory(from: writer.bytes, byteCount: writer.bytes.count)
    return CompiledTable(
      bytes: UnsafePointer(bytes.assumingMemoryBound(to: UInt8.self)), count: writer.bytes.count)
  }

  @Test func `numbers of every width are read where they stand`() {
    let table = table {
      $0.add([1, 2, 255] as [UInt8])
      $0.add([] as [UInt32])
      $0.add([UInt64.max, 0, 0x0102_0304_0506_0708])
      $0.add([7, 65_535] as [UInt16])
    }
    #expect(Array(table.section(0, of: UInt8.self)) == [1, 2, 255])
    #expect(table.section(1, of: UInt32.self).isEmpty)
    #expect(Array(table.section(2, of: UInt64.self)) == [UInt64.max, 0, 0x0102_0304_0506_0708])
    #expect(Array(table.section(3, of: UInt16.self)) == [7, 65_535])
  }

  @Test(arguments: [0, 1, 2, 3, 64, 1_000, 4_097])
  func `every key is found at its place and no other one is found`(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let keys = Set((0..<count).map { _ in random.next() }).sorted()
    let compiled = CompiledKeys(table { CompiledKeys.write(keys, to: &$0) }, section: 0)
    #expect(compiled.count == keys.count)
    for (index, key) in keys.enumerated() { #expect(compiled.index(of: key) == index) }
    for key in [0, 1, UInt64.max] + keys.map({ $0 ^ 1 }) where !keys.contains(key) {
      #expect(compiled.index(of: key) == nil)
    }
  }

  @Test func `keys at both ends and with the same first bits are told apart`() {
    let keys: [UInt64] = [0, 1, 2, 1 << 63, (1 << 63) + 1, UInt64.max - 1, UInt64.max]
    let compiled = CompiledKeys(table { CompiledKeys.write(keys, to: &$0) }, section: 0)
    #expect(keys.map { compiled.index(of: $0) } == [0, 1, 2, 3, 4, 5, 6])
    #expect(compiled.index(of: 3) == nil)
  }

  @Test func `a key has its list, and one without a list has none`() {
    let lists: [UInt64: [UInt32]] = [5: [1, 2, 3], 1 << 60: [], 1 << 62: [9]]
    let compiled = CompiledLists(table { CompiledLists.write(lists, to: &$0) }, section: 0)
    for (key, list) in lists { #expect(Array(compiled[key]) == list) }
    #expect(compiled[6].isEmpty)
  }

  @Test func `texts come back as they were written`() {
    let texts = ["", "Çavuşoğlu", "جاويش أوغلو", "e\u{301}", "a\nb", "حركة إم 23", "گيلان"]
    let compiled = CompiledTexts(table { CompiledTexts.write(texts, to: &$0) }, section: 0)
    for (number, text) in texts.enumerated() {
      #expect(compiled[number].unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }
}
