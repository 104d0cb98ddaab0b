"""Recomputes the figures of docs/MEASURES.md, section 5, in plain Python: effect, growth and shift.

It shares nothing with the program but the definition: dense matrices where the program whitens, the incomplete beta function
by its continued fraction, quantiles by bisection. It compares itself with tests/vectors and prints what differs:

    python3 tests/figures/effect.py
"""

import json
import math
import pathlib
import sys


def beta(a, b, x):
    """The regularised incomplete beta function (Numerical Recipes, 6.4)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x > (a + 1) / (a + b + 2):
        return 1 - beta(b, a, 1 - x)
    tiny, c, d = 1e-300, 1.0, 1 / (1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, 1000):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / ((1 + term * d) or tiny)
            c = (1 + term / c) or tiny
            h *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * h / a


def t_cdf(x, df):
    tail = beta(df / 2, 0.5, df / (df + x * x)) / 2
    return 1 - tail if x > 0 else tail


def bisect(f, low, high, steps=200):
    """Where an increasing function is 0."""
    for _ in range(steps):
        middle = (low + high) / 2
        low, high = (middle, high) if f(middle) < 0 else (low, middle)
    return (low + high) / 2


def t_quantile(p, df):
    return bisect(lambda x: t_cdf(x, df) - p, -1e4, 1e4)


def solve(a, b):
    """Solves a x = b for the columns of b by Gauss and Jordan; also gives log |det a|."""
    n = len(a)
    rows = [list(a[i]) + list(b[i]) for i in range(n)]
    log_determinant = 0.0
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        log_determinant += math.log(abs(rows[i][i]))
        rows[i] = [value / rows[i][i] for value in rows[i]]
        for r in range(n):
            if r != i and rows[r][i]:
                factor = rows[r][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i])]
    return [row[n:] for row in rows], log_determinant


def mixture(x, y):
    """(value, low, high, p) of each coefficient: AR(1) errors, restricted likelihood averaged over rho."""
    n, k = len(x), len(x[0])
    fits = []
    for rho in [i / 100 for i in range(-50, 100)]:
        # V^-1 of an AR(1) with innovations of variance 1 is a band matrix, |V| = 1 / (1 - rho^2).
        inverse = [[0.0] * n for _ in range(n)]
        for i in range(n):
            inverse[i][i] = 1.0 if i in (0, n - 1) else 1 + rho * rho
            if i:
                inverse[i][i - 1] = inverse[i - 1][i] = -rho

        def weighed(u, v):
            total = 0.0
            for i in range(n):
                for j in (i - 1, i, i + 1):
                    if 0 <= j < n:
                        total += u[i] * inverse[i][j] * v[j]
            return total

        columns = list(zip(*x))
        normal = [[weighed(a, b) for b in columns] for a in columns]
        unit = [[float(i == j) for j in range(k)] for i in range(k)]
        right = [[weighed(a, y)] + unit[i] for i, a in enumerate(columns)]
        solved, log_determinant = solve(normal, right)
        coefficients = [row[0] for row in solved]
        left = [value - sum(b * c for b, c in zip(row, coefficients)) for row, value in zip(x, y)]
        squares = weighed(left, left)
        likelihood = 0.5 * math.log(1 - rho * rho) - 0.5 * log_determinant - (n - k) / 2 * math.log(squares)
        errors = [math.sqrt(squares / (n - k) * solved[i][1 + i]) for i in range(k)]
        fits.append((likelihood, coefficients, errors))
    best = max(fit[0] for fit in fits)
    weights = [math.exp(fit[0] - best) for fit in fits]
    weights = [weight / sum(weights) for weight in weights]
    found = []
    for c in range(k):
        def cdf(v, c=c):
            return sum(w * t_cdf((v - b[c]) / s[c], n - k) for w, (_, b, s) in zip(weights, fits))
        value = sum(w * b[c] for w, (_, b, _) in zip(weights, fits))
        reach = 1000 * max(s[c] for _, _, s in fits)
        low, high = (bisect(lambda v, p=p: cdf(v) - p, value - reach, value + reach, 70) for p in (0.025, 0.975))
        found.append((value, low, high, 2 * min(cdf(0.0), 1 - cdf(0.0))))
    return found


def segmented(before, after, weekly, harmonics):
    rows = []
    for t in range(-before, after):
        row = [1.0, t, float(t >= 0), t * float(t >= 0)]
        for h in (1, 2) if harmonics else ():
            angle = 2 * math.pi * h * t / (365.25 / 7)
            row += [math.sin(angle), math.cos(angle)]
        rows.append(row)
    return mixture(rows, weekly)


def inflation(weeks):
    n, mean = len(weeks), sum(weeks) / len(weeks)
    away = [week - mean for week in weeks]
    squares = sum(a * a for a in away)
    r = sum(a * b for a, b in zip(away, away[1:])) / squares if squares else 0.0
    r = (r * n + 1) / (n - 4) if n > 5 else r
    r = min(max(r, 0.0), 0.8)
    return (1 + r) / (1 - r)


def growth(before, after, days_before, days_after):
    def of(weeks):
        mean = sum(weeks) / len(weeks)
        phi = max(1.0, sum((w - mean) ** 2 / mean for w in weeks) / (len(weeks) - 1))
        return phi * inflation(weeks) / sum(weeks)
    ratio = sum(after) / days_after / (sum(before) / days_before)
    reach = t_quantile(0.975, len(before) + len(after) - 2) * math.sqrt(of(before) + of(after))
    return ratio, ratio * math.exp(-reach), ratio * math.exp(reach)


def period(part):
    digital, assisted, days = part["digital"], part["assisted"], part["working_days"]
    n = len(digital)
    means = sum(digital) / n, sum(assisted) / n
    variances = [max(m, sum((w - m) ** 2 for w in weeks) / (n - 1)) for m, weeks in zip(means, (digital, assisted))]
    covariance = sum((d - means[0]) * (a - means[1]) for d, a in zip(digital, assisted)) / (n - 1)
    bound = 0.95 * math.sqrt(variances[0] * variances[1])
    covariance = min(max(covariance, -bound), bound)
    g = max(inflation(digital), inflation(assisted)) * n / days**2
    return sum(digital) / days, sum(assisted) / days, g * variances[0], g * variances[1], g * covariance


def shift(before, after):
    b, a = period(before), period(after)
    digital, fell = a[0] - b[0], b[1] - a[1]
    # numerator -(change in assisted), so that its covariance with the change in digital has the other sign
    vd, va, cov = b[2] + a[2], b[3] + a[3], -(b[4] + a[4])
    t2 = t_quantile(0.975, len(before["digital"]) + len(after["digital"]) - 2) ** 2
    square, product, constant = digital**2 - t2 * vd, fell * digital - t2 * cov, fell**2 - t2 * va
    root = product**2 - square * constant
    interval = None
    if square > 0 and root >= 0:
        interval = [(product - math.sqrt(root)) / square, (product + math.sqrt(root)) / square]
    return digital, -fell, fell / digital, interval


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent / "vectors")
    worst = 0.0

    def compare(name, found, expected):
        nonlocal worst
        off = abs(found - expected)
        worst = max(worst, off)
        if off > 1e-6:
            print(f"{name}: {found}, not {expected}")

    for case in json.loads((folder / "growth.json").read_text()):
        found = growth(case["before"], case["after"], case["working_days_before"], case["working_days_after"])
        for key, value in zip(("ratio", "low", "high"), found):
            compare(f"growth {key}", value, case["expect"][key])
    for case in json.loads((folder / "shift.json").read_text()):
        expect = case["expect"]
        digital, assisted, value, interval = shift(case["before"], case["after"])
        compare(case["name"], digital, expect["change_digital_per_day"])
        compare(case["name"], assisted, expect["change_assisted_per_day"])
        compare(case["name"], value, expect["substitution"])
        if (interval is None) != (expect["interval"] is None):
            print(f"{case['name']}: {interval}, not {expect['interval']}")
        for end, expected in zip(interval or (), expect["interval"] or ()):
            compare(case["name"], end, expected)
    effects = json.loads((folder / "effect.json").read_text())
    for case in effects["segments"]:
        found = segmented(case["weeks_before"], case["weeks_after"], case["weekly"], case["harmonics"])
        for key, estimate in zip(("trend", "level", "slope"), found[1:]):
            for part, value in zip(("value", "low", "high", "p"), estimate):
                compare(f"{case['name']}, {key} {part}", value, case["expect"][key][part])
    for case in effects["beside_control"]:
        y = [math.log((g + 0.5) / (c + 0.5)) for g, c in zip(case["group"], case["control"])]
        rows = [[1.0, float(i >= case["weeks_before"])] for i in range(len(y))]
        estimate = mixture(rows, y)[1]
        for part, value in zip(("value", "low", "high", "p"), estimate):
            compare(f"{case['name']}, {part}", value, case["expect"]["log_ratio"][part])
        for part, value in zip(("value", "low", "high"), estimate):
            compare(f"{case['name']}, ratio {part}", math.exp(value), case["expect"]["ratio"][part])
    print(f"the largest difference is {worst:.1e}")


main()
