extension Prelude {
  /// What the libraries that have a function do otherwise than its formula here, by its name; also
  /// which of two forms a library means. Measured with PyTorch 2.15, JAX 0.10 and Keras 3.15.
  package static let differences: [String: String] = [
    "relu":
      "At 0 the slope is 0, as in all three libraries; maximum(z, 0) of PyTorch and JAX has 0.5.",
    "leaky_relu":
      "PyTorch and JAX have alpha = 0.01, Keras 0.2. At 0 PyTorch has the slope alpha, JAX 1.",
    "prelu": "PyTorch learns alpha; it starts at 0.25.",
    "rrelu":
      "This is PyTorch's form in evaluation; in training the slope is random, between lower and upper.",
    "hard_tanh": "At -1 and 1 the slope is 0, as in PyTorch; JAX has 1.",
    "hard_sigmoid": "Older versions of Keras had clip(0.2 * z + 0.5, 0, 1).",
    "softplus":
      "PyTorch takes z itself above its threshold of 20, where the difference is 2.1e-9.",
    "gelu":
      "The exact form, as PyTorch and Keras have it; JAX has gelu_tanh unless told otherwise.",
    "gelu_tanh":
      "The approximation that JAX has unless told otherwise; PyTorch and Keras have gelu. They differ by 4.7e-4 at most.",
    "sparse_sigmoid": "At -1 and 1 the slope is 0; JAX has 0.25.",
    "softmax_naive": "All three libraries have the form that softmax is computed as.",
  ]
}
