# Two commands do everything: `make site` and `make test`. Neither asks a question.

BULLETIN := .build/release/bulletin
SIZES := 1000,10000
SOURCES := Sources Tests Package.swift

.PHONY: site test quality unit browser bench format lint build setup setup-tests screenshot clean

## Builds Bulletin, then the site in this folder.
site: build
	$(BULLETIN) build
	@echo "Open Output/index.html in a browser."

## Everything that must pass: formatting, unit and fixture-site tests, then the site in a browser.
test: setup-tests lint unit browser

## How good each step of derivation is, on labelled cases and on ../shared/data where present.
quality: build
	Tests/Quality/report $(BULLETIN)

build: setup
	swift build -c release --product bulletin

lint:
	swift format lint --strict --recursive $(SOURCES)

# The preview's tests wait for sockets and files; beside tests that keep every core busy they would wait too long.
unit: setup-tests
	swift build --build-tests
	swift test --skip-build --filter '^PreviewTests\.'
	swift test --skip-build --skip '^PreviewTests\.'

browser: setup-tests build
	Tests/BrowserTests/run-on-site $(BULLETIN)
	Tests/BrowserTests/preview-in-browser

format:
	swift format format --in-place --recursive $(SOURCES)

screenshot: setup-tests site
	Tests/BrowserTests/screenshot Output docs/topic.png

setup:
	@.ci/install .ci/packages.txt

setup-tests:
	@.ci/install .ci/packages.txt Tests/BrowserTests/packages.txt Tests/PublishingTests/packages.txt

## Bulletin beside Hugo and a floor written in C, on generated archives; SIZES=1000,10000,100000 chooses which.
bench: build
	python3 -m venv .build/bench-venv
	.build/bench-venv/bin/pip install --quiet --requirement Benchmarks/site/requirements.txt
	PATH="$(CURDIR)/.build/bench-venv/bin:$$PATH" .build/bench-venv/bin/python Benchmarks/site/run.py $(BULLETIN) --sizes $(SIZES)

clean:
	rm -rf .build
