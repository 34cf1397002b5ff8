#!/usr/bin/env python3
"""How high the article stands that a query was made from, in Khabar and in plain SQLite FTS5.

usage: ranking.py NEWS.jsonl[.xz] FOLDER [--khabar PROGRAM] [--articles N] [--queries N] [--only PART]

NEWS has one article a line with `title` and `text`. Some articles are set aside; their titles are left
out of the index and are queries, whole, three words of them, in other spellings, with other clitics and
with vowels; questions are made of a sentence of the text. The collection holds the articles, and is
grown to `--articles` (86,000 unless told) with mixtures of passages of those that were not set aside.
FOLDER keeps the collection, the library and the reference, so that the next run is quick.

The reference is FTS5 as it comes, ranked by `bm25` over an OR of the words, with its words folded and
stemmed beforehand: Arabic by light10 with two clitics in a row and single ones where four letters
remain, English by Snowball. Needs PyStemmer (Debian: python3-stemmer).

Prints the mean reciprocal rank at 10 of each kind of query.
"""

import argparse
import json
import lzma
import os
import random
import re
import sqlite3
import subprocess

import Stemmer

MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f]")
FOLDED = str.maketrans("أإآٱؤئىةکی", "ااااويهكي".replace("يه", "ييه"))
WORD = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff]+|[^\W_\u0600-\u06ff]+")
ARABIC = re.compile("[\u0620-\u06ff]")
PAIRS = ["ها", "ان", "ات", "ون", "ين", "يه"]
ENGLISH = Stemmer.Stemmer("english")
STOP = set(
    """the a an of in on to for and or is are was were be by with from at as it its that this what who
    when where which how why did does do has have had not but he she they i you we his her their
    في من على عن الى إلى ان أن إن ما لا لم لن قد كان كانت هو هي هم هذا هذه ذلك تلك التي الذي مع بعد قبل
    بين حتى عند كل غير او أو ثم لكن بل كما""".split())


def arabic_stem(word):
    """light10 with wa- and fa- before bi-, li-, ka-, and a single clitic where four letters remain."""
    count = len(word)

    def article(start):
        rest = word[start:]
        if len(rest) < 4:
            return None
        if rest[:2] == "لل":
            return start + 2
        if rest[:2] == "ال":
            return start if rest == "الله" else start + 2
        if len(rest) >= 5 and rest[0] in "بكل" and rest[1:3] == "ال":
            return start + 3
        return None

    start = 0
    if count >= 4:
        conjunction = word[0] in "وف"
        found = article(1) if conjunction else None
        if found is None:
            found = article(0)
        if found is not None:
            start = found
        elif conjunction and count >= 6 and word[1] in "بكل":
            start = 2
        elif word[0] == "و":
            start = 1
        elif count >= 5 and word[0] in "فبكل":
            start = 1
    word = word[start:]
    if word == "الله":
        return word
    for suffix in PAIRS:
        if len(word) >= 4 and word.endswith(suffix):
            word = word[:-2]
    for suffix in "هي":
        if len(word) >= 3 and word.endswith(suffix):
            word = word[:-1]
    return word


CACHE = {}


def stems(text):
    text = MARKS.sub("", text).translate(FOLDED).lower()
    found = []
    for word in WORD.findall(text):
        stem = CACHE.get(word)
        if stem is None:
            stem = arabic_stem(word) if ARABIC.match(word) else ENGLISH.stemWord(word)
            CACHE[word] = stem
        found.append(stem)
    return found


# Queries


def read(path):
    with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def words(text):
    return [w for w in WORD.findall(MARKS.sub("", text)) if len(w) > 2 and w.lower() not in STOP]


def three(title, chance):
    found = words(title)
    if len(found) < 3:
        return None
    places = sorted(chance.sample(range(len(found)), 3))
    return " ".join(found[place] for place in places)


def other_hamza(query, chance):
    swaps = {"أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "ئ", "ئ": "ؤ", "ة": "ه", "ى": "ي"}
    return "".join(swaps.get(c, c) for c in query)


def other_clitics(query, chance):
    found = []
    for word in query.split():
        bare = re.sub("^(وال|بال|كال|فال|ال|لل)", "", word)
        if len(bare) < 3:
            bare = word
        found.append(chance.choice(["و", "ب", "ل", "وال", "بال", "لل", "ال", "ول", "فال"]) + bare)
    return " ".join(found)


def vocalised(query, chance):
    return "".join(
        c + (chance.choice("\u064e\u064f\u0650\u0652\u0651") if ARABIC.match(c) else "") for c in query)


ASK = {
    "ar": ["متى", "ما هو", "ما هي", "من هو", "أين", "كم عدد", "لماذا", "ماذا"],
    "en": ["When did", "What is the", "Who was", "Where is", "How many", "Why did", "Which"],
}


def question(text, language, chance):
    """A question word and most words of a passage of the text, in their order, with a mark."""
    sentences = [s for s in re.split(r"[.!؟?\n]+", text) if len(s.split()) >= 12]
    if not sentences:
        return None
    sentence = re.sub(r'["()\[\]«»:,،؛;<>]', " ", chance.choice(sentences)).split()
    start = chance.randrange(0, len(sentence) - 10) if len(sentence) > 10 else 0
    window = sentence[start:start + 9]
    dropped = set(chance.sample(range(len(window)), 2))
    kept = [w for place, w in enumerate(window) if place not in dropped]
    return " ".join([chance.choice(ASK[language])] + kept) + ("؟" if language == "ar" else "?")


def make_queries(targets, count):
    sets = {}

    def add(name, id, query):
        if query and len(sets.setdefault(name, [])) < count:
            sets[name].append((query, id))

    for article in targets:
        chance = random.Random(article["id"])
        id, title = article["id"], article["title"]
        if article["language"] == "ar":
            add("Arabic title", id, title)
            short = three(title, chance)
            if short:
                add("three Arabic words", id, short)
                add("the same, other hamza", id, other_hamza(short, chance))
                add("the same, other clitics", id, other_clitics(short, chance))
                add("the same, vocalised", id, vocalised(short, chance))
            add("Arabic question", id, question(article["text"], "ar", chance))
        else:
            add("English title", id, title)
            add("three English words", id, three(title, chance))
            add("English question", id, question(article["text"], "en", chance))
    return sets


# Collection


def choose(articles, count):
    """Articles to look for, and the others."""
    chance = random.Random(1)
    chance.shuffle(articles)
    titles = {}
    for article in articles:
        titles[article["title"]] = titles.get(article["title"], 0) + 1
    targets, others, taken = [], [], {}
    for article in articles:
        language = article.get("language") or ("ar" if ARABIC.search(article["text"]) else "en")
        article["language"] = language
        isFit = (len(article["title"].split()) >= 4 and len(article["text"].split()) >= 60
                 and titles[article["title"]] == 1 and article["title"] not in article["text"])
        if isFit and language in ASK and taken.get(language, 0) < count:
            taken[language] = taken.get(language, 0) + 1
            targets.append(article)
        else:
            others.append(article)
    return targets, others


def grown(others, count):
    """Articles of two to four passages of others of one language."""
    chance = random.Random(2)
    passages = {}
    for article in others:
        sentences = re.split(r"(?<=[.!؟?])\s+|\n+", article["text"])
        for start in range(0, len(sentences), 4):
            passages.setdefault(article["language"], []).append(" ".join(sentences[start:start + 4]))
    languages = [a["language"] for a in others]
    for number in range(count):
        own = passages[chance.choice(languages)]
        yield {"id": f"g{number}",
               "text": "\n".join(chance.choice(own) for _ in range(chance.randint(2, 4)))}


def build(options, folder, targets, others):
    collection = os.path.join(folder, "news.jsonl")
    total = len(targets) + len(others)
    rows = [{"id": a["id"], "text": a["text"]} for a in targets + others]
    rows += grown(others, max(0, options.articles - total))
    random.Random(3).shuffle(rows)
    with open(collection, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    reference = sqlite3.connect(os.path.join(folder, "reference.db"))
    reference.execute("CREATE VIRTUAL TABLE t USING fts5(b, content='', tokenize='ascii')")
    reference.execute("CREATE TABLE name (row INTEGER PRIMARY KEY, id TEXT)")
    for number, row in enumerate(rows, 1):
        reference.execute("INSERT INTO t (rowid, b) VALUES (?, ?)", (number, " ".join(stems(row["text"]))))
        reference.execute("INSERT INTO name VALUES (?, ?)", (number, row["id"]))
    reference.commit()


# Searching


def recipe(reference, query):
    match = " OR ".join(f'"{stem}"' for stem in dict.fromkeys(stems(query)))
    return [row[0] for row in reference.execute(
        "SELECT (SELECT id FROM name WHERE row = t.rowid) FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10",
        (match,))]


def khabar(program, library, query):
    run = subprocess.run(
        [program, "search", "--library", library, "--limit", "10", "--format", "json", "--", query],
        capture_output=True, text=True)
    try:
        return [hit["id"] for hit in json.loads(run.stdout)["results"]]
    except (ValueError, KeyError):
        return []


def reciprocal(found, wanted):
    return 1 / (found.index(wanted) + 1) if wanted in found else 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("news")
    parser.add_argument("folder")
    parser.add_argument("--khabar", default=".build/release/khabar")
    parser.add_argument("--articles", type=int, default=86_000)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--only", default="")
    parser.add_argument("--losses", action="store_true", help="print the queries that do worse")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    articles = [a for a in read(options.news) if a.get("title") and a.get("text")]
    targets, others = choose(articles, options.queries * 3 // 2)
    if not os.path.exists(os.path.join(options.folder, "reference.db")):
        build(options, options.folder, targets, others)
    library = os.path.join(options.folder, "library.db")
    if not os.path.exists(library):
        subprocess.run([options.khabar, "add", "--later", "--library", library,
                        os.path.join(options.folder, "news.jsonl")], check=True, capture_output=True)
    reference = sqlite3.connect(os.path.join(options.folder, "reference.db"))
    means = []
    print(f"{'query':26} {'recipe':>7} {'Khabar':>7}")
    for name, queries in make_queries(targets, options.queries).items():
        if options.only not in name:
            continue
        sums = [0.0, 0.0]
        for query, id in queries:
            ranks = [reciprocal(recipe(reference, query), id),
                     reciprocal(khabar(options.khabar, library, query), id)]
            sums = [total + rank for total, rank in zip(sums, ranks)]
            if options.losses and ranks[1] < ranks[0]:
                print(f"  {ranks[0]:.2f} {ranks[1]:.2f} {id} {query}")
        means.append([total / len(queries) for total in sums])
        print(f"{name:26} {means[-1][0]:7.3f} {means[-1][1]:7.3f}", flush=True)
    print(f"{'mean':26} " + " ".join(f"{sum(c) / len(means):7.3f}" for c in zip(*means)))


if __name__ == "__main__":
    main()
