# `make` sets up, builds the program, and makes the reports of the lessons in Sources in Output; `make test`
# builds the tests too and runs them, and `make fresh` says whether the report is up to date;
# `make bench` compares the program with others; `make fuzz SECONDS=120` looks for lessons that break
# it, `make races` for data races, and `make truth COUNT=20000` for answers that outside judges contradict.
# One release build serves the program and its tests, so what one of them has built the other reuses.

PREFIX ?= /usr/local
SOURCES = Sources Tests Package.swift
CURVESHEET = .build/release/curvesheet
SECONDS ?= 120
COUNT ?= 2000
SEED ?= $(shell date +%s)
SHARE = $(DESTDIR)$(PREFIX)/share
GALLERY = Sources/Lessons/BuiltIn/gallery.md -o Output/gallery --format svg

all: build
	$(CURVESHEET) build -o Output
	$(CURVESHEET) build $(GALLERY)

setup:
	@.ci/setup

setup-tests:
	@.ci/setup tests

build: setup
	swift build -c release --product curvesheet

test: setup-tests
	swift build -c release --build-tests
	swift test -c release --disable-testable-imports --skip-build --disable-xctest

fresh: build
	$(CURVESHEET) build -o Output --check
	$(CURVESHEET) build $(GALLERY) --check

bench: build
	@.ci/setup bench
	Tests/Benchmarks/compare

fuzz: setup
	.ci/fuzz $(SECONDS)

truth: build
	@.ci/setup tests
	Tests/Truth/truth $(CURVESHEET) --count $(COUNT) --seed $(SEED)

races: setup
	.ci/races

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)
	.ci/layers

format:
	swift format --in-place --recursive --parallel $(SOURCES)

install: build
	install -D -m 755 $(CURVESHEET) $(DESTDIR)$(PREFIX)/bin/curvesheet
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d $(SHARE)/man/man1
	$(CURVESHEET) --generate-completion-script bash >$(SHARE)/bash-completion/completions/curvesheet
	$(CURVESHEET) --generate-completion-script zsh >$(SHARE)/zsh/site-functions/_curvesheet
	$(CURVESHEET) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/curvesheet.fish
	.ci/manual $(CURVESHEET) >$(SHARE)/man/man1/curvesheet.1

clean:
	rm -rf .build .build-*

.PHONY: all setup setup-tests build test fresh bench fuzz truth races lint format install clean
