"""What a watch costs: processor time of `khabar fetch --watch` for one article and for many.

    python3 Benchmarks/watches.py KHABAR LIBRARY.db ARTICLES.jsonl

The library is copied. It gets ten watches: nine queries and a list of 1,000 names that were made up. Of ARTICLES.jsonl
eight are added one by one, then two hundred at once; each time the watches look at what came in, and once more where
nothing did. No feed is followed, so nothing is fetched.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

QUERIES = [
    "Haftar", "central bank", '"interest rate"', "حفتر", "Sirte lang:ar", "government", "police",
    "election", "ليبيا",
]
GIVEN = "Karim Laila Omar Nadia Yusuf Hana Tariq Salma Rami Dina Faisal Mona Peter Anna Viktor Elena Marco Julia Kenji Aiko"
FAMILY = (
    "Haddad Mansour Saleh Khoury Farah Aziz Barakat Nasser Darwish Qasim Marlow Bennett Petrov Ivanova Rossi Weber "
    "Tanaka Sato Okafor Mensah Lindqvist Novak Kovacs Pereira Silva Dubois Laurent Murphy Doyle Campbell Hassan Ibrahim "
    "Mustafa Zaki Rahman Siddiqui Chowdhury Banerjee Kapoor Nair Chen Wang Zhao Kim Park Nguyen Tran Garcia Lopez Torres"
)


def main():
    khabar, library, articles = sys.argv[1:4]
    home = tempfile.mkdtemp(prefix="khabar-watches-")
    environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, XDG_CACHE_HOME=home)
    copy = os.path.join(home, "library.db")
    shutil.copy(library, copy)

    def run(*arguments):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [khabar, *arguments, "--library", copy], env=environment, check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)

    names = [f"{given} {family}" for given in GIVEN.split() for family in FAMILY.split()][:1000]
    table = os.path.join(home, "names.tsv")
    with open(table, "w", encoding="utf-8") as file:
        file.writelines(f"n{place}\t{name}\n" for place, name in enumerate(names))
    for query in QUERIES:
        run("watch", "add", query)
    print(f"1,000 names watched: {run('watch', 'add', '--names', table, '--name', 'people'):.0f} ms")
    with open(articles, encoding="utf-8") as file:
        lines = file.readlines()
    batch = os.path.join(home, "batch.jsonl")
    run("fetch", "--watch")
    for new in [lines[place:place + 1] for place in range(8)] + [lines[8:208]]:
        with open(batch, "w", encoding="utf-8") as file:
            file.writelines(new)
        added = run("add", batch)
        looked = run("fetch", "--watch")
        idle = run("fetch", "--watch")
        print(f"{len(new)} added: {added:.0f} ms, watches {looked:.0f} ms, nothing new {idle:.0f} ms")
    shutil.rmtree(home)


main()
