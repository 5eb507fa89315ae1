"""Second factors of people, as an app and a browser would have made them."""

import os
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from identity.models import User

_FLAGS = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT


def app_of(user: User) -> str:
    """An authenticator app with recovery codes; the key that the app knows."""
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


def code_of(secret: str, *, steps: int = 0) -> str:
    """What the app shows now, or some half minutes from now. A code works once: ask for the next with `steps`."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def recovery_codes_of(user: User) -> list[str]:
    """The codes that still work."""
    return Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()


def passkey_of(user: User, *, name: str = "Telephone", host: str = "testserver") -> Authenticator:
    """A passkey as a browser would have registered it; its private key is thrown away."""
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    credential_id = os.urandom(16)
    data = AttestedCredentialData.create(b"\0" * 16, credential_id, ES256.from_cryptography_key(key))
    made = AuthenticatorData.create(sha256(host.encode()), _FLAGS, 0, data)
    client = CollectedClientData.create("webauthn.create", os.urandom(16), f"https://{host}")
    credential = {
        "type": "public-key",
        "id": websafe_encode(credential_id),
        "rawId": websafe_encode(credential_id),
        "response": {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(AttestationObject.create("none", made, {})),
        },
        "clientExtensionResults": {"credProps": {"rk": True}},
    }
    return WebAuthn.add(user, name, credential).instance
