"""The Test Anything Protocol, as prove reads it."""
import sys

count = failures = 0


def ok(good, what, note=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {what}")
    if not good:
        print(f"# {note}", file=sys.stderr)


def equal(have, want, what):
    ok(have == want, what, f"have {have!r}, want {want!r}")


def done():
    print(f"1..{count}")
    sys.exit(failures > 0)
