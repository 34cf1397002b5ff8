#!/usr/bin/env python3
"""Runs commands in turn and tells what each takes of the processor.

usage: paired.py RUNS -- COMMAND [ARGUMENT...] -- COMMAND [ARGUMENT...] ...

Prints the median and the least of user and system time together, in milliseconds, and the median of
wall time. Commands in turn meet the same neighbours on a shared machine: quote their ratio.
"""

import resource
import statistics
import subprocess
import sys
import time


def processor_time():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main():
    if len(sys.argv) < 4 or sys.argv[2] != "--":
        sys.exit(__doc__)
    commands = []
    for argument in sys.argv[2:]:
        if argument == "--":
            commands.append([])
        else:
            commands[-1].append(argument)
    times = [[] for _ in commands]
    walls = [[] for _ in commands]
    for _ in range(int(sys.argv[1])):
        for command, time_list, wall_list in zip(commands, times, walls):
            before, start = processor_time(), time.perf_counter()
            subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            wall_list.append(1000 * (time.perf_counter() - start))
            time_list.append(1000 * (processor_time() - before))
    for command, time_list, wall_list in zip(commands, times, walls):
        print(f"processor: median {statistics.median(time_list):.1f} ms, least "
              f"{min(time_list):.1f}; wall: median {statistics.median(wall_list):.1f}; "
              f"{' '.join(command)}")


main()
