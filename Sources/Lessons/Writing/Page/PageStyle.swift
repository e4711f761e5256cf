internal import Drawings
internal import MathLayout
internal import Notations

/// The style sheet of a page: for phones, screens and paper, light and dark.
enum PageStyle {
  /// The sheet with the colours of roles as custom properties, and the rules of tracks of so many stops;
  /// the title, in HTML, stands on each page of paper.
  static func text(roles: [Role], stops: [Int], hasFigures: Bool, title: String) -> String {
    """
    :root {
    color-scheme: light dark;
    --surface: var(--background);
    --shade: rgb(0 0 0 / .22);
    \(Theme.light.declarations(of: roles))
    }
    @media screen and (prefers-color-scheme: dark) {
    :root {
    --shade: rgb(0 0 0 / .65);
    \(Theme.dark.declarations(of: roles))
    }
    }
    \(rules)
    \(PaperStyle.text(title: title))
    \(ControlStyle.text(stops: stops))
    \(hasFigures ? Enlarging.rules : "")
    \(colors)
    """
  }

  /// The colours of mathematics, in place of those of its attributes.
  private static let colors = Notation.Color.allCases.map { color in
    ".math-\(color.rawValue) { color: var(\(color.role.variable)); }"
  }.joined(separator: "\n")

  private static let rules = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem;
      background: var(--background); color: var(--ink);
      font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Lato, sans-serif;
      overflow-wrap: break-word;
    }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 .6em; text-wrap: balance; }
    .heading { position: relative; }
    h1 { font-size: 2rem; margin-top: 0; }
    h2 { font-size: 1.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--grid); }
    h3 { font-size: 1.2rem; }
    h4, h5, h6 { font-size: 1rem; }
    .anchor { position: absolute; top: 0; inset-inline-end: 100%; padding-inline-end: .2rem; font-size: 1.2rem; line-height: 1.25; text-decoration: none; color: var(--muted); opacity: 0; }
    .anchor::before { content: "#"; }
    .heading:hover > .anchor, .anchor:focus-visible { opacity: 1; }
    .skip { position: fixed; z-index: 2; top: .5rem; inset-inline-start: 1rem; padding: .4rem .8rem; background: var(--background); border: 1px solid var(--axis); border-radius: .4rem; }
    .skip:not(:focus) { clip-path: inset(50%); }
    p, ul, ol, dl, blockquote, pre, figure, details, .wide, .claims { margin: 0 0 1rem; }
    ul, ol { padding-left: 1.5rem; }
    li > p:last-child, blockquote > :last-child { margin-bottom: 0; }
    a { color: var(--curve-text-0); text-underline-offset: .15em; }
    hr { border: 0; border-top: 1px solid var(--grid); margin: 2rem 0; }
    img { max-width: 100%; height: auto; }
    blockquote {
      padding: .6rem 1rem; border-left: .25rem solid var(--curve-0); background: var(--surface);
    }
    /* Muted words, and what covers the shadows of what is cut, on a ground that is not the page's. */
    blockquote, pre { --surface: var(--faint-grid); --muted: var(--muted-on-band); }
    blockquote > figure:first-child { margin-top: 0; }
    code, pre, kbd, samp { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    code { font-size: .875em; padding: .1em .3em; background: var(--faint-grid); border-radius: .25rem; }
    pre { padding: .8rem 1rem; overflow-x: auto; border-radius: .4rem; }
    pre code { padding: 0; background: none; line-height: 1.5; }
    .k { color: var(--curve-text-0); }
    .s { color: var(--curve-text-1); }
    .n { color: var(--curve-text-2); }
    .c { color: var(--muted); font-style: italic; }
    math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "TeX Gyre Pagella Math", math; font-size: 1.15em; }
    .wide { overflow-x: auto; overflow-y: hidden; padding-block: .4rem; }
    /* A shadow at an edge beyond which there is more; at the end of the way its cover lies over it. */
    .wide, pre {
      background:
        linear-gradient(to right, var(--surface) 40%, transparent) left / 3rem 100% no-repeat local,
        linear-gradient(to left, var(--surface) 40%, transparent) right / 3rem 100% no-repeat local,
        linear-gradient(to right, var(--shade), transparent) left / .75rem 100% no-repeat scroll,
        linear-gradient(to left, var(--shade), transparent) right / .75rem 100% no-repeat scroll,
        var(--surface);
    }
    .wide:has(> .math-tag) { display: flex; align-items: center; gap: 1rem; }
    .wide > math { flex: 1; }
    .math-source { white-space: pre-wrap; }
    .whole { white-space: nowrap; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .35rem .8rem; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: top; }
    th { border-bottom: 2px solid var(--axis); }
    .right { text-align: right; }
    .center { text-align: center; }
    body > svg { position: absolute; }
    figure { margin: 1.8rem 0; }
    figure { container-type: inline-size; }
    .drawing { overflow-x: auto; overflow-y: hidden; }
    .drawing svg { display: block; width: 100%; max-width: 45rem; height: auto; margin: 0 auto; }
    .on-phone { display: none; }
    .on-phone svg { max-width: 30rem; }
    @container (width < 30rem) {
      .fitting .drawing { display: none; }
      .fitting .on-phone { display: block; }
    }
    figcaption { margin-top: .4rem; font-size: .925rem; color: var(--muted); }
    figcaption p { margin: 0; }
    figure.table figcaption { margin: 0 0 .4rem; }
    .claims { font-size: .875rem; }
    .claims ul { list-style: none; margin: 0; padding: 0; }
    details { padding: 0 1rem; border: 1px solid var(--grid); border-radius: .4rem; }
    details[open] { padding-bottom: .2rem; }
    summary { margin: 0 -1rem; padding: .6rem 1rem; font-weight: 600; cursor: pointer; }
    details.claims { padding: 0; border: 0; }
    .claims summary { margin: 0; padding: .2rem 0; font-weight: 400; color: var(--muted); }
    .claims li > code { background: none; padding-inline: 0; }
    nav { scroll-target-group: auto; margin-bottom: 2rem; font-size: .925rem; }
    nav ul { list-style: none; margin: 0; padding: 0; }
    nav a { display: block; padding: .2rem 0; text-decoration: none; color: var(--muted); }
    nav a:hover, nav a:focus-visible { color: var(--curve-text-0); text-decoration: underline; }
    nav a:target-current { color: var(--ink); font-weight: 600; }
    nav ul ul { display: none; }
    /* Browsers do not break mathematics. A flexible box that scrolls keeps its baseline. */
    @media screen { .long { display: inline-flex; max-width: min(100%, 80vw); margin-block: -.15em; padding-block: .15em; overflow-x: auto; overflow-y: hidden; } }
    @media screen and (min-width: 72rem) {
      body { display: grid; grid-template-columns: 15rem minmax(0, 46rem); gap: 3rem; max-width: 66rem; }
      main { grid-column: 2; }
      nav { grid-column: 1; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; }
      nav ul ul { display: block; padding-left: .9rem; }
    }
    """
}
