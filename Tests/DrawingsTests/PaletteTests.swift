import Drawings
import Foundation
import Testing

/// What the curve colours promise to readers who see fewer colours.
@Suite struct PaletteTests {
  /// Lines need 3 : 1 on the background and on bands (WCAG 2.1, 1.4.11).
  @Test(arguments: Theme.all)
  func linesAreVisible(theme: Theme) {
    for curve in theme.curves {
      for ground in [theme.background] + theme.bands {
        #expect(curve.line.contrast(with: ground) >= 3, "\(curve.line) on \(ground)")
      }
    }
    #expect(theme.axis.contrast(with: theme.background) >= 3)
  }

  /// Text needs 4.5 : 1 on whatever it stands on (WCAG 2.1, 1.4.3).
  @Test(arguments: Theme.all)
  func textIsReadable(theme: Theme) {
    for text in theme.curves.map(\.text) + [theme.ink, theme.mutedOnBand] {
      for ground in [theme.background] + theme.bands {
        #expect(text.contrast(with: ground) >= 4.5, "\(text) on \(ground)")
      }
    }
    #expect(theme.muted.contrast(with: theme.background) >= 4.5)
    // Quotations and code in a page.
    for text in theme.curves.prefix(3).map(\.text) + [theme.ink, theme.mutedOnBand] {
      #expect(text.contrast(with: theme.faintGrid) >= 4.5, "\(text) on \(theme.faintGrid)")
    }
  }

  /// Bands are told from the page and from each other, though they stay in the background.
  @Test(arguments: Theme.all)
  func bandsAreVisible(theme: Theme) {
    let grounds = ([theme.background] + theme.bands).map(\.linear.lab)
    for (i, a) in grounds.enumerated() {
      for b in grounds.dropFirst(i + 1) { #expect(a.difference(b) >= 3) }
    }
  }

  /// The smallest difference of any two of the five colours, to readers without one kind of cones.
  @Test(
    arguments: [
      ("light", Deficiency.protanopia, 15.0), ("light", .deuteranopia, 16.2),
      ("light", .tritanopia, 14.2), ("dark", .protanopia, 13.5), ("dark", .deuteranopia, 10.7),
      ("dark", .tritanopia, 13.3),
    ])
  func colorsDiffer(theme: String, deficiency: Deficiency, least: Double) throws {
    let theme = try #require(Theme.all.first { $0.name == theme })
    let labs = theme.curves.prefix(5).map { deficiency.seen($0.line.linear).lab }
    for (i, a) in labs.enumerated() {
      for b in labs.dropFirst(i + 1) { #expect(a.difference(b) >= least) }
    }
  }

  /// Without any colour they still differ: in lightness by at least 5.
  @Test(arguments: [Theme.light, .dark])
  func lightnessDiffers(theme: Theme) {
    let lightness = theme.curves.prefix(5).map(\.line.linear.lab.l).sorted()
    #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $1 - $0 >= 5 })
  }

  /// The bands of a map lie evenly from light to dark or from dark to light, and neighbours are told
  /// apart by readers without one kind of cones too.
  @Test(arguments: Theme.all)
  func levelsAreEven(theme: Theme) {
    let labs = theme.levels.map(\.linear.lab)
    let steps = zip(labs, labs.dropFirst()).map { $1.l - $0.l }
    #expect(steps.allSatisfy { $0 * steps[0] > 0 && (3.5...11).contains(abs($0)) }, "\(steps)")
    for deficiency in [Deficiency.protanopia, .deuteranopia, .tritanopia] {
      let seen = theme.levels.map { deficiency.seen($0.linear).lab }
      let differences = zip(seen, seen.dropFirst()).map { $0.difference($1) }
      #expect(differences.allSatisfy { $0 >= 2.2 }, "\(differences)")
    }
  }

  /// Ink is read on the colour of every cell, and the two signs differ (in print by their hatch).
  @Test(arguments: Theme.all)
  func cellsHoldText(theme: Theme) {
    let roles = (0...100).map(Role.cell) + (-100...100).map(Role.signedCell)
    for role in roles {
      let contrast = theme.ink.contrast(with: theme.color(of: role))
      #expect(contrast >= 4.5, "\(role) \(contrast)")
    }
    guard theme.name != "print" else { return }
    for deficiency in [Deficiency.protanopia, .deuteranopia, .tritanopia] {
      func seen(_ step: Int) -> Lab {
        deficiency.seen(theme.color(of: .signedCell(step)).linear).lab
      }
      #expect(seen(100).difference(seen(-100)) >= 20)
    }
  }

  /// Text on a map of both signs is read on all that lies under it, and the lines there are seen.
  @Test(arguments: Theme.all)
  func textOnBothSignsIsRead(theme: Theme) {
    for (from, through) in [(-100, -80), (-100, 100), (-20, 20), (0, 0), (40, 100), (20, 40)] {
      for curve in [nil, 0, 1, 2, 3] {
        let text = theme.color(of: .signedText(curve: curve, from: from, through: through))
        let least = (from...through).map { text.contrast(with: theme.color(of: .signedCell($0))) }
        #expect(
          least.min() ?? 0 >= 4.5, "\(theme.name) \(from) \(through) \(String(describing: curve))")
      }
    }
    #expect(
      Theme.light.color(of: .signedText(curve: 2, from: 0, through: 20))
        == Theme.light.curves[2].text)
    for step in [0, -50, -100] {
      let ground = theme.color(of: .signedCell(step))
      #expect(theme.negativeContour.contrast(with: ground) >= 1.6, "\(theme.name) \(step)")
    }
  }

  /// Text on a map takes the first of a curve's color, ink and the background that is read on its bands.
  @Test(arguments: Theme.all)
  func textOnBandsIsRead(theme: Theme) {
    for (from, count) in [(-1, 9), (0, 9), (3, 9), (8, 9), (0, 2), (5, 12)] {
      for through in from..<min(from + 3, count) {
        let grounds = (from...through).map { band -> Role in
          band < 0 ? .background : .level(index: band, count: count)
        }
        func contrast(_ color: Color) -> Double {
          grounds.map { theme.color(of: $0).contrast(with: color) }.min() ?? 0
        }
        let isRead = theme.isRead(on: grounds)
        #expect(isRead == (max(contrast(theme.ink), contrast(theme.background)) >= 4.5))
        for curve in [nil, 0, 1, 2] {
          let role = Role.levelText(curve: curve, from: from, through: through, count: count)
          if isRead { #expect(contrast(theme.color(of: role)) >= 4.5, "\(theme.name) \(role)") }
        }
      }
    }
    #expect(
      Theme.light.color(of: .levelText(curve: 1, from: 0, through: 2, count: 9)) == Color(0x8F3500))
    #expect(
      Theme.dark.color(of: .levelText(curve: nil, from: 8, through: 8, count: 9))
        == Theme.dark.background)
  }

  /// Pairs of G. Sharma, W. Wu, E. Dalal, "The CIEDE2000 Color-Difference Formula" (2005), table 1.
  @Test(
    arguments: [
      (Lab(50, 2.6772, -79.7751), Lab(50, 0, -82.7485), 2.0425),
      (Lab(50, -1, 2), Lab(50, 0, 0), 2.3669),
      (Lab(50, 2.49, -0.001), Lab(50, -2.49, 0.0011), 7.2195),
      (Lab(50, 2.5, 0), Lab(73, 25, -18), 27.1492),
      (Lab(22.7233, 20.0904, -46.694), Lab(23.0331, 14.973, -42.5619), 2.0373),
    ])
  func differenceIsThatOfThePaper(a: Lab, b: Lab, expected: Double) {
    #expect(abs(a.difference(b) - expected) < 5e-5)
    #expect(abs(b.difference(a) - expected) < 5e-5)
  }
}

/// Linear RGB.
struct Linear {
  var r: Double
  var g: Double
  var b: Double

  var luminance: Double { 0.2126 * r + 0.7152 * g + 0.0722 * b }

  func transformed(_ m: [[Double]]) -> Linear {
    let rows = m.map { $0[0] * r + $0[1] * g + $0[2] * b }
    return Linear(r: rows[0], g: rows[1], b: rows[2])
  }

  /// CIE L*a*b* under D65.
  var lab: Lab {
    let x = (0.412_456_4 * r + 0.357_576_1 * g + 0.180_437_5 * b) / 0.950_47
    let y = 0.212_672_9 * r + 0.715_152_2 * g + 0.072_175_0 * b
    let z = (0.019_333_9 * r + 0.119_192_0 * g + 0.950_304_1 * b) / 1.088_83
    func f(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    return Lab(116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z)))
  }
}

extension Color {
  var linear: Linear {
    func value(_ c: Double) -> Double { c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4) }
    return Linear(r: value(red), g: value(green), b: value(blue))
  }
}

/// Simulated by G. Machado, M. Oliveira, L. Fernandes, "A Physiologically-based Model for Simulation
/// of Color Vision Deficiency" (IEEE TVCG 2009), at severity 1.
enum Deficiency {
  case protanopia, deuteranopia, tritanopia

  func seen(_ color: Linear) -> Linear {
    let matrix =
      switch self {
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    let seen = color.transformed(matrix)
    func clamp(_ c: Double) -> Double { min(max(c, 0), 1) }
    return Linear(r: clamp(seen.r), g: clamp(seen.g), b: clamp(seen.b))
  }
}

struct Lab {
  var l: Double
  var a: Double
  var b: Double

  init(_ l: Double, _ a: Double, _ b: Double) {
    self.l = l
    self.a = a
    self.b = b
  }

  /// ΔE₀₀ with all weights 1 (Sharma, Wu, Dalal 2005, equations 2 to 22).
  func difference(_ other: Lab) -> Double {
    func seventh(_ c: Double) -> Double { (pow(c, 7) / (pow(c, 7) + pow(25, 7))).squareRoot() }
    let g = 0.5 * (1 - seventh((hypot(a, b) + hypot(other.a, other.b)) / 2))
    let (a1, a2) = ((1 + g) * a, (1 + g) * other.a)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    func angle(_ a: Double, _ b: Double) -> Double {
      guard a != 0 || b != 0 else { return 0 }
      let degrees = atan2(b, a) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let (h1, h2) = (angle(a1, b), angle(a2, other.b))
    var turn = c1 * c2 == 0 ? 0 : h2 - h1
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    let (dl, dc) = (other.l - l, c2 - c1)
    let dh = 2 * (c1 * c2).squareRoot() * sin(radians(turn / 2))
    let (lightness, chroma) = ((l + other.l) / 2, (c1 + c2) / 2)
    var hue = h1 + h2
    if c1 * c2 != 0 {
      if abs(h1 - h2) > 180 { hue += hue < 360 ? 360 : -360 }
      hue /= 2
    }
    let t =
      1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
      + 0.32 * cos(radians(3 * hue + 6)) - 0.2 * cos(radians(4 * hue - 63))
    let square = (lightness - 50) * (lightness - 50)
    let sl = 1 + 0.015 * square / (20 + square).squareRoot()
    let sc = 1 + 0.045 * chroma
    let sh = 1 + 0.015 * chroma * t
    let bend = (hue - 275) / 25
    let rotation = -sin(radians(60 * exp(-bend * bend))) * 2 * seventh(chroma)
    let (x, y, z) = (dl / sl, dc / sc, dh / sh)
    return (x * x + y * y + z * z + rotation * y * z).squareRoot()
  }
}
