"""Where the command begins, also as `python -m factlift`: Ctrl-C while the rest is loaded is one line, too."""

import sys


def main() -> int:
    """Runs the command and returns its exit code."""
    try:
        from factlift.cli import main as run

        return run()
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write("factlift: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
