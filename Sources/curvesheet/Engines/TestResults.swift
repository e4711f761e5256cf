internal import Diagnostics
internal import Lessons
internal import Text

/// The file of `--junit`: claims as test cases, in the XML that servers of continuous integration read. Elements and
/// attributes are those of the schema `junit-10` of Jenkins' xUnit plugin, which refuses a file with others.
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
      let place = lesson.source.location(of: claim.range.lower)
      let failure = lesson.failures.first { $0.range == claim.range }
      let found = failure.map { failure in
        element(
          "failure", message: failure.hint ?? failure.message, type: "claim",
          lesson.source.render(failure, color: false))
      }
      let output = "<system-out>\(text("\(name):\(place.line):\(place.column)"))</system-out>\n"
      return testCase(claim.text, of: name, (found ?? "") + output)
    }
    return suite(name, cases, failures: lesson.failures.count, errors: 0)
  }

  private static func suite(of mistake: BuildRecord.Mistake) -> String {
    let first = mistake.text.prefix { !$0.isNewline }
    let content = element("error", message: String(first), type: "build", mistake.text)
    return suite(
      mistake.lesson,
      [testCase("the lesson can be built", of: mistake.lesson, content)],
      failures: 0, errors: 1)
  }

  private static func suite(
    _ name: String, _ cases: [String], failures: Int, errors: Int
  ) -> String {
    """
    <testsuite name="\(text(name))" file="\(text(name))" tests="\(cases.count)" failures="\(failures)" errors="\(errors)" skipped="0">
    \(cases.joined())</testsuite>

    """
  }

  private static func testCase(_ name: String, of lesson: String, _ content: String) -> String {
    "<testcase classname=\"\(text(lesson))\" name=\"\(text(name))\">\n\(content)</testcase>\n"
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
