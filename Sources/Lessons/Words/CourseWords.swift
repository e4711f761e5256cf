/// The words that stand between the lessons of a course.
package struct CourseWords: Sendable {
  /// Before the titles of a lesson's neighbours.
  let previous: String
  let next: String
  /// The headings of what is found by itself below the contents.
  let formulas: String
  let figures: String
  /// Above the columns there.
  let formula: String
  let definedIn: String
  let usedIn: String
  let title: String
  let lesson: String

  package init(
    previous: String, next: String, formulas: String, figures: String, formula: String,
    definedIn: String, usedIn: String, title: String, lesson: String
  ) {
    self.previous = previous
    self.next = next
    self.formulas = formulas
    self.figures = figures
    self.formula = formula
    self.definedIn = definedIn
    self.usedIn = usedIn
    self.title = title
    self.lesson = lesson
  }
}
