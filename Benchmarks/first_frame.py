#!/usr/bin/env python3
"""Times from the start of khabar to its first full frame, list and text, on a pseudo-terminal.

usage: first_frame.py EXECUTABLE FOLDER|LIBRARY [RUNS [WORD...]]

Each run is made twice: with no library for the folder yet (cold), and with one (warm); a library that is
named is warm both times. The frame is full when each WORD has been drawn; those for seeds/ need not be
given. The pseudo-terminal answers no question, as the slowest real one. Prints the median, least and greatest in
milliseconds of wall time; quote ratios, the machine may be busy.
"""

import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import time
import fcntl
import termios


def first_frame(executable, folder, home, words):
    """Seconds until every one of the words has been sent to the terminal."""
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(
            TERM="xterm-256color", LANG="C.UTF-8", XDG_DATA_HOME=home, COLUMNS="120", LINES="40")
        os.execv(executable, [executable, folder])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    deadline = start + 20
    elapsed = None
    while time.perf_counter() < deadline:
        if not select.select([terminal], [], [], 0.05)[0]:
            continue
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            break
        if all(word in seen for word in words):
            elapsed = time.perf_counter() - start
            break
    os.kill(child, signal.SIGTERM)
    while True:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:
            break
    os.waitpid(child, 0)
    os.close(terminal)
    if elapsed is None:
        sys.exit("no full frame within 20 s")
    return elapsed


def main():
    executable, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 15
    # A word of the list and one of the text; colours part the words of a line.
    words = [word.encode() for word in sys.argv[4:]] or [b"Articles", b"considering creation of joint"]
    home = tempfile.mkdtemp()
    cold, warm = [], []
    try:
        for _ in range(runs):
            shutil.rmtree(home)
            os.mkdir(home)
            cold.append(first_frame(executable, folder, home, words))
            warm.append(first_frame(executable, folder, home, words))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    for name, times in (("cold", cold), ("warm", warm)):
        times = [1000 * value for value in times]
        print(f"{name}: median {statistics.median(times):.0f} ms, "
              f"{min(times):.0f} to {max(times):.0f}, {runs} runs")


main()
