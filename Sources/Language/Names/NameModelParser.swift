import Glibc

/// Reads the shipped table of a name model.
///
/// Lines: `@name longest-source longest-target floor` opens a table; `source<TAB>target<TAB>cost`
/// is an operation. Costs are -1000 times the natural logarithm of a probability; `#` in a run is
/// the edge of a word, an empty run is `-`. `=set feature weight` is a weight of the probability. A line that starts with `;` is a comment.
struct NameModelParser {
  private var sections: [String: Section] = [:]
  private var weights: [String: [String: Double]] = [:]

  private struct Section {
    var longestSource = 1
    var longestTarget = 1
    var floor: Float = 1e-6
    var lines: [[Substring]] = []
  }

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var name = ""
    for line in text.utf8.split(separator: 10) {
      guard let text = Substring(line).first.map({ _ in Substring(line) }) else { continue }
      if text.utf8.first == UInt8(ascii: ";") { continue }
      if text.utf8.first == UInt8(ascii: "=") {
        let fields = text.dropFirst().split(separator: " ")
        guard fields.count == 3, let value = Double(fields[2]) else { continue }
        weights[String(fields[0]), default: [:]][String(fields[1])] = value
      } else if text.utf8.first == UInt8(ascii: "@") {
        let fields = text.dropFirst().split(separator: " ")
        guard fields.count == 4, let source = Int(fields[1]), let target = Int(fields[2]),
          let floor = Int(fields[3])
        else { continue }
        name = String(fields[0])
        sections[name] = Section(
          longestSource: source, longestTarget: target, floor: Self.probability(floor))
      } else {
        sections[name]?.lines.append(text.split(separator: "\t"))
      }
    }
  }

  /// The weights of a set in the order of the features; nothing where none are given.
  func weights(_ name: String) -> [Double]? {
    weights[name].map { weights in NameComparison.Features.names.map { weights[$0] ?? 0 } }
  }

  func table(_ name: String, _ source: NameScript, _ target: NameScript) -> NameEditTable {
    let section = sections[name] ?? Section()
    let operations = section.lines.compactMap { fields -> NameEditTable.Operation? in
      guard fields.count == 3, let cost = Int(fields[2]) else { return nil }
      return NameEditTable.Operation(
        source: Self.codes(fields[0], source), target: Self.codes(fields[1], target),
        probability: Self.probability(cost))
    }
    return NameEditTable(
      sourceScript: source, targetScript: target, longestSource: section.longestSource,
      longestTarget: section.longestTarget, floor: section.floor, operations: operations)
  }

  private static func codes(_ run: Substring, _ script: NameScript) -> [UInt8] {
    if run == "-" { return [] }
    return run.unicodeScalars.compactMap {
      $0 == "#" ? NameAlphabet.edge : NameAlphabet.code($0, in: script)
    }
  }

  private static func probability(_ cost: Int) -> Float {
    Float(exp(-Double(cost) / 1000))
  }
}
