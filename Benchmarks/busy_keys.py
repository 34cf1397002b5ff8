#!/usr/bin/env python3
"""How soon khabar answers keys and ends while it reads and analyses, on one core, on a pseudo-terminal.

usage: busy_keys.py EXECUTABLE PATH [SECONDS] [ENDS]

PATH is a folder or a JSONL file of articles; a library that nobody has opened yet is made for each
run. Keys are pressed at odd moments for SECONDS (60 unless told):

- a letter of a query, each time another one, until that letter is sent to the terminal: echoed while
  the search for it goes on;
- a step down the list, until the selection has moved: more is sent than a change of the status line;

Then khabar is started anew ENDS times (10 unless told) for each way to end it: q, Ctrl-C as a key, and
SIGTERM, at moments spread over the first ten seconds, until the process is gone.

Prints percentiles in milliseconds of wall time. The machine may be busy with other things: the same
letters are typed into a browser that has nothing to do, and what that takes is no fault of the work's.
"""

import fcntl
import os
import pty
import random
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
import time

# Bytes that only a moved selection or a new text sends at once; the status line sends fewer.
MOVE = 300
# Seconds beyond which a key is told of by itself.
SLOW = 0.1


class Browser:
    """A khabar on a pseudo-terminal and one core."""

    def __init__(self, executable, path):
        self.home = tempfile.mkdtemp()
        self.start = time.perf_counter()
        self.seen = b""
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
            os.environ.update(
                TERM="xterm-256color", LANG="C.UTF-8", XDG_DATA_HOME=self.home,
                XDG_CONFIG_HOME=self.home, COLUMNS="120", LINES="40")
            os.execv(executable, [executable, path])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def read(self, seconds):
        """What the terminal is sent within some seconds, at most one piece; None at the end."""
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return b""
        try:
            return os.read(self.terminal, 65536) or None
        except OSError:
            return None

    def drain(self, seconds):
        """Reads on for some seconds."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            piece = self.read(end - time.perf_counter())
            if piece is None:
                sys.exit("khabar ended by itself")
            self.seen += piece

    def wait(self, what, wanted, limit=60):
        """Seconds until what is sent from now on is as wanted; the limit where it never is."""
        start = time.perf_counter()
        sent = b""
        while (elapsed := time.perf_counter() - start) < limit:
            piece = self.read(limit - elapsed)
            if piece is None:
                sys.exit("khabar ended by itself")
            sent += piece
            if wanted(sent):
                elapsed = time.perf_counter() - start
                if elapsed > SLOW:
                    print(f"{1000 * elapsed:.0f} ms at {start - self.start:.1f} s, "
                          f"for {what}", file=sys.stderr)
                return elapsed
        return limit

    def press(self, keys):
        os.write(self.terminal, keys)

    def wait_for_list(self):
        """Reads until the list has articles."""
        while not re.search(rb"m1/[1-9]", self.seen):
            if time.perf_counter() - self.start > 60:
                sys.exit("no list within 60 s")
            self.drain(0.05)

    def wait_for_end(self, limit=60):
        """Seconds until the process is gone."""
        start = time.perf_counter()
        while time.perf_counter() - start < limit:
            # A terminal that nobody reads would hold it up.
            self.read(0.001)
            if os.waitpid(self.child, os.WNOHANG)[0]:
                self.close()
                return time.perf_counter() - start
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        self.close()
        return limit

    def close(self):
        os.close(self.terminal)
        shutil.rmtree(self.home, ignore_errors=True)


def type_letters(browser, times, first):
    """Types letters into a search that is given up then, each another one."""
    browser.press(b"/")
    browser.drain(0.1)
    for number in range(first, first + 5):
        browser.drain(random.uniform(0.05, 0.25))
        sent = chr(0x4E00 + number).encode()
        browser.press(sent)
        times.append(browser.wait("a letter", lambda seen: sent in seen))
    browser.press(b"\x1b")
    browser.drain(0.3)
    return first + 5


def measure_keys(executable, path, idle_path, seconds):
    """Seconds that letters and steps took, and letters in a browser that has nothing to do."""
    busy, idle = Browser(executable, path), Browser(executable, idle_path)
    busy.wait_for_list()
    idle.wait_for_list()
    letters, steps, idle_letters = [], [], []
    number = 0
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        number = type_letters(busy, letters, number)
        number = type_letters(idle, idle_letters, number)
        for _ in range(10):
            busy.drain(random.uniform(0.05, 0.25))
            busy.press(b"j")
            steps.append(busy.wait("a step", lambda seen: len(seen) >= MOVE))
    idle.press(b"q")
    idle.wait_for_end()
    busy.press(b"q")
    return letters, steps, idle_letters, busy.wait_for_end()


def measure_ends(executable, path, count):
    """Seconds until the end, for each way to end it."""
    ways = {
        "q": lambda browser: browser.press(b"q"),
        "Ctrl-C": lambda browser: browser.press(b"\x03"),
        "SIGTERM": lambda browser: os.kill(browser.child, signal.SIGTERM),
    }
    times = {name: [] for name in ways}
    for number in range(count):
        for name, end in ways.items():
            browser = Browser(executable, path)
            browser.wait_for_list()
            browser.drain(random.uniform(0, 10) if number else 0)
            end(browser)
            times[name].append(browser.wait_for_end())
    return times


def tell(name, times):
    ordered = sorted(1000 * value for value in times)

    def percentile(share):
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    print(f"{name}: median {percentile(.5):.0f} ms, 90 % {percentile(.9):.0f}, "
          f"99 % {percentile(.99):.0f}, greatest {ordered[-1]:.0f}, {len(ordered)} times",
          flush=True)


def main():
    executable, path = os.path.abspath(sys.argv[1]), sys.argv[2]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60
    ends = int(sys.argv[4]) if len(sys.argv) > 4 else 10
    random.seed(1)
    with tempfile.TemporaryDirectory() as idle:
        with open(os.path.join(idle, "article.txt"), "w") as article:
            article.write("A quiet day\n\nNothing happened in Sirte on Monday, they said.\n")
        letters, steps, idle_letters, last = measure_keys(executable, path, idle, seconds)
    tell("letters of a query", letters)
    tell("steps down the list", steps)
    tell("letters where nothing is to be done", idle_letters)
    print(f"q after that: {1000 * last:.0f} ms", flush=True)
    for name, times in measure_ends(executable, path, ends).items():
        tell(f"end by {name}", times)


main()
