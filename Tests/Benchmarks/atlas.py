"""The atlas in matplotlib, in its default style:  python3 atlas.py FOLDER"""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

folder = Path(sys.argv[1])


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


FUNCTIONS = {
    "relu": (lambda x: np.maximum(0, x), lambda x: np.where(x > 0, 1.0, 0.0)),
    "leaky_relu": (lambda x: np.where(x > 0, x, 0.01 * x), lambda x: np.where(x > 0, 1.0, 0.01)),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (np.tanh, lambda x: 1 - np.tanh(x) ** 2),
    "identity": (lambda x: x, np.ones_like),
}
FORMULAS = {
    "relu": r"$f(x) = \max(0, x)$",
    "leaky_relu": r"$f(x) = \max(0.01x, x)$",
    "sigmoid": r"$\sigma(x) = \frac{1}{1 + e^{-x}}$",
    "tanh": r"$\tanh x = \frac{e^x - e^{-x}}{e^x + e^{-x}}$",
    "identity": r"$f(x) = x$",
}
X = np.linspace(-6, 6, 1201)


def figure(columns=1):
    return plt.subplots(1, columns, figsize=(10, 6.25), sharey=True)


def save(fig, name):
    fig.savefig(folder / f"{name}.png", dpi=144)
    fig.savefig(folder / f"{name}.svg")
    plt.close(fig)


def curves(name, title, lines, ylabel="$y$", x=X):
    fig, ax = figure()
    for label, f in lines:
        ax.plot(x, f(x), label=label)
    ax.set(title=title, xlabel="$x$", ylabel=ylabel)
    ax.grid()
    ax.legend()
    return fig, ax, name


for number, (name, (f, slope)) in enumerate(FUNCTIONS.items(), 1):
    fig, _, stem = curves(
        f"{number:02}-{name}", FORMULAS[name], [("$f(x)$", f), ("$f'(x)$", slope)])
    save(fig, stem)
for kind, (name, title, ylabel) in enumerate([
        ("06-activations", "Activation functions", "$f(x)$"),
        ("07-derivatives", "Their derivatives", "$f'(x)$")]):
    fig, _, stem = curves(name, title, [(n, pair[kind]) for n, pair in FUNCTIONS.items()], ylabel)
    save(fig, stem)

fig, ax = figure()
temperatures = [0.5, 1, 2, 5]
for k in range(3):
    shares = [softmax(np.array([1, 2, 3]) / T)[k] for T in temperatures]
    ax.bar(np.arange(4) + 0.27 * (k - 1), shares, 0.25, label=f"$z_{k + 1} = {k + 1}$")
ax.set_xticks(range(4), temperatures)
ax.set(title="Softmax at four temperatures", xlabel="temperature $T$", ylabel="probability")
ax.legend()
save(fig, "08-softmax-temperature")

fig, axes = figure(3)
for ax, scale in zip(axes, [0.1, 1, 10]):
    z = scale * np.array([1, 2, 3])
    ax.bar_label(ax.bar([1, 2, 3], softmax(z)), fmt="%.3f")
    ax.set(title=f"z = ({z[0]:g}, {z[1]:g}, {z[2]:g})", xlabel="class")
axes[0].set_ylabel("probability")
fig.suptitle("Softmax at three scales")
save(fig, "09-softmax-scale")

fig, _, stem = curves(
    "10-relu-vs-leaky", "ReLU and leaky ReLU", [(n, FUNCTIONS[n][0]) for n in ("relu", "leaky_relu")],
    x=np.linspace(-3, 3, 601))
save(fig, stem)

fig, ax = figure()
n = np.arange(1, 21)
ax.semilogy(n, 0.25**n, "o-", label="sigmoid: $0.25^n$")
ax.semilogy(n, 1.0**n, "o-", label="tanh: $1^n$")
ax.set(title="The most that a gradient keeps", xlabel="depth $n$", ylabel="factor")
ax.grid()
ax.legend()
save(fig, "11-gradient-depth")

fig, ax, stem = curves(
    "12-saturation", "Where the slope falls below 0.05",
    [(n, FUNCTIONS[n][0]) for n in ("sigmoid", "tanh")])
for color, name in zip(("C0", "C1"), ("sigmoid", "tanh")):
    flat = FUNCTIONS[name][1](X) < 0.05
    ax.fill_between(X, 0, 1, flat, color=color, alpha=0.15, transform=ax.get_xaxis_transform())
save(fig, stem)
