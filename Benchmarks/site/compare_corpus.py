#!/usr/bin/env python3
"""Compares the generated archive with real texts: lengths, sentences, quotations, and how the vocabulary grows.

usage: compare_corpus.py FILE.jsonl [--articles 2000]

FILE.jsonl holds one article a line, its text under "text" or "body". Prints a table of medians and percentiles.
"""
import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SENTENCE_END = re.compile(r"(?<=[.!?][”\"’)]|[a-z0-9%][.!?])\s+(?=[“\"‘(]?[A-Z])")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    real = [text(json.loads(line)) for line in options.file.open()][:options.articles]
    columns = [facts(generated(options.articles)), facts(real)]
    print(f"| {len(real):,} articles each | generated | {options.file.stem} |\n|---|--:|--:|")
    for name in columns[0]:
        print(f"| {name} | {columns[0][name]} | {columns[1][name]} |")


def text(entry):
    return entry.get("text") or entry["body"]


def generated(count):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, HERE / "corpus.py", str(count), folder], check=True)
        files = sorted(pathlib.Path(folder, "bulletin/Content/articles").rglob("*.md"))
        return [file.read_text().split("---\n", 2)[2] for file in files]


def facts(texts):
    sentences = [len(WORD.findall(sentence)) for text in texts for paragraph in text.split("\n")
                 for sentence in SENTENCE_END.split(paragraph) if WORD.search(sentence)]
    paragraphs = [len(WORD.findall(paragraph)) for text in texts for paragraph in text.split("\n") if WORD.search(paragraph)]
    quoted = sum(len(WORD.findall(quote)) for text in texts for quote in re.findall(r"“[^”]*”|\"[^\"]*\"", text))
    return {
        "characters in an article, 10th / 50th / 90th percentile": percentiles([len(text) for text in texts]),
        "words in a paragraph": percentiles(paragraphs),
        "words in a sentence": percentiles(sentences),
        "share of words in quotation marks": f"{quoted / sum(paragraphs):.0%}",
        "different words in the first 10,000": distinct(texts, 10_000),
        "in the first 100,000": distinct(texts, 100_000),
        "in the first 500,000": distinct(texts, 500_000),
        "share of the hundred most frequent words": f"{head(texts):.0%}",
    }


def percentiles(numbers):
    tenths = statistics.quantiles(numbers, n=10)
    return f"{tenths[0]:,.0f} / {tenths[4]:,.0f} / {tenths[8]:,.0f}"


def distinct(texts, limit):
    """Different words among the first `limit`; a dash where there are not so many."""
    seen, total = set(), 0
    for text in texts:
        for word in WORD.findall(text.lower()):
            seen.add(word)
            total += 1
            if total == limit:
                return f"{len(seen):,}"
    return "–"


def head(texts):
    counts = {}
    for text in texts:
        for word in WORD.findall(text.lower()):
            counts[word] = counts.get(word, 0) + 1
    return sum(sorted(counts.values())[-100:]) / sum(counts.values())


main()
