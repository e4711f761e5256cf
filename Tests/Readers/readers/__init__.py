"""A reader a file. Each has a NAME, the PROFILE of its reports, the PLACE of the report in its folder, and
`read`, which says how many formulas, figures and links come through."""

from . import github, hugo, mkdocs, mystmd, pandoc_epub, pandoc_html, pandoc_word, sphinx

READERS = [github, pandoc_html, pandoc_word, pandoc_epub, mkdocs, hugo, sphinx, mystmd]
