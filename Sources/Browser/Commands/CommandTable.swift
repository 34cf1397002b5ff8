extension Command {
  /// Every command, in the order of the help screen.
  public static let all = reading + searching + names + comparing + moving + program

  private static let moving = [
    Command(
      "down", keys: ["j", "Down"], in: .scrolling, .moving,
      help: "Go down: an article, a paragraph, a name, a row, a line",
      hints: [.page: "scroll", .entityPage: "next"], action: .move(.lineDown)),
    Command(
      "up", keys: ["k", "Up"], in: .scrolling, .moving,
      help: "Go up: an article, a paragraph, a name, a row, a line", action: .move(.lineUp)),
    Command(
      "page-down", keys: ["Ctrl-f", "PageDown"], in: .scrolling, .moving,
      help: "Go down a screenful", action: .move(.pageDown)),
    Command(
      "page-up", keys: ["Ctrl-b", "PageUp"], in: .scrolling, .moving,
      help: "Go up a screenful", action: .move(.pageUp)),
    Command(
      "half-page-down", keys: ["Ctrl-d"], in: .scrolling, .moving,
      help: "Go down half a screenful", action: .move(.halfPageDown)),
    Command(
      "half-page-up", keys: ["Ctrl-u"], in: .scrolling.subtracting([.picker, .commandLine]),
      .moving,
      help: "Go up half a screenful", action: .move(.halfPageUp)),
    Command(
      "scroll-down", keys: ["Ctrl-e"], in: .panes, .moving,
      help: "Scroll the text down by one line", action: .scroll(.next)),
    Command(
      "scroll-up", keys: ["Ctrl-y"], in: .panes, .moving,
      help: "Scroll the text up by one line", action: .scroll(.previous)),
    Command(
      "top", keys: ["g", "Home"], in: .keys, .moving,
      help: "Go to the beginning", action: .move(.top)),
    Command(
      "bottom", keys: ["G", "End"], in: .keys, .moving,
      help: "Go to the end", action: .move(.bottom)),
    Command(
      "next-pane", keys: ["Tab", "l", "Right"], in: .panes.union([.entityPage]), .moving,
      help: "Go to the next pane", hint: "pane",
      hints: [.articles: "names, text", .reader: "names, text"], action: .focus(.next)),
    Command(
      "previous-pane", keys: ["Shift-Tab", "h", "Left"], in: .panes.union([.entityPage]), .moving,
      help: "Go to the previous pane", action: .focus(.previous)),
    Command(
      "visited-back", keys: ["Ctrl-o", "Alt-Left"], in: .panes, .moving,
      help: "Go back to what was read before", action: .visited(.previous)),
    Command(
      "visited-forward", keys: ["Alt-Right", "Ctrl-i"], in: .panes, .moving,
      help: "Go forward again to what was read after", action: .visited(.next)),
    Command(
      "back", keys: ["Esc"], in: .everywhere, .moving,
      help: "Leave a prompt, page, comparison, search or filter", hint: "back",
      hints: [.picker: "cancel", .prompt: "cancel"], action: .back),
    Command(
      "close", keys: ["q"],
      in: [
        .page, .entityPage, .feeds, .dictionary, .stories, .storyPage, .notes, .quotations,
        .readingAid, .tour,
      ], .moving,
      help: "Close the page", hint: "close", action: .close),
  ]

  private static let reading = [
    Command(
      "open", keys: ["Enter"],
      in: .everywhere.subtracting([.page, .dictionary, .reader, .readingAid, .tour]), .reading,
      help: "Open the article, filter by the name, take the choice", hint: "open",
      hints: [
        .articles: "read", .entities: "its articles", .compare: "read here", .picker: "choose",
        .prompt: "keep",
      ], action: .open),
    Command(
      "read-on", keys: ["Space"], in: [.articles, .reader], .reading,
      help: "Read on: the next screenful, then the next article", hint: "read on",
      action: .readOn),
    Command(
      "next-article", keys: ["J", "]"], in: .panes, .reading,
      help: "Go to the next article of the list", action: .article(.next)),
    Command(
      "previous-article", keys: ["K", "["], in: .panes, .reading,
      help: "Go to the previous article of the list", action: .article(.previous)),
    Command(
      "next-unread", keys: ["Ctrl-n"], in: .panes, .reading,
      help: "Go to the next unread article of the list", action: .unread(.next)),
    Command(
      "previous-unread", keys: ["Ctrl-p"], in: .panes, .reading,
      help: "Go to the previous unread article of the list", action: .unread(.previous)),
    Command(
      "unread-only", keys: ["H"], in: .panes, .reading,
      help: "Hide what is read, or show it again", action: .toggleUnreadOnly),
    Command(
      "read-all", keys: ["A"], in: .panes, .reading,
      help: "Mark everything that the list or search has as read", action: .markRead(.all)),
    Command(
      "read-above", keys: ["Ctrl-a"], in: .panes, .reading,
      help: "Mark everything above the article as read", action: .markRead(.above)),
    Command(
      "open-outside", keys: ["o"], in: .panes, .reading,
      help: "Open the article's address or file with $BROWSER", action: .openOutside),
    Command(
      "copies", keys: ["&"], in: .panes, .reading,
      help: "Show each copy of the story that the library has", hint: "copies",
      action: .showCopies),
    Command(
      "stand-alone", keys: ["d"], in: [.articles, .reader], .reading,
      help: "Take the article out of the copies: it is another story", hint: "no copy",
      action: .standAlone),
    Command(
      "show-edit", keys: ["V"], in: .panes.union([.compare]), .reading,
      help: "Show what the last edit changed; again, the one before", hint: "edit",
      action: .showEdit),
    Command(
      "full-text", keys: ["E"], in: .panes, .reading,
      help: "Fetch the full text of an article of which the feed carries a part",
      action: .fullText),
    Command(
      "note", keys: [";"], in: .panes.union([.entityPage, .notes]), .reading,
      help: "Write a note on the paragraph, article or name in $EDITOR", hint: "note",
      action: .note),
    Command(
      "notes", keys: [","], in: .panes, .reading,
      help: "Show all notes, the newest first", action: .show(.notes)),
    Command(
      "fold-notes", keys: ["("], in: .panes, .reading,
      help: "Show only the beginnings of notes, or all of them again", action: .toggleNotes),
    Command(
      "digest", keys: ["Z"], in: .panes, .reading,
      help: "Write the list, or what is starred and noted, to a page for others",
      argument: .digestFile, action: .digest),
    Command(
      "save", keys: ["b"], in: .panes, .reading,
      help: "Write the article, give it to a program, or bookmark it", hint: "save",
      action: .save),
    Command(
      "write", keys: ["Ctrl-w"], in: .panes, .reading,
      help: "Write the article to a file: text, Markdown or a page", argument: .articleFile,
      action: .write),
    Command(
      "pipe", keys: ["|"], in: .panes, .reading,
      help: "Give the article to a program, and show what it prints", argument: .program,
      action: .pipe),
    Command(
      "goto", keys: [], in: .panes, .moving,
      help: "Go to the day, the month or the article of a number", argument: .place,
      action: .own("goto")),
    Command(
      "set", keys: [], in: .panes, .program,
      help: "Set columns or colours until the program ends", argument: .setting,
      action: .own("set")),
    Command(
      "remove-note", keys: ["d"], in: [.notes], .reading,
      help: "Take the selected note away", hint: "remove", action: .removeNote),
    Command(
      "toggle-read", keys: ["u"], in: .screens, .reading,
      help: "Mark the article as read or unread", hint: "read or not", action: .toggleRead),
    Command(
      "toggle-star", keys: ["s"], in: .screens, .reading,
      help: "Star the article, or take its star away", hint: "star", action: .toggleStar),
    Command(
      "tag", keys: ["t"], in: [.articles, .reader], .reading,
      help: "Add a tag to the article; -name takes one away", hint: "tag", argument: .tag,
      action: .tag),
    Command(
      "copy", keys: ["y"], in: .screens.union([.readingAid]), .reading,
      help: "Copy the paragraph at the cursor", hint: "copy", action: .copy(.paragraph)),
    Command(
      "copy-counterpart", keys: ["Y"], in: [.compare], .reading,
      help: "Copy the paragraph's counterpart", action: .copy(.counterpart)),
    Command(
      "copy-both", keys: ["Ctrl-y"], in: [.compare], .reading,
      help: "Copy the paragraph and its counterpart", action: .copy(.both)),
    Command(
      "feeds", keys: ["f"], in: .panes, .reading,
      help: "Show the feeds that are followed, and what is unread", action: .show(.feeds)),
    Command(
      "stories", keys: ["v"], in: .panes, .reading,
      help: "Show the articles grouped by what they report", action: .show(.stories)),
    Command(
      "quotations", keys: ["\""], in: .panes.union([.entityPage, .storyPage]), .reading,
      help: "Show who is quoted: in the article, its story, or the name",
      hint: "quotations", action: .show(.quotations)),
    Command(
      "fetch", keys: ["F"], in: .panes.union([.feeds]), .reading,
      help: "Fetch what is new of the feeds that are followed", hint: "fetch", action: .fetch),
    Command(
      "toggle-density", keys: ["z"], in: .panes, .reading,
      help: "Show more or fewer lines of each article", action: .toggleDensity),
  ]

  private static let searching = [
    Command(
      "search", keys: ["/"], in: .screens, .searching,
      help: "Search in both languages, whatever the spelling", hint: "search",
      argument: .query, action: .search),
    Command(
      "next-match", keys: ["n"], in: .screens, .searching,
      help: "Go to the next hit, mention, difference or name", hint: "next match",
      hints: [.entities: "next mention"], action: .match(.next)),
    Command(
      "previous-match", keys: ["N"], in: .screens, .searching,
      help: "Go to the previous hit, mention, difference or name", action: .match(.previous)),
    Command(
      "rank-all", keys: ["R"], in: .panes, .searching,
      help: "Rank every match of the search, not only the newest", hint: "rank all",
      action: .rankAll),
    Command(
      "save-search", keys: ["S"], in: .panes, .searching,
      help: "Keep the search under a name", hint: "keep search",
      argument: .searchName, action: .saveSearch),
    Command(
      "saved-searches", keys: ["'"], in: .panes, .searching,
      help: "Choose one of the saved searches", action: .savedSearches),
    Command(
      "remove-search", keys: ["D"], in: [.articles], .searching,
      help: "Remove the selected saved search or watch", hint: "remove", action: .removeSearch),
    Command(
      "watch", keys: ["!"], in: .panes, .searching,
      help: "Watch for what the list is searched for, or for a name; or no longer", hint: "watch",
      action: .toggleWatch),
  ]

  private static let names = [
    Command(
      "toggle-scope", keys: ["a"], in: .panes, .names,
      help: "Count names in the open article, or in the whole list", hint: "all / this article",
      action: .toggleScope),
    Command(
      "entity-page", keys: ["i"], in: [.entities], .names,
      help: "Show a name's spellings, where it stands in the news, and with whom", hint: "its page",
      action: .entityPage),
    Command(
      "mark-entity", keys: ["m"], in: [.entities, .entityPage], .names,
      help: "Mark a name to merge it with others; again, take the mark away", hint: "mark",
      action: .markEntity),
    Command(
      "merge-entities", keys: ["M"], in: [.entities, .entityPage], .names,
      help: "Merge the marked names with this one", hint: "merge marked", action: .mergeEntities),
    Command(
      "split-entity", keys: ["d"], in: [.entityPage], .names,
      help: "Make the spelling a name of its own", hint: "split off", action: .splitEntity),
    Command(
      "retype-entity", keys: ["T"], in: [.entities, .entityPage], .names,
      help: "Give the name another type", hint: "type", action: .retypeEntity),
    Command(
      "rename-entity", keys: ["r"], in: [.entities, .entityPage], .names,
      help: "Say what the name is to be called, in either language", hint: "rename",
      action: .renameEntity),
  ]

  private static let comparing = [
    Command(
      "compare", keys: ["c"], in: .panes, .comparing,
      help: "Show the article beside its translation", hint: "compare", action: .compare),
    Command(
      "next-flag", keys: ["f"], in: [.compare], .comparing,
      help: "Go to the next flag", hint: "flag", action: .flag(.next)),
    Command(
      "previous-flag", keys: ["F"], in: [.compare], .comparing,
      help: "Go to the previous flag", action: .flag(.previous)),
    Command(
      "next-word", keys: ["w"], in: [.reader, .compare, .dictionary], .comparing,
      help: "Light the next word, in a comparison with what renders it", hint: "word",
      action: .word(.next)),
    Command(
      "previous-word", keys: ["W"], in: [.reader, .compare, .dictionary], .comparing,
      help: "Light the previous word, in a comparison with what renders it",
      action: .word(.previous)),
    Command(
      "look-up", keys: ["="], in: [.reader, .compare], .reading,
      help: "Show what the dictionary has for the word that is lit", hint: "dictionary",
      action: .lookUp),
    Command(
      "account", keys: ["A"], in: [.compare], .comparing,
      help: "Show what the translation comes to as a whole", hint: "account", action: .account),
    Command(
      "mark-row", keys: ["m"], in: [.compare], .comparing,
      help: "Mark a row to link it with another", hint: "mark", action: .markBead),
    Command(
      "link-rows", keys: ["L"], in: [.compare], .comparing,
      help: "Link the marked rows and this one", hint: "link marked", action: .linkBeads),
    Command(
      "unlink-row", keys: ["X"], in: [.compare], .comparing,
      help: "Part the row: its paragraphs have no counterpart", hint: "part", action: .unlinkBead),
    Command(
      "confirm-row", keys: ["o"], in: [.compare], .comparing,
      help: "Say that the row is right, and go on to the next open one", hint: "right",
      action: .confirmBead),
    Command(
      "dismiss-flag", keys: ["d"], in: [.compare], .comparing,
      help: "Say that the row's flag points at no fault", hint: "dismiss", action: .dismissFlag),
    Command(
      "note-row", keys: ["a"], in: [.compare], .comparing,
      help: "Write a note on the row; an empty one takes it away", hint: "note", action: .noteRow),
    Command(
      "note-flag", keys: ["D"], in: [.compare], .comparing,
      help: "Write a note on the row's flag", action: .noteFlag),
    Command(
      "filter-rows", keys: ["v"], in: [.compare], .comparing,
      help: "Show all rows, or only open, flagged or changed ones", hint: "rows",
      action: .cycleRowFilter),
    Command(
      "follow-move", keys: ["M"], in: [.compare], .comparing,
      help: "Go to where a moved row stands in the other text, or back", hint: "moved",
      action: .followMove),
    Command(
      "toggle-sentences", keys: ["z"], in: [.compare], .comparing,
      help: "Lay sentences beside each other, or paragraphs again", hint: "sentences",
      action: .toggleUnit),
    Command(
      "export", keys: ["E"], in: [.compare], .comparing,
      help: "Write the comparison to a file: TMX, XLIFF, HTML, a table", hint: "export",
      action: .exportComparison),
    Command(
      "toggle-pair", keys: ["P"], in: [.compare], .comparing,
      help: "Say that these are, or are not, translations", hint: "are translations",
      action: .togglePair),
    Command(
      "swap-sides", keys: ["x"], in: [.compare], .comparing,
      help: "Put the left text on the right", hint: "swap", action: .swapSides),
    Command(
      "toggle-original", keys: ["O"], in: [.compare], .comparing,
      help: "Show or hide the original of two renderings", hint: "original",
      action: .toggleOriginal),
    Command(
      "compare-with", keys: ["C"], in: .screens, .comparing,
      help: "Choose what to show the article beside", hint: "other", action: .compareWith),
  ]

  private static let program = [
    Command(
      "help", keys: ["?", "F1"],
      in: .screens.union([
        .entityPage, .feeds, .dictionary, .stories, .storyPage, .notes, .quotations,
        .readingAid, .prompt,
      ]), .program,
      help: "Show the keys of this place, and what marks and colours mean",
      hint: "help", action: .help),
    Command(
      "find-in-page", keys: ["/"], in: [.page, .notes], .program,
      help: "Show only the lines of a page that hold some words", hint: "find",
      action: .findInPage),
    Command(
      "palette", keys: [":"], in: .screens, .program,
      help: "Do a command by its name, with what stands behind it", action: .palette),
    Command(
      "problems", keys: ["e"], in: .panes, .program,
      help: "Show the files that could not be read", action: .problems),
    Command(
      "undo", keys: ["U"],
      in: .screens.union([.entityPage, .dictionary, .stories, .storyPage, .notes]),
      .program,
      help: "Take back the last decision", hint: "undo", action: .undo),
    Command(
      "bidi-mode", keys: ["B"], in: .screens, .program,
      help: "Show Arabic in another way, if it looks wrong", action: .cycleBidiMode),
    Command(
      "redraw", keys: ["Ctrl-l"], in: .everywhere, .program,
      help: "Draw the screen anew", action: .redraw),
    Command(
      "suspend", keys: ["Ctrl-z"], in: .everywhere, .program,
      help: "Stop the program; fg continues it", action: .suspend),
    Command(
      "quit", keys: ["q"], in: .screens, .program,
      help: "Quit the program", hint: "quit", action: .quit),
    Command(
      "quit-at-once", keys: ["Ctrl-c"], in: .everywhere, .program,
      help: "Quit from anywhere", action: .quit),
  ]
}
