"""lesson.tsv: the numbers that the built-in lesson has to show, each as an expression of the lesson.

`expected` is a literal as written in a claim with `~=`: right to half a unit of its last digit. `true`
means a claim that holds. Numbers are typed from independent sources; this script only lays them out
and confirms each scalar of the element-wise, scale, temperature and depth tables with mpmath.
"""

from decimal import Decimal

from mpmath import mp, mpf

from reference import write

rows = []


def add(group, expression, expected, exact=None):
    if exact is not None:
        unit = Decimal(1).scaleb(Decimal(expected).as_tuple().exponent)
        error = abs(mpf(str(Decimal(expected))) - exact)
        assert error <= mpf(str(unit)) / 2, (expression, expected, mp.nstr(exact, 20))
    rows.append((group, expression, expected))


def sigmoid(z):
    return 1 / (1 + mp.exp(-z))


def softmax(z, T=1):
    weights = [mp.exp(mpf(x) / T) for x in z]
    return [w / sum(weights) for w in weights]


def entropy(p):
    return -sum(q * mp.log(q) for q in p)


ELEMENT_WISE = """
-5 0 0 -0.05 0.006692850924 0.006648056671 -0.999909204263 0.000181583231
-3 0 0 -0.03 0.047425873178 0.045176659731 -0.995054753687 0.009866037165
-2 0 0 -0.02 0.119202922022 0.104993585404 -0.964027580076 0.070650824853
-1 0 0 -0.01 0.268941421370 0.196611933241 -0.761594155956 0.419974341614
-0.5 0 0 -0.005 0.377540668798 0.235003712202 -0.462117157260 0.786447732966
0 0 0 0 0.5 0.25 0 1
0.5 0.5 1 0.5 0.622459331202 0.235003712202 0.462117157260 0.786447732966
1 1 1 1 0.731058578630 0.196611933241 0.761594155956 0.419974341614
2 2 1 2 0.880797077978 0.104993585404 0.964027580076 0.070650824853
3 3 1 3 0.952574126822 0.045176659731 0.995054753687 0.009866037165
5 5 1 5 0.993307149076 0.006648056671 0.999909204263 0.000181583231
"""
for line in ELEMENT_WISE.split("\n")[1:-1]:
    text, relu, slope, leaky, s, s_slope, t, t_slope = line.split()
    z = mpf(text)
    add("R1", f"relu({text})", relu, max(z, 0))
    add("R1", f"relu'({text})", slope, 1 if z > 0 else 0)
    add("R1", f"leaky_relu({text})", leaky, z if z > 0 else z / 100)
    add("R1", f"leaky_relu'({text})", "1" if z > 0 else "0.01")
    add("R1", f"sigmoid({text})", s, sigmoid(z))
    add("R1", f"sigmoid'({text})", s_slope, sigmoid(z) * sigmoid(-z))
    add("R1", f"tanh({text})", t, mp.tanh(z))
    add("R1", f"tanh'({text})", t_slope, 1 / mp.cosh(z) ** 2)

for expression, expected in [
    ("exp(1)", "2.718281828459045"), ("exp(2)", "7.389056098930650"), ("exp(3)", "20.085536923187668"),
    ("sum(exp([1, 2, 3]))", "30.192874850577363"),
    ("softmax([1, 2, 3])", "[0.0900305731703805, 0.2447284710547977, 0.6652409557748219]"),
]:  # fmt: skip
    add("R2", expression, expected)

for expression, expected in [
    ("relu([-5, -3, -2, -1])", "[0, 0, 0, 0]"),
    ("relu'([-5, -3, -2, -1])", "[0, 0, 0, 0]"),
    ("leaky_relu([-5, -3, -2, -1])", "[-0.05, -0.03, -0.02, -0.01]"),
    ("leaky_relu'([-5, -3, -2, -1])", "[0.01, 0.01, 0.01, 0.01]"),
]:
    add("R3", expression, expected)
add("R4", "leaky_relu([-3, -1, 0, 1, 3])", "[-0.03, -0.01, 0, 1, 3]")
add("R4", "relu([-3, -1, 0, 1, 3])", "[0, 0, 0, 1, 3]")

SCALES = """
[1, 2, 3] | [0.090030573170, 0.244728471055, 0.665240955775] | 0.832395581840 | 1.200892977978 | 2.298819
[10, 20, 30] | [2.061060046209e-9, 0.000045397868609, 0.999954600070] | 0.000499420868 | 0.000720512009 | 1.000500
[0.1, 0.2, 0.3] | [0.300609605356, 0.332224993533, 0.367165401111] | 1.095287268654 | 1.580165510836 | 2.990042
[1000, 1001, 1002] | [0.090030573170, 0.244728471055, 0.665240955775] | 0.832395581840 | 1.200892977978 | 2.298819
[5] | [1] | 0 | 0 | 1
"""
for line in SCALES.split("\n")[1:-1]:
    scores, p, nats, bits, size = line.split(" | ")
    add("R5", f"softmax({scores})", p)
    exact = entropy(softmax([mpf(x) for x in scores[1:-1].split(", ")]))
    add("R5", f"entropy(softmax({scores}))", nats, exact)
    add("R5", f"entropy(softmax({scores})) / log(2)", bits, exact / mp.log(2))
    add("R5", f"exp(entropy(softmax({scores})))", size, mp.exp(exact))
add("R5", "log(3)", "1.098612288668", mp.log(3))
add("R5", "log2(3)", "1.584962500721", mp.log(3, 2))

TEMPERATURES = """
0.05 4.248354e-18 2.061154e-9 0.999999997939 4.32842261583e-8 2.353853e17
0.1 2.061060e-9 0.0000453978686 0.999954600070 0.000499420868 4.851652e8
0.2 0.0000450940412 0.006692549117 0.993262356842 0.0406741295424 22026.466
0.25 0.000329320439 0.017980286736 0.981690392826 0.0930350130485 2980.9580
0.5 0.015876239976 0.117310427826 0.866813332197 0.441057444058 54.598150
1 0.090030573170 0.244728471055 0.665240955775 0.832395581840 7.3890561
1.5 0.148337098059 0.288921215442 0.562741686499 0.965331513337 3.7936679
2 0.186323723226 0.307195885718 0.506480391056 1.02019133673 2.7182818
3 0.230237216348 0.321321919853 0.448440863799 1.06257724365 1.9477340
5 0.269307499178 0.328932922289 0.401759578533 1.08541101675 1.4918247
10 0.300609605356 0.332224993533 0.367165401111 1.09528726865 1.2214028
100 0.330005610971 0.333322222500 0.336672166529 1.09857895617 1.0202013
"""
for line in TEMPERATURES.split("\n")[1:-1]:
    T, *p, nats, ratio = line.split()
    exact = softmax([1, 2, 3], mpf(T))
    for text, value in zip(p, exact):
        add("check", text, text, value)  # Confirms each element; the vector is what is kept.
        rows.pop()
    add("R5", f"softmax([1, 2, 3], {T})", f"[{', '.join(p)}]")
    add("R5", f"entropy(softmax([1, 2, 3], {T}))", nats, entropy(exact))
    add("R5", f"exp(2 / {T})", ratio, mp.exp(2 / mpf(T)))

for expression, expected in [
    ("softmax'([1, 2, 3])", "[[0.081925069065, -0.022033044520, -0.059892024545], "
     "[-0.022033044520, 0.184836446510, -0.162803401990], [-0.059892024545, -0.162803401990, 0.222695426535]]"),
    ("sum(softmax([1, 2, 3]) * (1 - softmax([1, 2, 3])))", "0.489456942110"),
    ("dot(softmax([1, 2, 3]), [1, 2, 3])", "2.575210382604"),
    ("policy'(1)", "[0.141817093610, 0.140770357470, -0.282587451079]"),
    ("policy_entropy'(1)", "0.424404544689"),
    ("policy_entropy'(0.5)", "1.268765098052"),
    ("policy_entropy'(2)", "0.073787977791"),
    ("[1, 0, 0] @ softmax'([1, 2, 3], 0.5)", "[0.031248369961, -0.003724897008, -0.027523472954]"),
    ("[1, 0, 0] @ softmax'([1, 2, 3], 2)", "[0.075803596695, -0.028618940593, -0.047184656101]"),
    ("softmax([1, 2, 3], 0.5) * (1 - softmax([1, 2, 3], 0.5)) / 0.5", "[0.031248369961, 0.207097382699, 0.230895958645]"),
    ("softmax([1, 2, 3], 2) * (1 - softmax([1, 2, 3], 2)) / 2", "[0.075803596695, 0.106413286758, 0.124979002266]"),
]:  # fmt: skip
    add("R6", expression, expected)

for expression in [
    "isinf(exp(709.7827128933841))", "not isinf(exp(709.782712893384))",
    "exp(-745.1332191019412) == 0", "exp(-745.1332191019411) > 0",
    "isnan(softmax_naive([1000, 1001, 1002]))", "softmax_naive([709.5, 709.5]) == [0, 0]",
    "softmax_naive([709, 709, 709]) == [0, 0, 0]", "isnan(softmax_naive([-746, -746]))",
    "isnan(softmax_naive([1000]))", "softmax([709.5, 709.5]) == [0.5, 0.5]",
    "softmax([-746, -746]) == [0.5, 0.5]", "softmax([1000]) == [1]", "1 - sigmoid(37) == 0",
    "isinf(log(1 + exp(710)))", "log(1 + exp(-40)) == 0",
]:  # fmt: skip
    add("R7", expression, "true")
for expression, expected in [
    ("softmax([1000, 1001, 1002])", "[0.0900305732, 0.2447284711, 0.6652409558]"),
    ("softmax([710, 0, 0])", "[1, 4.48e-309, 4.48e-309]"),
    ("log1p(exp(-40))", "4.248354255292e-18"),
]:
    add("R7", expression, expected)

DEPTH = """
sigmoid'(0) | 0.25 0.0625 0.0009765625 9.5367432e-7 9.0949470e-13 7.8886091e-31
sigmoid'(1) | 0.196611933241 0.038656252 0.00029379836 8.6317477e-8 7.4507068e-15 4.7917448e-36
sigmoid'(2) | 0.104993585404 0.011023653 1.2758918e-5 1.6278998e-10 2.6500577e-20 1.1432424e-49
tanh'(0) | 1 1 1 1 1 1
tanh'(0.5) | 0.786447732966 0.61850004 0.30084952 0.090510434 0.0081921387 6.0742581e-6
tanh'(1) | 0.419974341614 0.17637845 0.013065132 0.00017069766 2.9137693e-8 1.4492319e-19
tanh'(2) | 0.070650824853 0.0049915391 1.7602979e-6 3.0986489e-12 9.6016248e-24 2.8566816e-58
relu'(1) | 1 1 1 1 1 1
leaky_relu'(-1) | 0.01 1e-4 1e-10 1e-20 1e-40 1e-100
"""
SLOPES = {
    "sigmoid'": lambda z: sigmoid(z) * sigmoid(-z), "tanh'": lambda z: 1 / mp.cosh(z) ** 2,
    "relu'": lambda z: mpf(1), "leaky_relu'": lambda z: mpf(1) / 100,
}  # fmt: skip
for line in DEPTH.split("\n")[1:-1]:
    slope, products = line.split(" | ")
    name, argument = slope[:-1].split("(")
    for layers, expected in zip((1, 2, 5, 10, 20, 50), products.split()):
        add("R8", f"{slope} ** {layers}", expected, SLOPES[name](mpf(argument)) ** layers)
# Where the two slopes meet: 1 / cosh(z)**2 = 1 / (4 cosh(z/2)**2) gives cosh(z) = 1 + sqrt(3).
crossing = mp.acosh(1 + mp.sqrt(3))
add("R8", "slopes_meet", "1.66288589105862", crossing)
add("R8", "sigmoid'(slopes_meet)", "0.133974596215561", SLOPES["sigmoid'"](crossing))
add("R8", "tanh'(slopes_meet)", "0.133974596215561", SLOPES["tanh'"](crossing))
write("lesson.tsv", ["table", "expression", "expected"], rows)
