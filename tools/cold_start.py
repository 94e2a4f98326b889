"""Print what a fresh process takes: processor time in seconds, and megabytes at its peak.

`python -m tools.cold_start COMMAND...`. It imports next to nothing: a process that is started counts the memory of the
one that starts it as its own peak.
"""

import os
import subprocess
import sys


def main() -> None:
    """Run the command three times, and print the time and the peak memory of the quickest run."""
    runs = []
    for _ in range(3):
        process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(process.returncode)
        runs.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    print(*min(runs))


if __name__ == "__main__":
    main()
