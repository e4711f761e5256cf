import Seeded
import Charting
import Foundation
import Numerals
import Testing

/// A label back as the number that it states.
func number(_ numeral: Numeral) -> Double? {
  switch numeral.full {
  case .plain(let text): Double(text.replacing("\u{2212}", with: "-"))
  case .scientific(let coefficient, let exponent):
    Double((coefficient ?? "1").replacing("\u{2212}", with: "-") + "e\(exponent)")
  }
}

extension Numeral {
  /// `4 · 10⁻⁹` or `0.5` read back.
  fileprivate static func written(_ text: String) -> Numeral {
    let parts = text.split(separator: " · 10", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .plain(text) }
    let digits = parts[1].map { sign in
      "⁰¹²³⁴⁵⁶⁷⁸⁹".firstIndex(of: sign).map {
        String("⁰¹²³⁴⁵⁶⁷⁸⁹".distance(from: "⁰¹²³⁴⁵⁶⁷⁸⁹".startIndex, to: $0))
      } ?? "-"
    }
    return .scientific(coefficient: parts[0], exponent: Int(digits.joined()) ?? 0)
  }
}

struct LinearTicksTests {
  @Test(
    "Ticks are those that a person would choose",
    arguments: [
      (-6.0...6.0, 7, "−6 −4 −2 0 2 4 6"),
      (-4...4, 7, "−4 −3 −2 −1 0 1 2 3 4"),
      (-5...5, 7, "−5 −4 −3 −2 −1 0 1 2 3 4 5"),
      (-3...3, 5, "−3 −2 −1 0 1 2 3"),
      (0...1.1, 5, "0 0.25 0.5 0.75 1"),
      (-1.16...1.16, 5, "−1 −0.5 0 0.5 1"),
      (-0.4...4, 5, "0 1 2 3 4"),
      (0...10, 5, "0 2 4 6 8 10"),
      (0...100, 5, "0 25 50 75 100"),
      (-0.04...0.02, 5, "−0.04 −0.02 0 0.02"),
      (0...0.3, 5, "0 0.1 0.2 0.3"),
      (1e-12...1, 5, "0 0.25 0.5 0.75 1"),
      (0...2e6, 5, "0 500000 1000000 1500000 2000000"),
      (0...4e9, 5, "0 1 · 10⁹ 2 · 10⁹ 3 · 10⁹ 4 · 10⁹"),
      (0...4e-9, 5, "0 1 · 10⁻⁹ 2 · 10⁻⁹ 3 · 10⁻⁹ 4 · 10⁻⁹"),
      (1000...1000.4, 5, "1000 1000.1 1000.2 1000.3 1000.4"),
      (-1e300...1e300, 5, "−1 · 10³⁰⁰ −5 · 10²⁹⁹ 0 5 · 10²⁹⁹ 1 · 10³⁰⁰"),
      (-1e-6...1e-6, 3, "−10⁻⁶ 0 10⁻⁶"),
      (-2e12...1e12, 4, "−2 · 10¹² −1 · 10¹² 0 1 · 10¹²"),
    ])
  func choice(domain: ClosedRange<Double>, count: Int, expected: String) {
    let wish = LinearTicks.Wish(count: count, endsMatter: domain.upperBound != 1.1)
    let labels = LinearTicks(over: domain, wish: wish).ticks(in: domain).compactMap(\.label)
    let text = labels.map(\.text).joined(separator: " ")
    #expect(text == expected)
  }

  @Test(
    "A number that long labels share is said once",
    arguments: [
      (1000.001...1000.009, "1000 +: 0.002 0.004 0.006 0.008"),
      (-1000.009...(-1000.001), "−1000 −: 0.008 0.006 0.004 0.002"),
      (999.999...1000.001, "−0.001 −0.0005 1000 +0.0005 +0.001"),
      (12345.675...12345.685, "12345.6 +: 0.075 0.0775 0.08 0.0825 0.085"),
      (1e7...1e7 + 4, "10000000 +1 +2 +3 +4"),
      (1...1 + 4e-10, "1 +1 · 10⁻¹⁰ +2 · 10⁻¹⁰ +3 · 10⁻¹⁰ +4 · 10⁻¹⁰"),
      (0.5 + 1e-9...0.5 + 9e-9, "0.5 +: 2 · 10⁻⁹ 4 · 10⁻⁹ 6 · 10⁻⁹ 8 · 10⁻⁹"),
      // Nothing is gained, or there is nothing to share.
      (1000...1000.4, "1000 1000.1 1000.2 1000.3 1000.4"),
      (-2e6...2e6, "−2000000 −1000000 0 1000000 2000000"),
      (0...4e9, "0 1 · 10⁹ 2 · 10⁹ 3 · 10⁹ 4 · 10⁹"),
    ])
  func sharedNumbers(domain: ClosedRange<Double>, expected: String) {
    let choice = LinearTicks(over: domain, wish: LinearTicks.Wish(count: 5, sharesNumber: true))
    let (ticks, shared) = choice.labelled(in: domain, sharesNumber: true)
    let labels = ticks.compactMap(\.label?.text).joined(separator: " ")
    #expect((shared?.note.map { $0.text + ": " } ?? "") + labels == expected)
  }

  @Test("With the number that they share random labels say their ticks' places")
  func sharedSums() {
    var source = SplitMix(seed: 12)
    var found = 0
    for _ in 0..<2000 {
      let size = pow(10, Double.random(in: -9...9, using: &source))
      let center = size * .random(in: -1...1, using: &source)
      let width = size * pow(10, .random(in: -9...0, using: &source))
      let choice = LinearTicks(
        over: center...center + width, wish: LinearTicks.Wish(count: 5, sharesNumber: true))
      let (ticks, shared) = choice.labelled(in: center...center + width, sharesNumber: true)
      guard let shared else { continue }
      found += 1
      #expect(ticks.contains { $0.value == shared.value } == (shared.note == nil))
      for tick in ticks where tick.value != shared.value {
        let text = (tick.label?.text ?? "").replacing("\u{2212}", with: "-")
        #expect(text.hasPrefix("+") || text.hasPrefix("-") || shared.note != nil)
        let label = number(Numeral.written(text.replacing("+", with: ""))) ?? .nan
        let sum =
          shared.value < 0 && shared.note != nil ? shared.value - label : shared.value + label
        #expect(abs(sum - tick.value) <= 4 * tick.value.ulp, "\(text) of \(tick.value)")
      }
    }
    #expect(found > 200)
  }

  @Test("Ticks of random domains are few, distinct, exact and inside")
  func random() {
    var source = SplitMix(seed: 11)
    for _ in 0..<3000 {
      let size = pow(10, Double.random(in: -12...12, using: &source))
      let center =
        Bool.random(using: &source) ? Double.random(in: -3...3, using: &source) * size : 0
      let domain = (center - size * .random(in: 0.1...1, using: &source))...(center + size)
      let wished = Int.random(in: 4...7, using: &source)
      let choice = LinearTicks(over: domain, wish: LinearTicks.Wish(count: wished))
      let ticks = choice.ticks(in: domain)
      #expect((3...11).contains(ticks.count), "\(domain)")
      let labels = ticks.compactMap(\.label)
      #expect(labels.count == ticks.count)
      #expect(Set(labels).count == labels.count)
      for (tick, label) in zip(ticks, labels) {
        #expect(number(label) == tick.value, "\(label.text)")
        #expect(!label.text.contains("-") && label.text != "\u{2212}0")
        #expect(Scale(.linear, domain, from: 0, to: 1).contains(tick.value))
      }
      let step = choice.step
      #expect((ticks.first?.value ?? .infinity) - domain.lowerBound < step * (1 + 1e-9))
      #expect(domain.upperBound - (ticks.last?.value ?? -.infinity) < step * (1 + 1e-9))
    }
  }
}

struct LogarithmicTicksTests {
  @Test(
    "Up to four decades have plain numbers, more have powers",
    arguments: [
      (0.05...100.0, "0.05 0.1 0.2 0.5 1 2 5 10 20 50 100"),
      (1...10, "1 2 5 10"),
      (0.3...7, "0.3 0.5 1 2 5 7"),
      (1e-50...1, "10⁻⁵⁰ 10⁻⁴⁰ 10⁻³⁰ 10⁻²⁰ 10⁻¹⁰ 1"),
      (1e-6...1, "10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹ 1"),
      (1e-9...1, "10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 1"),
      (12345...12346, "12345 12346"), (1...1.001, "1 1.001"), (1234...4321, "1234 2000 4321"),
      (0.12345...98.765, "0.12345 0.2 0.5 1 2 5 10 20 50 98.765"),
      (0.00012345...0.0002, "1.2345 · 10⁻⁴ 2 · 10⁻⁴"), (0.000123...0.0002, "0.000123 0.0002"),
      (1e9...5e9, "1 · 10⁹ 2 · 10⁹ 5 · 10⁹"),
      (1.0 / 3...Double.pi, "0.333 0.5 1 2 3.14"),
      (Double.pi * 1000...Double.pi * 1000 + 0.5, "3141.593 3142.093"),
    ])
  func labels(domain: ClosedRange<Double>, expected: String) {
    let ticks = LogarithmicTicks.ticks(in: domain)
    #expect(ticks.compactMap(\.label?.text).joined(separator: " ") == expected)
  }

  @Test("Ends that are not round have their own digits, and go first where labels crowd")
  func ends() {
    func text(_ domain: ClosedRange<Double>, room: Double) -> String {
      LogarithmicTicks.ticks(in: domain) { entries in
        zip(entries, entries.dropFirst()).allSatisfy { $1.at - $0.at >= room }
      }.compactMap(\.label?.text).joined(separator: " ")
    }
    #expect(text(0.0111403...7.43219, room: 0) == "0.0111403 0.02 0.05 0.1 0.2 0.5 1 2 5 7.43219")
    #expect(text(0.0111403...7.43219, room: 0.07) == "0.02 0.05 0.1 0.2 0.5 1 2 5")
    #expect(text(0.0111403...7.43219, room: 0.2) == "0.0111403 0.1 1 7.43219")
    #expect(text(0.0111403...7.43219, room: 0.32) == "0.1 1")
    #expect(text(2.1...7.9, room: 0.5) == "2.1 7.9")
    #expect(text(2.1...7.9, room: 2) == "2.1")
  }

  @Test("Grid lines stand at decades only, minor ticks at every digit")
  func minor() {
    let ticks = LogarithmicTicks.ticks(in: 0.05...100)
    #expect(ticks.filter { $0.grid == .full }.map(\.value) == [0.1, 1, 10, 100])
    #expect(ticks.count == 5 + 9 * 3 + 1)
  }
}
