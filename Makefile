# Two commands do everything: `make site` and `make test`. Neither asks a question.

BULLETIN := .build/release/bulletin
SIZES := 1000,10000
SOURCES := Sources Tests Package.swift

.PHONY: bench-incremental site test quality unit browser guard guard-accept bench scale dist format lint build setup setup-tests screenshot clean

## Builds Bulletin, then the site in this folder.
site: build
	$(BULLETIN) build
	@echo "Open Output/index.html in a browser."

## Everything that must pass: formatting, unit and fixture-site tests, the labelled cases, the site in a browser, and the work that a build may take.
test: setup-tests lint unit quality browser guard

## How good each step of derivation is, on labelled cases and on ../shared/data where present.
quality: build
	Tests/Quality/report $(BULLETIN)

# Swift's libraries become part of the program, which then starts in a fifth of the time; Apple's systems have them built in.
STATIC = $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)

build: setup
	swift build -c release --product bulletin $(STATIC)

lint:
	swift format lint --strict --recursive $(SOURCES)

# The preview's tests wait for sockets and files; beside tests that keep every core busy they would wait too long.
unit: setup-tests
	swift build --build-tests
	swift test --skip-build --filter '^PreviewTests\.'
	swift test --skip-build --skip '^PreviewTests\.'

browser: setup-tests build
	Tests/BrowserTests/run-on-site $(BULLETIN)
	Tests/BrowserTests/publish-and-read $(BULLETIN)
	Tests/BrowserTests/preview-in-browser
	Tests/BrowserTests/serve-in-browser $(BULLETIN)

## Fails where a stage of the build takes over 10 % more instructions per article than Tests/Speed/baseline.txt says, or a long text
## takes time out of proportion.
guard: setup-tests build
	Tests/Speed/guard $(BULLETIN)
	Tests/Speed/long-texts $(BULLETIN)

## Makes what a build takes now the new baseline.
guard-accept: setup-tests build
	Tests/Speed/guard $(BULLETIN) --accept

format:
	swift format format --in-place --recursive $(SOURCES)

screenshot: setup-tests site
	Tests/BrowserTests/screenshot Output docs/topic.png

setup:
	@.ci/install .ci/packages.txt

setup-tests:
	@.ci/install .ci/packages.txt Tests/BrowserTests/packages.txt Tests/PublishingTests/packages.txt Tests/Speed/packages.txt

## Bulletin beside Hugo and a floor written in C, on generated archives; SIZES=1000,10000,100000 chooses which.
bench: build
	python3 -m venv .build/bench-venv
	.build/bench-venv/bin/pip install --quiet --requirement Benchmarks/site/requirements.txt
	PATH="$(CURDIR)/.build/bench-venv/bin:$$PATH" .build/bench-venv/bin/python Benchmarks/site/run.py $(BULLETIN) --sizes $(SIZES) --plot .build/bench.svg

## A bulletin that runs on a Debian 12 without Swift: .build/dist/bulletin. As root, it is tried in a clean root.
dist: setup
	.ci/dist
	@[ "$$(id -u)" -ne 0 ] || .ci/try-dist .build/dist/bulletin

## What a build takes as the archive grows, stage by stage, and what a million articles would take; WRITE=docs/scale.md notes it there.
scale: build
	python3 Benchmarks/site/scale.py $(BULLETIN) --sizes $(SIZES) $(if $(WRITE),--write $(WRITE))

## Builds of 10,000 articles where nothing, or one, has changed, and the memory of the preview as it rebuilds.
bench-incremental: build
	python3 Benchmarks/incremental/run.py $(BULLETIN)

clean:
	rm -rf .build
