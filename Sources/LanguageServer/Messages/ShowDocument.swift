internal import Lessons

extension Session {
  /// `window/showDocument`: the client shows a page or a place.
  mutating func show(_ parameters: KeyValuePairs<String, JSON?>) {
    requests.append(("window/showDocument", JSON(members: parameters)))
  }

  /// Lets the client show what a reader of the page has clicked.
  mutating func show(_ click: Clicks.Click) {
    guard let positions = documents[click.uri]?.positions else { return }
    let (first, last) = (
      positions.line(click.lines.lowerBound), positions.line(click.lines.upperBound)
    )
    show([
      "uri": .string(click.uri), "takeFocus": .truth(true),
      "selection": JSON(members: [
        "start": JSON(positions.position(of: first.lowerBound)),
        "end": JSON(positions.position(of: last.upperBound)),
      ]),
    ])
  }
}
