import Diagnostics
import Drawings
import Foundation
import Lessons
import Seeded
import Testing

@Suite struct VariedFigureTests {
  private static func lesson(_ keys: String) -> String {
    "```figure\nid: f\n\(keys)\n```\n"
  }

  private static func figure(_ keys: String) throws -> ReportFigure {
    let made = try #require(report(of: lesson(keys), forPage: true))
    #expect(made.diagnostics.map(\.message) == [])
    return try #require(made.figures.first)
  }

  private static func page(_ keys: String) throws -> String {
    let made = try #require(report(of: lesson(keys), forPage: true))
    return String(
      decoding: Page(made).html(drawings: [:], definitions: "", fingerprint: ""), as: UTF8.self)
  }

  /// What stands at the right of a track, stop by stop.
  private static func stops(_ domain: String, _ more: String = "") throws -> [String] {
    try page("plot: a * z for z in 0..1\nvary: a in \(domain)\n\(more)")
      .matches(of: #/<span class="on-a a\d+(?: start)?">([^<]*)</#).map { String($0.output.1) }
  }

  @Test(arguments: [
    ("0..1", "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1"),
    ("0.1..5", "0.1 0.6 1.1 1.6 2.1 2.55 3 3.5 4 4.5 5"),
    ("-2..2", "−2 −1.6 −1.2 −0.8 −0.4 0 0.4 0.8 1.2 1.6 2"),
    (
      "0..1e-7",
      "0 1e−8 2e−8 3e−8 4e−8 5e−8 6e−8 7e−8 8e−8 9e−8 1e−7"
    ),
    ("1..2 step 0.25", "1 1.25 1.5 1.75 2"), ("[3, 1, 2]", "3 1 2"), ("[7]", "7"),
    (
      "1/3..1/3 + 1e-3",
      "0.3333333333333333 0.33343 0.33353 0.33363 0.33373 0.33383 0.33393 0.33403 0.33413 0.33423 0.3343333333333333"
    ),
  ])
  func stopsAreRound(domain: String, stops: String) throws {
    #expect(try Self.stops(domain).joined(separator: " ") == stops)
  }

  /// Within a tenth of their distance.
  @Test func stopsAreNearEvenOnes() throws {
    var random = SplitMix(seed: 28)
    for _ in 0..<40 {
      let low = Double.random(in: -1000...1000, using: &random)
      let high = low + pow(10, Double.random(in: -6...6, using: &random))
      let found = try Self.stops("\(low)..\(high)").map {
        try #require(Double($0.replacing("\u{2212}", with: "-")))
      }
      #expect(found.count == 11 && found.first == low && found.last == high)
      for (place, stop) in found.enumerated() {
        let distance = (high - low) / 10
        let error: Double = abs(stop - low - distance * Double(place))
        #expect(error <= 0.1 * distance * (1 + 1e-6))
      }
    }
  }

  @Test func beginsInTheMiddleOrWhereItIsTold() throws {
    #expect(try Self.figure("plot: a*z for z in 0..1\nvary: a in 0..1").start == 5)
    #expect(try Self.figure("plot: a*z for z in 0..1\nvary: a in 0..1\nfrom: a = 0.2").start == 2)
    let between = try Self.figure("plot: a*z for z in 0..1\nvary: a in 0..1\nfrom: a = 1/4")
    #expect(between.start == 3 && between.frames.count == 12)
    let two = try Self.figure(
      "plot: a*z + b for z in 0..1\nvary: a in [1, 2]\nvary: b in [1, 2, 3]\nfrom: a = 2, b = 3")
    #expect(two.start == 5 && two.frames.count == 6)
  }

  @Test(arguments: [
    ("vary: a in 0..200 step 1", "a name has at most 40 stops, and 'a' would have 201"),
    (
      "vary: a in 0..9 step 1\nvary: b in 0..9 step 1",
      "a figure has at most 60 frames, and these names make 100"
    ),
    ("vary: a in 0..1\nvary: b in 0..1\nvary: c in 0..1", "at most two names vary in a figure"),
    ("vary: a in 0..1\nvary: a in 0..1", "'a' varies already"),
    ("vary: a in [1, nan]", "'a' varies over finite numbers"),
    ("vary: a in [[1, 2]]", "'a' varies over finite numbers"),
    ("vary: a in 0..1\nfrom: a = 2", "'a' begins at a stop, or between two"),
    ("vary: a in 0..1\nfrom: b = 1", "'b' does not vary here"),
    ("vary: a in 0..1\nfrom: a = [1, 2]", "'a' begins at a number"),
    ("vary: a in 1..0", "the range runs from 1 to 0"),
    ("show: all stops", "there is one stop only"),
  ])
  func refuses(keys: String, message: String) throws {
    let said = try #require(told(Self.lesson("plot: z for z in 0..1\n\(keys)")))
    #expect(said.contains("error: \(message)"), "\(said)")
  }

  /// The ticks' labels of each frame.
  private static func ticks(_ figure: ReportFigure) -> Set<[String]> {
    func texts(_ items: [Item], inTicks: Bool = false) -> [String] {
      items.flatMap { item -> [String] in
        switch item {
        case .text(let text): inTicks ? ["\(text.string) \(text.origin)"] : []
        case .group(let group): texts(group.items, inTicks: inTicks || group.name.contains("tick"))
        case .fill, .stroke, .glyphs: []
        }
      }
    }
    return Set(figure.frames.map { texts($0.drawing.items) })
  }

  @Test(arguments: [
    "plot: a * z for z in 0..1", "plot: a*exp(z) for z in 0..1\nx label: b",
    "plot: z for z in -a..1 + a", "bars: [a, 2*a, -a]",
    "bars: softmax([a, 1, 2])\nshow: horizontal",
    "path: [a*cos(t), sin(t)] for t in 0..6", "spread: a*z for z in normal(0, 1)",
    "map: a*x + y for x in 0..1, y in 0..1",
    "map: x*y for x in 0..1, y in 0..1\npath: [t/a, t] for t in 0..1",
    "panel: one\nplot: a * z for z in 0..1\npanel: two\nbars: [a, 1]",
  ])
  func framesShareTheirAxes(keys: String) throws {
    let varied = "vary: a in [1, 30, 500]\n\(keys)"
    let figure = try Self.figure(varied)
    #expect(figure.frames.count == 3 && Set(figure.frames.map(\.drawing)).count == 3)
    #expect(Set(figure.frames.map(\.drawing.size)).count == 1)
    let ticks = Self.ticks(figure)
    #expect(ticks.count == 1 && ticks.first?.isEmpty == false)
    #expect(figure.frames.allSatisfy { $0.phone?.size.width == 358 })
  }

  /// Every key knows the name, words too.
  @Test func wordsChangeWithTheName() throws {
    let figure = try Self.figure(
      "title: at `= a`\nplot: a*z for z in 0..1\nmark: a*z at z = 1 : here `= a`\nvary: a in [1, 2]"
    )
    for (place, frame) in figure.frames.enumerated() {
      let texts = frame.drawing.items.flatMap(\.texts).map(\.string).joined(separator: " ")
      #expect(texts.contains("at \(place + 1)") && texts.contains("here \(place + 1)"), "\(texts)")
    }
    #expect(Set(figure.frames.map(\.alt)).count == 2)
  }

  /// Where nobody can choose, the first choice stands, over the same axes.
  @Test func aReportShowsTheFirstChoice() throws {
    let keys = "plot: a*z for z in 0..1\nvary: a in [1, 2, 5]"
    let still = try #require(report(of: Self.lesson(keys))?.figures.first)
    #expect(still.frames.count == 1)
    #expect(still.drawing == (try Self.figure(keys).frames[1].drawing))
    let panels = try Self.figure(keys + "\nshow: all stops")
    #expect(panels.frames.count == 3 && panels.drawing != panels.frames[1].drawing)
    let titles = panels.drawing.items.flatMap(\.texts).map(\.string)
    #expect(titles.contains { $0.contains("5") })
  }

  /// Each stop has its button, and the first choice is chosen.
  @Test func theTrackIsAGroupOfButtons() throws {
    let page = try Self.page("plot: a*z for z in 0..1\nvary: a in [1, 2, 5]")
    #expect(page.contains(#"role="radiogroup" aria-label="a""#))
    let inputs = page.matches(of: #/<input type="radio"[^>]*>/#).map { String($0.output) }
    #expect(inputs.count == 3 && inputs.map { $0.contains(" checked") } == [false, true, false])
    #expect(inputs[2].contains(#"aria-label="a = 5""#))
    #expect(page.contains(#"<p class="on-a a1 start">"#) && !page.contains("<script"))
  }

  /// A caption that says the value changes with it.
  @Test func captionsChangeWithTheName() throws {
    let keys = "plot: a*z for z in 0..1\nvary: a in [1, 2]\ncaption: *now* `= a`"
    let page = try Self.page(keys)
    #expect(page.contains(#"<span class="on-a a0 start"><em>now</em> 1</span>"#))
    #expect(page.contains(#"<span class="on-a a1"><em>now</em> 2</span>"#))
    let text = try #require(reportText(Self.lesson(keys)))
    #expect(text.contains("*now* 1") && !text.contains("*now* 2"))
  }

  /// A report states what its words say at the first choice, once.
  @Test func statesOnlyWhatIsShown() throws {
    let text = Self.lesson("title: at `= a`\nplot: a*z for z in 0..1\nvary: a in [1, 2, 5]")
    for forPage in [false, true] {
      let values = try #require(report(of: text, forPage: forPage)).values.text()
      #expect(values.contains("\"a\": 2") && !values.contains("\"a\": 5"))
    }
  }

  /// Curves that meet at a stop are no mistake there.
  @Test func curvesMayMeetAtAStop() throws {
    _ = try Self.figure("plot: a*z, z for z in 0..1\nvary: a in [1, 2, 3]")
  }
}
