import Language
import Model

/// Writes a digest as Markdown, in which each text stands in an element of its language and direction.
///
/// What reads no elements in Markdown shows plain Markdown.
struct DigestMarkdownExporter: Exporter {
  let format = ExportFormat.markdown

  func write(_ digest: Digest, to output: any TextOutput) {
    output.print("# \(Markdown.escaped(digest.title))")
    output.print("")
    output.print("\(Markdown.escaped(digest.about))")
    for section in digest.sections {
      if let story = section.story {
        for (index, title) in story.titlesInOrder.enumerated() {
          write(in: title.language, to: output) {
            output.print(
              "\(index == 0 ? "## " : "**")\(Markdown.escaped(title.text))\(index == 0 ? "" : "**")"
            )
          }
        }
      } else if digest.hasStories {
        output.print("")
        output.print("## Other articles")
      }
      for entry in section.entries { write(entry, of: digest, to: output) }
    }
    if !digest.nameNotes.isEmpty {
      output.print("")
      output.print("## Notes on names")
      for note in digest.nameNotes {
        if case .entity(_, let name) = note.subject {
          write(in: LanguageGuess.language(of: name), to: output) {
            output.print("### \(Markdown.escaped(name))")
          }
        }
        writeNote(note, to: output)
      }
    }
  }

  private func write(_ entry: Digest.Entry, of digest: Digest, to output: any TextOutput) {
    let title = entry.article.title
    write(in: title.language, to: output) {
      output.print("\(digest.hasStories ? "###" : "##") \(Markdown.escaped(title.text))")
    }
    output.print("")
    // Each part by itself: the order of those around it is not its own.
    let about = entry.about.map { "<bdi>\(Markdown.escaped($0))</bdi>" as Printable }
    if let first = about.first {
      output.print(about.dropFirst().reduce(first) { "\($0) · \($1)" })
    }
    if let address = entry.address {
      output.print("")
      output.print("<\(address)>")
    }
    for part in digest.parts(of: entry) {
      if let segment = part.segment {
        write(in: segment.language, to: output) {
          let text = Markdown.paragraph(segment.text)
          output.print(segment.kind == .paragraph ? "\(text)" : "**\(text)**")
        }
      }
      for note in part.notes { writeNote(note, to: output) }
    }
  }

  private func writeNote(_ note: Note, to output: any TextOutput) {
    write(in: LanguageGuess.language(of: note.text), to: output) {
      for (index, line) in note.lines.enumerated() {
        if index > 0 { output.print(">") }
        output.print("> \(index == 0 ? "✎ " : "")\(Markdown.paragraph(line))")
      }
    }
  }

  private func write(
    in language: LanguageTag, to output: any TextOutput, _ content: () -> Void
  ) {
    output.print("")
    output.print("<div \(Page.attributes(of: language))>" as Markup)
    output.print("")
    content()
    output.print("")
    output.print("</div>")
  }
}
