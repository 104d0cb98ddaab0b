"""A mail server for the tests: Debian's aiosmtpd, with receivers that are refused in every way.

Listens on a free port of this machine, writes it to standard output, and then what happens, one JSON object a line. It ends
when its standard input does. What becomes of a message is in the name of its receiver, before the `@`:

    rcpt-450...  data-451...   refused with that code at RCPT or after the text
    once-450...                refused so the first time, taken after
    hang...                    no reply to RCPT
    lost...                    taken, and the line is cut before the reply; the second time it is taken
    leave...                   taken, and the line is cut after the reply
"""

import argparse
import asyncio
import email
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

REPLIES = {"450": "450 4.2.1 <{0}> is busy", "451": "451 4.3.0 try <{0}> later", "550": "550 5.1.1 <{0}> unknown",
           "552": "552 5.3.4 too big for <{0}>", "554": "554 5.6.0 <{0}> does not like it", "421": "421 4.3.2 {0} goes"}


def say(**event):
    print(json.dumps(event), flush=True)


class Handler:
    def __init__(self):
        self.seen = set()

    def refusal(self, phase, address):
        name = address.split("@")[0]
        kind, _, rest = name.partition("-")
        again = address in self.seen
        if kind == phase or (kind == "once" and phase == "rcpt" and not again):
            self.seen.add(address)
            return REPLIES[rest[:3]].format(address)
        return None

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = self.refusal("rcpt", address)
        if refusal:
            say(refused=address)
            return refusal
        if address.startswith("hang"):
            say(hangs=address)
            await asyncio.sleep(600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        refusal = self.refusal("data", address)
        if refusal:
            say(refused=address)
            return refusal
        message = email.message_from_bytes(envelope.content)
        say(to=address, sender=envelope.mail_from, id=message["Message-ID"], tls=server.transport.get_extra_info("sslcontext") is not None,
            user=session.authenticated and session.auth_data.login.decode() or "", text=envelope.content.decode("ascii"))
        if address.startswith("lost") and address not in self.seen:
            self.seen.add(address)
            server.transport.abort()
        if address.startswith("leave"):
            asyncio.get_running_loop().call_later(0.02, self.leave, server.transport)
        return "250 2.0.0 taken"

    def leave(self, transport):
        transport.abort()
        say(left=True)


class Server(SMTP):
    def connection_made(self, transport):
        # A second time when TLS begins.
        if self.transport is None:
            say(connected=True)
        super().connection_made(transport)


async def main(options):
    tls = None
    if options.tls:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(options.certificate, options.key)
    name, _, password = options.account.partition(":")

    def authenticate(server, session, envelope, mechanism, data):
        right = (data.login.decode(), data.password.decode()) == (name, password)
        say(auth=mechanism, right=right)
        return AuthResult(success=right, handled=False, auth_data=data)

    handler = Handler()
    starttls = tls if options.tls == "starttls" else None
    account = {"authenticator": authenticate, "auth_required": True, "auth_require_tls": bool(options.tls)}
    mechanisms = {"auth_exclude_mechanism": ["PLAIN"]} if options.login_only else {}

    def serve():
        extra = {**account, **mechanisms} if options.account else {}
        return Server(handler, hostname="localhost", tls_context=starttls, require_starttls=starttls is not None, **extra)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(serve, "127.0.0.1", 0, ssl=tls if options.tls == "tls" else None)
    say(port=server.sockets[0].getsockname()[1])
    # Whoever asks with a line has heard, once it is answered, of everything that happened before.
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        say(asked=line.strip())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--tls", choices=["starttls", "tls"])
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--account", default="")
    parser.add_argument("--login-only", action="store_true")
    asyncio.run(main(parser.parse_args()))
