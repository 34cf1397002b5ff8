import Model
import Testing

@testable import NameMatching

/// People whose names have something in common, and people whose name is written in several ways.
@Suite struct NamesakesTests {
  /// Whether a name is accepted among others that have nothing to do with it.
  private func accepts(_ name: String, _ other: String) -> Bool {
    let others = ["مدينة الضباب", "Kerlund Harbour", "جمعية البحارة", "Ostvald Gazette"]
    let pool =
      [("other", other)] + others.enumerated().map { ("far \($0.offset)", $0.element) }
    return NameMatcher(pool: pool).rank(name, top: 5).contains {
      $0.id == "other" && $0.isAccepted
    }
  }

  @Test(arguments: [
    ("Abu Omar al-Darani", "أبو بكر الدرعاني"), ("Abu Talib al-Darani", "أبو حفص الدرعاني"),
    ("Abdulrahman al-Darani", "عبد الرحيم الدرعاني"), ("Abdul Aziz Qattan", "عبد الملك قطان"),
    ("Abdullatif Mansouri", "عبد الكريم المنصوري"),
  ])
  func `what is common to many names says little`(name: String, other: String) {
    #expect(!accepts(name, other))
  }

  @Test(arguments: [
    ("Ghassan Darani", "حسان الدرعاني"), ("غسان الدرعاني", "حسان الدرعاني"),
    ("Nadir al-Harbi", "نادر العربي"), ("Nadir Arabi", "نادر الحربي"),
    ("Ghanem Qattan", "حانم قطان"), ("Charaf Eddine Qattan", "شريف قطان"),
    ("Charafeddine Qattan", "شريف قطان"),
  ])
  func `names that begin with other sounds, or lack a half, are two`(name: String, other: String) {
    #expect(!accepts(name, other))
  }

  @Test(arguments: [
    ("Ghassan Darani", "غسان الدرعاني"), ("Nadir al-Harbi", "نادر الحربي"),
    ("Nadir al-Arabi", "نادر العربي"), ("Muammar Ghaddafi", "معمر القذافي"),
    ("Halil Darani", "خليل الدرعاني"), ("Charaf Eddine Qattan", "شرف الدين قطان"),
    ("Charafeddine Qattan", "شرف الدين قطان"),
  ])
  func `letters that spellings of one name exchange stay alike`(name: String, other: String) {
    #expect(accepts(name, other))
  }

  @Test(arguments: [
    ("Abu Omar al-Darani", "أبو عمر الدرعاني"), ("Abdurrahman al-Darani", "عبد الرحمن الدرعاني"),
    ("Abdel Karim Qattan", "عبدالكريم قطان"), ("Abdelkader Mansouri", "عبد القادر المنصوري"),
    ("Ahmed Benbella", "أحمد بن بلة"), ("Tarek Bensalem", "طارق بن سالم"),
    ("Tarek Ben Salem", "طارق بنسالم"), ("Tarek Bensalem", "Tarek Ben Salem"),
  ])
  func `one name is one however its parts are joined`(name: String, other: String) {
    #expect(accepts(name, other))
  }

  @Test(arguments: [
    ("Tarek Ben Hadj", "طارق بلحاج"), ("Tarek Belhadj", "طارق بن الحاج"),
    ("Tarek Belhadj", "طارق بلحاج"), ("Hosni Qattan", "محمد حسني قطان"),
    ("Hussein Qattan", "حسين قطان"), ("Hocine Qattan", "حسين قطان"),
    ("Hasan Qattan", "حسن قطان"), ("Saad Qattan", "سعد قطان"), ("Said Qattan", "سعيد قطان"),
    ("Salem Qattan", "سالم قطان"), ("Hichem Qattan", "هشام قطان"), ("Michael Qattan", "مايكل قطان"),
    ("Mohamed Ould Qattan", "محمد ولد قطان"),
    ("Ali Tarek Qattan", "على طارق قطان"), ("Walid Tarek Qattan", "وليد طارق قطان"),
    ("Davud-oglu", "طارق داوود أوغلو"),
  ])
  func `a name with another spelling of its vowels and small words is one`(
    name: String, other: String
  ) {
    #expect(accepts(name, other))
  }

  @Test(arguments: [
    ("Walid Nasser Qattan", "ناصر قطان"), ("Nasser Qattan", "وليد ناصر قطان"),
    ("Hussein Qattan", "حسن قطان"), ("Hassan Qattan", "حسين قطان"), ("Saad Qattan", "سعيد قطان"),
    ("Jamil Qattan", "جمال قطان"), ("Amina Qattan", "أمين قطان"),
    ("Hamdan bin Rashid", "حمدان بن طارق بن راشد"), ("Mohamed Ould Qattan", "محمد بن قطان"),
  ])
  func `father and son, and names with other long vowels, are two`(name: String, other: String) {
    #expect(!accepts(name, other))
  }

  @Test(arguments: [
    ("Saleh Qattan", "صالح قطان", "صلاح قطان"), ("Rashid Qattan", "رشيد قطان", "راشد قطان"),
    ("Ghassan Qattan", "غسان قطان", "حسان قطان"), ("Tarek al-Harbi", "طارق الحربي", "طارق العربي"),
    ("Tarek Qattan", "طارق قطان", "قطان طارق"), ("Tarek Qattan", "طارق قطان", "وليد طارق قطان"),
    ("Sami Qattan", "سامي قطان", "سامية قطان"), ("Tarek Hadi", "طارق هادي", "طارق بن هادي"),
    ("Salman bin Hadi", "سلمان بن هادي", "محمد بن سلمان بن هادي"),
  ])
  func `of two names in one list the nearer is meant`(name: String, near: String, far: String) {
    let pool = [("far", far), ("near", near), ("x", "جمعية البحارة"), ("y", "Kerlund Harbour")]
    let accepted = NameMatcher(pool: pool).rank(name, top: 4).filter(\.isAccepted).map(\.id)
    #expect(accepted == ["near"])
  }

  @Test(arguments: [
    ("Tarek Qattan", ["طارق قطان", "طارق القطان"]), ("Rahman Qattan", ["رحمن قطان", "رحمان قطان"]),
    ("Tarek Abdelkarim", ["طارق عبد الكريم", "طارق عبدالكريم"]),
    ("Tarek Ben Hadi", ["طارق بن هادي", "طارق بنهادي"]),
    ("Mikhail Gorbachev", ["ميخائيل غورباتشوف", "ميخائيل جورباتشوف"]),
  ])
  func `spellings of one name in one list are all meant`(name: String, spellings: [String]) {
    let pool = spellings.map { ($0, $0) } + [("x", "جمعية البحارة"), ("y", "Kerlund Harbour")]
    let accepted = NameMatcher(pool: pool).rank(name, top: 4).filter(\.isAccepted).map(\.id)
    #expect(Set(accepted) == Set(spellings))
  }

  @Test func `namesakes stand in clusters of their own`() {
    let names = ["Abdulrahman al-Darani", "عبد الرحمن الدرعاني", "عبد الرحيم الدرعاني"]
    let assigned = NameClusterer.clusters(
      of: names.enumerated().map {
        NameForm(id: "\($0.offset)", language: "und", type: .person, name: $0.element)
      })
    let clusters = assigned.map(\.cluster)
    #expect(clusters[0] == clusters[1])
    #expect(clusters[0] != clusters[2])
  }
}
