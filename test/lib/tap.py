"""The Test Anything Protocol, as prove reads it."""
import sys

count = failures = 0


def ok(good, what, note=""):
    global count, failures
    count += 1
    failures += not good
    # a line a test, also of what is a query
    print(f"{'ok' if good else 'not ok'} {count} - {' '.join(what.split())}")
    if not good:
        print(f"# {str(note)[:2000]}", file=sys.stderr)


def equal(have, want, what):
    same = have == want
    ok(same, what, "" if same else f"have {str(have)[:900]}, want {str(want)[:900]}")


def done():
    print(f"1..{count}")
    sys.exit(failures > 0)
