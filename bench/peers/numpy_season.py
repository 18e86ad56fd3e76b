"""A simpler season simulator in numpy, as a yardstick for the engine's whole season.

Per season: two correlated standard normals (strikeout and home run log-odds), their sigmoids, one multinomial of
400 plate appearances over eight outcomes; per batch: ten sets of quantiles. One thread. Prints one JSON line with the
median nanoseconds per season over the batches.

    python3 numpy_season.py [seasons per batch] [batches]
    python3 numpy_season.py serve      a batch for each line of standard input, its nanoseconds per season printed

Times are processor time, which leaves out what others had of the core.
"""

import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np

PLATE_APPEARANCES = 400
QUANTILES = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]
COVARIANCE = np.array([[0.0225, 0.0095], [0.0095, 0.0625]])
CENTER = np.array([-1.21, -3.35])  # log-odds of a strikeout and of a home run, per plate appearance
REST = np.array([0.085, 0.012, 0.142, 0.044, 0.004])  # walk, hit by pitch, single, double, triple


def simulate(rng, seasons):
    """Ten sets of quantiles of `seasons` simulated seasons."""
    logits = CENTER + rng.standard_normal((seasons, 2)) @ np.linalg.cholesky(COVARIANCE).T
    rates = 1.0 / (1.0 + np.exp(-logits))
    probabilities = np.empty((seasons, 8))
    probabilities[:, 0:2] = rates
    probabilities[:, 2:7] = REST
    probabilities[:, 7] = 1.0 - probabilities[:, :7].sum(axis=1)
    counts = rng.multinomial(PLATE_APPEARANCES, probabilities)
    strikeouts, homers, walks, hit, singles, doubles, triples = (counts[:, i] for i in range(7))
    hits = singles + doubles + triples + homers
    at_bats = PLATE_APPEARANCES - walks - hit
    bases = singles + 2 * doubles + 3 * triples + 4 * homers
    stats = [strikeouts, homers, walks, hits, doubles, triples, hits / at_bats,
             (hits + walks + hit) / PLATE_APPEARANCES, bases / at_bats,
             (0.69 * walks + 0.72 * hit + 0.88 * singles + 1.25 * doubles + 1.58 * triples + 2.04 * homers) / PLATE_APPEARANCES]
    return [np.quantile(stat, QUANTILES) for stat in stats]


def timed(rng, seasons):
    """Nanoseconds of processor time per season of one batch."""
    start = time.process_time_ns()
    simulate(rng, seasons)
    return (time.process_time_ns() - start) / seasons


def serve(rng):
    """The gate's side of a pair, batch by batch."""
    seasons = 20_000
    simulate(rng, seasons)
    print(np.__version__, flush=True)
    for _ in sys.stdin:
        print(round(timed(rng, seasons), 1), flush=True)


def main():
    if sys.argv[1:] == ["serve"]:
        serve(np.random.default_rng(20260401))
        return
    seasons = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    batches = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    rng = np.random.default_rng(20260401)
    simulate(rng, seasons)
    times = [timed(rng, seasons) for _ in range(batches)]
    print(json.dumps({"numpy": np.__version__, "seasonsPerBatch": seasons, "batches": batches,
                      "nanosecondsPerSeason": round(float(np.median(times)), 1)}))


if __name__ == "__main__":
    main()
