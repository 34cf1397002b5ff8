import Glibc
import Language
import Testing

struct ScalarDisplayTests {
  @Test(
    arguments: [
      ("a", .narrow), ("ب", .narrow), ("\u{FEFB}", .narrow), ("\u{640}", .narrow),
      ("\u{FDFA}", .narrow), ("\u{FDFD}", .narrow), ("世", .wide), ("😀", .wide), ("각", .wide),
      ("\u{64E}", .mark), ("\u{301}", .mark), ("\u{20E3}", .mark), ("\u{1161}", .mark),
      (" ", .space), ("\u{A0}", .space), ("\u{2003}", .space), ("\t", .space),
      ("\u{200D}", .nothing), ("\u{200F}", .nothing), ("\u{FE0F}", .nothing), ("\u{0}", .nothing),
      ("\u{9B}", .nothing), ("\u{34F}", .nothing), ("\u{3164}", .nothing), ("\u{E0041}", .nothing),
      ("\u{6DD}", .standIn("\u{66D}")), ("\u{600}", .standIn("\u{FFFD}")),
      ("\u{E000}", .standIn("\u{FFFD}")), ("\u{378}", .standIn("\u{FFFD}")),
      ("\u{1F1F1}", .standIn("L")),
    ] as [(Unicode.Scalar, ScalarDisplay)])
  func `a scalar shows as every emulator would have it`(
    scalar: Unicode.Scalar, display: ScalarDisplay
  ) {
    #expect(ScalarDisplay(scalar) == display)
  }

  @Test func `the C library counts the same columns, and with it ncurses`() throws {
    // Glibc's module leaves the function out, though the library has it.
    typealias Width = @convention(c) (wchar_t) -> CInt
    let wcwidth = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Width.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    var differences: [String] = []
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = Int(wcwidth(wchar_t(value)))
      let display = ScalarDisplay(scalar)
      switch display {
      case .nothing, .standIn, .space: continue
      case .mark, .narrow, .wide:
        if display.columns != expected {
          differences.append("\(String(value, radix: 16)):\(display.columns)/\(expected)")
        }
      }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(40))")
  }
}
