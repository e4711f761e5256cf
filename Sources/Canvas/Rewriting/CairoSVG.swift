internal import Text

/// The SVG that Cairo wrote, without what holds nothing.
struct CairoSVG {
  let tokens: [MarkupToken]
  /// The ids that something refers to.
  private let referenced: Set<ArraySlice<UInt8>>

  init(_ bytes: [UInt8]) throws(CanvasError) {
    tokens = Self.withoutEmptyGroups(try MarkupTokenizer.tokens(of: bytes))
    var referenced: Set<ArraySlice<UInt8>> = []
    for case .open(let tag) in tokens {
      for attribute in tag.attributes { referenced.formUnion(attribute.referenced) }
    }
    self.referenced = referenced
  }

  /// New names for the ids that something refers to.
  ///
  /// - Parameter name: the name of the first, the second, … in order of appearance, counted from 1.
  /// - Returns: the new names by the old ones.
  func names(_ name: (Int) -> String) -> [ArraySlice<UInt8>: [UInt8]] {
    var names: [ArraySlice<UInt8>: [UInt8]] = [:]
    for case .open(let tag) in tokens {
      for attribute in tag.attributes {
        let mentioned = attribute.isID ? [attribute.value] : attribute.referenced
        for id in mentioned where referenced.contains(id) && names[id] == nil {
          names[id] = Array(name(names.count + 1).utf8)
        }
      }
    }
    return names
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
