/// Words in the names that page makers give to elements, and what they tell.
struct NameWords {
  static let standard = NameWords()

  private var words: [String: ElementHints] = [:]
  private var beginnings: [(text: [UInt8], hints: ElementHints)] = []
  private let bodies: [[UInt8]]

  private static let wholeWords: [(String, ElementHints)] = [
    (
      """
      nav navi menu ad ads adv advertising advertisement anzeige werbung publicite publicidad banner
      toolbar rail rightrail widget widgets footer foot bottombar topbar masthead
      share sharing shares sharebar sharedaddy social socials followus
      subscribe subscription signup signin login paywall modal popup overlay pager pagination paging
      tags taglist keywords categories popular trending promo promos promotion promoted sponsored
      sponsor disclaimer copyright imprint noprint toolbox toolbar rating ratings vote votes poll
      survey quiz search mostread vcard authorbox authorbio disqus addtoany addthis
      """, .extra
    ),
    (
      """
      comment comments commentlist respond reply replies kommentar kommentare commentaires
      related relateds sidebar sidebars newsletter newsletters cookie cookies consent gdpr
      breadcrumb breadcrumbs recommended recommendations recommendation outbrain taboola yarpp
      """, .stranger
    ),
    (
      """
      lead lede standfirst intro introtext introduction perex abstract dek deck subtitle subheadline
      subhead subline leader sommario chapo chapeau vorspann excerpt summary description headnote
      """, .lead
    ),
    (
      """
      byline author authors autor auteur writer published publisher postmeta dateline timestamp
      pubdate postdate entrymeta metadata posted
      """, .byline
    ),
    ("author byline autor auteur", .author),
    ("caption captions credit credits bildunterschrift legende", .caption),
    ("teaser teasers readmore", .teaser),
  ]

  private static let wordBeginnings: [(String, ElementHints)] = [
    (
      """
      subscri social share footer navigation navbar promo advert sponsor popular trending
      """, .extra
    ),
    (
      "related recommend newsletter cookie breadcrumb sidebar outbrain taboola comment", .stranger
    ),
    ("teaser newsteaser", .teaser),
  ]

  private init() {
    for (text, hints) in Self.wholeWords {
      for word in text.split(whereSeparator: \.isWhitespace) {
        words[String(word), default: []].formUnion(hints)
      }
    }
    for (text, hints) in Self.wordBeginnings {
      beginnings += text.split(whereSeparator: \.isWhitespace).map { (Array($0.utf8), hints) }
    }
    bodies = [
      "articlebody", "articletext", "articlecontent", "entrycontent", "postcontent", "postbody",
      "storybody", "storycontent", "storytext", "bodytext", "bodycontent", "newstext", "newsbody",
      "newscontent", "singlecontent", "contentbody", "postentry", "blogcontent", "fieldnamebody",
      "textcontent", "postarticle", "articlemain", "articlefulltext", "articledetail",
      "blogpostbody",
      "entrybody", "storyfulltext", "contenttext", "detailcontent", "articleinner", "posttext",
    ].map { Array($0.utf8) }
  }

  /// Words after which a name tells what an element has beside it, as in "has-sidebar".
  private static let conditions: Set<String> = [
    "has", "with", "no", "not", "without", "show", "hide", "is",
  ]

  /// What some names of classes and ids tell, as in "post-content" and "relatedArticles".
  func hints(of names: String) -> ElementHints {
    var result: ElementHints = []
    var word: [UInt8] = []
    var whole: [UInt8] = []
    var isConditional = false
    func end() {
      defer { word.removeAll(keepingCapacity: true) }
      guard word.count > 1, !isConditional else { return }
      let text = String(decoding: word, as: UTF8.self)
      if Self.conditions.contains(text) {
        isConditional = true
        return
      }
      if let hints = words[text] {
        result.formUnion(hints)
        return
      }
      for beginning in beginnings where word.starts(with: beginning.text) {
        result.formUnion(beginning.hints)
      }
    }
    func endName() {
      end()
      for body in bodies where whole.holds(body) { result.insert(.body) }
      whole.removeAll(keepingCapacity: true)
      isConditional = false
    }
    var followsLower = false
    for byte in names.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39:
        word.append(byte)
        whole.append(byte)
        followsLower = byte >= 0x61
      case 0x41...0x5A:
        if followsLower { end() }
        word.append(byte | 0x20)
        whole.append(byte | 0x20)
        followsLower = false
      case 0x20, 0x09, 0x0A, 0x0D:
        endName()
        followsLower = false
      default:
        end()
        followsLower = false
      }
    }
    endName()
    return result
  }
}
