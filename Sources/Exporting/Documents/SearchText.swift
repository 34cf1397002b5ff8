import Model

/// Writes what a search found for people.
struct SearchText {
  let output: any TextOutput

  func write(_ report: SearchReport) {
    let found = report.results
    for addition in found.additions where addition.isTranslation {
      let added = addition.added.joined(separator: ", ")
      output.note("\(addition.note ?? "~\(addition.word): \(added)")")
    }
    for hit in found.hits {
      output.print(
        """
        \(hit.article.language)  \(TextStyle.mark("\(hit.article.id)"))  \
        \(title(of: hit))\(copies(of: hit))
        """)
      output.print("    " + lit(hit.snippet, ranges: hit.highlights))
    }
    if found.hits.isEmpty {
      output.note("No article matches \(report.query).")
      if !found.suggestions.isEmpty {
        output.note("Did you mean \(found.suggestions.joined(separator: ", "))?")
      }
    } else {
      var summary: Printable = "\(found.isTotalExact ? "" : "about ")\(found.total) found"
      if found.ranked < found.total {
        summary += "; best of \(found.ranked) (rank all with --full)"
      }
      if !found.foundSpellings.isEmpty {
        summary += "; as \(found.foundSpellings.joined(separator: ", "))"
      }
      output.note(summary)
    }
  }

  private func copies(of hit: SearchHit) -> Printable {
    hit.article.copiesInWords.map { TextStyle.faint(" (\($0))") } ?? Printable()
  }

  /// The title, with what matches in it.
  private func title(of hit: SearchHit) -> Printable {
    hit.titleHighlights.isEmpty
      ? TextStyle.title("\(hit.article.title.text)")
      : lit(hit.article.title.text, ranges: hit.titleHighlights)
  }

  /// The text with the ranges of its scalars that match made to stand out.
  private func lit(_ text: String, ranges: [Range<Int>]) -> Printable {
    let scalars = Array(text.unicodeScalars)
    var result = Printable()
    var position = 0
    func string(_ range: Range<Int>) -> Printable {
      var view = String.UnicodeScalarView()
      for index in range { view.append(scalars[index]) }
      return Printable(String(view))
    }
    for range in ranges
    where range.lowerBound >= position && range.upperBound <= scalars.count {
      result += string(position..<range.lowerBound) + TextStyle.hit(string(range))
      position = range.upperBound
    }
    return result + string(position..<scalars.count)
  }
}
