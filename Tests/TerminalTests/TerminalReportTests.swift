import Testing

@testable import Terminal

struct TerminalReportTests {
  private static func report(
    _ environment: [String: String], answers: TerminalAnswers = .init(),
    options: TerminalOptions = .init()
  ) -> TerminalReport {
    TerminalReport(
      profile: .detect(answers: answers, environment: environment, options: options),
      description: TerminalDescription(environment: environment),
      locale: ("C.UTF-8", false), environment: environment)
  }

  private static func value(_ label: String, _ report: TerminalReport) -> String? {
    report.findings.first { $0.label == label }?.value
  }

  @Test func `it says what the terminal is and how it is known`() {
    let report = Self.report(
      ["TERM": "xterm-256color"], answers: TerminalAnswers(version: "XTerm(379)"))
    #expect(Self.value("Terminal", report) == "xterm")
    #expect(Self.value("Because", report) == "it calls itself XTerm(379)")
    #expect(Self.value("Colours", report) == "256 (as xterm-256color)")
    #expect(report.advice.isEmpty)
  }

  @Test func `it says that colours are refused by NO_COLOR`() {
    let report = Self.report(["TERM": "xterm-256color", "NO_COLOR": "1"])
    #expect(report.colorDepth == ColorDepth.none)
    #expect(Self.value("Colours", report) == "none, as NO_COLOR asks")
  }

  @Test(arguments: ["dumb", "", "no-such-terminal"])
  func `a terminal that cannot be drawn on is told with what to do`(term: String) {
    let report = Self.report(["TERM": term])
    #expect(report.colorDepth == nil)
    #expect(report.advice.contains { $0.contains("TERM=xterm-256color") })
  }

  @Test func `the self-test guards its lines as the screen would`() {
    let guarded = Self.report(["TERM": "xterm-256color", "VTE_VERSION": "7006"])
    #expect(guarded.selfTest.contains { $0.contains("\u{202D}12.5% (Biden)") })
    let plain = Self.report(["TERM": "xterm-256color", "XTERM_VERSION": "XTerm(379)"])
    #expect(!plain.selfTest.contains { $0.contains("\u{202D}") })
  }

  @Test func `no finding holds anything that a terminal would obey`() {
    let report = Self.report(
      ["TERM": "xterm-256color", "VTE_VERSION": "7\u{1B}[31m"],
      answers: TerminalAnswers(version: "x\u{9B}31m"))
    for finding in report.findings {
      #expect(finding.value.unicodeScalars.allSatisfy { $0.isSafeToPrint })
    }
  }
}
