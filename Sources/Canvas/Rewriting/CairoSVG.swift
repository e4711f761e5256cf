internal import Text

/// The SVG that Cairo wrote, its letters apart from all else.
struct CairoSVG {
  /// Everything but definitions of letters.
  let tokens: [MarkupToken]
  let outlines: [OutlineSet]
  /// The ids that something refers to.
  let referenced: Set<ArraySlice<UInt8>>

  init(_ bytes: [UInt8]) throws(CanvasError) {
    let tokens = try MarkupTokenizer.tokens(of: bytes)
    var rest: [MarkupToken] = []
    var outlines: [ArraySlice<UInt8>: OutlineSet] = [:]
    var fonts: [ArraySlice<UInt8>] = []
    var styles = Styles(names: [:])
    var index = 0
    while index < tokens.count {
      if let (outline, end) = Self.outline(in: tokens, at: index, &styles) {
        let font = outline.id[
          ..<(outline.id.lastIndex(of: UInt8(ascii: "-")) ?? outline.id.endIndex)]
        if outlines[font] == nil { fonts.append(font) }
        outlines[font, default: OutlineSet()].outlines.append(outline)
        index = end
      } else {
        rest.append(tokens[index])
        index += 1
      }
    }
    self.tokens = Self.withoutEmptyGroups(rest)
    self.outlines = fonts.map { outlines[$0] ?? OutlineSet() }
    var referenced: Set<ArraySlice<UInt8>> = []
    for case .open(let tag) in tokens {
      for attribute in tag.attributes { referenced.formUnion(attribute.referenced) }
    }
    self.referenced = referenced
  }

  /// New names for the ids that something refers to.
  ///
  /// - Parameters:
  ///   - letters: those that are no more.
  ///   - name: the name of the first, the second, … in order of appearance, counted from 1.
  /// - Returns: the new names by the old ones.
  func names(
    besides letters: [ArraySlice<UInt8>: LetterSheet.Placement], _ name: (Int) -> String
  ) -> [ArraySlice<UInt8>: [UInt8]] {
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    for case .open(let tag) in tokens {
      for attribute in tag.attributes {
        let mentioned = attribute.isID ? [attribute.value] : attribute.referenced
        for id in mentioned where referenced.contains(id) && letters[id] == nil && names[id] == nil
        {
          names[id] = Array(name(names.count + 1).utf8)
        }
      }
    }
    return names
  }

  /// The definition of a letter, and where it ends: Cairo's `symbol`s, or from 1.18 on groups with an
  /// id, that hold one path and nothing else.
  private static func outline(
    in tokens: [MarkupToken], at index: Int, _ styles: inout Styles
  ) -> (outline: OutlineSet.Outline, end: Int)? {
    guard case .open(let tag) = tokens[index], tag.isNamed("symbol") || tag.isNamed("g"),
      !tag.isEmpty, let id = tag.value(of: "id")
    else { return nil }
    var path: PathData?
    for next in (index + 1)..<tokens.count {
      switch tokens[next] {
      case .text(let text) where text.allSatisfy(\.isWhitespace): break
      case .open(let inner) where inner.isEmpty && inner.isNamed("path") && path == nil:
        guard let data = inner.value(of: "d").flatMap({ PathData($0) }),
          inner.attributes.allSatisfy({ $0.isNamed("d") || $0.isUsualStyle(&styles) })
        else { return nil }
        path = data
      case .close:
        return path.map { (OutlineSet.Outline(id: id, path: $0), next + 1) }
      default: return nil
      }
    }
    return nil
  }

  /// Without what holds nothing any more.
  private static func withoutEmptyGroups(_ tokens: [MarkupToken]) -> [MarkupToken] {
    var rest: [MarkupToken] = []
    for token in tokens {
      if token.isSpace { continue }
      if case .close = token, case .open(let tag)? = rest.last, !tag.isEmpty,
        tag.isNamed("g") || tag.isNamed("defs"), tag.attributes.isEmpty
      {
        rest.removeLast()
      } else {
        rest.append(token)
      }
    }
    return rest
  }
}

extension MarkupToken {
  fileprivate var isSpace: Bool {
    if case .text(let text) = self { text.allSatisfy(\.isWhitespace) } else { false }
  }
}

extension MarkupTag.Attribute {
  /// Whether it is a style that holds where nothing is said.
  fileprivate func isUsualStyle(_ styles: inout Styles) -> Bool {
    isNamed("style") && styles.presentation(of: value).attributes.isEmpty
  }
}
