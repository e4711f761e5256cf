"""The prelude's functions as SciPy and NumPy have them, or as their definitions say (ACTIVATIONS of the libraries):
`NUMPY` takes arrays, `MPMATH` one number, with so many digits that no form of them loses any."""

import numpy as np
from mpmath import mp, mpf
from scipy import special

ROOT = np.sqrt(2 / np.pi)


def softplus(z):
    return np.logaddexp(0, z)


def tanhshrink(z):
    """Near 0 the integral of tanh², whose terms do not cancel."""
    places, weights = np.polynomial.legendre.leggauss(24)
    near = np.clip(np.asarray(z, dtype=float), -1, 1)
    integral = near / 2 * np.sum(weights * np.tanh(near[..., None] * (1 + places) / 2) ** 2, axis=-1)
    return np.where(np.abs(z) < 1, integral, z - np.tanh(z))


def log_softmax(z):
    """SciPy's loses the digits of the largest element where the others are small."""
    if not np.isfinite(z.max()):
        return special.log_softmax(z)
    shifted = z - z.max()
    return shifted - np.log1p(np.exp(np.delete(shifted, np.argmax(shifted))).sum())


def choose(condition, one, other):
    return np.where(condition, one, other)


def passing_nan(function):
    """nan goes through every activation."""
    return lambda z, *more: np.where(np.isnan(z), np.nan, function(z, *more))


NUMPY = {
    "identity": lambda z: z,
    "step": passing_nan(lambda z: choose(z > 0, 1.0, 0.0)),
    "relu": lambda z: np.maximum(0, z),
    "relu6": lambda z: np.minimum(np.maximum(0, z), 6),
    "leaky_relu": lambda z, alpha=0.01: choose(z > 0, z, alpha * z),
    "elu": lambda z, alpha=1.0: choose(z > 0, z, alpha * np.expm1(z)),
    "celu": lambda z, alpha=1.0: np.maximum(0, z) + np.minimum(0, alpha * np.expm1(z / alpha)),
    "sigmoid": special.expit,
    "log_sigmoid": lambda z: -softplus(-z),
    "tanhshrink": tanhshrink,
    "hard_tanh": lambda z: np.clip(z, -1, 1),
    "hard_sigmoid": lambda z: np.clip(z / 6 + 0.5, 0, 1),
    "hard_swish": lambda z: z * np.clip(z / 6 + 0.5, 0, 1),
    "hard_shrink": passing_nan(lambda z: choose(np.abs(z) > 0.5, z, 0.0)),
    "soft_shrink": lambda z: np.sign(z) * np.maximum(np.abs(z) - 0.5, 0),
    "softplus": softplus,
    # With its limits at both ends.
    "softsign": lambda z: choose(np.isinf(z), np.sign(z), z / (1 + np.abs(z))),
    "silu": lambda z: z * special.expit(z),
    "gelu": lambda z: 0.5 * z * special.erfc(-z / np.sqrt(2)),
    "mish": lambda z: z * np.tanh(softplus(z)),
    "sparse_plus": passing_nan(lambda z: choose(z <= -1, 0, choose(z < 1, (z + 1) ** 2 / 4, z))),
    "sparse_sigmoid": lambda z: np.clip((z + 1) / 2, 0, 1),
}

# Of the elements of a vector together.
NUMPY_MIXING = {
    "softmax": lambda z: special.softmax(z),
    "softmin": lambda z: special.softmax(-z),
    "logsumexp": lambda z: special.logsumexp(z),
    "logmeanexp": lambda z: special.logsumexp(z) - np.log(z.size),
    "log_softmax": log_softmax,
    "standardize": lambda z: (z - np.mean(z)) / np.sqrt(np.var(z) + 1e-5),
    "entropy": lambda z: np.sum(special.entr(np.maximum(z, 0)) + 0 * z),
}


def positive(z):
    return max(z, mpf(0))


def squareplus(z):
    root = mp.sqrt(z * z + 4)
    return (z + root) / 2 if z > 0 else 2 / (root - z)


def tanh_form(z):
    return z / (1 + mp.exp(-mp.sqrt(8 / mp.pi) * (z + mpf("0.044715") * z**3)))


MPMATH = {
    "identity": lambda z: z,
    "relu": positive,
    "relu6": lambda z: min(positive(z), mpf(6)),
    "leaky_relu": lambda z: z if z > 0 else z / 100,
    "elu": lambda z: z if z > 0 else mp.expm1(z),
    "celu": lambda z: z if z > 0 else mp.expm1(z),
    "selu": lambda z: mpf("1.05070098735548049") * (z if z > 0 else mpf("1.67326324235437728") * mp.expm1(z)),
    "sigmoid": lambda z: 1 / (1 + mp.exp(-z)),
    "log_sigmoid": lambda z: -mp.log1p(mp.exp(-z)),
    "tanhshrink": lambda z: z - mp.tanh(z),
    "hard_tanh": lambda z: max(mpf(-1), min(mpf(1), z)),
    "hard_sigmoid": lambda z: max(mpf(0), min(mpf(1), z / 6 + mpf(1) / 2)),
    "hard_swish": lambda z: z * max(mpf(0), min(mpf(1), z / 6 + mpf(1) / 2)),
    "soft_shrink": lambda z: mp.sign(z) * positive(abs(z) - mpf(1) / 2),
    "softplus": lambda z: mp.log1p(mp.exp(z)),
    "softsign": lambda z: z / (1 + abs(z)),
    "silu": lambda z: z / (1 + mp.exp(-z)),
    "gelu": lambda z: z / 2 * mp.erfc(-z / mp.sqrt(2)),
    "gelu_tanh": tanh_form,
    "mish": lambda z: z * mp.tanh(mp.log1p(mp.exp(z))),
    "squareplus": squareplus,
    "sparse_plus": lambda z: mpf(0) if z <= -1 else (z + 1) ** 2 / 4 if z < 1 else z,
    "sparse_sigmoid": lambda z: max(mpf(0), min(mpf(1), (z + 1) / 2)),
}
