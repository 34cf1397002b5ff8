import Language
import Synchronization

/// The names of a pool, each made ready for comparison when it is first needed.
final class PoolNames: Sendable {
  private let texts: [String]
  private let model: NameModel
  private let known: Mutex<[PreparedName?]>

  init(_ texts: [String], model: NameModel) {
    self.texts = texts
    self.model = model
    known = Mutex([PreparedName?](repeating: nil, count: texts.count))
  }

  /// The names at some positions, in their order.
  ///
  /// - Complexity: Some microseconds for each that is needed for the first time.
  func prepared(at positions: [Int]) -> [PreparedName] {
    var found = known.withLock { known in positions.map { known[$0] } }
    let missing = found.indices.filter { found[$0] == nil }
    for index in missing { found[index] = model.prepare(texts[positions[index]]) }
    known.withLock { known in
      for index in missing { known[positions[index]] = found[index] }
    }
    return found.compactMap(\.self)
  }
}
