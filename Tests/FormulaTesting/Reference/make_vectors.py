"""vectors.tsv: the functions of a vector, with their Jacobians (rows: outputs; columns: inputs).

Closed forms in exact-enough arithmetic. The gradient of a scalar function is a single row. The naive
softmax stands only where none of its exponentials leaves the doubles.
"""

from mpmath import mp, mpf

from reference import write

SCORES = [
    [1, 2, 3],
    [10, 20, 30],
    [0.1, 0.2, 0.3],
    [1000, 1001, 1002],
    [-1000, -1001, -1002],
    [5],
    [0, 0],
    [709.5, 709.5],
    [-746, -746],
    [710, 0, 0],
    [1e300, -1e300],
    [0.5, -1.25, 3.75, 2.5, -0.125],
    [1e-12, 0, -1e-12],
    [k / 4 - 2 for k in range(20)],
]
PROBABILITIES = [[1], [0.5, 0.5], [0.25, 0.75], [0.1, 0.2, 0.7], [1, 0], [0, 0, 1], [1e-300, 1], [0.0625] * 16]
LARGEST = 700


def vector(numbers):
    return [mpf(x) for x in numbers]


def softmax(z, T=1):
    top = max(z)
    weights = [mp.exp(max((x - top) / T, mpf(-10**7))) for x in z]
    return [w / sum(weights) for w in weights]


def softmax_jacobian(z, T=1):
    p = softmax(z, T)
    # 1 - p_i as the sum of the others: exact also where p_i is 1 to a thousand digits.
    others = [sum(q for j, q in enumerate(p) if j != i) for i in range(len(p))]
    return [[(p[i] * others[i] if i == j else -p[i] * p[j]) / T for j in range(len(p))] for i in range(len(p))]


def logsumexp(z):
    top = max(z)
    return top + mp.log(sum(mp.exp(max(x - top, mpf(-10**7))) for x in z))


def log_softmax(z):
    return [x - logsumexp(z) for x in z]


def log_softmax_jacobian(z):
    p = softmax(z)
    return [[(1 if i == j else 0) - p[j] for j in range(len(p))] for i in range(len(p))]


def standardize(z):
    mean, scale = spread(z)
    return [(x - mean) / scale for x in z]


def spread(z):
    mean = sum(z) / len(z)
    return mean, mp.sqrt(sum((x - mean) ** 2 for x in z) / len(z) + mpf(1e-5))


def standardize_jacobian(z):
    n = len(z)
    mean, scale = spread(z)
    return [
        [((i == j) - mpf(1) / n) / scale - (z[i] - mean) * (z[j] - mean) / (n * scale**3) for j in range(n)]
        for i in range(n)
    ]


def entropy(p):
    return -sum(x * mp.log(x) for x in p if x != 0)


rows = []
for numbers in SCORES:
    z = vector(numbers)
    opposite = [-x for x in z]
    minus = [[-x for x in row] for row in softmax_jacobian(opposite)]
    for T in (1, 0.1, 0.5, 2, 10):
        rows.append(("softmax", [] if T == 1 else [T], numbers, softmax(z, mpf(T)), softmax_jacobian(z, mpf(T))))
    if max(abs(x) for x in z) <= LARGEST:
        rows.append(("softmax_naive", [], numbers, softmax(z), softmax_jacobian(z)))
    rows.append(("softmin", [], numbers, softmax(opposite), minus))
    rows.append(("log_softmax", [], numbers, log_softmax(z), log_softmax_jacobian(z)))
    rows.append(("logsumexp", [], numbers, logsumexp(z), [softmax(z)]))
    rows.append(("logmeanexp", [], numbers, logsumexp(z) - mp.log(len(z)), [softmax(z)]))
    if max(abs(x) for x in z) < 1e100:
        rows.append(("standardize", [], numbers, standardize(z), standardize_jacobian(z)))
for numbers in PROBABILITIES:
    p = vector(numbers)
    gradient = None if 0 in numbers else [[-mp.log(x) - 1 for x in p]]
    rows.append(("entropy", [], numbers, entropy(p), gradient))
write("vectors.tsv", ["function", "parameters", "vector", "value", "jacobian"], rows)
