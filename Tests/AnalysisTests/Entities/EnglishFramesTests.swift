import Model
import Testing

@testable import NamedEntities

/// What verbs and phrases beside a name, and words in it, tell of what it names.
struct EnglishFramesTests {
  @Test(
    arguments: [
      ("He signed with Torvak in 2003.", ["Torvak/ORG"]),
      ("It was licensed to Torvak.", ["Torvak/ORG"]),
      ("Torvak later released a port of it.", ["Torvak/ORG"]),
      ("Torvak was founded by two students.", ["Torvak/ORG"]),
      ("Torvak itself makes the drug.", ["Torvak/ORG"]),
      ("The film was directed by Torvak.", ["Torvak/PER"]),
      ("Torvak was educated at home.", ["Torvak/PER"]),
      ("They emigrated to Torvak.", ["Torvak/LOC"]),
      ("The Torvak flows north.", ["Torvak/LOC"]),
      ("They sailed from Paris to Torvak.", ["Paris/LOC", "Torvak/LOC"]),
    ])
  func `a verb tells what its name is`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("It was published by Penguin that year.", ["Penguin/ORG"]),
      ("He was born among them, and a penguin was published by nobody.", []),
    ] as [(String, [String])])
  func `everyday words name a body where that is said of them`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("He was traded to Boston for nobody.", ["Boston/ORG"]),
      ("He moved to Boston.", ["Boston/LOC"]),
      ("Boston beat nobody.", ["Boston/ORG"]),
      ("They lost the final against Boston.", ["Boston/ORG"]),
      ("France beat Italy.", ["France/LOC", "Italy/LOC"]),
    ])
  func `a town's club is told from the town, and a country stays one`(
    text: String, names: [String]
  ) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("It belongs to Banque Torvak.", ["Banque Torvak/ORG"]),
      ("They raced at Circuit Torvak.", ["Circuit Torvak/LOC"]),
      ("She works at Torvak Design.", ["Torvak Design/ORG"]),
      ("It lies beside Torvak Pond.", ["Torvak Pond/LOC"]),
      ("It moved to Torvak, FL, last year.", ["Torvak/LOC", "FL/LOC"]),
    ])
  func `words of trades, of places and of other languages tell too`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }

  @Test(
    arguments: [
      ("It sold Leader Torvak Corp.", ["Leader Torvak Corp/ORG"]),
      ("It belongs to Cable and Wireless Plc.", ["Cable and Wireless Plc/ORG"]),
      (
        "The London and North Torvak Railway ordered ten.",
        ["London and North Torvak Railway/ORG"]
      ),
      ("He left Torvak Inc of Paris.", ["Torvak Inc/ORG", "Paris/LOC"]),
      ("It bought Torvak American Airways.", ["Torvak American Airways/ORG"]),
    ])
  func `the names of companies are cut where they end`(text: String, names: [String]) {
    #expect(EntityTexts.names(in: text) == names)
  }
}
