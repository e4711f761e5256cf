internal import Text

/// The button with which a page's reader lets a figure fill the screen, and takes it back, without a script.
///
/// What opens is a bar with the button and the figure's tracks; while it is open, the style sheet lays the
/// figure's own drawing over the page above it. So nothing is there twice, the drawing stays at the stops that
/// are chosen, Escape closes, and paper shows the page as ever.
enum Enlarging {
  /// The bar.
  ///
  /// - Parameters:
  ///   - id: of the figure.
  ///   - tracks: what chooses the figure's frames, in HTML; empty for nothing.
  ///   - title: what the button is called.
  /// - Returns: an element in which all is closed.
  static func html(of id: String, around tracks: String, title: String) -> String {
    // No id of the author's or of a drawing's parts ends so.
    let name = "fig-\(id).bar"
    return """
      <div class="bar" popover id="\(name)">\(tracks)<button popovertarget="\(name)" \
      title="\(title.escapedForXML)"></button></div>
      """
  }

  /// A button takes 44 px to the touch, as tracks do; its sign is a frame's corners, and a cross.
  static let rules = """
    .bar { color: inherit; }
    .bar:not(:popover-open) { display: contents; }
    .bar > button { position: relative; float: inline-end; width: 28px; height: 28px; margin: .3rem 0 0 .5rem; padding: 0; border: 0; border-radius: .25rem; color: var(--muted); background: none; cursor: pointer; -webkit-tap-highlight-color: transparent; }
    .bar > button::before { content: ""; position: absolute; inset: 7px; background: currentColor; clip-path: path("M0 0H5V2H2V5H0ZM9 0H14V5H12V2H9ZM0 9H2V12H5V14H0ZM12 9H14V14H9V12H12Z"); }
    .bar > button::after { content: ""; position: absolute; inset: -8px; }
    .bar > button:hover { color: var(--ink); }
    .bar > button:focus-visible { outline: 2px solid var(--curve-0); }
    .bar:popover-open > button::before { clip-path: path("M1.5 0L7 5.5L12.5 0L14 1.5L8.5 7L14 12.5L12.5 14L7 8.5L1.5 14L0 12.5L5.5 7L0 1.5Z"); }
    @media screen {
      html:has(.bar:popover-open) { overflow: hidden; }
      /* The page keeps its place while the drawing is out of it, and when it comes back. */
      body { overflow-anchor: none; }
      body:has(.bar:popover-open) { padding-bottom: 200vh; }
      .bar:popover-open { display: flex; align-items: center; justify-content: end; inset: auto 0 0; width: auto; margin: 0; padding: .5rem 1rem; border: 0; border-top: 1px solid var(--grid); background: var(--background); }
      .bar:popover-open > .tracks { flex: 1; margin: 0 auto; }
      figure:has(> .bar:popover-open) { container-type: normal; --bar: 3.5rem; }
      figure:has(> .bar:popover-open .track) { --bar: 5rem; }
      figure:has(> .bar:popover-open .track-b) { --bar: 8.5rem; }
      figure:has(> .bar:popover-open) > .drawing { position: fixed; z-index: 3; inset: 0 0 var(--bar); padding: 1rem; overflow: auto; background: var(--background); }
      figure:has(> .bar:popover-open) > .drawing svg { width: 100%; min-width: 40rem; height: 100%; max-width: none; }
    }
    @media print { .bar, .bar > button { display: none; } }
    @supports not selector(:popover-open) { .bar > button { display: none; } }
    """
}
