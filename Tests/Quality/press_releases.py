#!/usr/bin/env python3
"""Reads press releases as pasted articles, counts what was split, quarantined and chosen, and compares key points with
the lead.

usage: press_releases.py BULLETIN DATA.jsonl

Each release is one article, so every split is a false one. Releases joined two by two tell how many splits are found.
ROUGE is measured against the release's headline, which neither the key points nor the lead contain.
"""
import collections, json, pathlib, random, re, subprocess, sys, tempfile

bulletin = str(pathlib.Path(sys.argv[1]).resolve())
rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]


def inspect(files):
    """What `bulletin inspect` says of a site with these articles (name → text)."""
    with tempfile.TemporaryDirectory() as scratch:
        site = pathlib.Path(scratch)
        (site / "Content/articles").mkdir(parents=True)
        (site / "Content/site.yaml").write_text("title: Scratch\nbase_url: https://example.org/\n")
        for name, text in files.items():
            (site / "Content/articles" / name).write_text(text, encoding="utf-8")
        out = subprocess.run([bulletin, "inspect", "--site", scratch], capture_output=True, check=True).stdout
    return json.loads(out)["articles"]


def grams(text, size):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return collections.Counter(zip(*(words[n:] for n in range(size))))


def recall(summary, reference, size):
    found, wanted = grams(summary, size), grams(reference, size)
    return sum((found & wanted).values()) / max(1, sum(wanted.values()))


articles = inspect({f"r{number:05d}.txt": row["text"] for number, row in enumerate(rows)})
promos = sum(passage["kind"] == "promo" for article in articles for passage in article["passages"])
print(f"  {len(rows)} releases, {len(articles) - len(rows)} false splits, {promos} passages quarantined")

direct = [quote for article in articles for quote in article["quotes"] if quote["kind"] == "direct"]
named = sum(quote["speaker"] is not None for quote in direct)
print(f"  {len(direct)} direct quotations, {named} with a named speaker, {len(direct) - named} left open")
dated = [date for article in articles for date in article["dates"]]
known = sum(date["value"] is not None for date in dated)
print(f"  {len(dated)} dates in releases without a day of publication, {known} with a value, {len(dated) - known} left open")

rng = random.Random(4)
middling = [row for row in rows if 900 < len(row["text"]) < 6000]
chosen = iter(rng.sample(middling, 600))
pairs = {f"{1700 + number}-01-01-pair.txt": [next(chosen)["text"].strip(), next(chosen)["text"].strip()] for number in range(300)}
starts = collections.defaultdict(set)
for article in inspect({name: "\n\n".join(texts) + "\n" for name, texts in pairs.items()}):
    starts[article["path"].split("/")[-1]].add(article["range"][0])
found = sum(len(texts[0].encode()) + 2 in starts[name] for name, texts in pairs.items())
print(f"  {len(pairs)} joined pairs: {found} of the splits found")

scores = collections.Counter()
count = 0
for article in articles:
    text = [passage["text"] for passage in article["passages"] if passage["kind"] in ("paragraph", "list")]
    sentences = article["sentences"]
    points = article["key_points"][:3]
    if len(text) < 4 or not points or article["passages"][0]["kind"] != "heading":
        continue
    raw = rows[int(re.search(r"r(\d+)", article["path"])[1])]["text"].encode()
    reference = article["title"]
    chosen = " ".join(raw[slice(*point["range"])].decode(errors="replace") for point in points)
    lead = " ".join(raw[slice(*sentence["range"])].decode(errors="replace") for sentence in sentences[: len(points)])
    # Both get as many words, so that neither wins by length.
    length = min(len(chosen.split()), len(lead.split()))
    chosen, lead = (" ".join(one.split()[:length]) for one in (chosen, lead))
    count += 1
    for size in (1, 2):
        scores["key", size] += recall(chosen, reference, size)
        scores["lead", size] += recall(lead, reference, size)
for size in (1, 2):
    key, lead = scores["key", size] / max(1, count), scores["lead", size] / max(1, count)
    print(f"  ROUGE-{size} recall of headlines, {count} releases: key points {key:.3f}, lead {lead:.3f}")
below = any(scores["key", size] < scores["lead", size] - 0.002 * count for size in (1, 2))
sys.exit(len(articles) - len(rows) > 6 or found < 270 or below)
