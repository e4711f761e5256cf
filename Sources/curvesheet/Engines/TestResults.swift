internal import Diagnostics
internal import Lessons
internal import Text

/// The file of `--junit`: claims as test cases, in the XML that servers of continuous integration read.
enum TestResults {
  /// - Parameter record: of a build.
  /// - Returns: a suite for each lesson, with a case for each of its claims; a lesson that was not built has one
  ///   case, with an error.
  static func xml(of record: BuildRecord) -> String {
    let suites = record.lessons.map(suite) + record.mistakes.map(suite)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      \(suites.joined())</testsuites>

      """
  }

  private static func suite(of lesson: BuildRecord.Lesson) -> String {
    let name = lesson.source.name
    let claims = LessonReader.read(lesson.source).lesson?.claims ?? []
    let cases = claims.map { claim -> String in
      let line = lesson.source.location(of: claim.range.lower).line
      let failure = lesson.failures.first { $0.range == claim.range }
      return testCase(
        claim.text, of: name, line: line,
        content: failure.map { failure in
          element(
            "failure", message: failure.hint ?? failure.message, type: "claim",
            lesson.source.render(failure, color: false))
        })
    }
    return suite(name, cases, failures: lesson.failures.count, errors: 0)
  }

  private static func suite(of mistake: BuildRecord.Mistake) -> String {
    let first = mistake.text.prefix { !$0.isNewline }
    let content = element("error", message: String(first), type: "build", mistake.text)
    return suite(
      mistake.lesson,
      [testCase("the lesson can be built", of: mistake.lesson, line: nil, content: content)],
      failures: 0, errors: 1)
  }

  private static func suite(
    _ name: String, _ cases: [String], failures: Int, errors: Int
  ) -> String {
    """
    <testsuite name="\(text(name))" tests="\(cases.count)" failures="\(failures)" errors="\(errors)" skipped="0">
    \(cases.joined())</testsuite>

    """
  }

  private static func testCase(
    _ name: String, of lesson: String, line: Int?, content: String?
  ) -> String {
    let place = line.map { " line=\"\($0)\"" } ?? ""
    let beginning =
      "<testcase classname=\"\(text(lesson))\" name=\"\(text(name))\" file=\"\(text(lesson))\"\(place)"
    return content.map { "\(beginning)>\n\($0)</testcase>\n" } ?? "\(beginning)/>\n"
  }

  private static func element(
    _ name: String, message: String, type: String, _ content: String
  ) -> String {
    "<\(name) message=\"\(text(message))\" type=\"\(type)\">\(text(content))</\(name)>\n"
  }

  /// Each line by itself, so that lines stay.
  private static func text(_ string: String) -> String {
    string.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).escapedForXML }
      .joined(separator: "\n")
  }
}
