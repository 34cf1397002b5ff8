import Exporting
import Foundation
import Importing
import Model

/// The file that `--decisions` names: read where it is there, and written with what was decided until
/// then.
struct DecisionFile {
  let path: String
  private let document: DecisionDocument?

  /// Reads the file; there need not be one yet.
  ///
  /// - Throws: A ``CommandFailure`` that names the file.
  init(path: String) throws {
    self.path = path
    guard DiskFile(path).kind != nil else {
      document = nil
      return
    }
    do {
      let bytes = try DiskFile(path).contents(limit: 64 << 20)
      document = try JSONDecoder().decode(DecisionDocument.self, from: Data(bytes))
    } catch let error as ImportingError {
      throw CommandFailure(status: .usage, message: Printable(error))
    } catch {
      throw CommandFailure(
        status: .usage,
        message: """
          "\(path)" holds no decisions: \(Self.reason(error)). Name a file that \
          khabar compare --decisions wrote, or one that is not there yet.
          """)
    }
  }

  /// What was decided about two texts.
  ///
  /// - Throws: A ``CommandFailure`` that names the file, where it is about others.
  func decisions(
    about source: SegmentedText, _ target: SegmentedText
  ) throws -> [DatedBeadDecision] {
    do {
      return try document?.decisions(about: source, target) ?? []
    } catch {
      throw CommandFailure(status: .usage, message: "\(path): \(error).")
    }
  }

  /// Writes what has been decided, in place of what the file held; all of it or nothing.
  func write(_ report: AlignmentReport) throws {
    let text = try Printable.json(
      DecisionDocument(report, keeping: document), onOneLine: false
    ).text
    try OutputFile(path: path).replace(with: text + "\n")
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it cannot be read" }
    let (problem, context): (String, DecodingError.Context) =
      switch error {
      case .keyNotFound(let key, let context): ("\"\(key.stringValue)\" is missing", context)
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        ("there is a value of another type", context)
      case .dataCorrupted(let context):
        (
          context.codingPath.isEmpty ? "it is no JSON" : "there is a value that means nothing",
          context
        )
      @unknown default:
        ("it cannot be read", DecodingError.Context(codingPath: [], debugDescription: ""))
      }
    let place = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      .joined(separator: ".")
    return place.isEmpty ? problem : "\(problem) at \(place)"
  }
}
