/// The rules of a page's tracks and of the frames that they choose.
enum ControlStyle {
  /// The rules for so many stops as a track of each name has at most on the page, in the order of
  /// `FigureControls.tracks`; empty for a page without tracks.
  static func text(stops: [Int]) -> String {
    guard !stops.isEmpty else { return "" }
    return rules + "\n" + zip(FigureControls.tracks, stops).map(choices).joined(separator: "\n")
  }

  /// A stop that is pointed at is shown before the one that is chosen; touching leaves no pointer behind.
  private static func choices(_ letter: String, _ count: Int) -> String {
    func hiding(_ condition: (Int) -> String) -> String {
      (0..<count).map { stop in
        ".living\(condition(stop)) .on-\(letter):not(.\(letter)\(stop))"
      }.joined(separator: ",\n") + " { display: none; }"
    }
    let chosen = hiding { ":has(.track-\(letter) input.\(letter)\($0):checked)" }
    let pointed = hiding { ":has(.track-\(letter) .\(letter)\($0):hover)" }
    let unpointed = hiding {
      ":has(.track-\(letter) input.\(letter)\($0):checked):not(:has(.track-\(letter) label:hover))"
    }
    return """
      @media screen and (hover: none) {
      \(chosen)
      }
      @media screen and (hover: hover) {
      \(pointed)
      \(unpointed)
      }
      """
  }

  /// Lengths in px are those of the design; a touch takes 44.
  private static let rules = """
    .tracks { max-width: 45rem; margin: .25rem auto 0; }
    .track { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr) 4.5rem; align-items: center; padding-inline: 3.3%; }
    .letter { font-size: 1.1rem; }
    .stops { display: flex; height: 44px; }
    .stops label { position: relative; flex: 1; display: flex; align-items: center; justify-content: center; cursor: pointer; -webkit-tap-highlight-color: transparent; }
    .stops label::before { content: ""; position: absolute; z-index: 0; height: 4px; left: -50%; width: 100%; background: var(--grid); }
    .stops label:first-child::before { display: none; }
    .stops label:has(input:checked)::before, .stops label:has(~ label input:checked)::before { background: var(--curve-0); }
    .stops input { appearance: none; position: relative; z-index: 1; flex: none; width: 6px; height: 6px; margin: 0; border-radius: 50%; background: var(--axis); outline: 2px solid transparent; cursor: pointer; }
    .stops label:has(~ label input:checked) input { background: var(--curve-0); }
    .stops input:checked { width: 18px; height: 18px; background: var(--curve-0); }
    .stops input:focus-visible { outline-color: var(--curve-0); outline-offset: 4px; }
    .value { text-align: right; font-size: 1.0625rem; font-weight: 500; font-variant-numeric: tabular-nums; }
    .ends { grid-column: 2; display: flex; justify-content: space-between; margin-top: -8px; font-size: .8125rem; color: var(--muted); }
    .ends span { display: flex; justify-content: center; width: calc(100% / var(--stops)); white-space: nowrap; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (hover: hover) {
      .stops label:hover input:not(:checked) { width: 14px; height: 14px; background: var(--background); box-shadow: inset 0 0 0 2px var(--curve-0); }
      .stops label:hover::after { content: attr(data-value); position: absolute; bottom: 36px; padding: 0 .5rem; border-radius: 4px; font-size: .8125rem; line-height: 24px; white-space: nowrap; color: var(--background); background: var(--ink); pointer-events: none; }
    }
    /* Paper, and readers without :has(), see what nobody has chosen. */
    @media print { .living :is(.on-a, .on-b):not(.start) { display: none; } .tracks { display: none; } }
    @supports not selector(:has(a)) { .living :is(.on-a, .on-b):not(.start) { display: none; } .tracks { display: none; } }
    """
}
