/// A table that is compiled into the program in a form that needs no reading: numbers of the machine
/// in sections that begin at multiples of eight bytes, used where they stand.
///
/// ``CompiledTableWriter`` makes its bytes from the texts in `Sources/CResources/data`.
package struct CompiledTable: Sendable {
  // The bytes are part of the program: nobody changes them, and they are never gone.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// The table whose bytes stand at a place that begins at a multiple of eight and is never given up.
  package init(bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = UnsafeRawBufferPointer(start: bytes, count: count)
  }

  /// The numbers of a section; none where there is no such section.
  package func section<Number: FixedWidthInteger & BitwiseCopyable>(
    _ index: Int, of type: Number.Type = Number.self
  ) -> CompiledSection<Number> {
    guard bytes.count >= 8 * (index + 1),
      let start = bytes.baseAddress
    else { return CompiledSection(start: nil, count: 0) }
    let offset = Int(bytes.load(fromByteOffset: index * 8, as: UInt32.self))
    let size = Int(bytes.load(fromByteOffset: index * 8 + 4, as: UInt32.self))
    guard offset + size <= bytes.count else { return CompiledSection(start: nil, count: 0) }
    return CompiledSection(
      start: (start + offset).assumingMemoryBound(to: Number.self),
      count: size / MemoryLayout<Number>.stride)
  }
}

/// Numbers of a ``CompiledTable``, where they stand.
///
/// It is inlined into other modules: a generic collection that is not costs its metadata at every number.
@usableFromInline
@frozen
package struct CompiledSection<Number: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable
{
  @usableFromInline
  nonisolated(unsafe) let numbers: UnsafeBufferPointer<Number>

  init(start: UnsafePointer<Number>?, count: Int) {
    numbers = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
  }

  /// The first position.
  @inlinable
  package var startIndex: Int { 0 }
  /// One more than the last position.
  @inlinable
  package var endIndex: Int { numbers.count }
  /// The number at a position.
  @inlinable
  package subscript(position: Int) -> Number { numbers[position] }
}

/// Makes the bytes of a ``CompiledTable``.
package struct CompiledTableWriter {
  private var sections: [[UInt8]] = []

  /// A table of no sections.
  package init() {}

  /// Adds a section; its number is that of the sections before.
  package mutating func add<Number: FixedWidthInteger>(_ numbers: [Number]) {
    sections.append(
      numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian, Array.init) })
  }

  /// The bytes of the table.
  package var bytes: [UInt8] {
    var head: [UInt32] = []
    var body: [UInt8] = []
    for section in sections {
      head += [UInt32(sections.count * 8 + body.count), UInt32(section.count)]
      body += section
      body += [UInt8](repeating: 0, count: (8 - body.count % 8) % 8)
    }
    return head.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) } + body
  }
}
