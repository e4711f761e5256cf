package import Drawings
internal import Notations

/// One figure of a report, ready to be painted.
package struct ReportFigure: Sendable {
  /// What it shows at some values of the names that its reader chooses.
  package struct Frame: Sendable {
    /// The places of the stops that it is of, by control.
    let stops: [Int]
    let kept: KeptDrawing
    let keptPhone: KeptDrawing?
    /// One generated sentence, or the author's own.
    package var alt: String
    /// The long description: what the figure shows, in numbers.
    package var description: String

    package var drawing: Drawing { kept.drawing }
    package var hasPhone: Bool { keptPhone != nil }
    /// The same on a page as narrow as a phone; nil where that is not wanted, or the figure is as narrow.
    package var phone: Drawing? { keptPhone?.drawing }
  }

  /// A name that the reader of a page chooses a value of.
  package struct Control: Sendable {
    let name: Notation
    /// The name as it is said.
    let spoken: String
    /// The values as they are printed, in order.
    let stops: [String]
    /// The place of the value that is chosen at first.
    let start: Int
  }

  package var id: String
  package var theme: Theme
  /// Whether its colours are to be these wherever it stands: it names its theme itself, or the
  /// theme is for paper.
  package var keepsTheme: Bool
  /// The figure's title, or its id.
  package var title: String
  /// One, or where a page is wanted one for each combination of the controls' stops, those of the last
  /// control running fastest.
  package var frames: [Frame]
  /// The place of the frame that is shown where nobody chooses.
  package var start: Int
  /// What is shown in its place where nobody can choose; nil for the frame itself.
  var still: KeptDrawing?
  package var controls: [Control]
  /// The numbers that it draws, if they were wanted.
  package var samples: Samples?
  /// Of what it was made for, where that is remembered: figures of one key are the same.
  package var key: MemoryKey?

  /// What is drawn where nobody can choose.
  package var drawing: Drawing { (still ?? frames[start].kept).drawing }
  package var alt: String { frames[start].alt }
  package var description: String { frames[start].description }
}
