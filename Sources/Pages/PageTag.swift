/// The elements of HTML, as far as it matters what they are.
enum PageTag: String, CaseIterable {
  case html, head, title, meta, link, base, body
  // Sections.
  case article, main, section, div, header, footer, aside, nav, hgroup, address, center, form
  case fieldset, details, summary, dialog
  // Blocks of text.
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, figcaption, caption, hr
  case ul, ol, li, dl, dt, dd, menu
  case table, thead, tbody, tfoot, tr, td, th
  // Within a line.
  case a, br, time, img, q, cite, label
  // What is no text.
  case script, style, noscript, template, svg, math, iframe, object, embed, applet, audio, video
  case canvas, map, select, option, textarea, input, button, progress, frameset, noframes
  /// Any other element, and none.
  case other
  case text

  init(name: String) {
    self = Self.named[name] ?? .other
  }

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other && $0 != .text }.map { ($0.rawValue, $0) })

  /// Whether a line of text ends where it begins and ends.
  var isBlock: Bool {
    switch self {
    case .html, .body, .article, .main, .section, .div, .header, .footer, .aside, .nav, .hgroup,
      .address, .center, .form, .fieldset, .details, .summary, .dialog, .p, .h1, .h2, .h3, .h4, .h5,
      .h6, .blockquote, .pre, .figure, .figcaption, .caption, .hr, .ul, .ol, .li, .dl, .dt, .dd,
      .menu, .table, .thead, .tbody, .tfoot, .tr, .td, .th:
      true
    default: false
    }
  }

  /// Whether nothing in it is text that is read.
  var isWithoutText: Bool {
    switch self {
    case .head, .script, .style, .noscript, .template, .svg, .math, .iframe, .object, .embed,
      .applet, .audio, .video, .canvas, .map, .select, .option, .textarea, .input, .button,
      .progress, .frameset, .noframes:
      true
    default: false
    }
  }

  /// A heading's level.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
