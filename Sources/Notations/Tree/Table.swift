extension Notation {
  /// Rows of cells; a row may be shorter than the others.
  package struct Table: Hashable, Sendable {
    package var rows: [[Notation]]
    /// How each column stands; the last one holds for further ones.
    package var columns: [Alignment]
    package var kind: Kind
    /// The columns before which a vertical rule stands, 0 to the number of columns.
    package var columnRules: [Int]
    /// The rows above which a horizontal rule stands, 0 to the number of rows.
    package var rowRules: [Int]
    /// The label of each row, if it has one.
    package var tags: [String?]
    /// Between the cells where the table stands on one line.
    package var separator: Sign

    package enum Alignment: Hashable, Sendable, CaseIterable { case left, center, right }

    package enum Kind: Hashable, Sendable, CaseIterable {
      /// Columns a quad apart, in text style.
      case matrix
      /// In script style, columns close: `smallmatrix`.
      case small
      /// Values and their conditions after a brace, in text style.
      case cases
      /// Equations in display style, each pair of columns close together; what begins a cell other than
      /// the first is spaced as after an ordinary atom.
      case aligned
      /// Lines in script style: `\substack`.
      case lines
    }

    package init(
      _ rows: [[Notation]], columns: [Alignment] = [.center], kind: Kind = .matrix,
      columnRules: [Int] = [], rowRules: [Int] = [], tags: [String?] = [],
      separator: Sign = .comma
    ) {
      self.rows = rows
      self.columns = columns
      self.kind = kind
      self.columnRules = columnRules
      self.rowRules = rowRules
      self.tags = tags
      self.separator = separator
    }

    /// How the column at `index` stands.
    package func alignment(of index: Int) -> Alignment {
      index < columns.count ? columns[index] : columns.last ?? .center
    }
  }

  /// Rows of equal length, in brackets.
  package static func matrix(_ rows: [[Notation]], separator: Sign = .comma) -> Notation {
    .fenced(.brackets, .table(Table(rows, separator: separator)))
  }
}
