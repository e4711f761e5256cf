import Text
import Diagnostics
import Numerals
import Foundation
import Lessons
import Testing

/// The built-in lesson's report against values that were computed elsewhere: each in its row and
/// column. Nothing is computed here.
@Suite struct ReferenceTests {
  private static let cells: [ReferenceCell] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/values.txt")
    return (try? String(contentsOf: file, encoding: .utf8)).map(ReferenceCell.all) ?? []
  }()

  private static let tables: [String: [[String: [String]]]] = {
    let text = report(of: BuiltInLesson.activationFunctions.text)?.markdown
    return ReportTables.all(in: String(decoding: text ?? [], as: UTF8.self))
  }()

  @Test func thereAreMany() {
    #expect(Self.cells.count == 365)
  }

  @Test func allStandInTheReport() throws {
    for cell in Self.cells {
      let tables = try #require(Self.tables[cell.heading], "no tables under \(cell.heading)")
      try #require(tables.indices.contains(cell.table - 1), "no table \(cell.table) there")
      let row = try #require(tables[cell.table - 1][cell.row], "no row \(cell.row)")
      let found = try #require(
        ReferenceCell.element(cell.place.dropFirst(), of: row[cell.place[0] - 1]))
      #expect(
        ReferenceCell.agree(found, cell.expected),
        "\(cell.heading), table \(cell.table), row \(cell.row), cell \(cell.place)")
    }
  }
}

/// One number of the reference, and where in the report it belongs.
struct ReferenceCell {
  var heading: String
  /// Which table below the heading, from 1.
  var table: Int
  var row: String
  /// The column from 1, and the indices of an element of the cell, from 1.
  var place: [Int]
  var expected: String

  static func all(in text: String) -> [ReferenceCell] {
    var cells: [ReferenceCell] = []
    var (heading, table) = ("", 0)
    var places: [[Int]] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("under "), let comma = line.range(of: ", table ", options: .backwards) {
        heading = String(line[line.index(line.startIndex, offsetBy: 6)..<comma.lowerBound])
        table = Int(line[comma.upperBound...]) ?? 0
      } else if line.hasPrefix("cells ") {
        places = line.split(separator: " ").dropFirst().map { place in
          place.split(separator: ".").compactMap { Int($0) }
        }
      } else {
        let parts = line.components(separatedBy: " | ")
        precondition(parts.count == places.count + 1, "a row has a number for each cell: \(line)")
        cells += zip(places, parts.dropFirst()).map { place, expected in
          ReferenceCell(
            heading: heading, table: table, row: parts[0], place: place, expected: expected)
        }
      }
    }
    return cells
  }

  /// An element of `[a, b]` or `[[a, b], [c, d]]`; the whole text without indices.
  static func element(_ indices: ArraySlice<Int>, of text: String) -> String? {
    guard let index = indices.first else { return text }
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    var parts = [""]
    var depth = 0
    for character in text.dropFirst().dropLast() {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    guard parts.indices.contains(index - 1) else { return nil }
    return element(indices.dropFirst(), of: parts[index - 1].trimmingCharacters(in: .whitespaces))
  }

  /// Whether two numerals are the same number, as far as the one with fewer digits goes.
  static func agree(_ found: String, _ expected: String) -> Bool {
    guard let a = Numeral(found), let b = Numeral(expected) else { return found == expected }
    // Exponents beyond those of a Decimal cancel.
    let shift = a.exponent - b.exponent
    guard abs(shift) < 30 else { return false }
    let scale = Decimal(sign: .plus, exponent: shift, significand: 1)
    return abs(a.mantissa * scale - b.mantissa) <= max(a.unit * scale, b.unit) / 2
  }

  private struct Numeral {
    var mantissa: Foundation.Decimal
    var exponent: Int
    /// One in the last digit of the mantissa that is written; nothing for a whole number.
    var unit: Foundation.Decimal

    init?(_ text: String) {
      let parts = text.split(separator: "e")
      guard let first = parts.first, first.contains(where: \.isNumber),
        let mantissa = Decimal(string: String(first))
      else { return nil }
      self.mantissa = mantissa
      exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      let decimals = first.split(separator: ".").dropFirst().first?.count ?? 0
      unit =
        decimals == 0 && parts.count == 1
        ? 0 : Decimal(sign: .plus, exponent: -decimals, significand: 1)
    }
  }
}

/// The pipe tables of a report, by the heading above them.
enum ReportTables {
  /// For each heading its tables, each with its rows by what their first cell says, in plain words
  /// and with a hyphen-minus.
  static func all(in markdown: String) -> [String: [[String: [String]]]] {
    var tables: [String: [[String: [String]]]] = [:]
    var heading = ""
    var rows: [String: [String]]?
    for line in markdown.components(separatedBy: "\n") + [""] {
      if line.hasPrefix("|") {
        let cells = line.dropFirst().dropLast().components(separatedBy: " | ").map(plain)
        rows = rows ?? [:]
        rows?[cells[0]] = cells
        continue
      }
      if let finished = rows { tables[heading, default: []].append(finished) }
      rows = nil
      if line.hasPrefix("#") {
        heading = line.trimmingCharacters(in: CharacterSet(charactersIn: "# "))
      }
    }
    return tables
  }

  private static func plain(_ cell: String) -> String {
    var text = cell.trimmingCharacters(in: .whitespaces)
      .replacingOccurrences(of: "−", with: "-")
    guard text.hasPrefix("$") else { return text }
    for mark in ["$", "\\text{", "\\mathrm{", "}"] {
      text = text.replacingOccurrences(of: mark, with: "")
    }
    return text
  }
}
