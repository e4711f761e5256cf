internal import Text

/// Writes the elements that Cairo wrote anew: with other ids, in few characters, with letters in the places of
/// their marks, and with presentation attributes in place of styles.
///
/// Neighbours that look alike stand in one group that says how.
struct BodyWriter {
  /// By Cairo's own id; an element whose id is not among them has none.
  let names: [ArraySlice<UInt8>: [UInt8]]
  let texts: MarkedTexts
  /// The id of a letter by its place among those used.
  let letterName: (Int) -> String
  /// What colours are called in place of `#rrggbb`.
  var colors: [String: String] = [:]
  /// Whether links have no namespace, and browsers paint what is drawn.
  var isForHTML = false
  /// Those that were written, in the order of first use.
  var letters = UsedLetters()

  /// The elements; tags that are opened are closed.
  mutating func written(_ tokens: ArraySlice<MarkupToken>) -> [UInt8] {
    var out: [UInt8] = []
    var group = Group.none
    var styles = Styles(names: colors)
    for token in tokens {
      if case .open(let tag) = token {
        if let (look, runs) = texts.text(markedBy: tag, names: colors) {
          for run in runs { add(run, look, to: &group, &out) }
          continue
        }
        if let shape = Shape(tag, &styles) {
          add(shape, to: &group, &out)
          continue
        }
      }
      write(&group, to: &out)
      append(token, to: &out, &styles)
    }
    write(&group, to: &out)
    return out
  }

  // MARK: - Groups

  /// What is not yet written, since more may look like it.
  private enum Group {
    case none
    case letters(LetterRun, look: [UInt8])
    case shapes([Shape])
  }

  private mutating func add(
    _ run: LetterRun, _ look: [UInt8], to group: inout Group, _ out: inout [UInt8]
  ) {
    if case .letters(var last, look) = group, last.goesOn(with: run) {
      // Given up, so that it is not copied.
      group = .none
      last.glyphs += run.glyphs
      group = .letters(last, look: look)
    } else {
      write(&group, to: &out)
      group = .letters(run, look: look)
    }
  }

  private mutating func add(_ shape: Shape, to group: inout Group, _ out: inout [UInt8]) {
    if case .shapes(var others) = group, others.first?.look == shape.look {
      group = .none
      others.append(shape)
      group = .shapes(others)
    } else {
      write(&group, to: &out)
      group = .shapes([shape])
    }
  }

  private mutating func write(_ group: inout Group, to out: inout [UInt8]) {
    switch group {
    case .none: break
    case .letters(let run, let look):
      run.write(
        look: look, link: isForHTML ? "href" : "xlink:href",
        name: { letterName(letters.place(of: $0)) }, to: &out)
    case .shapes(let shapes): Shape.write(shapes, joiningDisks: isForHTML, to: &out)
    }
    group = .none
  }

  // MARK: - Other elements

  private func append(
    _ token: MarkupToken, to out: inout [UInt8], _ styles: inout Styles
  ) {
    switch token {
    case .text(let text), .declaration(let text): out += text
    case .close(let name): out += "</".utf8 + name + ">".utf8
    case .open(let tag): append(tag, to: &out, &styles)
    }
    out.append(.lineFeed)
  }

  private func append(_ tag: MarkupTag, to out: inout [UInt8], _ styles: inout Styles) {
    out.append(UInt8(ascii: "<"))
    out += tag.name
    var look = Presentation()
    for attribute in tag.attributes where !look.add(attribute, &styles) {
      if attribute.isNamed("d"), let path = PathData(attribute.value) {
        out.append(path)
      } else if attribute.isLength {
        attribute.appendLength(to: &out)
      } else if let value = attribute.isID
        ? names[attribute.value]?[...] : attribute.value(with: names)
      {
        out.append(.space)
        out +=
          isForHTML && attribute.isNamed("xlink:href") ? ArraySlice("href".utf8) : attribute.name
        out += "=\"".utf8
        out += value
        out.append(UInt8(ascii: "\""))
      }
    }
    out += look.written
    out += (tag.isEmpty ? "/>" : ">").utf8
  }
}
