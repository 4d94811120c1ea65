# SPDX-License-Identifier: BSD-3-Clause
"""Weather stations report to a queue, each a thread; a table of what they saw is printed as JSON."""
import json
import queue
import random
import statistics
import sys
import threading

STATIONS = ("Arica", "Bergen", "Cairns", "Dakar")


def report(name, count, reports):
    weather = random.Random(name)
    for _ in range(count):
        reports.put((name, round(weather.gauss(15, 6), 1)))


def main(count):
    reports = queue.Queue()
    stations = [threading.Thread(target=report, args=(name, count, reports)) for name in STATIONS]
    for station in stations:
        station.start()
    for station in stations:
        station.join()
    seen = {name: [] for name in STATIONS}
    while not reports.empty():
        name, degrees = reports.get()
        seen[name].append(degrees)
    for name, degrees in seen.items():
        print(json.dumps({"station": name, "reports": len(degrees), "median": statistics.median_low(degrees)}))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
