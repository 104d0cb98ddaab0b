"""The figures of src/measure/effect/tests/figures.rs, by statsmodels 0.15.0 (numpy 2).

Prints the invented series and what statsmodels makes of them; the tests hold both, and need no Python to run:

    python3 tests/figures/effect.py > src/measure/effect/tests/figures.txt
"""

import math

import numpy as np
import statsmodels.api as sm


def fit(x, y):
    lags = math.floor(4 * (len(y) / 100) ** (2 / 9))
    kwds = {"maxlags": lags, "use_correction": True}
    return sm.OLS(y, x).fit(cov_type="HAC", cov_kwds=kwds, use_t=True), lags


def say(name, result, index):
    low, high = result.conf_int()[index]
    values = [result.params[index], result.bse[index], low, high, result.pvalues[index]]
    print(name, *(repr(float(value)) for value in values))


def segmented(t, y, prefix=""):
    after = (t >= 0).astype(float)
    result, lags = fit(np.column_stack([np.ones(len(t)), t, after, after * t]), y)
    print(prefix + "lags", lags)
    for index, name in [(1, "trend"), (2, "level"), (3, "slope")]:
        say(prefix + name, result, index)


def difference(t, y, control):
    scale = y[t < 0].mean() / control[t < 0].mean()
    d = y - scale * control
    result, _ = fit(np.column_stack([np.ones(len(t)), (t >= 0).astype(float)]), d)
    print("scale", repr(float(scale)))
    say("difference", result, 1)
    segmented(t, d, "difference_")


def autocorrelated(rng):
    t = np.arange(-26, 26)
    noise = np.zeros(52)
    for week in range(52):
        noise[week] = 0.6 * (noise[week - 1] if week else 0) + rng.normal(0, 3)
    return t, 80 + 0.2 * t - 12 * (t >= 0) + noise, None


def outlier_week(rng):
    t = np.arange(-20, 16)
    y = 40 + rng.normal(0, 2, 36) + 60 * (t == 3)
    return t, y, None


def seasonal_with_gaps(rng):
    t = np.arange(-52, 40)
    y = 100 + 15 * np.sin(2 * np.pi * t / 52) + 0.5 * np.maximum(t, 0) + rng.normal(0, 4, 92)
    # Two weeks without a working day: left out, and the number of the week runs on.
    there = (t != -39) & (t != 13)
    return t[there], y[there], None


def counts_with_control(rng):
    t = np.arange(-26, 26)
    common = 1 + 0.3 * (t >= 5)  # happens to both
    y = rng.poisson(5 * (30 - 8 * (t >= 0)) * common) / 5
    control = rng.poisson(5 * 18 * common) / 5
    return t, y, control


def shortest(rng):
    t = np.arange(-8, 8)
    return t, rng.poisson(40 + 20 * (t >= 0)) / 5.0, rng.poisson(25, 16) / 5.0


def main():
    for series in [autocorrelated, outlier_week, seasonal_with_gaps, counts_with_control, shortest]:
        t, y, control = series(np.random.default_rng(20200928))
        # Rounded, so that the printed series is the series.
        y = np.round(y, 3)
        print("series", series.__name__)
        print("t", *t)
        print("y", *(repr(float(value)) for value in y))
        segmented(t, y)
        if control is not None:
            control = np.round(control, 3)
            print("control", *(repr(float(value)) for value in control))
            difference(t, y, control)


main()
