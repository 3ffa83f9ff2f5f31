#!/usr/bin/env python3
"""Edits press releases and counts which edited ones are found to be copies.

usage: copies.py BULLETIN DATA.jsonl

Sentences are taken out or put in, paragraphs moved, or the first and last one replaced by those of another release. A
copy is a pair whose runs of five words have a Jaccard similarity of 0.8 or more; fails where fewer than 0.98 of them
are found. The program calls two texts one from 0.6 on: what is said to be a copy counts as wrong below 0.5, where it is
another text. What `inspect` gives a similarity of 0.8 is counted apart, and fails below 0.96 only: "U.S." is one word
there and two here, so that of pairs near 0.8 some fall on the other side.
"""
import json, pathlib, random, re, subprocess, sys, tempfile

bulletin = str(pathlib.Path(sys.argv[1]).resolve())
rng = random.Random(11)
rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
texts = [row["text"] for row in rows if 900 < len(row["text"]) < 8000]
rng.shuffle(texts)
originals, others = texts[:500], texts[500:]


def sentences(text):
    return [s for s in re.split(r"(?<=[.!?])\s+|\n", text) if s.strip()]


def taken_out(lines, other):
    place = rng.randrange(len(lines))
    kept = sentences(lines[place])
    kept.pop(rng.randrange(len(kept)))
    return lines[:place] + ([" ".join(kept)] if kept else []) + lines[place + 1 :]


def put_in(lines, other):
    place = rng.randrange(len(lines) + 1)
    return lines[:place] + [rng.choice(sentences(other))] + lines[place:]


def moved(lines, other):
    lines = list(lines)
    lines.insert(rng.randrange(len(lines)), lines.pop(rng.randrange(len(lines))))
    return lines


def reframed(lines, other):
    frame = [line for line in other.split("\n") if line.strip()]
    return [frame[0]] + lines[1:-1] + [frame[-1]]


def shingles(text):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return set(zip(*(words[n:] for n in range(5))))


def similarity(a, b):
    a, b = shingles(a), shingles(b)
    return len(a & b) / max(1, len(a | b))


pairs = []
for number, text in enumerate(originals):
    edit = [taken_out, put_in, moved, reframed][number % 4]
    lines = [line for line in text.split("\n") if line.strip()]
    for _ in range(1 if edit is reframed else rng.choice([1, 2, 3])):
        lines = edit(lines, others[number % len(others)]) if len(lines) > 3 else lines
    pairs.append((text, "\n".join(lines)))

with tempfile.TemporaryDirectory() as scratch:
    articles = pathlib.Path(scratch) / "Content/articles"
    articles.mkdir(parents=True)
    (articles.parent / "site.yaml").write_text("title: Scratch\nbase_url: https://example.org/\n")
    for number, pair in enumerate(pairs):
        for day, text in enumerate(pair, 1):
            plain = re.sub(r"[<>*_#`\[\]&]", " ", text).replace("\n", "\n\n")
            front = f"---\ntitle: Release {number}\ndate: 2026-01-0{day}\nsource: Outlet {day}-{number}\n---\n"
            (articles / f"{day}-{number:04d}.md").write_text(front + plain + "\n", encoding="utf-8")
    found = json.loads(
        subprocess.run([bulletin, "inspect", "--site", scratch], capture_output=True, check=True).stdout
    )["articles"]

name = {article["id"]: article["path"].split("/")[-1][:6] for article in found}
original = {name[article["id"]]: name.get(article["duplicate_of"]) for article in found}
copies = [n for n, pair in enumerate(pairs) if similarity(*pair) >= 0.8]
right = [n for n in copies if original[f"2-{n:04d}"]]
said = {copy: first for copy, first in original.items() if first}
text_of = {f"{day}-{n:04d}": text for n, pair in enumerate(pairs) for day, text in enumerate(pair, 1)}
wrong = [copy for copy, first in said.items() if similarity(text_of[copy], text_of[first]) < 0.5]
told = {name[article["id"]] for article in found if article.get("similarity", 0) >= 0.8}
strict = [copy for copy in told if similarity(text_of[copy], text_of[said[copy]]) >= 0.8]
reached = [n for n in copies if f"2-{n:04d}" in told]
print(f"  {len(pairs)} edited releases, {len(copies)} of them copies: {len(right)} found, {len(reached)} told as 0.8 alike")
print(f"  of {len(told)} told as 0.8 alike {len(strict)} are; of {len(said)} said to be copies {len(wrong)} are other texts")
if len(right) < 0.98 * len(copies) or len(reached) < 0.96 * len(copies):
    print("  too few of the copies are found")
    sys.exit(1)
if len(strict) < 0.96 * len(told) or len(wrong) > 0.02 * len(said):
    print("  more than 0.02 of what is said is wrong")
    sys.exit(1)
