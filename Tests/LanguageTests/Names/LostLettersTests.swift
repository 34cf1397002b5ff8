import Language
import Testing

@Suite struct LostLettersTests {
  @Test(arguments: [
    ("Deniz Yıldızo -lu", "Deniz Yıldızolu"), ("Yıldızo أوlu Deniz", "Yıldızolu Deniz"),
    ("Yıldızoغlu", "Yıldızolu"), ("Yıldızo\u{FFFD}lu", "Yıldızolu"),
    ("Hanna G\u{FFFD}rensen", "Hanna G\u{FFFD}rensen"), ("Bj\u{F6}r\u{FFFD}nsen", "Björnsen"),
    ("مرجا\u{FFFD}ني", "مرجاني"), ("Nordl -ng Sven", "Nordlng Sven"),
  ])
  func `a word goes on behind what stands for lost letters`(torn: String, mended: String) {
    #expect(LostLetters.mended(torn) == mended)
    #expect(LostLetters.areMissing(in: torn) == (torn != mended))
  }

  @Test(arguments: [
    "Huda Salem", "هدى سالم", "Al -lu", "Salem - Huda", "Tariq -Zaydan", "medium -termed",
    "لـCNN", "حزب PYD-YPG", "صحيفة BMJ الطبية", "Skype وهوAdbil", "Vera-Anna", "", " -", "\u{FFFD}",
    "Sami\u{FFFD}Karim", "واحدTwo",
  ])
  func `what lost nothing stays as it is`(name: String) {
    #expect(LostLetters.mended(name) == name)
  }
}
