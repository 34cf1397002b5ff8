import GRDB

/// The tables and how they came to be; a migration is final once shipped.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: first) }
    migrator.registerMigration("2") { try $0.execute(sql: second) }
    migrator.registerMigration("3") { try $0.execute(sql: third) }
    migrator.registerMigration("4") { try $0.execute(sql: fourth) }
    migrator.registerMigration("5") { try $0.execute(sql: fifth) }
    migrator.registerMigration("6") { try $0.execute(sql: sixth) }
    migrator.registerMigration("7") { try $0.execute(sql: seventh) }
    migrator.registerMigration("10") { try $0.execute(sql: tenth) }
    migrator.registerMigration("13") { try $0.execute(sql: thirteenth) }
    migrator.registerMigration("16") { try $0.execute(sql: sixteenth) }
    migrator.registerMigration("17") { try $0.execute(sql: seventeenth) }
    migrator.registerMigration("18") { try $0.execute(sql: eighteenth) }
    migrator.registerMigration("19") { try $0.execute(sql: nineteenth) }
    migrator.registerMigration("21") { try $0.execute(sql: twentyFirst) }
    migrator.registerMigration("23") { try $0.execute(sql: stories) }
    migrator.registerMigration("27") { try $0.execute(sql: twentySeventh) }
    migrator.registerMigration("28") { try $0.execute(sql: seals) }
    migrator.registerMigration("29") { try $0.execute(sql: codes) }
    migrator.registerMigration("30") { try $0.execute(sql: watches) }
    migrator.registerMigration("31") { try $0.execute(sql: edits) }
    migrator.registerMigration("34") { try $0.execute(sql: notes) }
    migrator.registerMigration("35") { try $0.execute(sql: archive) }
    return migrator
  }

  /// Row ids of articles ascend with their dates, in the full-text index too, so that the newest
  /// matches are found without looking at the others; ``DateSlots`` gives them out.
  ///
  /// What a person did hangs on an article's name (`id`), so it outlives the article's removal.
  private static let first = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

    CREATE TABLE article (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      path TEXT,
      url TEXT,
      source TEXT,
      title TEXT NOT NULL,
      titleOrigin TEXT NOT NULL,
      titleLanguage TEXT NOT NULL,
      language TEXT NOT NULL,
      date INTEGER,
      datePrecision INTEGER,
      addedAt INTEGER NOT NULL,
      contentHash INTEGER NOT NULL,
      words INTEGER NOT NULL,
      vocabularyWeight INTEGER NOT NULL,
      isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      hasTranslation INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX articlePath ON article(path) WHERE path IS NOT NULL;
    CREATE INDEX articleStarred ON article(row) WHERE isStarred;
    CREATE INDEX articlePaired ON article(row) WHERE hasTranslation;
    CREATE TABLE articleText (row INTEGER PRIMARY KEY, text TEXT NOT NULL, segments BLOB NOT NULL);

    CREATE VIRTUAL TABLE textIndex USING fts5(
      title, body, content = '', columnsize = 0, tokenize = 'ascii');
    CREATE TABLE word (
      stem TEXT PRIMARY KEY, articles INTEGER NOT NULL, form TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE file (
      path TEXT PRIMARY KEY, size INTEGER NOT NULL, modifiedAt INTEGER NOT NULL,
      hash TEXT NOT NULL, articles TEXT NOT NULL, error TEXT) WITHOUT ROWID;

    CREATE TABLE mark (
      article TEXT PRIMARY KEY, isRead INTEGER NOT NULL, isStarred INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE tag (
      article TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (article, tag)) WITHOUT ROWID;
    CREATE INDEX tagName ON tag(tag);
    CREATE TABLE savedSearch (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE entity (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
      mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX entityMentions ON entity(type, mentions);
    CREATE TABLE entityName (
      entity INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, stems TEXT NOT NULL,
      PRIMARY KEY (entity, language)) WITHOUT ROWID;
    CREATE INDEX entityNameStems ON entityName(stems);
    CREATE TABLE form (
      number INTEGER PRIMARY KEY, entity INTEGER NOT NULL, text TEXT NOT NULL,
      language TEXT NOT NULL, stems TEXT NOT NULL, lastStem TEXT NOT NULL,
      count INTEGER NOT NULL DEFAULT 0, reasons TEXT NOT NULL DEFAULT '');
    CREATE INDEX formEntity ON form(entity);
    CREATE INDEX formStems ON form(stems);
    CREATE INDEX formLastStem ON form(lastStem);
    CREATE TABLE entityArticle (
      entity INTEGER NOT NULL, article INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (entity, article)) WITHOUT ROWID;
    CREATE TABLE mention (article INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE evidence (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

    CREATE TABLE pair (
      source TEXT NOT NULL, target TEXT NOT NULL, score REAL NOT NULL,
      isDeclared INTEGER NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
    CREATE INDEX pairTarget ON pair(target);
    CREATE TABLE relation (
      source TEXT NOT NULL, target TEXT NOT NULL, share REAL NOT NULL,
      PRIMARY KEY (source, target)) WITHOUT ROWID;
    CREATE INDEX relationTarget ON relation(target);
    CREATE TABLE fingerprint (
      row INTEGER PRIMARY KEY, data BLOB NOT NULL, isPaired INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX fingerprintUnpaired ON fingerprint(row) WHERE NOT isPaired;
    CREATE TABLE alignment (
      source INTEGER NOT NULL, target INTEGER NOT NULL, unit TEXT NOT NULL,
      version INTEGER NOT NULL, data BLOB NOT NULL,
      PRIMARY KEY (source, target, unit)) WITHOUT ROWID;
    CREATE TABLE decision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, madeAt INTEGER NOT NULL, decision BLOB NOT NULL,
      isUndone INTEGER NOT NULL DEFAULT 0);

    INSERT INTO meta VALUES ('articles', 0);
    """

  /// Lengths lie close together, as hundreds of them are looked up for each search.
  ///
  /// What is indexed is gathered in memory up to eight megabytes, and eight pieces of the index are
  /// joined at a time: half the writing of FTS5's own measures.
  private static let second = """
    CREATE TABLE length (row INTEGER PRIMARY KEY, words INTEGER NOT NULL);
    INSERT INTO length SELECT row, words FROM article;
    ALTER TABLE article DROP COLUMN words;
    INSERT INTO textIndex (textIndex, rank) VALUES ('hashsize', 8000000);
    INSERT INTO textIndex (textIndex, rank) VALUES ('automerge', 8);
    """

  /// What linking and reading names need to be found by what is new: the spellings under the keys by
  /// which they may be alike, what links them, and sums of what all articles tell of a name.
  ///
  /// Keys and hashes are the bits of unsigned numbers. The names of before stay until they are found
  /// anew.
  private static let third = """
    ALTER TABLE form ADD COLUMN type TEXT NOT NULL DEFAULT '';
    ALTER TABLE form ADD COLUMN key TEXT NOT NULL DEFAULT '';
    ALTER TABLE form ADD COLUMN whole INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE form ADD COLUMN known TEXT;
    ALTER TABLE form ADD COLUMN cluster TEXT;
    CREATE INDEX formText ON form(text, type, whole);
    CREATE INDEX formWhole ON form(whole) WHERE whole <> 0;
    CREATE INDEX formCluster ON form(cluster) WHERE cluster IS NOT NULL;
    CREATE TABLE formKey (
      key INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (key, form)) WITHOUT ROWID;
    CREATE TABLE formLink (
      form INTEGER NOT NULL, other INTEGER NOT NULL, kind INTEGER NOT NULL,
      origin INTEGER NOT NULL, score REAL NOT NULL,
      PRIMARY KEY (form, other, kind, origin)) WITHOUT ROWID;
    CREATE INDEX formLinkOrigin ON formLink(origin) WHERE origin <> 0;
    CREATE TABLE unsettledForm (form INTEGER PRIMARY KEY);
    CREATE TABLE nameVote (
      name INTEGER PRIMARY KEY, person INTEGER NOT NULL, location INTEGER NOT NULL,
      organization INTEGER NOT NULL, miscellaneous INTEGER NOT NULL);
    CREATE TABLE unsureName (
      name INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (name, article)) WITHOUT ROWID;
    CREATE TABLE latinWord (
      key INTEGER PRIMARY KEY, spelling TEXT NOT NULL, name TEXT NOT NULL, person INTEGER NOT NULL,
      location INTEGER NOT NULL, organization INTEGER NOT NULL, articles INTEGER NOT NULL);
    CREATE TABLE latinSound (
      sound INTEGER NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (sound, word)) WITHOUT ROWID;
    CREATE TABLE askedWord (
      sound INTEGER NOT NULL, letters TEXT NOT NULL, word TEXT NOT NULL, answer INTEGER NOT NULL,
      PRIMARY KEY (sound, letters, word)) WITHOUT ROWID;
    CREATE TABLE nameEvidence (row INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE withdrawnEvidence (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE TABLE staleNames (row INTEGER PRIMARY KEY);
    CREATE TABLE waitingArticle (row INTEGER PRIMARY KEY);
    INSERT INTO waitingArticle SELECT row FROM article WHERE row NOT IN (
      SELECT row FROM fingerprint);
    CREATE TABLE placedPair (
      source TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
    """

  /// Lists show articles without a date below all that have one (``ListOrder``), whose rows are those
  /// of the time when they were added: an index on whether there is a date has them in this order.
  private static let fifth = """
    CREATE INDEX articleListed ON article((date IS NOT NULL));
    DROP INDEX articleStarred;
    CREATE INDEX articleStarred ON article((date IS NOT NULL)) WHERE isStarred;
    DROP INDEX articlePaired;
    CREATE INDEX articlePaired ON article((date IS NOT NULL)) WHERE hasTranslation;
    """

  /// The inverted index of the search for translations.
  ///
  /// Articles are numbered in the order in which their translations were looked for; `posting` has the
  /// numbers of the articles that say a thing.
  private static let fourth = """
    ALTER TABLE fingerprint ADD COLUMN number INTEGER;
    CREATE UNIQUE INDEX fingerprintNumber ON fingerprint(number) WHERE number IS NOT NULL;
    CREATE TABLE posting (feature INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
    ALTER TABLE relation ADD COLUMN overlap REAL NOT NULL DEFAULT 0;
    """

  /// Source and address are searched too. The index is filled when all migrations are done: see
  /// ``IndexVersion``.
  private static let thirteenth = """
    DROP TABLE textIndex;
    CREATE VIRTUAL TABLE textIndex USING fts5(
      title, body, origin, content = '', columnsize = 0, tokenize = 'ascii');
    INSERT INTO textIndex (textIndex, rank) VALUES ('hashsize', 8000000);
    INSERT INTO textIndex (textIndex, rank) VALUES ('automerge', 8);
    """

  /// The encoding that an article was read in, where that was not UTF-8, and whether a mark or a
  /// label told it.
  private static let sixth = """
    ALTER TABLE article ADD COLUMN encoding TEXT;
    ALTER TABLE article ADD COLUMN isEncodingDeclared INTEGER;
    """

  /// The feeds that a library follows, what fetching them needs to know, and which articles are theirs.
  ///
  /// A feed's articles are known by the address under which it came first (`origin`); it may move.
  private static let seventh = """
    CREATE TABLE feed (
      number INTEGER PRIMARY KEY AUTOINCREMENT, origin TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
      title TEXT, link TEXT, language TEXT, etag TEXT, lastModified TEXT, bodyHash INTEGER,
      fetchedAt INTEGER, error TEXT, failures INTEGER NOT NULL DEFAULT 0,
      nextAt INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX feedAddress ON feed(address);
    CREATE TABLE feedArticle (
      feed INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (feed, article)) WITHOUT ROWID;
    """

  /// Who wrote an article, and where it was read from, where that was no file.
  private static let tenth = """
    ALTER TABLE article ADD COLUMN author TEXT;
    ALTER TABLE article ADD COLUMN originKind TEXT;
    ALTER TABLE article ADD COLUMN originName TEXT;
    ALTER TABLE article ADD COLUMN originItem TEXT;
    """

  /// What grouping articles into stories keeps: what each says (`profile`), how many articles say a thing,
  /// which are alike, and the row of the first article of its story.
  private static let stories = """
    CREATE TABLE storyArticle (
      row INTEGER PRIMARY KEY, stage INTEGER NOT NULL, day INTEGER, story INTEGER, profile BLOB);
    CREATE INDEX storyArticleStage ON storyArticle(stage) WHERE stage < 4;
    CREATE INDEX storyArticleStory ON storyArticle(story) WHERE story IS NOT NULL;
    CREATE TABLE story (first INTEGER PRIMARY KEY, id TEXT NOT NULL);
    CREATE INDEX storyID ON story(id);
    CREATE TABLE storyName (
      number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
    CREATE TABLE withdrawnStoryArticle (number INTEGER PRIMARY KEY, profile BLOB NOT NULL);
    CREATE TABLE storyFeature (
      feature INTEGER PRIMARY KEY, articles INTEGER NOT NULL, counted INTEGER NOT NULL,
      recent BLOB NOT NULL);
    CREATE TABLE storyLink (
      row INTEGER NOT NULL, other INTEGER NOT NULL, likeness REAL NOT NULL,
      PRIMARY KEY (row, other)) WITHOUT ROWID;
    INSERT INTO storyArticle (row, stage) SELECT row, 0 FROM fingerprint;
    """

  /// Which articles are copies of one another: those of a group have its number, and one of them is shown
  /// for all; `copyKey` has the numbers that copies have in common (``TextSketch``), `loneArticle` what a
  /// person took out of its group.
  private static let sixteenth = """
    ALTER TABLE article ADD COLUMN copyGroup INTEGER;
    ALTER TABLE article ADD COLUMN isCopy INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX articleCopies ON article(copyGroup, isCopy) WHERE copyGroup IS NOT NULL;
    DROP INDEX articleListed;
    CREATE INDEX articleListed ON article((date IS NOT NULL)) WHERE NOT isCopy;
    CREATE TABLE copyKey (
      key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID;
    CREATE TABLE loneArticle (article TEXT PRIMARY KEY) WITHOUT ROWID;
    """

  /// What articles said before they were edited, numbered from 1 for each.
  private static let seventeenth = """
    ALTER TABLE article ADD COLUMN editedAt INTEGER;
    CREATE TABLE articleVersion (
      article TEXT NOT NULL, number INTEGER NOT NULL, storedAt INTEGER NOT NULL,
      replacedAt INTEGER NOT NULL, path TEXT, url TEXT, source TEXT, author TEXT,
      title TEXT NOT NULL, titleOrigin TEXT NOT NULL, titleLanguage TEXT NOT NULL,
      language TEXT NOT NULL, date INTEGER, datePrecision INTEGER, encoding TEXT,
      isEncodingDeclared INTEGER, originKind TEXT, originName TEXT, originItem TEXT,
      contentHash INTEGER NOT NULL, text TEXT NOT NULL, segments BLOB NOT NULL,
      UNIQUE (article, number));
    """

  /// Samples of long texts' runs of words, by which it is told roughly how much two have in common.
  ///
  /// A list with conditions goes through all articles in their order, since of a group of copies the one that
  /// is shown may not fulfil them; the list of all goes through those that are shown.
  private static let eighteenth = """
    CREATE TABLE copySample (row INTEGER PRIMARY KEY, data BLOB NOT NULL);
    DROP INDEX articleListed;
    CREATE INDEX articleListed ON article((date IS NOT NULL));
    CREATE INDEX articleShown ON article((date IS NOT NULL)) WHERE NOT isCopy;
    """

  /// Beside all that is packed, a number by which it is noticed that it is not what was kept (``Seal``); what
  /// was kept before has none.
  private static let seals = [
    "articleText", "articleVersion", "mention", "nameEvidence", "withdrawnEvidence", "fingerprint",
    "posting", "storyArticle", "withdrawnStoryArticle", "storyFeature", "copySample", "alignment",
    "decision",
  ].map { "ALTER TABLE \($0) ADD COLUMN seal INTEGER" }.joined(separator: ";\n")

  /// Reasons are kept as codes (``SpellingReason``); what stood there in words is found anew by the analysis,
  /// whose version has changed. What speaks for a mention is kept no longer.
  private static let codes = "UPDATE form SET reasons = ''; DROP TABLE evidence;"

  /// Who made a decision.
  private static let twentyFirst = "ALTER TABLE decision ADD COLUMN madeBy TEXT"

  /// What feeds carried of articles whose full text was fetched, and which are to be.
  private static let nineteenth = """
    CREATE TABLE summary (
      article TEXT PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE wantedText (
      number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, tries INTEGER NOT NULL DEFAULT 0);
    """

  /// The word list of a learner: each word once, in the order in which they were kept.
  private static let twentySeventh = """
    CREATE TABLE keptWord (
      number INTEGER PRIMARY KEY, word TEXT NOT NULL, language TEXT NOT NULL,
      meanings TEXT NOT NULL, sentence TEXT NOT NULL, rendering TEXT, article TEXT NOT NULL,
      keptAt INTEGER NOT NULL, UNIQUE (word, language));
    """

  /// What a person wrote: on an article, on a paragraph of one (`segment`, `quote`), on a name (`entity`,
  /// `name`).
  private static let notes = """
    CREATE TABLE note (
      number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT, segment INTEGER, quote TEXT,
      entity TEXT, name TEXT, text TEXT NOT NULL, writtenAt INTEGER NOT NULL, writtenBy TEXT);
    CREATE INDEX noteArticle ON note(article) WHERE article IS NOT NULL;
    CREATE INDEX noteEntity ON note(entity) WHERE entity IS NOT NULL;
    """

  /// Which articles a person put away. The list of all goes through those that are neither copies nor away.
  private static let archive = """
    ALTER TABLE mark ADD COLUMN isArchived INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN isArchived INTEGER NOT NULL DEFAULT 0;
    DROP INDEX articleShown;
    CREATE INDEX articleShown ON article((date IS NOT NULL)) WHERE NOT isCopy AND NOT isArchived;
    CREATE INDEX articleArchived ON article(isCopy) WHERE isArchived;
    """
}
