import Language
import Model
import Testing

struct SentenceTests {
  private func sentences(_ text: String, _ language: LanguageTag) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Segmentation.sentences(in: text, language: language).map { range in
      var piece = String(String.UnicodeScalarView(scalars[range]))
      while piece.last?.isWhitespace == true { piece.removeLast() }
      return piece
    }
  }

  @Test(arguments: [
    "التقى د. وليد سعيد بالوزير.", "قال أ. سامي إن الدراسة بدأت.", "ترأس الاجتماع أ.د. هالة منصور.",
    "صممها م. خالد العلي.", "بني المعبد عام 300 ق.م. في الجنوب.", "التقى د. أ. سعيد.",
    "قال وزير الخارجية إن الـ U.S. ستشارك في المؤتمر.", "كتب J. K. Smith رواية جديدة.",
    "زار Mr. Smith المدينة.", "«هل عاد؟» سأل الوزير.", "«نعم!» قالت الطبيبة.",
    "بلغت النسبة 3.5 في المئة.", "قال إن ش.م.م. تعني شركة.",
  ])
  func `an Arabic sentence goes on after what only looks like its end`(text: String) {
    #expect(sentences(text, .arabic) == [text])
  }

  @Test(arguments: [
    ("تأجلت المحادثات.وقال الوزير إنه عاد.", ["تأجلت المحادثات.", "وقال الوزير إنه عاد."]),
    ("هل تستأنف غدا؟لا أحد يعرف!ثم عادوا.", ["هل تستأنف غدا؟", "لا أحد يعرف!", "ثم عادوا."]),
    ("حقا؟! نعم.", ["حقا؟!", "نعم."]),
    ("يحتوي على فيتامين د. ويباع في الصيدليات.", ["يحتوي على فيتامين د.", "ويباع في الصيدليات."]),
    ("في عام 2020 م. وقال إنه عاد.", ["في عام 2020 م.", "وقال إنه عاد."]),
    ("قال: «نعم، سأعود.» وأضاف أنه متعب.", ["قال: «نعم، سأعود.»", "وأضاف أنه متعب."]),
    ("عاد الوزير. قال إنه متعب.", ["عاد الوزير.", "قال إنه متعب."]),
    ("1. عاد الوزير. 2. غادر الوفد.", ["1. عاد الوزير.", "2. غادر الوفد."]),
    ("جرى ذلك في 2019. ثم عاد.", ["جرى ذلك في 2019.", "ثم عاد."]),
  ])
  func `an Arabic sentence ends at its marks, with a blank or without`(
    text: String, expected: [String]
  ) {
    #expect(sentences(text, .arabic) == expected)
  }

  @Test(arguments: [
    "He met J. K. Rowling in London.", "\"Go home!\" he said.", "\"Why not?\" asked the man.",
    "The U.S. Senate met.", "It is on example.com and node.js today.", "Dr. Smith met Mr. Jones.",
    "Is it over? he asked.",
  ])
  func `an English sentence goes on after what only looks like its end`(text: String) {
    #expect(sentences(text, .english) == [text])
  }

  @Test(arguments: [
    ("The talks had ended.Then he left.", ["The talks had ended.", "Then he left."]),
    ("It has vitamin C. Then there is fat.", ["It has vitamin C.", "Then there is fat."]),
    ("\"Go home!\" He left.", ["\"Go home!\"", "He left."]),
    ("He lives in the U.S. He left.", ["He lives in the U.S.", "He left."]),
    ("Was it so?! Yes.", ["Was it so?!", "Yes."]),
  ])
  func `an English sentence ends at its marks, with a blank or without`(
    text: String, expected: [String]
  ) {
    #expect(sentences(text, .english) == expected)
  }

  @Test func `a French sentence goes on after an abbreviation`() {
    let text = "Mme. Orane a vu M. Alcide au port."
    #expect(sentences(text, "fr") == [text])
    #expect(sentences("Il est venu. Elle est partie.", "fr").count == 2)
  }

  @Test func `sentences cover a text without gaps`() {
    let text = "أ. ب. ج.د. U.S.A. «؟!» 1. . .. x"
    let ranges = Segmentation.sentences(in: text, language: .arabic)
    #expect(ranges.first?.lowerBound == 0)
    #expect(ranges.last?.upperBound == text.unicodeScalars.count)
    for (range, next) in zip(ranges, ranges.dropFirst()) {
      #expect(range.upperBound == next.lowerBound && !range.isEmpty)
    }
    #expect(Segmentation.sentences(in: "", language: .english).isEmpty)
  }
}
