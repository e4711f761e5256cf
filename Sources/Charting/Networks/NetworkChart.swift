package import Drawings

/// Layers of units as circles, each joined with all of the next layer.
package struct NetworkChart: Sendable {
  package struct Layer: Sendable {
    /// How many units it has.
    package var count: Int
    /// The names of those that are shown, each at falling sizes; empty where they have none.
    package var labels: [[Drawing]]
    /// What stands below it, and a second line, each at falling sizes.
    package var words: [Words]
    package var note: [Words]
    /// How many units there are, where not all are shown.
    package var number: Drawing?

    package init(
      count: Int, labels: [[Drawing]] = [], words: [Words] = [], note: [Words] = [],
      number: Drawing? = nil
    ) {
      precondition(count > 0, "A layer has units.")
      self.count = count
      self.labels = labels
      self.words = words
      self.note = note
      self.number = number
    }

    /// The units that are drawn, counted from 0: all of up to eight, else three and the last.
    package static func shown(of count: Int) -> [Int] {
      count <= 8 ? Array(0..<count) : [0, 1, 2, count - 1]
    }

    var shown: [Int] { Self.shown(of: count) }

    /// The places in its column that it takes; three dots take one.
    var slots: Int { shown.count < count ? shown.count + 1 : count }

    /// The place of a shown unit, counted from 0.
    func slot(_ unit: Int) -> Int {
      shown.count < count && unit == shown.count - 1 ? unit + 1 : unit
    }
  }

  /// The values that the last layer gives, as bars.
  package struct Output: Sendable {
    /// Of the units that are shown.
    package var values: [Double]
    /// Each value as it is written beside its bar.
    package var labels: [Drawing]
    package var words: Words?

    package init(values: [Double], labels: [Drawing], words: Words? = nil) {
      precondition(values.count == labels.count, "Each value is written.")
      self.values = values
      self.labels = labels
      self.words = words
    }
  }

  package var layers: [Layer]
  /// Between each layer and the next: of each shown unit of the next a row with a weight for each shown
  /// unit; empty where weights are not shown.
  package var weights: [[[Double]]]
  package var output: Output?
  /// What lines of weights above and below 0 stand for, of size 11.5.
  package var key: (positive: Drawing, negative: Drawing)?

  package init(
    _ layers: [Layer], weights: [[[Double]]] = [], output: Output? = nil,
    key: (positive: Drawing, negative: Drawing)? = nil
  ) {
    precondition(layers.count > 1, "A network has two layers or more.")
    self.layers = layers
    self.weights = weights
    self.output = output
    self.key = key
  }
}

extension NetworkChart: Diagram {
  package var air: (above: Double, below: Double) { (28, 31) }

  package func layout(width: Double) -> (drawing: Drawing, warnings: [ChartWarning]) {
    let layout = NetworkLayout(self, width: width)
    let count = layout.wordsLeftOut
    return (layout.drawing, count > 0 ? [.labelsLeftOut(count)] : [])
  }
}
