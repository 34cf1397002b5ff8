import Model
import NameMatching
import Testing

struct NameClustererTests {
  private func forms(_ names: [(LanguageTag, EntityType, String)]) -> [NameForm] {
    names.enumerated().map { index, name in
      NameForm(id: "\(index)", language: name.0, type: name.1, name: name.2)
    }
  }

  @Test func `spellings of one name make one cluster in both scripts`() {
    let assignments = NameClusterer.clusters(
      of: forms([
        ("en", .person, "Orhan Yıldızoğlu"), ("en", .person, "Yıldızo -lu"),
        ("ar", .person, "أورهان يلدز أوغلو"), ("en", .person, "Yildizoglu"),
        ("ar", .person, "خليفة حفتر"), ("en", .person, "Khalifa Haftar"),
        ("en", .person, "HAFTAR"),
      ]))
    #expect(assignments.map(\.cluster) == [0, 0, 0, 0, 1, 1, 1])
    #expect(assignments[0].evidence == nil)
    #expect(assignments[2].evidence != nil)
  }

  @Test(arguments: [
    [("Al-Jafra", EntityType.location), ("Al-Jazeera", .location)],
    [("Anatolia", .location), ("Ankara", .location)],
    [("Tunis", .location), ("Tunisia", .location)],
    [("Haftar", .person), ("Haftar", .organization)],
    [("Saad Hariri", .person), ("Rafik Hariri", .person)],
    [("Algeria", .location), ("Algiers", .location)],
  ])
  func `look-alikes stay apart`(names: [(String, EntityType)]) {
    let assignments = NameClusterer.clusters(of: forms(names.map { ("en", $0.1, $0.0) }))
    #expect(Set(assignments.map(\.cluster)).count == names.count)
  }

  @Test func `a form that comes later joins the cluster that is there`() {
    var clusterer = NameClusterer()
    let first = clusterer.add(
      forms([("en", .location, "Tripoli"), ("en", .person, "Emmanuel Macron")]))
    #expect(first.map(\.cluster) == [0, 1])
    let later = clusterer.add([
      NameForm(id: "a", language: "ar", type: .person, name: "إيمانويل ماكرون"),
      NameForm(id: "b", language: "ar", type: .location, name: "بنغازي"),
      NameForm(id: "c", language: "ar", type: .location, name: "طرابلس"),
      NameForm(id: "d", language: "en", type: .location, name: "TRIPOLI"),
    ])
    #expect(later.map(\.cluster) == [1, 2, 0, 0])
    #expect(later[3].evidence?.kind == .spelling)
  }

  @Test func `names of no letters are nobody's`() {
    let assignments = NameClusterer.clusters(
      of: forms([("en", .person, ""), ("en", .person, "…")]))
    #expect(assignments.map(\.cluster) == [0, 1])
  }
}
