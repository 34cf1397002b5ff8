#!/usr/bin/env python3
"""How soon the keys of a large list show something, and how soon all of it, on a pseudo-terminal.

usage: list_keys.py EXECUTABLE LIBRARY [ROUNDS]

LIBRARY is copied first. For each step the time in milliseconds of wall time until the first byte is sent to
the terminal (what was asked for, or that it is at work), and until nothing more is sent for half a second;
the median and the worst of ROUNDS (5 unless told).
"""

import fcntl
import os
import pty
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time

STEPS = [
    ("down", "j"), ("to the end", "G"), ("to the beginning", "g"),
    ("by source", "Oby source\r"), ("to the end, by source", "G"),
    ("a heading for each day", "Oeach day\r"), ("fold all", "_"), ("next heading", "}"),
    ("unfold all", "_"), ("to the end, by day", "G"), ("no headings", "Ono headings\r"),
    ("best first", "Obest\r"), ("to the beginning", "g"), ("mark all", "*"),
    ("star all that is marked", "s"), ("take it back", "U"), ("unmark", "*"),
    ("search by date", "Onewest first\r"), ("search", "/government\r"), ("back", "\x1b"),
]
QUIET = 0.5


class Browser:
    """A khabar on a pseudo-terminal."""

    def __init__(self, executable, library):
        self.home = tempfile.mkdtemp()
        copy = os.path.join(self.home, "library.db")
        shutil.copy(library, copy)
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(
                TERM="xterm-256color", LANG="C.UTF-8", HOME=self.home, XDG_DATA_HOME=self.home,
                XDG_CONFIG_HOME=self.home, XDG_STATE_HOME=self.home)
            os.execv(executable, [executable, "--library", copy])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def wait(self, start):
        """Milliseconds until the first byte, and until the last one before it is quiet."""
        first = last = None
        while select.select([self.terminal], [], [], QUIET if first else 10)[0]:
            try:
                if not os.read(self.terminal, 1 << 16):
                    break
            except OSError:
                break
            last = time.perf_counter()
            first = first or last
        return [1000 * ((t or time.perf_counter()) - start) for t in (first, last)]

    def press(self, keys):
        # What opens a line or a choice is not what is measured: the last key is.
        for key in keys[:-1]:
            os.write(self.terminal, key.encode())
            self.wait(time.perf_counter())
        start = time.perf_counter()
        os.write(self.terminal, keys[-1].encode())
        return self.wait(start)

    def end(self):
        os.write(self.terminal, b"\x03")
        os.waitpid(self.child, 0)
        shutil.rmtree(self.home, ignore_errors=True)


def main():
    executable, library = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    times = [[] for _ in STEPS]
    for _ in range(rounds):
        browser = Browser(executable, library)
        browser.wait(time.perf_counter())
        for index, (_, keys) in enumerate(STEPS):
            times[index].append(browser.press(keys))
        browser.end()
    print(f"{'step':28} {'first: median':>14} {'worst':>7} {'all: median':>12} {'worst':>7}")
    for (name, _), taken in zip(STEPS, times):
        first = [pair[0] for pair in taken]
        last = [pair[1] for pair in taken]
        print(
            f"{name:28} {statistics.median(first):14.0f} {max(first):7.0f}"
            f" {statistics.median(last):12.0f} {max(last):7.0f}")


main()
