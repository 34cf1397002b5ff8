import Language
import Model

/// Writes a digest as a page that needs nothing beside itself.
struct DigestPageExporter: Exporter {
  let format = ExportFormat.html

  func write(_ digest: Digest, to output: any TextOutput) {
    let page = Page(title: digest.title, language: .english)
    page.begin(on: output)
    output.print("<h1>\(digest.title)</h1>" as Markup)
    output.print("<p class=\"about\">\(digest.about)</p>" as Markup)
    for section in digest.sections {
      output.print("<section>" as Markup)
      if let story = section.story {
        for (index, title) in story.titlesInOrder.enumerated() {
          let attributes = Page.attributes(of: title.language)
          output.print(
            index == 0
              ? "<h2 \(attributes)>\(title.text)</h2>" as Markup
              : "<p class=\"headline\" \(attributes)>\(title.text)</p>" as Markup)
        }
      } else if digest.hasStories {
        output.print("<h2>Other articles</h2>" as Markup)
      }
      for entry in section.entries { write(entry, of: digest, to: output) }
      output.print("</section>" as Markup)
    }
    if !digest.nameNotes.isEmpty { writeNameNotes(digest.nameNotes, to: output) }
    page.end(on: output)
  }

  private func write(_ entry: Digest.Entry, of digest: Digest, to output: any TextOutput) {
    let article = entry.article
    output.print("<article \(Page.attributes(of: article.language))>" as Markup)
    output.print(
      "<h3 \(Page.attributes(of: article.title.language))>\(article.title.text)</h3>" as Markup)
    var about = entry.about.map { "<bdi>\($0)</bdi>" as Markup }
    if let address = entry.address {
      about.append("<a href=\"\(address)\"><bdi>\(address)</bdi></a>")
    }
    if let first = about.first {
      let line = about.dropFirst().reduce(first) { "\($0) · \($1)" }
      output.print("<p class=\"about\" lang=\"en\" dir=\"ltr\">\(line)</p>" as Markup)
    }
    for part in digest.parts(of: entry) {
      if let segment = part.segment {
        let attributes = Page.attributes(of: segment.language)
        output.print(
          segment.kind == .paragraph
            ? "<p \(attributes)>\(segment.text)</p>" as Markup
            : "<p class=\"subheading\" \(attributes)>\(segment.text)</p>" as Markup)
      }
      for note in part.notes { writeNote(note, to: output) }
    }
    output.print("</article>" as Markup)
  }

  private func writeNote(_ note: Note, to output: any TextOutput) {
    let lines = note.lines.map { "<p>\($0)</p>" as Markup }.joined()
    let attributes = Page.attributes(of: LanguageGuess.language(of: note.text))
    output.print("<blockquote class=\"note\" \(attributes)>\(lines)</blockquote>" as Markup)
  }

  private func writeNameNotes(_ notes: [Note], to output: any TextOutput) {
    output.print("<section>\n<h2>Notes on names</h2>" as Markup)
    for note in notes {
      if case .entity(_, let name) = note.subject {
        let attributes = Page.attributes(of: LanguageGuess.language(of: name))
        output.print("<h3 \(attributes)>\(name)</h3>" as Markup)
      }
      writeNote(note, to: output)
    }
    output.print("</section>" as Markup)
  }
}
