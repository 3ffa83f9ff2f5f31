#!/usr/bin/env python3
"""Scores stories on small sites: each event alone, and two events of one kind, by B-cubed precision and recall.

usage: few_stories.py BULLETIN DATA.jsonl

Fails where events alone score below 0.78, or where less than 0.98 of what pairs of events join is right.
"""
import collections, json, pathlib, subprocess, sys, tempfile

bulletin = str(pathlib.Path(sys.argv[1]).resolve())
rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]


def score(rows):
    """Precision and recall of the stories that a site of these reports has."""
    with tempfile.TemporaryDirectory() as scratch:
        articles = pathlib.Path(scratch) / "Content/articles"
        articles.mkdir(parents=True)
        (articles.parent / "site.yaml").write_text("title: Scratch\nbase_url: https://example.org/\n")
        event = {}
        for number, row in enumerate(rows):
            path = f"Content/articles/a{number:05d}.txt"
            event[path] = row["story"]
            title = row["text"].split("\n")[0][:90].replace('"', "'").replace("\\", " ")
            text = row["text"].replace("\n", "\n\n")
            (articles / path.split("/")[-1]).write_text(f'---\ntitle: "{title}"\nsource: Outlet {number}\n---\n{text}\n')
        out = subprocess.run([bulletin, "inspect", "--site", scratch], capture_output=True, check=True).stdout
        story = {article["path"]: article["story"] or article["id"] for article in json.loads(out)["articles"]}
    found, real = collections.defaultdict(set), collections.defaultdict(set)
    for path in event:
        found[story[path]].add(path)
        real[event[path]].add(path)
    common = {path: len(found[story[path]] & real[event[path]]) for path in event}
    precision = sum(common[path] / len(found[story[path]]) for path in event) / len(event)
    return precision, sum(common[path] / len(real[event[path]]) for path in event) / len(event)


def mean(scores):
    precision, recall = (sum(score[n] for score in scores) / len(scores) for n in (0, 1))
    f1 = sum(2 * p * r / (p + r) for p, r in scores) / len(scores)
    return precision, recall, f1


events, kinds = collections.OrderedDict(), collections.OrderedDict()
for row in rows:
    events.setdefault(row["story"], []).append(row)
    kinds.setdefault(row["topic"], collections.OrderedDict())[row["story"]] = True
alone = mean([score(event) for event in events.values()])
pairs = mean([score(sum((events[name] for name in kind), [])) for kind in kinds.values() if len(kind) == 2])
for name, (precision, recall, f1) in (("each event alone", alone), ("pairs of one kind", pairs)):
    print(f"  {name}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
if alone[2] < 0.78 or pairs[0] < 0.98:
    print("  stories of small sites are worse than 0.78, or joined wrongly")
    sys.exit(1)
