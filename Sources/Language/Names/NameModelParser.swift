import Glibc

/// Reads the shipped table of a name model.
///
/// Lines: `@name longest-source longest-target floor` opens a table; `source<TAB>target<TAB>cost`
/// is an operation. Costs are -1000 times the natural logarithm of a probability; `#` in a run is
/// the edge of a word, an empty run is `-`. `=set feature weight` is a weight of the
/// probability. A line that starts with `;` is a comment.
struct NameModelParser {
  private var sections: [String: Section] = [:]
  private var weights: [String: [String: Double]] = [:]

  private struct Section {
    var longestSource = 1
    var longestTarget = 1
    var floor: Float = 1e-6
    var lines: [ArraySlice<UInt8>] = []
  }

  init(_ bytes: [UInt8]) {
    var name = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      switch line.first {
      case UInt8(ascii: ";"): break
      case UInt8(ascii: "="):
        let fields = Self.words(of: line)
        guard fields.count == 3, let value = Double(fields[2]) else { continue }
        weights[fields[0], default: [:]][fields[1]] = value
      case UInt8(ascii: "@"):
        let fields = Self.words(of: line)
        guard fields.count == 4, let source = Int(fields[1]), let target = Int(fields[2]),
          let floor = Int(fields[3])
        else { continue }
        name = fields[0]
        sections[name] = Section(
          longestSource: source, longestTarget: target, floor: Self.probability(floor))
      default:
        sections[name]?.lines.append(line)
      }
    }
  }

  private static func words(of line: ArraySlice<UInt8>) -> [String] {
    line.dropFirst().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The weights of a set in the order of the features; nothing where none are given.
  func weights(_ name: String) -> [Double]? {
    weights[name].map { weights in NameComparison.Feature.allCases.map { weights[$0.rawValue] ?? 0 }
    }
  }

  func table(_ name: String, _ source: NameScript, _ target: NameScript) -> NameEditTable {
    let section = sections[name] ?? Section()
    return NameEditTable(
      sourceScript: source, targetScript: target, longestSource: section.longestSource,
      longestTarget: section.longestTarget, floor: section.floor,
      operations: operations(of: name, source, target))
  }

  /// The operations of a table, in the order of its lines.
  func operations(of name: String, _ source: NameScript, _ target: NameScript)
    -> [NameEditTable.Operation]
  {
    (sections[name]?.lines ?? []).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 3, let cost = Self.number(fields[2]) else { return nil }
      return NameEditTable.Operation(
        source: Self.codes(fields[0], source), target: Self.codes(fields[1], target),
        probability: Self.probability(cost))
    }
  }

  private static func codes(_ run: ArraySlice<UInt8>, _ script: NameScript) -> [UInt8] {
    if run.first == UInt8(ascii: "-") { return [] }
    return String(decoding: run, as: UTF8.self).unicodeScalars.compactMap {
      $0 == "#" ? NameAlphabet.edge : NameAlphabet.code($0, in: script)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value &* 10 &+ Int(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : value
  }

  private static func probability(_ cost: Int) -> Float {
    Float(exp(-Double(cost) / 1000))
  }
}
