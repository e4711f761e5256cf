internal import Text

/// Writes the elements that Cairo wrote anew: with other ids, in few characters, with the letters of a
/// sheet, and with presentation attributes in place of styles.
///
/// Neighbours that look alike stand in one group that says how.
struct BodyWriter {
  /// By Cairo's own id; an element whose id is not among them has none.
  let names: [ArraySlice<UInt8>: [UInt8]]
  /// By Cairo's own id.
  let letters: [ArraySlice<UInt8>: LetterSheet.Placement]
  /// The id of a letter of the sheet.
  let letterName: (Int) -> String
  /// What colours are called in place of `#rrggbb`.
  var colors: [String: String] = [:]
  /// Whether links have no namespace, and browsers paint what is drawn.
  var isForHTML = false

  /// The elements; tags that are opened are closed.
  func written(_ tokens: ArraySlice<MarkupToken>) -> [UInt8] {
    var out: [UInt8] = []
    var group = Group.none
    var styles = Styles(names: colors)
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if let (runs, end) = LetterRun.read(tokens, at: index, letters: letters, &styles) {
        for run in runs { add(run, to: &group, &out) }
        index = end
        continue
      }
      if case .open(let tag) = tokens[index], let shape = Shape(tag, &styles) {
        add(shape, to: &group, &out)
      } else {
        write(&group, to: &out)
        append(tokens[index], to: &out, &styles)
      }
      index += 1
    }
    write(&group, to: &out)
    return out
  }

  // MARK: - Groups

  /// What is not yet written, since more may look like it.
  private enum Group {
    case none
    case letters(LetterRun)
    case shapes([Shape])
  }

  private func add(_ run: LetterRun, to group: inout Group, _ out: inout [UInt8]) {
    if case .letters(var last) = group, last.goesOn(with: run) {
      // Given up, so that it is not copied.
      group = .none
      last.append(run)
      group = .letters(last)
    } else {
      write(&group, to: &out)
      group = .letters(run)
    }
  }

  private func add(_ shape: Shape, to group: inout Group, _ out: inout [UInt8]) {
    if case .shapes(var others) = group, others.first?.look == shape.look {
      group = .none
      others.append(shape)
      group = .shapes(others)
    } else {
      write(&group, to: &out)
      group = .shapes([shape])
    }
  }

  private func write(_ group: inout Group, to out: inout [UInt8]) {
    switch group {
    case .none: break
    case .letters(let run):
      run.write(link: isForHTML ? "href" : "xlink:href", name: letterName, to: &out)
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
