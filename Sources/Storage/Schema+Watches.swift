extension Schema {
  /// What somebody wants to be told of, and what was found: whether it was looked at (`isSeen`), printed
  /// (`isTold`) and rung for (`isRung`).
  ///
  /// `unwatchedArticle` has the rows that watches still have to look at: whatever has an article analysed or
  /// gives it to an entity puts it there, as long as there is a watch.
  static let watches = """
    CREATE TABLE watch (
      number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT,
      madeAt INTEGER NOT NULL, removedAt INTEGER);
    CREATE UNIQUE INDEX watchByName ON watch(name COLLATE NOCASE) WHERE removedAt IS NULL;
    CREATE TABLE watchName (
      watch INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (watch, place)) WITHOUT ROWID;
    CREATE TABLE watchHit (
      number INTEGER PRIMARY KEY AUTOINCREMENT, watch INTEGER NOT NULL, article TEXT NOT NULL,
      place INTEGER NOT NULL, entity TEXT, foundAt INTEGER NOT NULL, isSeen INTEGER NOT NULL,
      isTold INTEGER NOT NULL, isRung INTEGER NOT NULL, UNIQUE (watch, article, place));
    CREATE INDEX watchHitUnseen ON watchHit(watch) WHERE NOT isSeen;
    CREATE INDEX watchHitUntold ON watchHit(number) WHERE NOT isTold;
    CREATE INDEX watchHitUnrung ON watchHit(watch) WHERE NOT isRung;
    CREATE TABLE unwatchedArticle (row INTEGER PRIMARY KEY);
    CREATE TRIGGER watchWaiting AFTER INSERT ON waitingArticle
      WHEN EXISTS (SELECT 1 FROM watch WHERE removedAt IS NULL)
      BEGIN INSERT OR IGNORE INTO unwatchedArticle VALUES (NEW.row); END;
    CREATE TRIGGER watchNamed AFTER INSERT ON entityArticle
      WHEN EXISTS (SELECT 1 FROM watch WHERE removedAt IS NULL)
      BEGIN INSERT OR IGNORE INTO unwatchedArticle VALUES (NEW.article); END;
    """

  /// When articles were edited, for those of late.
  static let edits = "CREATE INDEX articleVersionReplaced ON articleVersion(replacedAt)"
}
