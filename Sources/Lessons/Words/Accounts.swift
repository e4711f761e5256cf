package import Analysis
package import Notations

/// What there is to say of a curve, without words.
package enum CurveFact: Hashable, Sendable {
  case extreme(isMaximum: Bool, value: String, place: String)
  case point(SpecialPoint.Kind, place: String)
  /// Several, of one kind or of different ones.
  case points(Int, SpecialPoint.Kind?, from: String, to: String)
  case turningPoints(Int)
  case level(String)
  case run(from: String, to: String)
  case noValue
  case limit(String, toward: HorizontalAsymptote.Direction)
}

/// What a plot of curves or points shows.
package struct CurvesAccount {
  /// A fact and the curves that it is true of.
  package struct Remark {
    /// None for the only curve of a plot.
    package let names: [String]
    package let fact: CurveFact
  }

  /// Whether all are points.
  package let isOfPoints: Bool
  package let names: [String]
  package let variable: String
  package let from: String
  package let to: String
  package let remarks: [Remark]

  /// The only curve, of which nothing but what it is needs a name.
  var isOfOne: Bool { names.count == 1 }

  /// How many a remark speaks of, where points that have no name are several.
  func count(of remark: Remark) -> Int {
    remark.names.isEmpty && isOfPoints ? 2 : remark.names.count
  }
}

/// What there is to say of many points.
package struct ManyPoints {
  package let count: Int
  package let first: String
  package let last: String
  package let lowest: String
  package let highest: String
}

/// What a plot of bars shows.
package struct BarsAccount {
  /// The value of one bar, what it is called, and which group it stands in.
  package struct Bar {
    package let value: String
    package let name: String?
    package let place: String?

    /// `0.5 (cat) at T = 1`, with the word that stands before a place.
    func told(at word: String) -> String {
      value + (name.map { " (\($0))" } ?? "") + (place.map { " \(word) \($0)" } ?? "")
    }
  }

  package let names: [String]
  /// `T = 1, 2 and 5`
  package let places: String?
  /// Of more than one bar.
  package let extremes: (highest: Bar, lowest: Bar)?
  /// Values with dashed lines, as `0.1 (uniform)`.
  package let lines: [String]
}

/// What a plot over two variables shows.
package struct PlaneContents {
  /// A variable and what it runs over.
  package struct Span {
    package let variable: String
    package let from: String
    package let to: String
  }

  /// A value, and its place as a pair of numbers.
  package struct Spot {
    package let value: String
    package let place: String
  }

  package enum Thing {
    /// Of an expression.
    case map(String)
    /// By their conditions.
    case regions([String])
    case paths(Int)
    case points(Int)
  }

  package let things: [Thing]
  /// Of both variables; none where no phrase has any.
  package let spans: [Span]
  /// Of the map.
  package let extremes: (least: Spot, greatest: Spot)?
}

/// What there is to say of a plot over two variables, without words.
package enum PlaneFact: Hashable, Sendable {
  /// The edges of the bands of a map.
  case levels(String)
  case noValue
  /// How much of the area a condition holds in.
  case share(String, percent: String)
  case path(String?, steps: Int?, from: String, to: String)
  case points(String?, count: Int)
  case mark(String?, place: String)
  /// How it was looked at.
  case grid
}

/// What there is to say of the distribution of a function's values, without words.
package enum SpreadFact: Hashable, Sendable {
  /// A part of the mass at one value.
  case mass(String, at: String)
  case mean(String)
  case noMean
  /// The standard deviation.
  case deviation(String)
  case noDeviation
  /// For a part of the mass of the input there is no value.
  case noValue(String)
  /// The greatest density.
  case highest(String)
  /// A value at which the density has no bound.
  case unbounded(at: String)
}

/// What distributions a plot shows.
package struct SpreadsAccount {
  package let names: [String]
  /// `Z ~ N(0, 1)`
  package let input: String
  /// What is remarkable of some, as a statement.
  package let remarks: [(name: String, fact: String)]
}

/// Where the textbook form of a formula breaks, and what it gives there.
package struct BreakAccount {
  package let extent: Extent
  package let region: Region
  /// Above zero.
  package let at: String
  package let symbol: Notation
  package let textbook: String
  package let computed: String

  package typealias Extent = TextbookBreak.Extent
  package typealias Region = TextbookBreak.Region

  package init(
    of extent: Extent, region: Region, at: String, symbol: Notation, textbook: String,
    computed: String
  ) {
    (self.extent, self.region, self.at, self.symbol) = (extent, region, at, symbol)
    (self.textbook, self.computed) = (textbook, computed)
  }

  /// The absolute value of the symbol.
  var magnitude: Notation { .fenced(.bars, symbol) }
}

/// A verb in both numbers, and what goes with it.
struct Predicate {
  let one: String
  let several: String
  let rest: String

  init(_ one: String, _ several: String, _ rest: String) {
    self.one = one
    self.several = several
    self.rest = rest
  }

  /// Of one subject, which is not named.
  var statement: String { "\(one) \(rest)" }

  func verb(of count: Int) -> String { count > 1 ? several : one }
}
