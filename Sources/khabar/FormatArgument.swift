import ArgumentParser
import Exporting

/// How a command writes a document: one of the formats that there are exporters of, and no other.
struct FormatArgument<Document: Exportable>: ExpressibleByArgument {
  let exporter: any Exporter<Document>

  init?(argument: String) {
    guard let exporter = Document.exporter(named: argument) else { return nil }
    self.exporter = exporter
  }

  /// A format that there is an exporter of.
  init(_ format: ExportFormat) {
    guard let exporter = Document.exporter(named: format.name) else {
      preconditionFailure("There is no exporter of \(Document.self) as \(format.name).")
    }
    self.exporter = exporter
  }

  var format: ExportFormat { exporter.format }

  /// Writes a document to standard output, and what is to be said beside it to standard error.
  func print(_ document: Document) throws {
    try exporter.write(document, to: StandardStreams())
  }

  static var allValueStrings: [String] { Document.formatNames }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var defaultValueDescription: String { format.name }
}

extension ArgumentHelp {
  /// The formats that there are of a document.
  ///
  /// - Parameter remark: What is to be said of one of them, in brackets behind its name.
  static func formats(
    of document: (some Exportable).Type, remark: (format: ExportFormat, words: String)? = nil,
    verb: String = "print"
  ) -> ArgumentHelp {
    let names = document.formatNames.map { name in
      name == remark?.format.name ? "\(name) (\(remark?.words ?? ""))" : name
    }
    let list = names.dropLast().joined(separator: ", ") + " or \(names.last ?? "")"
    return ArgumentHelp("How to \(verb): \(list).", valueName: "format")
  }
}
