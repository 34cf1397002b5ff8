import Model
import Testing

@testable import TranslationReview

/// Clauses that one of two texts in two languages lacks.
struct MissingPartTests {
  /// Rows that are rendered as a whole; the clauses that a test cuts stand between commas.
  private static let arabic = [
    "قال الرئيس السوري يوم الأحد إن الجيش سيبقى في مدينة حلب، وإن الحكومة في دمشق لن تقبل أي اتفاق مع تركيا قبل نهاية شهر مارس.",
    "وأعلنت وزارة الدفاع الروسية أن 15 طائرة وصلت إلى ليبيا، وأن القوات الأمريكية في العراق تراقب الحدود مع إيران منذ عام 2019.",
    "ووصل رئيس الوزراء المصري إلى باريس يوم الخميس، حيث سيلتقي الرئيس الفرنسي ووزير الخارجية الألماني لمناقشة الحرب في اليمن.",
    "وقالت الأمم المتحدة إن 40 مدنيا قتلوا في غارة على مستشفى في صنعاء، بينما طالبت السعودية بإجراء تحقيق في الهجوم.",
  ]
  private static let english = [
    "The Syrian president said on Sunday that the army would stay in the city of Aleppo, and that the government in Damascus would not accept any agreement with Turkey before the end of March.",
    "The Russian defence ministry announced that 15 aircraft had arrived in Libya, and that American forces in Iraq had been watching the border with Iran since 2019.",
    "The Egyptian prime minister arrived in Paris on Thursday, where he will meet the French president and the German foreign minister to discuss the war in Yemen.",
    "The United Nations said that 40 civilians were killed in a raid on a hospital in Sanaa, while Saudi Arabia demanded an investigation into the attack.",
  ]

  private func parts(_ arabic: [String], _ english: [String]) -> [Flag] {
    let source = arabic.map { Segment(kind: .paragraph, language: .arabic, text: $0) }
    let target = english.map { Segment(kind: .paragraph, language: .english, text: $0) }
    let beads = source.indices.map { Bead(source: [$0], target: [$0], score: 1) }
    return TextComparer().compare(source, target, beads: beads).flags.filter { $0.kind == .part }
  }

  /// A text without what stands behind its first comma of a kind.
  private func cut(_ text: String, at comma: Character) -> String {
    text.prefix { $0 != comma } + "."
  }

  @Test func `rows that are rendered as a whole are not flagged`() {
    #expect(parts(Self.arabic, Self.english).isEmpty)
  }

  @Test(arguments: 0..<3)
  func `a clause that the translation lacks is flagged with its words`(row: Int) throws {
    var english = Self.english
    english[row] = cut(english[row], at: ",")
    let found = parts(Self.arabic, english)
    #expect(found.map(\.source) == [[row]])
    let detail = try #require(found.first?.detail)
    let words = detail.split(separator: " ")
    #expect(words.count >= 4 && words.allSatisfy { Self.arabic[row].contains($0) }, "\(detail)")
  }

  @Test(arguments: 0..<3)
  func `a clause that only the translation has is flagged with its words`(row: Int) throws {
    var arabic = Self.arabic
    arabic[row] = cut(arabic[row], at: "،")
    let found = parts(arabic, Self.english)
    #expect(found.map(\.source) == [[row]])
    let detail = try #require(found.first?.detail)
    let words = detail.split(separator: " ")
    #expect(words.count >= 4 && words.allSatisfy { Self.english[row].contains($0) }, "\(detail)")
  }
}
