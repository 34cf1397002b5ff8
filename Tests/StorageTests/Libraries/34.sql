PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
INSERT INTO grdb_migrations VALUES('2');
INSERT INTO grdb_migrations VALUES('3');
INSERT INTO grdb_migrations VALUES('4');
INSERT INTO grdb_migrations VALUES('5');
INSERT INTO grdb_migrations VALUES('6');
INSERT INTO grdb_migrations VALUES('7');
INSERT INTO grdb_migrations VALUES('10');
INSERT INTO grdb_migrations VALUES('13');
INSERT INTO grdb_migrations VALUES('16');
INSERT INTO grdb_migrations VALUES('17');
INSERT INTO grdb_migrations VALUES('18');
INSERT INTO grdb_migrations VALUES('19');
INSERT INTO grdb_migrations VALUES('21');
INSERT INTO grdb_migrations VALUES('23');
INSERT INTO grdb_migrations VALUES('27');
INSERT INTO grdb_migrations VALUES('28');
INSERT INTO grdb_migrations VALUES('29');
INSERT INTO grdb_migrations VALUES('30');
INSERT INTO grdb_migrations VALUES('31');
INSERT INTO grdb_migrations VALUES('34');
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES('articles',2);
INSERT INTO meta VALUES('indexVersion',4);
INSERT INTO meta VALUES('words',34);
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
      vocabularyWeight INTEGER NOT NULL,
      isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      hasTranslation INTEGER NOT NULL DEFAULT 0
    , encoding TEXT, isEncodingDeclared INTEGER, author TEXT, originKind TEXT, originName TEXT, originItem TEXT, copyGroup INTEGER, isCopy INTEGER NOT NULL DEFAULT 0, editedAt INTEGER);
INSERT INTO article VALUES(199254600,'kept-2','/news/kept-2.txt',NULL,NULL,'افتتاح ميناء حتا','headline','ar','ar',1594036800,1,1594040000,-536080158513878710,1,1,0,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO article VALUES(199254601,'kept-1','/news/kept-1.txt',NULL,'Hatta Daily','Harbour opened in Hatta','headline','en','en',1594036800,1,1594040000,6145181873268252637,1,0,1,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE articleText (row INTEGER PRIMARY KEY, text TEXT NOT NULL, segments BLOB NOT NULL, seal INTEGER);
INSERT INTO articleText VALUES(199254600,replace('افتتح ميناء حتا يوم الاثنين.\nوصلت اثنتا عشرة سفينة في اليوم الأول.','\n',char(10)),X'0203026172000033030261721d3443b6dd4e8e4039e0ba',NULL);
INSERT INTO articleText VALUES(199254601,replace('The harbour of Hatta was opened on Monday.\nTwelve ships came on the first day.','\n',char(10)),X'020302656e00002a0302656e2b2b23dcd9452d3775c7e1',NULL);
CREATE TABLE word (
      stem TEXT PRIMARY KEY, articles INTEGER NOT NULL, form TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO word VALUES('came',1,'came');
INSERT INTO word VALUES('daili',1,'Daily');
INSERT INTO word VALUES('day',1,'day');
INSERT INTO word VALUES('first',1,'first');
INSERT INTO word VALUES('harbour',1,'Harbour');
INSERT INTO word VALUES('hatta',1,'Hatta');
INSERT INTO word VALUES('in',1,'in');
INSERT INTO word VALUES('monday',1,'Monday');
INSERT INTO word VALUES('of',1,'of');
INSERT INTO word VALUES('on',1,'on');
INSERT INTO word VALUES('open',1,'opened');
INSERT INTO word VALUES('ship',1,'ships');
INSERT INTO word VALUES('the',1,'The');
INSERT INTO word VALUES('twelv',1,'Twelve');
INSERT INTO word VALUES('was',1,'was');
INSERT INTO word VALUES('اثن',1,'الاثنين');
INSERT INTO word VALUES('اثنت',1,'اثنتا');
INSERT INTO word VALUES('افتتاح',1,'افتتاح');
INSERT INTO word VALUES('افتتح',1,'افتتح');
INSERT INTO word VALUES('اول',1,'الأول');
INSERT INTO word VALUES('حتا',1,'حتا');
INSERT INTO word VALUES('سفين',1,'سفينة');
INSERT INTO word VALUES('صلت',1,'وصلت');
INSERT INTO word VALUES('عشر',1,'عشرة');
INSERT INTO word VALUES('في',1,'في');
INSERT INTO word VALUES('ميناء',1,'ميناء');
INSERT INTO word VALUES('يوم',1,'يوم');
CREATE TABLE file (
      path TEXT PRIMARY KEY, size INTEGER NOT NULL, modifiedAt INTEGER NOT NULL,
      hash TEXT NOT NULL, articles TEXT NOT NULL, error TEXT) WITHOUT ROWID;
INSERT INTO file VALUES('/news/kept-1.txt',100,1594040000,'0011223344556677','kept-1',NULL);
INSERT INTO file VALUES('/news/kept-2.txt',100,1594040000,'0011223344556677','kept-2',NULL);
CREATE TABLE mark (
      article TEXT PRIMARY KEY, isRead INTEGER NOT NULL, isStarred INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO mark VALUES('gone',1,1);
INSERT INTO mark VALUES('kept-1',0,1);
INSERT INTO mark VALUES('kept-2',1,0);
CREATE TABLE tag (
      article TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (article, tag)) WITHOUT ROWID;
INSERT INTO tag VALUES('kept-1','port');
CREATE TABLE savedSearch (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO savedSearch VALUES('Ports','harbour OR ميناء');
CREATE TABLE entity (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
      mentions INTEGER NOT NULL DEFAULT 0, articles INTEGER NOT NULL DEFAULT 0);
INSERT INTO entity VALUES(1,'loc-hatta','LOC',2,2);
CREATE TABLE entityName (
      entity INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, stems TEXT NOT NULL,
      PRIMARY KEY (entity, language)) WITHOUT ROWID;
INSERT INTO entityName VALUES(1,'en','Hatta','hatta');
CREATE TABLE form (
      number INTEGER PRIMARY KEY, entity INTEGER NOT NULL, text TEXT NOT NULL,
      language TEXT NOT NULL, stems TEXT NOT NULL, lastStem TEXT NOT NULL,
      count INTEGER NOT NULL DEFAULT 0, reasons TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '', key TEXT NOT NULL DEFAULT '', whole INTEGER NOT NULL DEFAULT 0, known TEXT, cluster TEXT);
INSERT INTO form VALUES(1,1,'Hatta','en','hatta','hatta',1,'','','',0,NULL,NULL);
CREATE TABLE entityArticle (
      entity INTEGER NOT NULL, article INTEGER NOT NULL, count INTEGER NOT NULL,
      PRIMARY KEY (entity, article)) WITHOUT ROWID;
INSERT INTO entityArticle VALUES(1,199254601,1);
CREATE TABLE mention (article INTEGER PRIMARY KEY, data BLOB NOT NULL, seal INTEGER);
CREATE TABLE pair (
      source TEXT NOT NULL, target TEXT NOT NULL, score REAL NOT NULL,
      isDeclared INTEGER NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
INSERT INTO pair VALUES('kept-2','kept-1',1.0,1);
CREATE TABLE relation (
      source TEXT NOT NULL, target TEXT NOT NULL, share REAL NOT NULL, overlap REAL NOT NULL DEFAULT 0,
      PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE TABLE fingerprint (
      row INTEGER PRIMARY KEY, data BLOB NOT NULL, isPaired INTEGER NOT NULL DEFAULT 0, number INTEGER, seal INTEGER);
CREATE TABLE alignment (
      source INTEGER NOT NULL, target INTEGER NOT NULL, unit TEXT NOT NULL,
      version INTEGER NOT NULL, data BLOB NOT NULL, seal INTEGER,
      PRIMARY KEY (source, target, unit)) WITHOUT ROWID;
CREATE TABLE decision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, madeAt INTEGER NOT NULL, decision BLOB NOT NULL,
      isUndone INTEGER NOT NULL DEFAULT 0, madeBy TEXT, seal INTEGER);
INSERT INTO decision VALUES(1,1594050000,X'7b2273746172726564223a7b225f30223a226b6570742d31222c225f31223a747275657d7d',0,NULL,NULL);
INSERT INTO decision VALUES(2,1594050001,X'7b22746167676564223a7b225f30223a226b6570742d31222c22746167223a22706f7274222c225f32223a747275657d7d',0,NULL,NULL);
INSERT INTO decision VALUES(3,1594050002,X'7b227361766564536561726368223a7b226e616d65223a22506f727473222c227175657279223a22686172626f7572204f5220d985d98ad986d8a7d8a1227d7d',0,NULL,NULL);
INSERT INTO decision VALUES(4,1594050003,X'7b22706169726564223a7b22736f75726365223a226b6570742d32222c22746172676574223a226b6570742d31222c225f32223a747275657d7d',0,NULL,NULL);
CREATE TABLE length (row INTEGER PRIMARY KEY, words INTEGER NOT NULL);
INSERT INTO length VALUES(199254600,15);
INSERT INTO length VALUES(199254601,19);
CREATE TABLE formKey (
      key INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (key, form)) WITHOUT ROWID;
CREATE TABLE formLink (
      form INTEGER NOT NULL, other INTEGER NOT NULL, kind INTEGER NOT NULL,
      origin INTEGER NOT NULL, score REAL NOT NULL,
      PRIMARY KEY (form, other, kind, origin)) WITHOUT ROWID;
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
CREATE TABLE nameEvidence (row INTEGER PRIMARY KEY, data BLOB NOT NULL, seal INTEGER);
CREATE TABLE withdrawnEvidence (number INTEGER PRIMARY KEY, data BLOB NOT NULL, seal INTEGER);
CREATE TABLE staleNames (row INTEGER PRIMARY KEY);
CREATE TABLE waitingArticle (row INTEGER PRIMARY KEY);
INSERT INTO waitingArticle VALUES(199254600);
INSERT INTO waitingArticle VALUES(199254601);
CREATE TABLE placedPair (
      source TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE TABLE posting (feature INTEGER PRIMARY KEY, numbers BLOB NOT NULL, seal INTEGER);
CREATE TABLE feed (
      number INTEGER PRIMARY KEY AUTOINCREMENT, origin TEXT NOT NULL UNIQUE, address TEXT NOT NULL,
      title TEXT, link TEXT, language TEXT, etag TEXT, lastModified TEXT, bodyHash INTEGER,
      fetchedAt INTEGER, error TEXT, failures INTEGER NOT NULL DEFAULT 0,
      nextAt INTEGER NOT NULL DEFAULT 0);
INSERT INTO feed VALUES(1,'https://hatta.example/feed','https://hatta.example/feed','Hatta Daily',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0);
CREATE TABLE feedArticle (
      feed INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (feed, article)) WITHOUT ROWID;
INSERT INTO feedArticle VALUES(1,'kept-1');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','textIndex','textIndex',0,'CREATE VIRTUAL TABLE textIndex USING fts5(
      title, body, origin, content = '''', columnsize = 0, tokenize = ''ascii'')');
CREATE TABLE IF NOT EXISTS 'textIndex_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO textIndex_data VALUES(1,X'02071b02');
INSERT INTO textIndex_data VALUES(10,X'000000020101010001010101');
INSERT INTO textIndex_data VALUES(137438953473,X'0000018c053063616d65df81c4490601010c01056461696c69df81c44906010203030179df81c4490601011001056669727374df81c4490601010f0107686172626f7572df81c44908020101030303747461df81c4490e050101050102020102696edf81c449020401066d6f6e646179df81c4490601010901026f66df81c4490601010402016edf81c4490801010807020370656edf81c4490803010107010473686970df81c4490601010b0103746865df81c449080101020e020477656c76df81c4490601010a0103776173df81c449060101060106d8a7d8abd986df81c448060101060702d8aadf81c44806010108030ad981d8aad8aad8a7d8addf81c44802020a01addf81c44806010102040388d984df81c4480601010d0205add8aad8a7df81c44808040101040207b3d981d98ad986df81c4480601010a0205b5d984d8aadf81c448060101070205b9d8b4d8b1df81c448060101090104d981d98adf81c4480601010b020985d98ad986d8a7d8a1df81c448080301010302058ad988d985df81c4480801010509040e0f0b0f12110a100c0c0e0e0e0e0d100c120b0d10110f0f0e14');
CREATE TABLE IF NOT EXISTS 'textIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO textIndex_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'textIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO textIndex_config VALUES('automerge',8);
INSERT INTO textIndex_config VALUES('hashsize',8000000);
INSERT INTO textIndex_config VALUES('version',4);
CREATE TABLE copyKey (
      key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID;
INSERT INTO copyKey VALUES(-4178249989308930767,199254600);
INSERT INTO copyKey VALUES(2288416029609436028,199254601);
CREATE TABLE loneArticle (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE articleVersion (
      article TEXT NOT NULL, number INTEGER NOT NULL, storedAt INTEGER NOT NULL,
      replacedAt INTEGER NOT NULL, path TEXT, url TEXT, source TEXT, author TEXT,
      title TEXT NOT NULL, titleOrigin TEXT NOT NULL, titleLanguage TEXT NOT NULL,
      language TEXT NOT NULL, date INTEGER, datePrecision INTEGER, encoding TEXT,
      isEncodingDeclared INTEGER, originKind TEXT, originName TEXT, originItem TEXT,
      contentHash INTEGER NOT NULL, text TEXT NOT NULL, segments BLOB NOT NULL, seal INTEGER,
      UNIQUE (article, number));
CREATE TABLE copySample (row INTEGER PRIMARY KEY, data BLOB NOT NULL, seal INTEGER);
CREATE TABLE summary (
      article TEXT PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE wantedText (
      number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, tries INTEGER NOT NULL DEFAULT 0);
CREATE TABLE storyArticle (
      row INTEGER PRIMARY KEY, stage INTEGER NOT NULL, day INTEGER, story INTEGER, profile BLOB, seal INTEGER);
CREATE TABLE story (first INTEGER PRIMARY KEY, id TEXT NOT NULL);
CREATE TABLE storyName (
      number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE withdrawnStoryArticle (number INTEGER PRIMARY KEY, profile BLOB NOT NULL, seal INTEGER);
CREATE TABLE storyFeature (
      feature INTEGER PRIMARY KEY, articles INTEGER NOT NULL, counted INTEGER NOT NULL,
      recent BLOB NOT NULL, seal INTEGER);
CREATE TABLE storyLink (
      row INTEGER NOT NULL, other INTEGER NOT NULL, likeness REAL NOT NULL,
      PRIMARY KEY (row, other)) WITHOUT ROWID;
CREATE TABLE keptWord (
  number INTEGER PRIMARY KEY, word TEXT NOT NULL, language TEXT NOT NULL,
  meanings TEXT NOT NULL, sentence TEXT NOT NULL, rendering TEXT, article TEXT NOT NULL,
  keptAt INTEGER NOT NULL, UNIQUE (word, language));
CREATE TABLE watch (
  number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT,
  madeAt INTEGER NOT NULL, removedAt INTEGER);
CREATE TABLE watchName (
  watch INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (watch, place)) WITHOUT ROWID;
CREATE TABLE watchHit (
  number INTEGER PRIMARY KEY AUTOINCREMENT, watch INTEGER NOT NULL, article TEXT NOT NULL,
  place INTEGER NOT NULL, entity TEXT, foundAt INTEGER NOT NULL, isSeen INTEGER NOT NULL,
  isTold INTEGER NOT NULL, isRung INTEGER NOT NULL, UNIQUE (watch, article, place));
CREATE TABLE unwatchedArticle (row INTEGER PRIMARY KEY);
CREATE TABLE note (
  number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT, segment INTEGER, quote TEXT,
  entity TEXT, name TEXT, text TEXT NOT NULL, writtenAt INTEGER NOT NULL, writtenBy TEXT);
INSERT INTO note VALUES(1,'kept-1',1,'Twelve ships came on the first day.',NULL,NULL,'Ask the harbour master.',1594050000,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('decision',4);
INSERT INTO sqlite_sequence VALUES('feed',1);
INSERT INTO sqlite_sequence VALUES('note',1);
CREATE INDEX articlePath ON article(path) WHERE path IS NOT NULL;
CREATE INDEX tagName ON tag(tag);
CREATE INDEX entityMentions ON entity(type, mentions);
CREATE INDEX entityNameStems ON entityName(stems);
CREATE INDEX formEntity ON form(entity);
CREATE INDEX formStems ON form(stems);
CREATE INDEX formLastStem ON form(lastStem);
CREATE INDEX pairTarget ON pair(target);
CREATE INDEX relationTarget ON relation(target);
CREATE INDEX fingerprintUnpaired ON fingerprint(row) WHERE NOT isPaired;
CREATE INDEX formText ON form(text, type, whole);
CREATE INDEX formWhole ON form(whole) WHERE whole <> 0;
CREATE INDEX formCluster ON form(cluster) WHERE cluster IS NOT NULL;
CREATE INDEX formLinkOrigin ON formLink(origin) WHERE origin <> 0;
CREATE UNIQUE INDEX fingerprintNumber ON fingerprint(number) WHERE number IS NOT NULL;
CREATE INDEX articleStarred ON article((date IS NOT NULL)) WHERE isStarred;
CREATE INDEX articlePaired ON article((date IS NOT NULL)) WHERE hasTranslation;
CREATE INDEX feedAddress ON feed(address);
CREATE INDEX articleCopies ON article(copyGroup, isCopy) WHERE copyGroup IS NOT NULL;
CREATE INDEX articleListed ON article((date IS NOT NULL));
CREATE INDEX articleShown ON article((date IS NOT NULL)) WHERE NOT isCopy;
CREATE INDEX storyArticleStage ON storyArticle(stage) WHERE stage < 4;
CREATE INDEX storyArticleStory ON storyArticle(story) WHERE story IS NOT NULL;
CREATE INDEX storyID ON story(id);
CREATE UNIQUE INDEX watchByName ON watch(name COLLATE NOCASE) WHERE removedAt IS NULL;
CREATE INDEX watchHitUnseen ON watchHit(watch) WHERE NOT isSeen;
CREATE INDEX watchHitUntold ON watchHit(number) WHERE NOT isTold;
CREATE INDEX watchHitUnrung ON watchHit(watch) WHERE NOT isRung;
CREATE TRIGGER watchWaiting AFTER INSERT ON waitingArticle
  WHEN EXISTS (SELECT 1 FROM watch WHERE removedAt IS NULL)
  BEGIN INSERT OR IGNORE INTO unwatchedArticle VALUES (NEW.row); END;
CREATE TRIGGER watchNamed AFTER INSERT ON entityArticle
  WHEN EXISTS (SELECT 1 FROM watch WHERE removedAt IS NULL)
  BEGIN INSERT OR IGNORE INTO unwatchedArticle VALUES (NEW.article); END;
CREATE INDEX articleVersionReplaced ON articleVersion(replacedAt);
CREATE INDEX noteArticle ON note(article) WHERE article IS NOT NULL;
CREATE INDEX noteEntity ON note(entity) WHERE entity IS NOT NULL;
PRAGMA writable_schema=OFF;
COMMIT;
