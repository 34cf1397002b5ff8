import Foundation
import Testing

@testable import Language

/// Unicode's own tests of its segmentation rules, with the cases listed in which ICU 72 differs.
struct SegmentationConformanceTests {
  struct Rules: CustomTestStringConvertible {
    var testDescription: String
    var cases: Int
    var knownFailures: [String]
    var boundaries: @Sendable (String) -> [Int]
  }

  static let rules = [
    Rules(
      testDescription: "GraphemeBreakTest", cases: 602, knownFailures: []
    ) { Segmentation.graphemeBoundaries(in: $0) },
    Rules(
      testDescription: "LineBreakTest", cases: 7_654, knownFailures: lineFailures
    ) { Segmentation.lineBreakOpportunities(in: $0) + [$0.unicodeScalars.count] },
    Rules(
      testDescription: "WordBreakTest", cases: 1_823, knownFailures: wordFailures
    ) { Segmentation.wordBoundaries(in: $0) },
    Rules(
      testDescription: "SentenceBreakTest", cases: 502, knownFailures: []
    ) { Segmentation.sentenceRanges(in: $0).map(\.lowerBound) + [$0.unicodeScalars.count] },
  ]

  @Test(arguments: rules)
  func `ICU breaks a text where Unicode says, but for the listed cases`(_ rules: Rules) throws {
    let path = "/usr/share/unicode/auxiliary/\(rules.testDescription).txt"
    let data = try #require(
      FileManager.default.contents(atPath: path),
      "\(path) is missing. Install the Debian package unicode-data, which has it.")
    var cases = 0
    var failures: [String] = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let example = line.prefix { $0 != "#" }.trimmingPrefix(while: \.isWhitespace)
      guard !example.isEmpty else { continue }
      cases += 1
      var text = String.UnicodeScalarView()
      var expected: [Int] = []
      for word in example.split(whereSeparator: \.isWhitespace) {
        switch word {
        case "÷": expected.append(text.count)
        case "×": break
        default:
          // A lone surrogate cannot be in a string; what stands for it breaks alike.
          let value = try #require(UInt32(word, radix: 16))
          text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
      }
      if rules.boundaries(String(text)) != expected {
        failures.append(
          example.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
    #expect(cases == rules.cases)
    #expect(failures == rules.knownFailures)
  }

  /// ICU parts a hyphen from letters (its LB20 and LB21), and keeps a number such as `.35` in one
  /// piece with what is before it less often than the test's pair table (LB25).
  private static let lineFailures = [
    "× 002D ÷ 0023 ÷",
    "× 002D × 0308 ÷ 0023 ÷",
    "× 002D ÷ 00A7 ÷",
    "× 002D × 0308 ÷ 00A7 ÷",
    "× 002D ÷ 50005 ÷",
    "× 002D × 0308 ÷ 50005 ÷",
    "× 002D ÷ 0E01 ÷",
    "× 002D × 0308 ÷ 0E01 ÷",
    "× 002C ÷ 0030 ÷",
    "× 002C × 0308 ÷ 0030 ÷",
    "× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 "
      + "× 0020 ÷ 0063 × 0065 × 006E × 0074 × 0073 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷",
    "× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷",
    "× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷",
    "× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷",
    "× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷",
    "× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷",
    "× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷",
  ]

  /// ICU 72 already has the colon of Unicode 15.1, which no longer stands inside words.
  private static let wordFailures = [
    "÷ 0061 × 003A × 0041 ÷",
    "÷ 0061 × 003A × 0308 × 0041 ÷",
    "÷ 0061 × 003A × 05D0 ÷",
    "÷ 0061 × 003A × 0308 × 05D0 ÷",
    "÷ 0061 × 003A × 0061 × 2060 ÷",
    "÷ 0061 × 003A × 0308 × 0061 × 2060 ÷",
    "÷ 0061 × 003A × 0061 ÷ 003A ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 003A ÷",
    "÷ 0061 × 003A × 0061 ÷ 0027 ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 ÷",
    "÷ 0061 × 003A × 0061 ÷ 0027 × 2060 ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 × 2060 ÷",
    "÷ 0061 × 003A × 0061 ÷ 002C ÷",
    "÷ 0061 × 003A × 0308 × 0061 ÷ 002C ÷",
    "÷ 0041 × 003A × 0041 ÷",
  ]
}
