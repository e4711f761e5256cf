# `make` sets up, builds the program, and makes the reports of the lessons in Sources in Output; `make test`
# builds the tests too and runs them, and `make fresh` says whether the report is up to date;
# `make bench` compares the program with others, and `make bench-course COUNT=1000` times a course; `make fuzz
# SECONDS=120` looks for lessons that break it, `make edits COUNT=5000` for edits after which a build that remembers
# makes something else than one that does not, `make races` for data races, and `make truth COUNT=20000` for answers
# that outside judges contradict.
# One release build serves the program and its tests, so what one of them has built the other reuses.
# `make check-readers` and `make check-page` show the report to its readers and to a browser; `make check-editors` asks
# the language server what an editor asks, and looks at editors in a terminal; `make editing COUNT=5000` measures how
# soon it says what is wrong, edit by edit. `make check-engines COUNT=200` lets build engines build so many lessons.
# `make package` makes packages for Debian, for other Linux systems and for Python in dist, and
# `make check-packages` installs them in systems of their own (as root) and compares what they build.

PREFIX ?= /usr/local
SOURCES = Sources Tests Package.swift
CURVESHEET = .build/release/curvesheet
SECONDS ?= 120
COUNT ?= 2000
SEED ?= $(shell date +%s)
# Steps that say what they do in one line, and all that was printed if they fail.
QUIETLY = @.ci/quietly
FIRST = $(if $(wildcard $(CURVESHEET)),, for the first time: some five minutes on two cores)
GALLERY = Sources/Lessons/BuiltIn/gallery.md -o Output/gallery --format svg
MANUAL = Sources/Lessons/BuiltIn/manual.md -o Output/manual --format svg

all: build
	@$(CURVESHEET) build -o Output --html
	@$(CURVESHEET) build $(GALLERY)
	@$(CURVESHEET) build $(MANUAL)

setup:
	@.ci/setup
	@.ci/fonts

setup-tests:
	@.ci/setup tests
	@.ci/fonts

build: setup
	$(QUIETLY) "Building the program$(FIRST)" swift build -c release --product curvesheet

test: setup-tests
	$(QUIETLY) "Building the program and its tests$(FIRST)" swift build -c release --build-tests
	swift test -c release --disable-testable-imports --skip-build --disable-xctest
	@echo "Testing the module for Python"
	@CURVESHEET=$(CURDIR)/$(CURVESHEET) PYTHONPATH=Packaging/wheel PYTHONDONTWRITEBYTECODE=1 \
	  python3 -m unittest discover Packaging/wheel/tests

fresh: build
	$(CURVESHEET) build -o Output --check
	$(CURVESHEET) build $(GALLERY) --check
	$(CURVESHEET) build $(MANUAL) --check

bench: build
	@.ci/setup bench
	Tests/Benchmarks/compare

bench-course: build
	Tests/Benchmarks/course $(COUNT)

fuzz: setup
	.ci/fuzz $(SECONDS)

truth: build
	@.ci/setup tests
	Tests/Truth/truth $(CURVESHEET) --count $(COUNT) --seed $(SEED)

edits: build
	Tests/Memory/edits $(CURVESHEET) --count $(COUNT) --seed $(SEED)

check-readers: build
	@.ci/setup readers
	Tests/Readers/check $(CURVESHEET) .build/readers $(READERS)

check-latex: build
	@.ci/setup latex
	Tests/Readers/check $(CURVESHEET) .build/readers pandoc_latex

check-editors: build
	@.ci/setup editors
	Tests/Editors/check $(CURVESHEET) .build/editors
	Tests/Editors/hour $(CURVESHEET) --count 300 --seed 1

check-engines: COUNT = 6
check-engines: build
	@.ci/setup engines
	Tests/Engines/check $(CURVESHEET) .build/engines --count $(COUNT)

editing: build
	Tests/Editors/hour $(CURVESHEET) --count $(COUNT) --seed $(SEED)

check-page: build
	@.ci/setup page
	Tests/Page/check $(CURVESHEET) .build/page

races: setup
	.ci/races

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)
	.ci/layers

format:
	swift format --in-place --recursive --parallel $(SOURCES)

install: build
	@Packaging/stage $(CURVESHEET) $(DESTDIR)$(PREFIX)

package: build
	@.ci/setup package
	@Packaging/package $(CURVESHEET) dist

check-packages: package
	@Packaging/check/all $(CURVESHEET) dist

clean:
	rm -rf .build .build-* dist

.PHONY: all setup setup-tests build test fresh bench fuzz truth edits check-readers check-latex check-editors editing check-page races lint \
  format install package check-packages clean
