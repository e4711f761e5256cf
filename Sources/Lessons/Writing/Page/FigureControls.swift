internal import MathLayout
internal import Notations
internal import Text

/// The tracks on which a page's reader chooses what a figure shows: groups of radio buttons, so that keys,
/// pointers and screen readers work as they do everywhere, and no script is needed.
///
/// What belongs to one stop of a track has its class; the style sheet hides what belongs to others.
struct FigureControls {
  private let figure: ReportFigure

  init?(_ figure: ReportFigure) {
    guard !figure.controls.isEmpty else { return nil }
    self.figure = figure
  }

  /// The classes of tracks, and of what depends on them.
  static let tracks = ["a", "b"]

  /// The classes of what belongs to a frame, by frame.
  static func classes(of figure: ReportFigure) -> [String] {
    figure.frames.enumerated().map { place, frame in
      let classes = frame.stops.enumerated().map { stop($1, of: $0) }
      return (classes + (place == figure.start ? ["start"] : [])).joined(separator: " ")
    }
  }

  /// The class of a stop, after that of all that depends on the track.
  private static func stop(_ stop: Int, of control: Int) -> String {
    "on-\(tracks[control]) \(tracks[control])\(stop)"
  }

  /// The tracks below the drawing, and what the frames show, for readers who cannot see it.
  var html: String {
    let tracks = figure.controls.indices.map(track).joined(separator: "\n")
    let said = zip(Self.classes(of: figure), figure.frames).map { classes, frame in
      "<p class=\"\(classes)\">\(frame.alt.escapedForXML) \(frame.description.escapedForXML)</p>"
    }
    return """
      <div class="tracks">
      \(tracks)
      </div>
      <div class="said" aria-live="polite">
      \(said.joined(separator: "\n"))
      </div>

      """
  }

  private func track(_ index: Int) -> String {
    let control = figure.controls[index]
    let letter = Self.tracks[index]
    let spoken = control.spoken.escapedForXML
    let stops = control.stops.enumerated().map { place, value in
      let said = "\(control.spoken) = \(value)".escapedForXML
      return "<label class=\"\(letter)\(place)\" data-value=\"\(said)\"><input type=\"radio\""
        + " class=\"\(letter)\(place)\" name=\"fig-\(figure.id).\(letter)\" aria-label=\"\(said)\""
        + (place == control.start ? " checked" : "") + "></label>"
    }
    let values = control.stops.enumerated().map { place, value in
      let start = place == control.start ? " start" : ""
      return "<span class=\"\(Self.stop(place, of: index))\(start)\">\(value.escapedForXML)</span>"
    }
    return """
      <div class="track track-\(letter)" style="--stops: \(control.stops.count)" role="radiogroup" aria-label="\(spoken)">
      <span class="letter" aria-hidden="true">\(control.name.mathML(display: false))</span>
      <span class="stops">\(stops.joined())</span>
      <span class="value" aria-hidden="true">\(values.joined())</span>
      <span class="ends" aria-hidden="true"><span>\(control.stops.first?.escapedForXML ?? "")</span><span>\
      \(control.stops.last?.escapedForXML ?? "")</span></span>
      </div>
      """
  }
}
