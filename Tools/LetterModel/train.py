#!/usr/bin/env python3
"""Learns from its letters alone whether an Arabic word is a foreign name.

A log-linear model over runs of one to five letters, hashed into 32,768 weights of one byte each.
Names are the translated places of three Debian packages, and given and family names of `faker`
(MIT) written in Arabic letters by a few rules; everyday words are those of `hunspell-ar`, with
proclitics and endings put on at random, and of the Arabic translations that Debian installs.
None of these lists can be had back from the weights.

    apt-get install hunspell-ar libgweather-4-common kgeography-data kstars-data
    pip install faker==40.63.0
    python3 Tools/LetterModel/train.py Sources/CResources/data/letter-model.bin

takes about three minutes, and needs nothing but Python's standard library besides.
"""
import collections
import gettext
import glob
import importlib
import math
import os
import random
import re
import struct
import sys
import unicodedata

SIZE = 1 << 15
LONGEST = 5
SCALE = 12
ARABIC = re.compile(r"[\u0621-\u064A]+")
MARKS = re.compile(r"[\u064B-\u0652\u0640\u0670]")
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"})
CATALOGUES = ["libgweather-4.0-locations", "kgeography", "kstars"]
LOCALES = (
    "en en_US en_GB en_IE en_NZ en_IN fr_FR de_DE es_ES es_MX it_IT pt_BR nl_NL sv_SE ro_RO cs_CZ "
    "hr_HR da_DK no_NO pl_PL tr_TR id_ID fi_FI hu_HU"
).split()
PROCLITICS = ["ال", "وال", "بال", "لل", "و", "ب", "ل", "ف", "ك"]
ENDINGS = (
    "ه ها هم نا ين ون ات ان ية ي ا ا ا ت وا تهم ته تها يين اتها اته هما ني تم".split()
)

# --- Letters of Latin names in Arabic -------------------------------------------------------------

# Groups of letters first; `$` stands for the end of the name.
GROUPS = [
    pair.split("=")
    for pair in (
        "sch=ش tch=تش ough=و eigh=ي igh=اي ck=ك ch=تش sh=ش ph=ف th=ث kh=خ gh=غ ng$=نغ oo=و ee=ي ea=ي "
        "ou=و ai=اي ay=اي ei=اي ey$=ي ie$=ي ew=يو au=و aw=و ow=او oy=وي qu=كو x=كس wh=و tz=تز ss=س ll=ل "
        "tt=ت nn=ن mm=م rr=ر ff=ف pp=ب bb=ب dd=د gg=غ zz=تز kk=ك ia$=يا io$=يو y$=ي e$= ce=س ci=سي "
        "ge=جي gi=جي"
    ).split()
]
SINGLE = dict(
    pair.split("=")
    for pair in (
        "a=ا b=ب c=ك d=د e=ي f=ف g=غ h=ه i=ي j=ج k=ك l=ل m=م n=ن o=و p=ب q=ق r=ر s=س t=ت u=و v=ف w=و "
        "x=كس y=ي z=ز"
    ).split()
)
FIRST = {"a": "أ", "e": "إي", "i": "إي", "o": "أو", "u": "أو"}


def transliterated(name, chance):
    """A Latin name in Arabic letters, its short vowels written or not as chance has it."""
    letters = "".join(
        c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c)
    )
    for latin, plain in (("ł", "l"), ("ø", "o"), ("ß", "ss"), ("đ", "d"), ("æ", "ai")):
        letters = letters.replace(latin, plain)
    letters = re.sub(r"[^a-z]", "", letters)
    if len(letters) < 3:
        return None
    result = ""
    index = 0
    while index < len(letters):
        for group, arabic in GROUPS:
            run = group.rstrip("$")
            ends = index + len(run) == len(letters)
            if letters.startswith(run, index) and (ends or not group.endswith("$")):
                if index == 0 and letters[0] in "aeiou" and arabic:
                    arabic = "أ" + arabic if arabic[0] != "ا" else "آ" + arabic[1:]
                result += arabic
                index += len(run)
                break
        else:
            letter = letters[index]
            last = index == len(letters) - 1
            if index == 0 and letter in FIRST:
                result += FIRST[letter] if chance.random() < 0.8 else "ا"
            elif letter in "ei" and not last and chance.random() < (0.55 if letter == "e" else 0.15):
                pass
            elif letter in "aou" and not last and chance.random() < 0.15:
                pass
            elif letter == "g" and chance.random() < 0.5:
                result += "ج"
            else:
                result += SINGLE[letter]
            index += 1
    result = re.sub(r"(.)\1", r"\1", result)
    return result if len(result) > 2 else None


# --- Where the words come from --------------------------------------------------------------------


def catalogue(path):
    try:
        with open(path, "rb") as file:
            messages = gettext.GNUTranslations(file)._catalog
    except (OSError, ValueError) as error:
        sys.exit(f"{path} cannot be read ({error}): install the packages named above.")
    return [(k, v) for k, v in messages.items() if isinstance(k, str) and k]


def places():
    """Words of translated places' names that stand for one word of the English name."""
    words = set()
    name = re.compile(r"[A-Z][\w'’.\-]+( [A-Z][\w'’.\-]+)*")
    for file in CATALOGUES:
        for message, translation in catalogue(f"/usr/share/locale/ar/LC_MESSAGES/{file}.mo"):
            english = message.split("\x04")[-1]
            if not name.fullmatch(english):
                continue
            arabic = ARABIC.findall(MARKS.sub("", translation))
            if len(arabic) == len(re.split(r"[ \-]", english)):
                words.update(w for w in arabic if len(w) > 2 and not w.startswith("ال"))
    return words


def people(chance):
    """Given and family names of faker's locales, in Arabic letters."""
    latin = set()
    for locale in LOCALES:
        provider = importlib.import_module("faker.providers.person." + locale).Provider
        for key in dir(provider):
            names = getattr(provider, key)
            if key.startswith(("first_names", "last_names")) and isinstance(
                names, (tuple, list, dict, collections.OrderedDict)
            ):
                for name in names:
                    if isinstance(name, str):
                        latin.update(re.split("[ -]", name))
    arabic = (transliterated(name, chance) for name in sorted(latin))
    return {name for name in arabic if name}


def dictionary():
    words = set()
    with open("/usr/share/hunspell/ar.dic", encoding="utf8", errors="ignore") as file:
        for line in file:
            word = MARKS.sub("", line.strip().split("/")[0])
            if ARABIC.fullmatch(word) and len(word) > 1:
                words.add(word)
    return words


def translations():
    words = set()
    for path in sorted(glob.glob("/usr/share/locale/ar/LC_MESSAGES/*.mo")):
        name = os.path.basename(path)[:-3]
        if name in CATALOGUES or name.startswith(("iso", "xkeyboard")):
            continue
        for _, translation in catalogue(path):
            words.update(w for w in ARABIC.findall(MARKS.sub("", translation)) if len(w) > 1)
    return words


def examples(chance):
    """Foreign names and everyday words, with clitics and endings."""
    listed, translated = dictionary(), translations()
    known_places, known_people = places(), people(chance)
    names = set()
    for word in known_places | known_people:
        ambiguous = word in listed and (word not in known_places or len(word) < 5)
        if not ambiguous and word not in translated:
            names.add(word)
    foreign, everyday = [], []
    for word in sorted(names):
        foreign += [word, chance.choice(["و", "ل", "ب", "ف", "وب", "ول", "ك"]) + word]
    for word in sorted(listed):
        everyday.append(word)
        stem = word[:-1] + "ت" if word[-1] == "ة" else word
        for proclitic in chance.sample(PROCLITICS, 2):
            everyday.append(proclitic + word)
        everyday.append(stem + chance.choice(ENDINGS))
        everyday.append(chance.choice(["ال", "و", "ب", "ل", "وال"]) + stem + chance.choice(ENDINGS))
    for word in sorted(translated):
        everyday += [word, word, chance.choice(["و", "ب", "ل", "ف"]) + word]
    return foreign, [word for word in everyday if word not in names]


# --- The model ------------------------------------------------------------------------------------


def features(word):
    """The weights that a word's runs of letters stand at; `ForeignLetters.swift` does the same."""
    letters = "^" + word.translate(FOLD) + "$"
    result = []
    for start in range(len(letters)):
        code = 2166136261
        for end in range(start, min(start + LONGEST, len(letters))):
            code = ((code ^ ord(letters[end])) * 16777619) & 0xFFFFFFFF
            if end > start or letters[end] not in "^$":
                result.append((code ^ code >> 15) & (SIZE - 1))
    return result


def learn(foreign, everyday, chance, rounds=3):
    rows = [(features(word), 1) for word in foreign] + [(features(word), 0) for word in everyday]
    weights, squares = [0.0] * SIZE, [1e-3] * SIZE
    cost = min(len(everyday) / len(foreign), 6)
    for turn in range(rounds):
        chance.shuffle(rows)
        loss = 0
        for row, is_name in rows:
            score = sum([weights[i] for i in row])
            probability = 1 / (1 + math.exp(-max(-30, min(30, score))))
            loss -= math.log(max(1e-9, probability if is_name else 1 - probability))
            slope = (probability - is_name) * (cost if is_name else 1)
            for i in row:
                squares[i] += slope * slope
                weights[i] -= 0.15 * slope / math.sqrt(squares[i])
        print(f"round {turn + 1}: loss {loss / len(rows):.4f}", file=sys.stderr)
    return weights


def main():
    chance = random.Random(1)
    foreign, everyday = examples(chance)
    chance.shuffle(foreign)
    chance.shuffle(everyday)
    everyday = everyday[:400_000]
    held_foreign, foreign = foreign[:2_000], foreign[2_000:]
    held_everyday, everyday = everyday[:8_000], everyday[8_000:]
    print(f"{len(foreign)} names, {len(everyday)} everyday words", file=sys.stderr)
    weights = learn(foreign, everyday, chance)
    rounded = [max(-127, min(127, round(weight * SCALE))) for weight in weights]

    def share(words, least):
        scores = (sum(rounded[i] for i in features(word)) / SCALE for word in words)
        return sum(score > least for score in scores) / len(words)

    for least in range(0, 6):
        print(
            f"above {least}: {share(held_foreign, least):.3f} of held-back names, "
            f"{share(held_everyday, least):.4f} of held-back words",
            file=sys.stderr,
        )
    with open(sys.argv[1], "wb") as file:
        file.write(struct.pack(f"{SIZE}b", *rounded))


if __name__ == "__main__":
    main()
