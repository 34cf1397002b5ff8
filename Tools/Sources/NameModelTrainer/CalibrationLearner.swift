import Foundation
import Language

/// Learns the weights that turn a comparison's features into odds, by logistic regression over
/// spellings of one name and the look-alikes that stand nearest among all other names.
struct CalibrationLearner {
  private var examples: [(features: [Double], isSame: Bool, weight: Double)] = []

  /// Adds every name of every entity as a query against one name of each: its own are right, the
  /// nearest others wrong.
  mutating func add(
    entities: [(isPlace: Bool, names: [PreparedName])], fillers: [PreparedName], model: NameModel,
    crossing: Bool,
    script: NameScript
  ) {
    let pool = entities.enumerated().flatMap { index, entity in entity.names.map { (index, $0) } }
    let strangers = fillers.map { (-1, $0) }
    for (number, (entity, query)) in pool.enumerated() where query.words.first?.script == script {
      var wrong: [(Double, [Double])] = []
      for (other, name) in pool + (number % 3 == 0 && !entities[entity].isPlace ? strangers : [])
      where (name.words.first?.script != script) == crossing {
        if other == entity, name.key == query.key { continue }
        let comparison = model.compare(query, name)
        guard let features = comparison.features?.values else { continue }
        if other == entity {
          // What only knowledge joins (acronyms, second names) must not teach that sound is weak.
          if features[1] > 0.3 { examples.append((features, true, 1)) }
        } else {
          wrong.append((comparison.logOdds, features))
        }
      }
      for (_, features) in wrong.sorted(by: { $0.0 > $1.0 }).prefix(4) {
        examples.append((features, false, 0.5))
      }
    }
  }

  /// The weights, by Newton's method with a small ridge.
  func weights() -> [Double] {
    let size = NameComparison.Feature.allCases.count
    var weights = [Double](repeating: 0, count: size)
    for _ in 0..<25 {
      var gradient = [Double](repeating: 0, count: size)
      var hessian = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
      for example in examples {
        let score = zip(weights, example.features).reduce(0) { $0 + $1.0 * $1.1 }
        let probability = 1 / (1 + exp(-score))
        let error = (example.isSame ? 1 : 0) - probability
        let spread = max(1e-6, probability * (1 - probability)) * example.weight
        for row in 0..<size {
          gradient[row] += example.weight * error * example.features[row]
          for column in 0..<size {
            hessian[row][column] += spread * example.features[row] * example.features[column]
          }
        }
      }
      for index in 0..<size {
        gradient[index] -= weights[index]
        hessian[index][index] += 1
      }
      let change = Self.solve(hessian, gradient)
      for index in 0..<size { weights[index] += change[index] }
      if change.allSatisfy({ abs($0) < 1e-6 }) { break }
    }
    return weights
  }

  /// Solves a positive definite system by elimination.
  private static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var matrix = matrix
    var vector = vector
    let size = vector.count
    for pivot in 0..<size {
      for row in pivot + 1..<max(size, pivot + 1) {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<size { matrix[row][column] -= factor * matrix[pivot][column] }
        vector[row] -= factor * vector[pivot]
      }
    }
    for pivot in stride(from: size - 1, through: 0, by: -1) {
      for column in pivot + 1..<max(size, pivot + 1) {
        vector[pivot] -= matrix[pivot][column] * vector[column]
      }
      vector[pivot] /= matrix[pivot][pivot]
    }
    return vector
  }
}
