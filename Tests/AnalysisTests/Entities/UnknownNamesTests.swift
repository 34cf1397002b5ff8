import Model
import Testing

@testable import EntityLinking
@testable import NamedEntities

/// Articles about places and people that nobody has listed.
struct UnknownNamesTests {
  private static let english = """
    Flood cuts off Brennick for a third day
    The village of Brennick in Ostvald province was cut off for a third day on Tuesday after the Tamsel River burst its banks, the Ostvald Flood Committee said.
    Committee head Marla Quistgaard told reporters that forty families had been moved to Hollum. "We expect the water to fall by Thursday," Quistgaard said.
    Idris Benhaddou, a farmer from Brennick, lost his herd. Benhaddou's neighbours are sheltering in the Hollum Municipal School.
    Deputy Minister Teodor Vance will visit Hollum on Friday, according to the Brennick Gazette newspaper.
    """

  private static let arabic = """
    قال رئيس لجنة الإغاثة في قرية عين الزرقون، مروان القصيباتي، إن السيول قطعت الطريق إلى مدينة برنيق لليوم الثالث.
    وأضاف القصيباتي أن أربعين عائلة نقلت إلى بلدة حليمون، حيث أعلنت جمعية الوفاء الخيرية فتح مركز للإيواء.
    وأكدت المهندسة سلوى الدرعاني أن منسوب المياه في وادي الشويرف سينخفض قريبا، فيما زار المحافظ نزار التكريمي المنطقة.
    ونقلت صحيفة صدى الوادي عن التكريمي قوله إن الأضرار كبيرة.
    """

  private static let mixed = """
    Aid reaches Tel Sawran after mayor's appeal
    The first convoy of the Sawran Relief Union (SRU) reached Tel Sawran on Sunday, Mayor Halim Dourraqi said.
    SRU volunteers were joined by doctors from Varnholt University.
    وصلت القافلة الأولى إلى تل صوران يوم الأحد، كما قال رئيس البلدية حليم دراقي.
    وشكر دراقي الأطباء القادمين من جامعة فارنهولت.
    """

  /// The names of an article's sidebar, as "type name".
  private func names(in text: String) -> Set<String> {
    let article = EntityTexts.article("a", lines: text)
    return Set(MentionDetector().mentions(in: article).map { "\($0.type.rawValue) \($0.text)" })
  }

  @Test func `an English article about an unknown village has a sidebar that makes sense`() {
    #expect(
      names(in: Self.english) == [
        "LOC Brennick", "LOC Ostvald", "LOC Tamsel River", "LOC Hollum",
        "ORG Ostvald Flood Committee", "ORG Hollum Municipal School", "ORG Brennick Gazette",
        "PER Marla Quistgaard", "PER Quistgaard", "PER Idris Benhaddou", "PER Benhaddou",
        "PER Teodor Vance",
      ])
  }

  @Test func `an Arabic article about an unknown village has a sidebar that makes sense`() {
    #expect(
      names(in: Self.arabic) == [
        "LOC عين الزرقون", "LOC برنيق", "LOC حليمون", "LOC وادي الشويرف",
        "ORG جمعية الوفاء الخيرية", "ORG صحيفة صدى الوادي", "PER مروان القصيباتي",
        "PER القصيباتي", "PER سلوى الدرعاني", "PER نزار التكريمي", "PER التكريمي",
      ])
  }

  @Test func `in an article of both languages an unknown man is one man`() throws {
    let article = EntityTexts.article("mixed", lines: Self.mixed)
    let found = MentionDetector().mentions(in: [article])
    let linking = EntityLinker().link(found, existing: [], decisions: [])
    let people = linking.entities.filter { $0.type == .person }
    #expect(
      people.map { Set($0.forms.map(\.text)) } == [["Halim Dourraqi", "حليم دراقي", "دراقي"]])
    let body = try #require(linking.entities.first { $0.forms.contains { $0.text == "SRU" } })
    #expect(Set(body.forms.map(\.text)) == ["SRU", "Sawran Relief Union"])
    #expect(linking.entities.contains { $0.forms.contains { $0.text == "جامعة فارنهولت" } })
  }

  @Test(arguments: [
    ("He works for Blohm & Voss in Hamburg.", "ORG Blohm & Voss"),
    ("She was taken to Rady Children's Hospital.", "ORG Rady Children's Hospital"),
    ("Avon and Somerset Police said so.", "ORG Avon and Somerset Police"),
    ("The Sirte and Al-Jafra operations room met.", "ORG Sirte and Al-Jafra operations room"),
    ("Chad Hammel told reporters.", "PER Chad Hammel"),
    ("It was read in Die Zeit newspaper.", "ORG Die Zeit"),
    ("After an Oregon farmer spoke, they left.", "LOC Oregon"),
    ("They saw the Popocatepetl volcano.", "LOC Popocatepetl"),
  ])
  func `what stands around a name tells what it is`(text: String, name: String) {
    #expect(names(in: text).contains(name))
  }

  @Test(arguments: [
    "Geophysicists have noticed an increase.", "AMs will get the final vote.",
    "There were Q&A sessions.", "هاجمت سمكة قرش طفلا", "وقال ابن عمه ذلك", "لا يزال لدينا الكثير",
    "في مكان كبير وفمه مفتوح",
  ])
  func `an everyday word is no name for its capital or its letters`(text: String) {
    #expect(names(in: text).isEmpty)
  }

  @Test func `what a name is in one sentence it is in another that does not tell`() {
    let found = MentionDetector().mentions(in: [
      EntityTexts.article("a", "The body was found in Birkwold on Sunday."),
      EntityTexts.article(
        "b", "Anyone from near Birkwold who saw it should call. Birkwold mourns."),
    ])
    #expect(Set(found.flatMap(\.mentions).map(\.type)) == [.location])
  }
}
