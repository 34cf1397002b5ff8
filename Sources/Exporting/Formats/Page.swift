import Model

/// A page of HTML that needs nothing beside itself and runs nothing: head, styles, foot.
struct Page {
  /// What it is called.
  var title: String
  /// The language of what the program says on it.
  var language: LanguageTag

  /// Writes all that stands before the content.
  func begin(on output: any TextOutput) {
    output.print(
      """
      <!DOCTYPE html>
      <html lang="\(language)" dir="\(Self.direction(of: language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="khabar">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      """ as Markup)
    output.print(Self.styles)
    output.print("</style>\n</head>\n<body>" as Markup)
  }

  /// Writes all that stands behind the content.
  func end(on output: any TextOutput) {
    output.print("</body>\n</html>" as Markup)
  }

  /// The direction of a language's text.
  static func direction(of language: LanguageTag) -> String {
    language.isRightToLeft ? "rtl" : "ltr"
  }

  /// The attributes of an element with text of a language.
  static func attributes(of language: LanguageTag) -> Markup {
    "lang=\"\(language)\" dir=\"\(direction(of: language))\""
  }

  private static let styles: Markup = """
    @page { size: A4; margin: 16mm 14mm; }
    html { color: #1b1b1b; background: #fff; print-color-adjust: exact; }
    body { font: 10.5pt/1.5 "Noto Serif", "Liberation Serif", Georgia, serif; max-width: 75em; \
    margin: 2em auto; padding: 0 1.5em; }
    :where(:lang(ar), :lang(fa), :lang(ur)) { font-family: "Noto Naskh Arabic", "Amiri", \
    "Scheherazade New", "Traditional Arabic", "DejaVu Sans", serif; font-size: 11.8pt; line-height: 1.8; }
    :where([lang]:not(:lang(ar), :lang(fa), :lang(ur))) { font-family: "Noto Serif", "Liberation Serif", \
    Georgia, serif; font-size: 10.5pt; line-height: 1.5; }
    h1 { font-size: 15pt; line-height: 1.4; margin: 0 0 .3em; }
    h2 { font-size: 12.5pt; margin: 1.6em 0 .3em; }
    h2:lang(ar), h2:lang(fa), h2:lang(ur) { font-size: 14pt; }
    section + section { border-top: .75pt solid #bbb; margin-top: 1.6em; }
    section > h2 { margin-top: .8em; }
    .about { color: #555; margin: .2em 0; }
    .texts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; margin: 1em 0; }
    table { border-collapse: collapse; width: 100%; margin: 1em 0; }
    thead { display: table-header-group; }
    th { text-align: start; font-size: .85em; color: #555; border-bottom: 1.5pt solid #888; \
    padding: .3em .6em; }
    th.text bdi { font: 9.5pt "Noto Sans", "DejaVu Sans", sans-serif; }
    td { vertical-align: top; border-bottom: .5pt solid #ccc; padding: .45em .6em; text-align: start; }
    tr { break-inside: avoid; }
    td p { margin: 0 0 .4em; }
    td p:last-child { margin-bottom: 0; }
    .row { color: #777; font-size: .8em; white-space: nowrap; width: 3.5em; }
    .text { width: 50%; }
    .number { text-align: end; font-variant-numeric: tabular-nums; }
    p.headline, p.subheading { font-weight: bold; }
    .caption, .source-line, .link-line { color: #555; }
    .nothing { color: #999; }
    .remarks td { border-bottom: .5pt solid #ccc; padding-top: 0; font-size: .9em; }
    .has-remarks td { border-bottom: none; }
    .remarks ul { margin: 0; padding-inline-start: 1.2em; }
    .flag { color: #a11; }
    .dismissed { color: #777; text-decoration: line-through; }
    .note { font-style: italic; }
    blockquote.note { margin: .4em 0; padding: .1em .9em; border-inline-start: 2pt solid #888; }
    blockquote.note p { margin: .2em 0; }
    h3 { margin: 1.2em 0 .2em; }
    h3:not(:lang(ar), :lang(fa), :lang(ur)) { font-size: 10.5pt; }
    .state { color: #265; }
    mark { background: #fff1b8; color: inherit; border-radius: .15em; padding: 0 .1em; }
    mark.contradiction { background: #ffd6d1; }
    .counts { display: grid; grid-template-columns: max-content 1fr; gap: .1em 1em; margin: .5em 0; }
    .counts dt { color: #555; } .counts dd { margin: 0; }
    @media print { body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; } \
    a { color: inherit; text-decoration: none; } }
    """
}
