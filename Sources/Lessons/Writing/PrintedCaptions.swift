/// Captions in LaTeX, which would number figures and tables that say their number already.
enum PrintedCaptions {
  /// A raw block of pandoc's for LaTeX alone: it takes the word and number out of the commands that set
  /// captions, LaTeX's own and that of `longtable`.
  static let preamble = #"""
    ```{=latex}
    \makeatletter
    \long\def\@makecaption#1#2{\vskip\abovecaptionskip{\centering#2\par}\vskip\belowcaptionskip}
    \def\LT@makecaption#1#2#3{\LT@mcol\LT@cols c{\hbox to 0pt{\hss
      \parbox[t]\LTcapwidth{\centering#3\endgraf\vskip\baselineskip}\hss}}}
    \makeatother
    ```
    """#
}
