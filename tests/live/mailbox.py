"""A real SMTP server in the test process that can be slow or say no at a chosen moment."""

import asyncio
import email
from email import policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope, Session

from .deadline import eventually
from .programs import free_port

#: the moments at which the conversation can be held: before anything was said, and when all was sent but not accepted
GREETING, DATA = "greeting", "data"


class Mailbox:
    """Keeps what it accepts. `with` starts and stops it; the port stays the same in between."""

    def __init__(self) -> None:
        self.port = free_port()
        self.accepted: list[EmailMessage] = []
        self.refusal = ""
        self.held_at = ""
        self.waiting = 0
        self.goodbye = "221 Bye"
        self._controller: Controller | None = None

    def __enter__(self) -> "Mailbox":
        self.open()
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    def open(self) -> None:
        """Listen."""
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def close(self) -> None:
        """Stop listening: whoever wants to send is refused by the machine itself."""
        self.held_at = ""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    def hold(self, moment: str) -> None:
        """Keep whoever gets to that moment waiting, until `release` or until they are gone; `waiting` counts them."""
        self.held_at = moment

    def release(self) -> None:
        """Let everybody go on."""
        self.held_at = ""

    # What aiosmtpd asks

    async def handle_EHLO(self, server, session: Session, envelope: Envelope, hostname: str, responses):
        await self._pause_at(GREETING)
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope: Envelope, address: str, options) -> str:
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope: Envelope) -> str:
        await self._pause_at(DATA)
        mail = email.message_from_bytes(envelope.content, policy=policy.default)
        mail["X-Envelope-To"] = ", ".join(envelope.rcpt_tos)
        self.accepted.append(mail)
        return "250 OK"

    async def handle_QUIT(self, server, session, envelope) -> str:
        return self.goodbye

    async def _pause_at(self, moment: str) -> None:
        if self.held_at != moment:
            return
        self.waiting += 1
        try:
            while self.held_at == moment:
                await asyncio.sleep(0.01)
        finally:  # released, or cancelled because the other side is gone
            self.waiting -= 1

    # What tests ask

    def to(self, address: str) -> list[EmailMessage]:
        """The mails that were accepted for an address, oldest first."""
        return [mail for mail in list(self.accepted) if address == mail["X-Envelope-To"]]

    def wait_for(self, address: str, *, count: int = 1, within: float = 60) -> list[EmailMessage]:
        """The mails to an address as soon as there are so many of them."""
        what = f"{count} mails to {address}, subjects so far {[mail['Subject'] for mail in self.accepted]}"
        return eventually(lambda: self._enough(address, count), what, within=within)

    def _enough(self, address: str, count: int) -> list[EmailMessage]:
        mails = self.to(address)
        return mails if len(mails) >= count else []


def text_of(mail: EmailMessage) -> str:
    """The plain text of a mail."""
    return mail.get_body(("plain",)).get_content()


def html_of(mail: EmailMessage) -> str:
    """The HTML of a mail."""
    return mail.get_body(("html",)).get_content()
