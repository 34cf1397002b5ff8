import Model
import Testing

@testable import TranslationReview

struct NameCheckTests {
  private func flags(_ arabic: [String], _ english: [String]) -> [Flag] {
    let source = arabic.map { Segment(kind: .paragraph, language: .arabic, text: $0) }
    let target = english.map { Segment(kind: .paragraph, language: .english, text: $0) }
    let beads = source.indices.map { Bead(source: [$0], target: [$0], score: 1) }
    return TextComparer().compare(source, target, beads: beads).flags.filter { $0.kind == .name }
  }

  @Test(arguments: [
    (
      "وقال المبعوث غريفيث إن المحادثات مع الوزير تأجلت إلى يوم الأحد",
      "The envoy Brahimi said the talks with the minister were postponed until Sunday", "Brahimi"
    ),
    (
      "وصل وزير الخارجية الروسي سيرغي لافروف إلى أنقرة يوم الأحد",
      "The Russian foreign minister, Dennis McCarthy, arrived in Ankara on Sunday",
      "Dennis McCarthy"
    ),
  ])
  func `a name that nothing on the Arabic side sounds like is flagged with what stands there`(
    arabic: String, english: String, name: String
  ) {
    let found = flags([arabic], [english])
    #expect(found.count == 1)
    #expect(found.first?.detail.hasSuffix("/ \(name)") == true, "\(found)")
  }

  @Test(arguments: [
    (
      "أعلنت حكومة الوفاق الليبية أن قوات خليفة حفتر قصفت سرت",
      "Libya's Government of National Accord said the forces of Khalifa Haftar shelled Sirte"
    ),
    (
      "قالت هيئة الإذاعة البريطانية إن الرئيس سيزور الولايات المتحدة",
      "The BBC said that the president will visit the United States"
    ),
    ("وقال إنه سيعود إلى بلاده في أكتوبر", "He said he would return home in October"),
  ])
  func `names that are rendered by sound, by meaning or by their acronym are no fault`(
    arabic: String, english: String
  ) {
    #expect(flags([arabic], [english]).isEmpty)
  }

  @Test func `an unsure bead is no ground to question names`() {
    let source = [Segment(kind: .paragraph, language: .arabic, text: "وصل لافروف إلى أنقرة")]
    let target = [
      Segment(kind: .paragraph, language: .english, text: "Dennis McCarthy left on Sunday")
    ]
    let found = TextComparer().compare(
      source, target, beads: [Bead(source: [0], target: [0], score: 0.2)])
    #expect(!found.flags.contains { $0.kind == .name })
  }

  @Test(arguments: [
    ("dumfries", ["في", "دومفريسوغالاوي"], 1.0), ("auschwitz", ["الي", "اوشفيتز"], 0.75),
    ("robert", ["مسيسيبي"], 0.0), ("", ["مدينه"], 0.0),
  ])
  func `consonants are found across spaces and inside longer words`(
    name: String, words: [String], least: Double
  ) {
    let share = Double(ConsonantFit(latin: name).share(in: ConsonantFit.sounds(of: words)))
    #expect(share >= least && (least > 0 || share < 0.4), "\(share)")
  }
}
