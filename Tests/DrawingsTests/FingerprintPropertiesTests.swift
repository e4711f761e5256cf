import Drawings
import Testing

/// Each stored property of what is drawn counts in the fingerprint, by what `Mirror` says that there is:
/// a new property fails here until it has its variation, or stands among those that nobody sees.
@Suite struct FingerprintPropertiesTests {
  // MARK: What there is

  private static let path = Path([
    .move(Point(1, 2)), .line(Point(3, 4)), .curve(Point(5, 6), Point(7, 8), Point(9, 10)), .close,
  ])
  private static let stroke = Stroke(1.5, dash: [2, 3], cap: .round, join: .bevel)
  private static let text = Text("σ(z)", font: Font(.math, 12), at: Point(3, 4), paint: Paint(.ink))
  private static let glyphs = Glyphs(
    [.init(7, at: Point(1, 2)), .init(9, at: Point(3, 2))], size: 11, paint: Paint(.muted))
  private static let clip = Rectangle(x: 5, y: 6, width: 70, height: 80)
  private static let group = Group(
    "curve", offset: Point(11, 12), turn: 30, clip: clip, items: [.text(text), .glyphs(glyphs)])

  /// One of each kind.
  private static let whole = Drawing(
    size: Size(100, 50), baseline: 0,
    items: [
      .fill(path, Paint(.band(1), opacity: 0.5)), .stroke(path, Paint(.curve(0)), stroke),
      .text(text), .glyphs(glyphs), .group(group),
    ])

  /// `Type.property` of all structures in a value, and of all in what they hold.
  private static func properties(of value: Any) -> Set<String> {
    let mirror = Mirror(reflecting: value)
    var found: Set<String> = []
    for child in mirror.children {
      if mirror.displayStyle == .struct, let label = child.label {
        found.insert("\(type(of: value)).\(label)")
      }
      if !(child.value is String) { found.formUnion(properties(of: child.value)) }
    }
    return found
  }

  // MARK: Variations

  /// A drawing that differs from `whole` in one property.
  private static func with(_ change: (inout Drawing) -> Void) -> Drawing {
    var drawing = whole
    change(&drawing)
    return drawing
  }

  private static func with(item: Item, at index: Int) -> Drawing {
    with { (drawing: inout Drawing) in drawing.items[index] = item }
  }

  private static func with(_ change: (inout Text) -> Void) -> Drawing {
    var text = text
    change(&text)
    return with(item: .text(text), at: 2)
  }

  private static func with(_ change: (inout Glyphs) -> Void) -> Drawing {
    var glyphs = glyphs
    change(&glyphs)
    return with(item: .glyphs(glyphs), at: 3)
  }

  private static func with(_ change: (inout Group) -> Void) -> Drawing {
    var group = group
    change(&group)
    return with(item: .group(group), at: 4)
  }

  private static func with(_ change: (inout Stroke) -> Void) -> Drawing {
    var stroke = stroke
    change(&stroke)
    return with(item: .stroke(path, Paint(.curve(0)), stroke), at: 1)
  }

  private static func with(_ change: (inout Paint) -> Void) -> Drawing {
    var paint = Paint(.band(1), opacity: 0.5)
    change(&paint)
    return with(item: .fill(path, paint), at: 0)
  }

  private static func with(_ change: (inout Path) -> Void) -> Drawing {
    var path = path
    change(&path)
    return with(item: .fill(path, Paint(.band(1), opacity: 0.5)), at: 0)
  }

  private static func with(_ change: (inout Rectangle) -> Void) -> Drawing {
    var clip = clip
    change(&clip)
    return with { (group: inout Group) in group.clip = clip }
  }

  private static let variations: [(property: String, drawings: [Drawing])] = [
    (
      "Drawing.size",
      [
        with { (a: inout Drawing) in a.size.width += 1 },
        with { (a: inout Drawing) in a.size.height += 1 },
      ]
    ),
    (
      "Drawing.items",
      [
        with { (a: inout Drawing) in a.items.removeLast() },
        with { (a: inout Drawing) in a.items.swapAt(0, 1) },
      ]
    ),
    ("Size.width", [with { (a: inout Drawing) in a.size.width += 0.01 }]),
    ("Size.height", [with { (a: inout Drawing) in a.size.height += 0.01 }]),
    ("Text.string", [with { (a: inout Text) in a.string = "σ(x)" }]),
    ("Text.font", [with { (a: inout Text) in a.font = Font(.regular, 12) }]),
    ("Text.origin", [with { (a: inout Text) in a.origin = Point(4, 3) }]),
    (
      "Text.paint",
      [
        with { (a: inout Text) in a.paint.role = .axis },
        with { (a: inout Text) in a.paint.opacity = 0.9 },
      ]
    ),
    (
      "Font.face",
      Font.Face.allCases.filter { $0 != .math }.map { face in
        with { (a: inout Text) in a.font.face = face }
      }
    ),
    ("Font.size", [with { (a: inout Text) in a.font.size += 0.01 }]),
    ("Point.x", [with { (a: inout Text) in a.origin.x += 0.01 }]),
    ("Point.y", [with { (a: inout Text) in a.origin.y += 0.01 }]),
    (
      "Glyphs.glyphs",
      [
        with { (a: inout Glyphs) in a.glyphs.removeLast() },
        with { (a: inout Glyphs) in a.glyphs.swapAt(0, 1) },
      ]
    ),
    ("Glyphs.size", [with { (a: inout Glyphs) in a.size += 0.01 }]),
    (
      "Glyphs.paint",
      [
        with { (a: inout Glyphs) in a.paint.role = .ink },
        with { (a: inout Glyphs) in a.paint.opacity = 0.5 },
      ]
    ),
    (
      "Glyph.index",
      [
        with { (a: inout Glyphs) in a.glyphs[1].index += 1 },
        with { (a: inout Glyphs) in a.glyphs[0].index += 1 << 24 },
      ]
    ),
    (
      "Glyph.origin",
      [
        with { (a: inout Glyphs) in a.glyphs[0].origin.x += 1 },
        with { (a: inout Glyphs) in a.glyphs[1].origin.y += 1 },
      ]
    ),
    (
      "Group.offset",
      [
        with { (a: inout Group) in a.offset.x += 0.01 },
        with { (a: inout Group) in a.offset.y += 0.01 },
      ]
    ),
    (
      "Group.turn",
      [
        with { (a: inout Group) in a.turn += 0.01 }, with { (a: inout Group) in a.turn = 0 },
        with { (a: inout Group) in a.turn = -30 },
      ]
    ),
    ("Group.clip", [with { (a: inout Group) in a.clip = nil }]),
    (
      "Group.items",
      [with { (a: inout Group) in a.items = [] }, with { (a: inout Group) in a.items.reverse() }]
    ),
    ("Rectangle.x", [with { (a: inout Rectangle) in a.x += 0.01 }]),
    ("Rectangle.y", [with { (a: inout Rectangle) in a.y += 0.01 }]),
    ("Rectangle.width", [with { (a: inout Rectangle) in a.width += 0.01 }]),
    ("Rectangle.height", [with { (a: inout Rectangle) in a.height += 0.01 }]),
    ("Paint.role", roles.map { role in with { (a: inout Paint) in a.role = role } }),
    ("Paint.opacity", [with { (a: inout Paint) in a.opacity = 0.51 }]),
    ("Stroke.width", [with { (a: inout Stroke) in a.width += 0.01 }]),
    (
      "Stroke.dash",
      [
        with { (a: inout Stroke) in a.dash = [] }, with { (a: inout Stroke) in a.dash = [3, 2] },
        with { (a: inout Stroke) in a.dash = [2, 3, 2] },
      ]
    ),
    (
      "Stroke.cap",
      [with { (a: inout Stroke) in a.cap = .butt }, with { (a: inout Stroke) in a.cap = .square }]
    ),
    (
      "Stroke.join",
      [
        with { (a: inout Stroke) in a.join = .miter },
        with { (a: inout Stroke) in a.join = .round },
      ]
    ),
    (
      "Path.elements",
      [
        with { (a: inout Path) in a.elements.removeLast() },
        with { (a: inout Path) in a.elements[0] = .line(Point(1, 2)) },
        with { (a: inout Path) in a.elements[0] = .move(Point(1, 3)) },
        with { (a: inout Path) in a.elements[1] = .line(Point(4, 4)) },
        with { (a: inout Path) in a.elements[2] = .curve(Point(5, 7), Point(7, 8), Point(9, 10)) },
        with { (a: inout Path) in a.elements[2] = .curve(Point(5, 6), Point(8, 8), Point(9, 10)) },
        with { (a: inout Path) in a.elements[2] = .curve(Point(5, 6), Point(7, 8), Point(9, 11)) },
      ]
    ),
  ]

  private static let roles: [Role] = [
    .background, .ink, .muted, .axis, .grid, .faintGrid, .curve(0), .curve(1), .curveText(0),
    .curveText(1),
    .bar(index: 0, count: 2), .bar(index: 1, count: 3), .band(0), .mutedOnBand,
    .level(index: 0, count: 9), .contour, .negativeContour, .cell(0), .cell(50), .signedCell(50),
    .signedCell(-50),
    .levelText(curve: 1, from: -1, through: 2, count: 9),
  ]

  /// Properties that nobody sees.
  private static let unseen: Set = [
    // The name is for readers of the text form, and a page has no baseline.
    "Group.name", "Drawing.baseline",
  ]

  @Test func eachPropertyHasItsVariation() {
    let known = Set(Self.variations.map(\.property)).union(Self.unseen)
    #expect(Self.properties(of: Self.whole) == known)
  }

  @Test func eachVariationHasItsOwnFingerprint() {
    let whole = Fingerprint(of: Self.whole, theme: .light)
    for (property, drawings) in Self.variations {
      for drawing in drawings {
        #expect(drawing != Self.whole, "\(property)")
        #expect(Fingerprint(of: drawing, theme: .light) != whole, "\(property)")
      }
    }
  }

  /// A clip is no offset, no path and no end of a group.
  @Test func partsDoNotStandForEachOther() {
    let groups = [
      Group("a", clip: Self.clip, items: []), Group("a", items: []),
      Group("a", clip: Rectangle(x: 0, y: 0, width: 0, height: 0), items: []),
      Group("a", offset: Point(5, 6), items: []),
      Group("a", clip: Self.clip, items: [.group(Group("b", items: []))]),
      Group("a", items: [.group(Group("b", clip: Self.clip, items: []))]),
    ]
    let prints = groups.map {
      Fingerprint(of: Drawing(size: Size(9, 9), items: [.group($0)]), theme: .light)
    }
    #expect(Set(prints).count == groups.count)
  }

  // MARK: Themes

  /// Every colour of a theme that something is painted in.
  @Test func eachColourCounts() {
    var drawing = Drawing(size: Size(9, 9))
    drawing.items = Self.roles.map { .fill(Self.path, Paint($0)) }
    let print = Fingerprint(of: drawing, theme: .light)
    let other = Color(0x123456)
    let colours: [(String, WritableKeyPath<Theme, Color>)] = [
      ("background", \.background), ("ink", \.ink), ("muted", \.muted),
      ("mutedOnBand", \.mutedOnBand),
      ("axis", \.axis), ("grid", \.grid), ("faintGrid", \.faintGrid), ("contour", \.contour),
      ("negativeContour", \.negativeContour),
    ]
    let lists: [(String, [WritableKeyPath<Theme, Color>])] = [
      ("curves", [\.curves[0].line, \.curves[1].line, \.curves[0].text, \.curves[1].text]),
      ("bars", [\.bars[0]]), ("bands", [\.bands[0]]),
      ("levels", [\.levels[0]]), ("cells", [\.cells[0], \.cells[1]]),
      ("positiveCells", [\.positiveCells[1]]), ("negativeCells", [\.negativeCells[1]]),
    ]
    for (name, paths) in colours.map({ ($0, [$1]) }) + lists {
      for path in paths {
        var theme = Theme.light
        theme[keyPath: path] = other
        #expect(Fingerprint(of: drawing, theme: theme) != print, "\(name)")
      }
    }
    // The page has its colour also where nothing is painted.
    var dark = Theme.light
    dark.background = other
    let blank = Drawing(size: Size(9, 9))
    #expect(Fingerprint(of: blank, theme: dark) != Fingerprint(of: blank, theme: .light))
    // Names and dashes of a theme are in the drawing as far as they are seen.
    let known = Set(colours.map(\.0) + lists.map(\.0) + ["name"])
    #expect(Set(Mirror(reflecting: Theme.light).children.compactMap(\.label)) == known)
  }
}
