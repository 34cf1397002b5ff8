import Foundation

/// Problems as a library keeps them: what went wrong as JSON, which is put into words where it is shown.
enum ProblemCoding {
  static func code(of problem: some Encodable) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(problem)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The problem that a code stands for; `nil` for the sentences that were kept before there were codes.
  static func problem<Problem: Decodable>(_ type: Problem.Type, of code: String) -> Problem? {
    try? JSONDecoder().decode(type, from: Data(code.utf8))
  }
}
