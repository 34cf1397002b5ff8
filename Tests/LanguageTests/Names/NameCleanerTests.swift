import Language
import Testing

struct NameCleanerTests {
  private func words(_ name: String) -> [String] { NameCleaner().words(of: name).map(\.spelling) }

  @Test(arguments: [
    ("Emmanuel Macron", ["emanuel", "macron"]), ("ANGELA MERKEL", ["angela", "merkel"]),
    ("O'Neil-Smith", ["oneil", "smith"]), ("U.N.", ["un"]), ("Sana'a", ["sanaa"]),
    ("Boutros 3rd", ["boutros", "rd"]), ("إيمانويل ماكرون", ["ايمانويل", "ماكرون"]),
    ("مُحَمَّد", ["محمد"]), ("مـحـمـد", ["محمد"]), ("موسى", ["موسى"]), ("مصطفىا", ["مصطفيا"]),
  ])
  func `a name is cut into words of folded letters`(name: String, expected: [String]) {
    #expect(words(name) == expected)
  }

  @Test(arguments: [
    ("President Emmanuel Macron", ["emanuel", "macron"]), ("الرئيس ماكرون", ["ماكرون"]),
    ("Khalifa bin Zayed", ["khalifa", "zayed"]), ("Ludwig van der Berg", ["ludwig", "berg"]),
    ("al-Sarraj", ["saraj"]), ("Ash-Shabab", ["shabab"]), ("As-Safi", ["safi"]),
    ("President", ["president"]), ("الشيخ", ["الشيخ"]), ("Al", ["al"]),
  ])
  func `titles and articles are left out, unless nothing else is there`(
    name: String, expected: [String]
  ) {
    #expect(words(name) == expected)
  }

  @Test(arguments: [
    ("Abd al-Aziz", ["abdalaziz"]), ("Abdul Aziz Said", ["abdalaziz", "said"]),
    ("عبد العزيز", ["عبدالعزيز"]), ("عبد عزيز", ["عبدالعزيز"]), ("Abu Mazen", ["abumazen"]),
    ("Abou el-Fotouh", ["abufotouh"]), ("ابي بكر", ["ابوبكر"]), ("Abd", ["abd"]),
    ("عبد Karim", ["عبدالkarim"]), ("Abdel كريم", ["abdalكريم"]),
  ])
  func `Abd and Abu are written together with what they need`(name: String, expected: [String]) {
    #expect(words(name) == expected)
  }

  @Test(arguments: [
    ("Yıldızoğlu", ["yildizoglu"]), ("Yıldızo أوlu", ["yildizolu"]),
    ("Yıldızo -lu", ["yildizolu"]), ("Recep Tayyip Erdoğan", ["rejep", "tayip", "erdogan"]),
    ("Ḩamāh", ["hamah"]), ("Şanlı", ["shanli"]), ("Aş Şūrah", ["surah"]), ("Łódź", ["lodz"]),
    ("Straße", ["strase"]), ("Peña", ["pena"]), ("Юрий", []), ("", []), ("123 -- '", []),
  ])
  func `marks, other alphabets and damage leave the letters that sound`(
    name: String, expected: [String]
  ) {
    #expect(words(name) == expected)
  }

  @Test(arguments: [
    ("GNA", "Government of National Accord"), ("UN", "United Nations"), ("NATO", "nato"),
  ])
  func `an acronym has the letters of what it is short for`(acronym: String, name: String) {
    let model = NameModel.standard
    let letters = model.keys(of: acronym).acronym
    #expect(letters?.count == acronym.count)
    #expect(model.prepare(acronym).acronym == letters)
    #expect(model.keys(of: name).acronym == nil)
    if name.contains(" ") { #expect(model.keys(of: name).initials == letters) }
  }

  @Test(arguments: [
    ("President Emmanuel Macron", "Emmanuel MACRON", true), ("Al-Watiya", "Watiya", true),
    ("Macron", "Makron", false), ("على حسن", "علي حسن", false), ("", "Dr", false),
    ("عبد العزيز", "عبدالعزيز", true), ("Ali Hassan", "AliHassan", false),
  ])
  func `names share a number where they share a key`(left: String, right: String, isOne: Bool) {
    let model = NameModel.standard
    #expect((model.key(of: left) == model.key(of: right)) == isOne)
    #expect((model.keys(of: left).spelling == model.keys(of: right).spelling) == isOne)
  }

  @Test func `keys of sound come once and in order, and are those of both spellings`() {
    let model = NameModel.standard
    let latin = model.keys(of: "Muhammad al-Barghouthi").sounds
    #expect(latin == Set(latin).sorted())
    #expect(latin.allSatisfy { $0 < NameKeys.soundLimit })
    let arabic = Set(model.keys(of: "محمد البرغوثي").sounds)
    #expect(arabic.intersection(latin).count * 3 > latin.count)
  }
}
