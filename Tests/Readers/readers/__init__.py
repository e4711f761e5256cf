"""A reader a file. Each has a NAME, the Python PACKAGES that it is made of, the PROFILE of its reports, the PLACE
of the report in its folder, and `read`, which says how many formulas, figures and links come
through; one that knows more than one page has `read_course`, which says how many links of a course land, and which
do not. One that
NEEDS a program is left out where that is missing."""

from . import github, hugo, mkdocs, mystmd, pandoc_epub, pandoc_html, pandoc_latex, pandoc_word, sphinx

READERS = [github, pandoc_html, pandoc_word, pandoc_epub, pandoc_latex, mkdocs, hugo, sphinx, mystmd]
