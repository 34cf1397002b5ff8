// Prints grown articles as JSONL: grow-corpus COUNT [SEED-FOLDER [SEED]]
import Foundation
import Model
import NewsGrower

let arguments = CommandLine.arguments
guard arguments.count > 1, let count = Int(arguments[1]), count > 0 else {
  FileHandle.standardError.write(Data("usage: grow-corpus COUNT [SEED-FOLDER [SEED]]\n".utf8))
  exit(2)
}

struct Line: Encodable {
  var id: String
  var title: String
  var text: String
  var language: String
  var date: String
  var source: String?
}

let grower = try NewsGrower(
  seedFolder: arguments.count > 2 ? arguments[2] : "seeds", total: count,
  seed: arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1)
let encoder = JSONEncoder()
let dates = ISO8601DateFormatter()
for index in 0..<count {
  let article = grower.article(index).article
  let seconds = article.date?.secondsSince1970 ?? 0
  let line = Line(
    id: article.id.rawValue, title: article.title.text,
    text: article.segments.dropFirst().map(\.text).joined(separator: "\n\n"),
    language: article.language.rawValue,
    date: dates.string(from: Date(timeIntervalSince1970: TimeInterval(seconds))),
    source: article.source)
  FileHandle.standardOutput.write(try encoder.encode(line) + Data("\n".utf8))
}
