package import Text

/// The formulas that every lesson starts with, in the language itself. A new activation is one
/// formula here.
///
/// Names, defaults and behaviour at kinks are those of torch.nn where the libraries differ. What is
/// computed lets nan through, for which no comparison holds, and loses no digits far out, where large
/// numbers all but cancel. Near 0 tanhshrink is the integral of tanh² from 0 to z, by the Gauss–Legendre
/// rule of nine places, of which one is 0 and the others are pairs.
package enum Prelude {
  package static let text = """
    identity(z) = z    written id
    step(z) = where(z > 0, 1, 0)
        computed as where(z <= 0, 0, where(z > 0, 1, z))
    relu(z) = maximum(0, z)    written ReLU
    relu6(z) = minimum(maximum(0, z), 6)    written ReLU6
    leaky_relu(z, alpha=0.01) = where(z > 0, z, alpha * z)    written LeakyReLU
    prelu(z, alpha=0.25) = where(z > 0, z, alpha * z)    written PReLU
    rrelu(z, lower=1/8, upper=1/3) = where(z > 0, z, (lower + upper) / 2 * z)    written RReLU
    threshold(z, theta, v) = where(z > theta, z, v)    written Threshold
        computed as where(z <= theta, v, z)
    elu(z, alpha=1) = where(z > 0, z, alpha * (exp(z) - 1))    written ELU
        computed as where(z > 0, z, alpha * expm1(z))
    celu(z, alpha=1) = maximum(0, z) + minimum(0, alpha * (exp(z / alpha) - 1))    written CELU
        computed as maximum(0, z) + minimum(0, alpha * expm1(z / alpha))
    selu(z, alpha=1.67326324235437728, lambda=1.05070098735548049) = lambda * where(z > 0, z, alpha * (exp(z) - 1))    written SELU
        computed as lambda * where(z > 0, z, alpha * expm1(z))
    sigmoid(z) = 1 / (1 + exp(-z))    written σ
        computed as where(z >= 0, 1 / (1 + exp(-z)), exp(z) / (1 + exp(z)))
    sigmoid'(z) = sigmoid(z) * (1 - sigmoid(z))
    log_sigmoid(z) = log(1 / (1 + exp(-z)))    written LogSigmoid
        computed as minimum(0, z) - log1p(exp(-abs(z)))
    tanh(z) = (exp(z) - exp(-z)) / (exp(z) + exp(-z))
        computed as np.tanh(z)
    tanh'(z) = 1 - tanh(z)**2
    tanhshrink(z) = z - np.tanh(z)    written Tanhshrink
        computed as where(abs(z) < 0.2, z * (0.312347077040002844 * np.tanh(0.324253423403808929 * z)**2 + 0.260610696402935462 * np.tanh(0.613371432700590397 * z)**2 + 0.180648160694857404 * np.tanh(0.836031107326635794 * z)**2 + 0.081274388361574412 * np.tanh(0.96816023950762609 * z)**2), z - np.tanh(z))
    hard_tanh(z, low=-1, high=1) = clip(z, low, high)    written HardTanh
    hard_sigmoid(z) = clip(z / 6 + 1/2, 0, 1)    written HardSigmoid
    hard_swish(z) = z * clip(z / 6 + 1/2, 0, 1)    written HardSwish
    hard_shrink(z, lambda=0.5) = where(abs(z) > lambda, z, 0)    written HardShrink
        computed as where(abs(z) <= lambda, 0, z)
    soft_shrink(z, lambda=0.5) = sign(z) * maximum(abs(z) - lambda, 0)    written SoftShrink
    softplus(z) = log(1 + exp(z))    written Softplus
        computed as maximum(0, z) + log1p(exp(-abs(z)))
    softplus'(z) = sigmoid(z)
    softsign(z) = z / (1 + abs(z))    written Softsign
        computed as where(abs(z) < 1, z / (1 + abs(z)), sign(z) - sign(z) / (1 + abs(z)))
    silu(z) = z / (1 + exp(-z))    written SiLU
        computed as z * sigmoid(z)
    gelu(z) = z / 2 * (1 + erf(z / sqrt(2)))    written GELU
        computed as z / 2 * erfc(-z / sqrt(2))
    gelu_tanh(z) = z / 2 * (1 + np.tanh(sqrt(2 / pi) * (z + 0.044715 * z**3)))    written GELU
        computed as z * sigmoid(sqrt(8 / pi) * (z + 0.044715 * clip(z, -100, 100)**3))
    mish(z) = z * np.tanh(log(1 + exp(z)))    written Mish
        computed as z * np.tanh(softplus(z))
    squareplus(z, b=4) = (z + sqrt(z**2 + b)) / 2    written Squareplus
        computed as where(z**2 <= b, (z + sqrt(z**2 + b)) / 2, where(z > 0, z / 2 * (1 + sqrt(1 + b / z**2)), b / (-2 * z * (1 + sqrt(1 + b / z**2)))))
    sparse_plus(z) = where(z <= -1, 0, where(z < 1, (z + 1)**2 / 4, z))    written SparsePlus
    sparse_sigmoid(z) = clip((z + 1) / 2, 0, 1)    written SparseSigmoid
    exponential(z) = exp(z)    written exp
    log1mexp(z) = log(1 - exp(-z))    written log1mexp
        computed as where(z < log(2), log(-expm1(-z)), log1p(-exp(-z))) for z in 0.01..4
    softmax(z, T=1) = exp(z / T) / sum(exp(z / T))    written softmax
        computed as exp((z - max(z)) / T) / sum(exp((z - max(z)) / T))
    softmax_naive(z, T=1) = exp(z / T) / sum(exp(z / T))    written softmax
    softmin(z, T=1) = exp(-z / T) / sum(exp(-z / T))    written softmin
        computed as exp((min(z) - z) / T) / sum(exp((min(z) - z) / T))
    logsumexp(z) = log(sum(exp(z)))
        computed as max(z) + log1p(sum(z == max(z)) - 1 + sum(where(z < max(z), exp(z - max(z)), 0)))
    logmeanexp(z) = log(mean(exp(z)))
        computed as where(isinf(max(z)), max(z), max(z) + log1p(mean(expm1(z - max(z)))))
    log_softmax(z) = z - log(sum(exp(z)))    written LogSoftmax
        computed as z - max(z) - log1p(sum(z == max(z)) - 1 + sum(where(z < max(z), exp(z - max(z)), 0)))
    standardize(z, epsilon=1e-5) = (z - mean(z)) / sqrt(mean((z - mean(z))**2) + epsilon)
    entropy(p) = -sum(where(p > 0, p * log(p), 0))    written H
        computed as -sum(where(p <= 0, 0, p * log(p)))
    """

  /// What messages about the prelude's own text point into.
  package static let source = SourceText(name: "prelude", text: text)

  /// The prelude, of which each formula is resolved when it is first called.
  package static let library = Library(reading: FormulaText(source)).asPrelude
}
