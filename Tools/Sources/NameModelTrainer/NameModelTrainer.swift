import Foundation
import Language

/// Learns the table of the name model and prints it.
///
/// Usage: `NameModelTrainer name-words.tsv NAMES.tsv… > name-model.tsv`
@main
struct NameModelTrainer {
  static func main() throws {
    var pairs = NamePairs()
    pairs.addForeignLocales()
    pairs.addCatalog("libgweather-4.0-locations") { _ in true }
    pairs.addCatalog("kgeography") { $0.context.contains(".kgm") || $0.context.isEmpty }
    pairs.addCatalog("kstars") {
      $0.context.hasPrefix("City in") || $0.context.hasPrefix("Region/state")
        || $0.context.hasPrefix("Country")
    }
    pairs.addCatalog("iso_3166-1") { _ in true }
    pairs.addPivots()
    guard CommandLine.arguments.count > 2 else {
      report("usage: NameModelTrainer name-words.tsv NAMES.tsv... > name-model.tsv\n")
      exit(2)
    }
    let words = CommandLine.arguments[1]
    let lists = Array(CommandLine.arguments.dropFirst(2))
    for path in lists {
      try pairs.addList(path: path, weight: 3)
    }
    report("pairs: \(pairs.cross.count) between the scripts, \(pairs.latin.count) Latin,")
    report("  \(pairs.arabic.count) Arabic\n")

    var table = """
      ; The name model, written by NameModelTrainer: run it to change it.
      ; Learned from CLDR, from the translated place names of Debian's libgweather-4-common,
      ; kgeography-data, kstars-data and iso-codes, and from the project's own news-names.tsv.
      ; @: an edit table; read and written letters (# an edge of the word, - nothing), -1000 ln p.
      ; =: a weight of the probability that two names are one.

      """
    typealias Shape = EditModelLearner.Shape
    let short = [Shape(read: 1, write: 0), Shape(read: 0, write: 1), Shape(read: 1, write: 1)]
    let cross =
      short + [
        Shape(read: 2, write: 1), Shape(read: 1, write: 2), Shape(read: 2, write: 2),
        Shape(read: 3, write: 1), Shape(read: 3, write: 2),
      ]
    let same =
      short + [Shape(read: 2, write: 1), Shape(read: 1, write: 2), Shape(read: 2, write: 2)]
    let between = learn("cross", pairs.cross, shapes: cross, .latin, .arabic, dropping: 0.15)
    let latin = learn("latin", pairs.latin, shapes: same, .latin, .latin, dropping: 0.15)
    let arabic = learn("arabic", pairs.arabic, shapes: same, .arabic, .arabic, dropping: 0.15)
    table += between.rows("cross", .latin, .arabic)
    table += latin.mixed(with: between.composed(over: .arabic), share: 0.35)
      .rows("latin", .latin, .latin)
    table += arabic.mixed(with: between.composed(over: .latin), share: 0.35)
      .rows("arabic", .arabic, .arabic)
    table += try calibrate(table, words: words, lists: lists, fillers: pairs.cross)
    print(table, terminator: "")
  }

  private static func calibrate(
    _ table: String, words: String, lists: [String], fillers: [(String, String)]
  ) throws -> String {
    let model = NameModel(
      table: Array(table.utf8),
      words: Array(try String(contentsOfFile: words, encoding: .utf8).utf8))
    var entities: [(isPlace: Bool, names: [PreparedName])] = []
    for path in lists {
      entities += try NamePairs.rows(path).map { row in
        (row.type == "LOC", (row.latin + row.arabic).map { model.prepare($0) })
      }
    }
    let strangers = stride(from: 0, to: fillers.count, by: 12).flatMap { index in
      [model.prepare(fillers[index].0), model.prepare(fillers[index].1)]
    }
    var cross = CalibrationLearner()
    var same = CalibrationLearner()
    for script in [NameScript.latin, .arabic] {
      cross.add(
        entities: entities, fillers: strangers, model: model, crossing: true, script: script)
      same.add(
        entities: entities, fillers: strangers, model: model, crossing: false, script: script)
    }
    var result = ""
    for (name, learner) in [("cross", cross), ("same", same)] {
      for (feature, weight) in zip(NameComparison.Feature.allCases, learner.weights()) {
        result += "=\(name) \(feature.rawValue) \((weight * 1000).rounded() / 1000)\n"
      }
    }
    return result
  }

  private static func learn(
    _ name: String, _ pairs: [(String, String)], shapes: [EditModelLearner.Shape],
    _ source: NameScript, _ target: NameScript, dropping share: Double
  ) -> EditOperations {
    let isSymmetric = source == target
    var examples: [EditModelLearner.Example: Double] = [:]
    for (left, right) in pairs {
      for example in wordPairs(left, right, source, target) {
        if isSymmetric {
          let weight = example.source == example.target ? 0.1 : 1
          examples[example, default: 0] += weight
          examples[.init(source: example.target, target: example.source), default: 0] += weight
        } else {
          examples[example, default: 0] += 1
        }
      }
    }
    // A name that all sources have counts more than one that only one has, but not by much.
    examples = examples.mapValues { min($0, isSymmetric ? 3 : 4) }
    report("\(name): \(examples.count) word pairs\n")
    var learner = EditModelLearner(shapes: shapes, isSymmetric: isSymmetric)
    learner.learn(examples, rounds: 8, dropping: share)
    return EditOperations(operations: learner.operations, probabilities: learner.probabilities)
  }

  /// Word pairs of two names with as many words each.
  private static func wordPairs(
    _ left: String, _ right: String, _ source: NameScript, _ target: NameScript
  ) -> [EditModelLearner.Example] {
    let cleaner = NameCleaner()
    let words = cleaner.words(of: left)
    let others = cleaner.words(of: right)
    guard words.count == others.count, words.allSatisfy({ $0.script == source }),
      others.allSatisfy({ $0.script == target })
    else { return [] }
    return zip(words, others).compactMap { word, other in
      let left = codes(word)
      let right = codes(other)
      guard left.count >= 2, right.count >= 2, left.count <= 20, right.count <= 20,
        left.count <= 3 * right.count, right.count <= 2 * left.count + 1
      else { return nil }
      return EditModelLearner.Example(source: left, target: right)
    }
  }

  private static func codes(_ word: NameCleaner.Word) -> [UInt8] {
    word.spelling.unicodeScalars.compactMap { NameAlphabet.code($0, in: word.script) }
  }

  private static func report(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
