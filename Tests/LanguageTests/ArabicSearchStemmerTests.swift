import Model
import Testing

@testable import Language

@Suite struct `Arabic stems for search` {
  private func stems(_ text: String) -> [String] {
    TextAnalyzer(.search).tokens(of: text).map(\.stem)
  }

  @Test(arguments: [
    "قرار القرار قرارا قراراً بقرار وقراره قراراتها والقرارات قراران قرارين للقرار",
    "وفد الوفد وفدا وفدان الوفدين ووفده للوفد",
    "موافقة الموافقة موافقته بموافقتهم وموافقتنا لموافقة",
    "مطالب المطالب مطالبنا بمطالبهم ومطالبها",
    "تقرير تقريرًا التقريرين تقريره وبالتقرير",
    "وزير الوزير وزيرة بالوزير ووزيرا وزيرين",
    "شركة الشركات لشركتين شركتهم بالشركة",
    "معلم المعلمون معلمين معلمات معلمها والمعلمان",
    "بريطانيا البريطاني بريطانية والبريطانيين ببريطانيا",
    "لبنان اللبنانيون لبنانية بلبنان",
    "سوريا سورية السوريين لسوريا",
    "قضاء القضائي قضائية بالقضاء",
    "أصدقاء أصدقاؤه لأصدقائهم أصدقاءنا",
    "قانون القانوني قانونية للقانون",
  ])
  func `an Arabic noun in all its inflections has one stem`(forms: String) {
    #expect(Set(stems(forms)).count == 1, "\(stems(forms))")
  }

  @Test(arguments: [
    "مسؤول مسئول مسءول المسؤولون مسئولة", "شؤون شئون شوون", "رؤوس رءوس رئوس", "هيئة هيأة",
    "شيء شئ شى شيئا شيئ", "مئة مائة", "ثلاثمئة ثلاثمائة", "قراءة قرائة", "رؤساء رءساء",
    "القرآن القرءان", "ضوء الضوئي", "رحمن الرحمان الرحم\u{670}ن", "كتاب ك\u{650}ت\u{64E}\u{670}ب",
    "ه\u{670}ذا هذا", "الله الل\u{651}\u{670}ه",
  ])
  func `a word has one stem however its hamza and its alef are written`(forms: String) {
    #expect(Set(stems(forms)).count == 1, "\(stems(forms))")
  }

  @Test(arguments: [
    ("أموال", "مال"), ("تفاهم", "تفاؤل"), ("متهم", "مت"), ("بيت", "يت"), ("فريق", "ريق"),
    ("كبير", "بير"), ("توقيته", "توقيع"), ("معدن", "معد"), ("علماء", "علم"), ("مليون", "ملي"),
    ("هيئة", "هي"), ("إنهم", "إن"),
  ])
  func `different words keep different stems`(word: String, other: String) {
    #expect(stems(word) != stems(other))
  }

  @Test func `words of other scripts are stemmed as for comparison`() {
    let text = "The ministers' talks of 1,200 ܕܙܝܬܐ 東京"
    #expect(stems(text) == TextAnalyzer().tokens(of: text).map(\.stem))
  }

  @Test(arguments: ["وزير", "لجنة", "دعم", "قرار"])
  func `the other stems of a word are those of its forms in the text`(word: String) throws {
    let analyzer = TextAnalyzer(.search)
    let token = try #require(analyzer.tokens(of: word).first)
    let known = Set([token.stem] + analyzer.otherStems(of: token))
    let base = word.hasSuffix("ة") ? String(word.dropLast()) + "ت" : word
    let lil = "لل" + (word.hasPrefix("ل") ? String(word.dropFirst()) : word)
    for form in [word, "ال" + word, lil, "و" + word, "ب" + word, base + "ه", base + "ها"] {
      let stem = try #require(analyzer.tokens(of: form).first?.stem)
      #expect(known.contains(stem), "\(form)")
    }
  }

  @Test func `a half-typed word is looked for without a letter that may be a clitic`() {
    #expect(TextAnalyzer(.search).prefixForms(of: "وزي") == ["وزي", "زي"])
    #expect(TextAnalyzer(.search).prefixForms(of: "والمساع") == ["والمساع", "مساع"])
    #expect(TextAnalyzer(.search).prefixForms(of: "minist") == ["minist"])
  }

  @Test(arguments: [
    ("\u{629}\u{FEAE}\u{FEEB}\u{FE8E}\u{FED8}\u{FEDF}\u{FE8D}", "القاهره"),
    ("\u{FE8D}\u{FEDF}\u{FED8}\u{FE8E}\u{FEEB}\u{FEAE}\u{FE93}", "القاهره"),
    ("\u{FEF0}\u{FEDF}\u{FE87}", "الي"),
    ("\u{FEE1}\u{FEFC}\u{FEB3}", "سلام"),
    ("\u{FEB3}\u{FEFC}\u{FEE1}", "سلام"),
  ])
  func `a word stored as it is seen from the left is read from the right`(
    text: String, expected: String
  ) {
    #expect(TextAnalyzer(.search).tokens(of: text).map(\.folded) == [expected])
  }

  @Test func `the riyal's sign is the word`() {
    #expect(Folding.folded("5 \u{FDFC}") == "5 ريال")
  }

  @Test(arguments: [
    "ببريطانيا والألعاب وللاعبين رءوس مسئول شيئا مائة ثلاثمائة الرحمان أصدقاؤه قضائي ووزيره",
    "والمساعدات فللحكومة وكالقوات بالأمم والله فبيوتهم سرت و يد ها عن لهم ﻣﻔﺎﻭﺿﺎﺕ",
  ])
  func `a filter lets every word pass whose stem is asked for`(text: String) {
    for token in TextAnalyzer(.search).tokens(of: text) {
      var found = false
      var text = text
      text.withUTF8 { bytes in
        TextAnalyzer(.search).forEachToken(
          inUTF8: bytes, filter: StemFilter(stems: [token.stem])
        ) { other in
          found = found || other.stem.elementsEqual(token.stem.utf8)
          return !found
        }
      }
      #expect(found, "\(token)")
    }
  }

  @Test(arguments: [
    ("عبدالرحمن", ["عبد الرحمن"]), ("نورالدين", ["نور الدين"]), ("ابوظبي", ["ابو ظبي"]),
    ("بنسلمان", ["بن سلمان"]), ("ذوالفقار", ["ذو الفقار"]), ("ولدعباس", ["ولد عباس"]),
    ("ابواب", []), ("كتاب", []), ("haftar", []), ("reopen", ["re open"]), ("f35", ["f 35"]),
    ("covid19", ["covid 19"]), ("coin", []), ("2020", []), ("s", []),
  ])
  func `a word that is also written as two has two parts`(word: String, parts: [String]) {
    #expect(CompoundWords.parts(of: word).map { "\($0.first) \($0.second)" } == parts)
  }

  @Test(arguments: [
    ("https://www.bbc.com/arabic/middle_east-123?x=1#y", "bbc.com/arabic/middle east-123"),
    ("http://example.org/%D8%B3%D8%B1%D8%AA", "example.org/سرت"), ("100%", "100%"), ("", ""),
  ])
  func `an address is read as host and words`(address: String, words: String) {
    #expect(WebAddress.words(of: address) == words)
  }
}
