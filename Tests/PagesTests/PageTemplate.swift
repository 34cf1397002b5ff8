import Testing

/// A make of page, and which parts of a story it shows in what order.
struct PageTemplate: CustomTestStringConvertible, Sendable {
  var name: String
  /// The parts that are the article's, in reading order, but the title.
  var shown: @Sendable (ArabicStory) -> [String]
  var html: @Sendable (ArabicStory) -> String

  var testDescription: String { name }

  static let all: [PageTemplate] = [
    blog, tables, fields, brokenLines, hashedNames, spans, form, pieces, paragraphsOfBlocks, phone,
    headless, plain,
  ]

  private static func page(
    _ head: String = "", _ body: String, html: String = "lang=\"ar\" dir=\"rtl\""
  )
    -> String
  {
    """
    <!DOCTYPE html>
    <html \(html)><head>\(head)</head><body>
    \(body)
    </body></html>
    """
  }

  private static func title(_ story: ArabicStory) -> String {
    "<title>\(story.title) | \(story.site)</title><meta property=\"og:site_name\" content=\"\(story.site)\">"
  }

  /// A blog's theme: named text, related articles within it, comments longer than the text.
  private static let blog = PageTemplate(
    name: "blog",
    shown: { [$0.lead, $0.caption] + $0.paragraphs + [$0.subheading] + $0.items + [$0.quotation] },
    html: { story in
      page(
        title(story),
        """
        <header class="site-header"><nav class="menu">\(ArabicStory.list(ArabicStory.menu))</nav></header>
        <main><article class="post type-post has-post-thumbnail">
        <h1 class="entry-title">\(story.title)</h1>
        <div class="entry-meta">بقلم <span class="author vcard"><a href="/a">\(story.author)</a></span>
        <time class="entry-date" datetime="2021-03-09T10:15:00+00:00">9 مارس 2021</time></div>
        <div class="entry-content">
        <p>\(story.lead)</p>
        <figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">\(story.caption)</figcaption></figure>
        \(story.tagged("p", story.paragraphs))
        <div class="related-inline"><strong>اقرأ أيضا:</strong> <a href="/n/1">\(ArabicStory.related[0])</a></div>
        <h2>\(story.subheading)</h2><ul>\(story.tagged("li", story.items))</ul>
        <blockquote><p>\(story.quotation)</p></blockquote>
        <div class="sharedaddy"><h3>شارك هذا:</h3>\(ArabicStory.list(["تويتر", "فيسبوك"]))</div>
        </div></article>
        <div id="comments" class="comments-area"><h2>ثلاثة تعليقات</h2>
        \(story.tagged("p", ArabicStory.comments + ArabicStory.comments + ArabicStory.comments))</div></main>
        <aside class="sidebar"><h3>الأكثر قراءة</h3>\(ArabicStory.list(ArabicStory.related))</aside>
        <footer><p>\(ArabicStory.notice)</p></footer>
        """)
    })

  /// Layout in tables, fonts and no names at all.
  private static let tables = PageTemplate(
    name: "tables", shown: { $0.body },
    html: { story in
      """
      <HTML DIR=RTL><HEAD><TITLE>\(story.title)</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
      <TABLE WIDTH=760 ALIGN=CENTER><TR><TD COLSPAN=2><IMG SRC=logo.gif></TD></TR>
      <TR><TD WIDTH=150 VALIGN=TOP>\(ArabicStory.menu.map { "<A HREF=/x>\($0)</A><BR>" }.joined())</TD>
      <TD VALIGN=TOP><FONT SIZE=5><B>\(story.title)</B></FONT><BR><BR>
      <FONT SIZE=3 FACE="Simplified Arabic">\(story.body.joined(separator: "<BR><BR>\n"))</FONT>
      </TD></TR>
      <TR><TD COLSPAN=2 ALIGN=CENTER><FONT SIZE=1>\(ArabicStory.notice)</FONT></TD></TR></TABLE>
      </BODY></HTML>
      """
    })

  /// A content management system's fields.
  private static let fields = PageTemplate(
    name: "fields", shown: { [$0.lead] + $0.paragraphs },
    html: { story in
      page(
        title(story),
        """
        <div id="header" class="region-header">\(ArabicStory.list(ArabicStory.menu))</div>
        <div id="main" class="two-sidebars"><div class="region region-content"><h1 id="page-title">\(story.title)</h1>
        <div class="node node-news"><div class="field field-name-field-date">\(
          "<span class=\"date-display-single\">09/03/2021</span>")</div>
        <div class="field field-name-field-summary field-type-text-long"><p>\(story.lead)</p></div>
        <div class="field field-name-body field-type-text-with-summary"><div class="field-items">
        <div class="field-item even"><p dir="RTL">\(story.paragraphs.joined(separator: "</p>\n<p dir=\"RTL\">"))</p></div></div></div>
        <ul class="links inline">\(story.tagged("li", ["أضف تعليقا", "طباعة"]))</ul></div></div>
        <div class="region-sidebar-second"><div class="block"><h2>أخبار ذات صلة</h2>\(
          ArabicStory.related.map { "<p><a href=/x>\($0)</a></p>" }.joined())</div></div></div>
        <div class="region-footer"><p>\(ArabicStory.notice)</p></div>
        """)
    })

  /// Paragraphs parted by breaks in one element, and a cookie notice.
  private static let brokenLines = PageTemplate(
    name: "broken lines", shown: { $0.body },
    html: { story in
      page(
        title(story),
        """
        <div class="cookie-consent"><p>\(ArabicStory.cookies)</p><button>موافق</button></div>
        <div class="navbar">\(ArabicStory.links(ArabicStory.menu))</div>
        <div class="post"><h3 class="post-title">\(story.title)</h3>
        <div class="post-body" id="post-body-12">\(story.body.joined(separator: "<br />\n<br />\n"))<br /><br />
        <div style="clear: both;"></div></div>
        <div class="post-footer">مرسلة بواسطة <span class="fn">\(story.author)</span></div></div>
        <div class="widget PopularPosts"><h2>المشاركات الشائعة</h2>\(ArabicStory.list(ArabicStory.related))</div>
        """)
    })

  /// Names that a build tool made.
  private static let hashedNames = PageTemplate(
    name: "hashed names", shown: { $0.body + [$0.quotation] },
    html: { story in
      page(
        "<title>\(story.title) - \(story.site)</title><meta property=\"og:title\" content=\"\(story.title)\">",
        """
        <div id="__next"><div class="css-1ab"><div class="css-9zz">\(ArabicStory.links(ArabicStory.menu))</div>
        <div class="css-2cd"><h1 class="css-3">\(story.title)</h1><div class="css-4">\(story.author)، 9 مارس 2021</div>
        <div class="css-5">\(story.body.map { "<div class=\"css-6\"><p class=\"css-7\">\($0)</p></div>" }.joined())
        <div class="css-6"><blockquote class="css-8"><p>\(story.quotation)</p></blockquote></div></div></div>
        <div class="css-2ee"><h2>قد يعجبك أيضا</h2>\(
          ArabicStory.related.map { "<div><h3><a href=/x>\($0)</a></h3><p>\($0)، التفاصيل في عدد الغد.</p></div>" }.joined())</div>
        <div class="css-0">\(ArabicStory.notice)</div></div></div>
        """)
    })

  /// Text in spans with a direction of their own, in divisions.
  private static let spans = PageTemplate(
    name: "spans", shown: { $0.body },
    html: { story in
      page(
        title(story),
        """
        <div class="top">\(ArabicStory.links(ArabicStory.menu))</div>
        <div class="details"><h1>\(story.title)</h1>
        <div class="date">الثلاثاء 9 آذار 2021</div>
        \(story.body.map { "<div style=\"text-align: right;\"><span dir=\"rtl\" lang=\"AR-SA\">\($0.replacing(" ", with: "</span> <span dir=\"rtl\">", maxReplacements: 3))</span></div>" }.joined(separator: "<div>&nbsp;</div>"))
        </div>
        <div class="bottom">\(ArabicStory.links(ArabicStory.related))</div>
        """, html: "dir=rtl")
    })

  /// A whole page in one form.
  private static let form = PageTemplate(
    name: "form", shown: { $0.body },
    html: { story in
      page(
        "<title>\n\t\(story.site) :: \(story.title)\n</title>",
        """
        <form method="post" action="./news.aspx?id=7" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="x">
        <div id="ctl00_menu">\(ArabicStory.links(ArabicStory.menu))</div>
        <div id="ctl00_main"><span id="ctl00_lblTitle" class="title">\(story.title)</span>
        <span id="ctl00_lblDate">2021/3/9</span>
        <div id="ctl00_lblText" align="justify">\(story.tagged("p align=\"justify\"", story.body))</div>
        <select><option>اختر العدد</option></select></div>
        <div id="ctl00_foot">\(ArabicStory.notice)</div></form>
        """, html: "xmlns=\"http://www.w3.org/1999/xhtml\"")
    })

  /// A text in several elements of one name, advertising between them.
  private static let pieces = PageTemplate(
    name: "pieces", shown: { $0.body },
    html: { story in
      page(
        title(story),
        """
        <div class="header-menu">\(ArabicStory.links(ArabicStory.menu))</div>
        <article><h1>\(story.title)</h1>
        \(story.body.map { "<div class=\"article-text\"><p>\($0)</p></div><div class=\"ad-slot\"><span>إعلان</span></div>" }.joined())
        </article>
        <section class="recommendations">\(ArabicStory.related.map { "<article><h2><a href=/x>\($0)</a></h2></article>" }.joined())</section>
        """)
    })

  /// Divisions in place of paragraphs, a lead apart.
  private static let paragraphsOfBlocks = PageTemplate(
    name: "blocks", shown: { $0.body + $0.items },
    html: { story in
      page(
        title(story),
        """
        <div id="menu">\(ArabicStory.list(ArabicStory.menu))</div>
        <div class="news-page"><h2 class="news-title">\(story.title)</h2><div class="news-info">كتبت \(story.author) | 9/3/2021</div>
        <div class="standfirst">\(story.lead)</div>
        <div class="news-image"><img src="a.jpg" alt="صورة"></div>
        <div class="newstext">\(story.tagged("div", story.paragraphs))<ol>\(story.tagged("li", story.items))</ol></div></div>
        <div class="comments"><div class="comment"><p>\(ArabicStory.comments[0])</p></div></div>
        """)
    })

  /// A page for phones.
  private static let phone = PageTemplate(
    name: "phone", shown: { [$0.lead, $0.caption] + $0.paragraphs },
    html: { story in
      page(
        title(story),
        """
        <amp-sidebar id="sidebar" layout="nodisplay">\(ArabicStory.list(ArabicStory.menu))</amp-sidebar>
        <article class="amp-wp-article"><header><h1 class="amp-wp-title">\(story.title)</h1></header>
        <div class="amp-wp-article-content"><p>\(story.lead)</p>
        <figure><amp-img src="a.jpg"></amp-img><figcaption>\(story.caption)</figcaption></figure>
        \(story.tagged("p", story.paragraphs))</div>
        <footer><div class="amp-wp-meta">ثقافة</div></footer></article>
        <amp-consent>\(ArabicStory.cookies)</amp-consent>
        """, html: "amp lang=\"ar\" dir=\"rtl\"")
    })

  /// Beginnings and ends of elements left out, as the standard allows.
  private static let headless = PageTemplate(
    name: "headless", shown: { $0.body },
    html: { story in
      "<meta charset=utf-8><title>\(story.title)</title><h1>\(story.title)</h1>"
        + story.body.map { "<p>\($0)" }.joined(separator: "\n")
    })

  /// Paragraphs among other things in the page's body.
  private static let plain = PageTemplate(
    name: "plain", shown: { $0.body },
    html: { story in
      page(
        "<title>\(story.title)</title>",
        """
        <p>\(ArabicStory.links(ArabicStory.menu))</p><center><h1>\(story.title)</h1></center>
        \(story.tagged("p align=right", story.body))
        <hr><p>\(ArabicStory.links(ArabicStory.related))</p>
        """, html: "")
    })
}
