#!/usr/bin/env python3
"""Makes a news archive of any size, the same for the same seed.

usage: corpus.py COUNT FOLDER [--seed N]

Writes COUNT Markdown articles of about 3 KB with front matter, eight topics and some entities as a Bulletin site in
FOLDER/bulletin, and the same articles as a Hugo content folder in FOLDER/hugo/content, where an outlet is a term. Word frequencies follow
Zipf's law over a vocabulary that grows with the archive (Heaps' law); lengths are log-normal; events come in bursts of
several outlets over a few days, and every article quotes people and names days.
"""
import argparse, datetime, math, pathlib, random

COMMON = """the of and to in a that for on with as by at from said has have was were is be it its an are this which will not
would more their they he she his her but been who after had one two about into than or when up out new could other over
first last also some most may can if there against all under before between during while because where people year years
government state country official officials president minister week month police court law party election vote plan
deal talks agreement trade economy market bank price prices oil energy power water health school children family women
men city region border army military forces war peace attack security report group company companies workers union
million billion percent number rate growth tax budget money fund support aid help call move change policy public private
local national international foreign world history land house office leader leaders member members committee council
parliament senate bill reform rights case charges trial judge decision ruling appeal prison evidence statement letter
news media press interview newspaper television network system program project service research study scientists
university students climate storm flood fire damage rescue emergency hospital doctors patients virus vaccine drug trade
ship port airport airline flight road bridge rail train station plant factory mine farm food harvest export import
supply demand contract cost loss profit share debt loan interest credit currency investors analysts experts""".split()
VERBS = "said announced warned confirmed denied added argued insisted promised suggested".split()
ROLES = ["the prime minister", "a spokeswoman for the ministry", "the head of the central bank", "a union leader",
         "the mayor", "an opposition lawmaker", "a senior official", "the chief prosecutor"]
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
OUTLETS = ["The Courier", "The Morning Ledger", "Northern Wire", "The Harbor Times", "Public Radio News", "The Gazette",
           "Daily Observer", "The Tribune", "Capital Post", "Evening Standard-Bulletin", "Coastal News", "The Examiner"]
ONSETS = "b br c ch d dr f g gr h j k kr l m n p pr r s sh st t tr v w z".split()
VOWELS = "a e i o u ai ei ia ou".split()
CODAS = ["", "", "n", "r", "s", "l", "m", "nd", "rt", "k"]
TOPICS = 8


class Words:
    """A Zipf-Mandelbrot sampler over common words, and made-up ones behind them."""

    def __init__(self, rng, size):
        self.rng = rng
        rare = {self.name(rng).lower() for _ in range(size)}
        self.words = COMMON + sorted(rare - set(COMMON))
        total, self.cumulative = 0.0, []
        for rank in range(len(self.words)):
            total += 1 / (rank + 2.7) ** 1.02
            self.cumulative.append(total)

    @staticmethod
    def name(rng):
        syllables = rng.choice((2, 2, 3))
        return "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS) for _ in range(syllables)).capitalize()

    def draw(self, count):
        return self.rng.choices(self.words, cum_weights=self.cumulative, k=count)


class Event:
    """What several outlets report within a few days: its own people, place and words."""

    def __init__(self, rng, words, topics, day):
        self.topic = rng.choices(topics, weights=[1 / (n + 1) for n in range(len(topics))])[0]
        self.day = day
        self.people = [f"{Words.name(rng)} {Words.name(rng)}" for _ in range(2)] + [rng.choice(self.topic["people"])]
        self.place = rng.choice(self.topic["places"])
        self.words = words.draw(40)


def sentence(rng, words, event, date):
    body = words.draw(max(4, int(rng.lognormvariate(math.log(15), 0.5))))
    for _ in range(3):
        body[rng.randrange(len(body))] = rng.choice(event.words)
    person = rng.choice(event.people)
    text = " ".join(body)
    kind = rng.random()
    if kind < 0.36:
        return f"“{text.capitalize()},” {rng.choice(VERBS)} {person}, {rng.choice(ROLES)}."
    if kind < 0.48:
        return f"{person} {rng.choice(VERBS)} on {WEEKDAYS[(date - datetime.timedelta(rng.randrange(4))).weekday()]} that {text}."
    if kind < 0.60:
        return f"In {event.place}, {text}, according to {rng.choice(ROLES)}."
    if kind < 0.67:
        return f"{text.capitalize()} rose {rng.randrange(2, 60)} percent to ${rng.randrange(10, 900)} million in {event.topic['title']}."
    return f"{text.capitalize()}."


def article(rng, words, event, number):
    date = event.day + datetime.timedelta(rng.choice((0, 0, 0, 1, 1, 2)))
    length, paragraphs = int(rng.lognormvariate(math.log(2500), 0.5)), []
    while sum(map(len, paragraphs)) < length:
        if paragraphs and rng.random() < 0.08:
            paragraphs.append("## " + " ".join(words.draw(4)).capitalize())
        paragraphs.append(" ".join(sentence(rng, words, event, date) for _ in range(rng.choice((1, 2, 2, 3)))))
    headline = f"{event.place} {' '.join(rng.sample(event.words, 4))} as {event.people[0].split()[1]} {rng.choice(VERBS)} {words.draw(1)[0]}"
    outlet = rng.choice(OUTLETS)
    front = f'title: "{headline} {number}"\ndate: {date}\nsource: {outlet}\ntopics: [{event.topic["id"]}]\n'
    return front, outlet, "\n\n".join(paragraphs) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    words = Words(rng, 7_000 + int(250 * options.count**0.5))
    topics = []
    for _ in range(TOPICS):
        title = Words.name(rng)
        topics.append({"id": title.lower(), "title": title, "places": [title] + [Words.name(rng) for _ in range(3)],
                       "people": [f"{Words.name(rng)} {Words.name(rng)}" for _ in range(4)]})
    bulletin, hugo = options.folder / "bulletin/Content", options.folder / "hugo/content/articles"
    write_definitions(bulletin, topics)
    days = max(30, options.count // 40)
    start, made, event = datetime.date(2025, 11, 29) - datetime.timedelta(days), 0, None
    while made < options.count:
        event = Event(rng, words, topics, start + datetime.timedelta(int(days * made / options.count)))
        for _ in range(min(options.count - made, rng.choice((1, 1, 2, 3, 4, 6)))):
            front, outlet, body = article(rng, words, event, made)
            name = f"{made // 1000:03d}/a{made:06d}.md"
            put(bulletin / "articles" / name, f"---\n{front}---\n\n{body}")
            put(hugo / name, f"---\n{front}sources: [{outlet}]\n---\n\n{body}")
            made += 1


def write_definitions(content, topics):
    put(content / "site.yaml", "title: Benchmark\nbase_url: https://example.org/\nlanguage: en\ntime_zone: UTC\n")
    for topic in topics:
        rules = "".join(f"  - {place}: 2\n" for place in topic["places"]) + "".join(f"  - {p}: 2\n" for p in topic["people"])
        put(content / f"topics/{topic['id']}.md", f"---\ntitle: {topic['title']}\nmatch:\n{rules}threshold: 4\n---\n\nA topic.\n")
        for kind, names in (("place", topic["places"]), ("person", topic["people"])):
            for name in names:
                put(content / f"entities/{name.lower().replace(' ', '-')}.md", f"---\nname: {name}\nkind: {kind}\n---\n")


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


main()
