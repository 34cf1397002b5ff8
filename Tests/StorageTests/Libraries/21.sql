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
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
INSERT INTO meta VALUES('articles',2);
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
CREATE TABLE articleText (row INTEGER PRIMARY KEY, text TEXT NOT NULL, segments BLOB NOT NULL);
INSERT INTO articleText VALUES(199254600,replace('افتتح ميناء حتا يوم الاثنين.\nوصلت اثنتا عشرة سفينة في اليوم الأول.','\n',char(10)),X'0203026172000033030261721d3443b6dd4e8e4039e0ba');
INSERT INTO articleText VALUES(199254601,replace('The harbour of Hatta was opened on Monday.\nTwelve ships came on the first day.','\n',char(10)),X'020302656e00002a0302656e2b2b23dcd9452d3775c7e1');
CREATE TABLE word (
      stem TEXT PRIMARY KEY, articles INTEGER NOT NULL, form TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO word VALUES('stem',2,'stems');
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
CREATE TABLE mention (article INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE evidence (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE pair (
      source TEXT NOT NULL, target TEXT NOT NULL, score REAL NOT NULL,
      isDeclared INTEGER NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
INSERT INTO pair VALUES('kept-2','kept-1',1.0,1);
CREATE TABLE relation (
      source TEXT NOT NULL, target TEXT NOT NULL, share REAL NOT NULL, overlap REAL NOT NULL DEFAULT 0,
      PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE TABLE fingerprint (
      row INTEGER PRIMARY KEY, data BLOB NOT NULL, isPaired INTEGER NOT NULL DEFAULT 0, number INTEGER);
CREATE TABLE alignment (
      source INTEGER NOT NULL, target INTEGER NOT NULL, unit TEXT NOT NULL,
      version INTEGER NOT NULL, data BLOB NOT NULL,
      PRIMARY KEY (source, target, unit)) WITHOUT ROWID;
CREATE TABLE decision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, madeAt INTEGER NOT NULL, decision BLOB NOT NULL,
      isUndone INTEGER NOT NULL DEFAULT 0, madeBy TEXT);
INSERT INTO decision VALUES(1,1594050000,X'7b2273746172726564223a7b225f30223a226b6570742d31222c225f31223a747275657d7d',0,NULL);
INSERT INTO decision VALUES(2,1594050001,X'7b22746167676564223a7b225f30223a226b6570742d31222c22746167223a22706f7274222c225f32223a747275657d7d',0,NULL);
INSERT INTO decision VALUES(3,1594050002,X'7b227361766564536561726368223a7b226e616d65223a22506f727473222c227175657279223a22686172626f7572204f5220d985d98ad986d8a7d8a1227d7d',0,NULL);
INSERT INTO decision VALUES(4,1594050003,X'7b22706169726564223a7b22736f75726365223a226b6570742d32222c22746172676574223a226b6570742d31222c225f32223a747275657d7d',0,NULL);
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
CREATE TABLE nameEvidence (row INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE withdrawnEvidence (number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE staleNames (row INTEGER PRIMARY KEY);
CREATE TABLE waitingArticle (row INTEGER PRIMARY KEY);
INSERT INTO waitingArticle VALUES(199254600);
INSERT INTO waitingArticle VALUES(199254601);
CREATE TABLE placedPair (
      source TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (source, target)) WITHOUT ROWID;
CREATE TABLE posting (feature INTEGER PRIMARY KEY, numbers BLOB NOT NULL);
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
INSERT INTO textIndex_data VALUES(1,X'');
INSERT INTO textIndex_data VALUES(10,X'00000002000000');
CREATE TABLE IF NOT EXISTS 'textIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'textIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO textIndex_config VALUES('automerge',8);
INSERT INTO textIndex_config VALUES('hashsize',8000000);
INSERT INTO textIndex_config VALUES('version',4);
CREATE TABLE copyKey (
      key INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE loneArticle (article TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE articleVersion (
      article TEXT NOT NULL, number INTEGER NOT NULL, storedAt INTEGER NOT NULL,
      replacedAt INTEGER NOT NULL, path TEXT, url TEXT, source TEXT, author TEXT,
      title TEXT NOT NULL, titleOrigin TEXT NOT NULL, titleLanguage TEXT NOT NULL,
      language TEXT NOT NULL, date INTEGER, datePrecision INTEGER, encoding TEXT,
      isEncodingDeclared INTEGER, originKind TEXT, originName TEXT, originItem TEXT,
      contentHash INTEGER NOT NULL, text TEXT NOT NULL, segments BLOB NOT NULL,
      UNIQUE (article, number));
CREATE TABLE copySample (row INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE summary (
      article TEXT PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE wantedText (
      number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, tries INTEGER NOT NULL DEFAULT 0);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('decision',4);
INSERT INTO sqlite_sequence VALUES('feed',1);
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
PRAGMA writable_schema=OFF;
COMMIT;
