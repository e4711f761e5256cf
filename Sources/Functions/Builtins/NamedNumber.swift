/// One constant of the language, with all that is known of it.
package struct NamedNumber: Sendable {
  package let name: String
  package let value: Double
  /// One sentence for help and documentation.
  package let summary: String
  /// An expression that shows what it is good for.
  package let example: String

  /// The constants of the language, in the order in which help lists them.
  package static let all: [NamedNumber] = [
    NamedNumber(
      name: "pi", value: .pi, summary: "The circumference of a circle of diameter 1.",
      example: "sin(pi / 2)"),
    NamedNumber(
      name: "e", value: 2.718_281_828_459_045, summary: "The base of the natural logarithm.",
      example: "log(e**3)"),
    NamedNumber(
      name: "inf", value: .infinity, summary: "Infinity, what an overflow gives.",
      example: "softmax([0, -inf])"),
    NamedNumber(
      name: "nan", value: .nan,
      summary: "Not a number, what 0 / 0 gives; no comparison holds for it.",
      example: "isnan(nan - nan)"),
  ]
}
