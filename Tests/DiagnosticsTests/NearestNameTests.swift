import Diagnostics
import Testing

struct NearestNameTests {
  private let known = [
    "tanh", "tan", "exp", "expm1", "relu", "leaky_relu", "softmax", "softmin", "pi", "sigmoid", "z",
  ]

  @Test(arguments: [
    ("tahn", "tanh"), ("leakyrelu", "leaky_relu"), ("LeakyReLU", "leaky_relu"), ("ReLU", "relu"),
    ("sofmax", "softmax"), ("sigmiod", "sigmoid"), ("ep", "exp"), ("pj", "pi"), ("Z", "z"),
  ])
  func theNameThatWasMeant(written: String, meant: String) {
    #expect(nearestName(to: written, in: known) == meant)
  }

  @Test(arguments: ["x", "convolution", "abs", "", String(repeating: "tanh", count: 1000)])
  func nothingNear(written: String) {
    #expect(nearestName(to: written, in: known) == nil)
  }

  @Test func theOrderOfTheNamesDoesNotMatter() {
    #expect(nearestName(to: "softmx", in: ["softmax", "softmix"]) == "softmax")
    #expect(nearestName(to: "softmx", in: ["softmix", "softmax"]) == "softmax")
  }
}
