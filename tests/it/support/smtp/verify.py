"""Says whether the DKIM signature of the message on standard input holds under the record of DNS in the argument."""

import sys

import dkim

print(dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: sys.argv[1].encode()))
