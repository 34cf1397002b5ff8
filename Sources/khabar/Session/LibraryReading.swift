import Browser
import KhabarCore

/// Reads what the browser was opened on into its library, has what came in analysed, and tells the
/// browser how far it is.
struct LibraryReading {
  private let target: BrowseTarget
  private let library: Library
  private let report: ProgressReport

  init(target: BrowseTarget, library: Library, report: ProgressReport) {
    self.target = target
    self.library = library
    self.report = report
  }

  func run() async {
    await report.tellEnd { [target, library, report] in
      if !target.paths.isEmpty {
        let read = try await library.read(
          paths: target.paths, mirroring: target.isFolderLibrary, analysing: false
        ) { await report.tell($0) }
        await report.note(failures: read.failures)
        if let remarks = read.remarksInWords { await report.tell(remark: remarks) }
      }
      try await AnalysisRunner.analyse(library, tellingOn: report)
    }
  }
}
