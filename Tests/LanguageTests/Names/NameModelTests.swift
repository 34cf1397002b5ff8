import Language
import Testing

struct NameModelTests {
  private let model = NameModel.standard

  private func similarity(_ left: String, _ right: String) -> Double {
    model.similarity(model.prepare(left), model.prepare(right))
  }

  @Test(arguments: [
    ("Macron", "ماكرون"), ("Emmanuel Macron", "إيمانويل ماكرون"), ("Poceno", "بوتشينو"),
    ("Gawishoglu", "جاويش أوغلو"), ("Mevlüt Çavuşoğlu", "مولود جاويش أوغلو"),
    ("Muammar Qadhafi", "Moammar Gaddafi"),
    ("Abdul Rahman", "عبدالرحمن"), ("Abd al-Aziz Bouteflika", "عبد العزيز بوتفليقة"),
    ("Abu Mazen", "ابو مازن"),
  ])
  func `two spellings of one name are likely the same`(left: String, right: String) {
    #expect(similarity(left, right) > 0.5)
    #expect(similarity(right, left) > 0.5)
  }

  @Test(arguments: [
    ("Al-Jafra", "Al-Jazeera"), ("الجفرة", "الجزيرة"), ("Anatolia", "Ankara"),
    ("الجفرة", "Al-Jazeera"), ("Macron", "ميركل"), ("Tripoli", "بنغازي"),
  ])
  func `names that only look alike are kept apart`(left: String, right: String) {
    #expect(similarity(left, right) < 0.3)
  }

  @Test(arguments: [
    ("President Emmanuel Macron", "Emmanuel Macron"), ("الرئيس إيمانويل ماكرون", "إيمانويل ماكرون"),
    ("Al-Watiya", "Watiya"), ("مُحَمَّد", "محمد"), ("Sana'a", "Sanaa"), ("AHMED", "Ahmed"),
  ])
  func `titles, articles, marks and capitals do not make another name`(left: String, right: String)
  {
    #expect(model.prepare(left).key == model.prepare(right).key)
  }

  @Test(arguments: ["Yıldızo أوlu", "Yıldızo -lu", "Yıldızoغلlu", "Yıldızo\u{FFFD}lu"])
  func `a name whose letters were damaged is near the sound one`(damaged: String) {
    let sound = similarity(damaged, "Yıldızoğlu")
    #expect(sound > 0.3)
    #expect(sound > similarity(damaged, "Erdoğan"))
  }

  @Test(arguments: ["", " ", "…", "-", "😀", "١٢٣", String(repeating: "a", count: 500)])
  func `a name of no letters or of too many is prepared without harm`(name: String) {
    let prepared = model.prepare(name)
    let value = model.similarity(prepared, prepared)
    #expect((0...1).contains(value))
    #expect(prepared.words.allSatisfy { $0.letters.count <= NameWord.longest })
  }
}
