"""An OpenID provider as a process of its own: `python -m tests.live.provider_process PORT`.

oidc-provider-mock speaks the protocol. Added here: codes are bound to their PKCE challenge, and `PUT /faults` has the
next answers be wrong in one way, for tests of who notices.
"""

import base64
import hashlib
import json
import sys
import time
from urllib.parse import parse_qs, urlsplit

import flask
import oidc_provider_mock
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from oidc_provider_mock._storage import storage
from werkzeug.serving import make_server

FAULTS: dict[str, object] = {}
_CHALLENGES: dict[str, str] = {}
_STRANGERS_KEY = RSAKey.generate_key(2048)


def make_app() -> flask.Flask:
    """The provider, with a watch on both ends of each sign-in."""
    app = oidc_provider_mock.app(require_nonce=True)
    app.before_request(before)
    app.after_request(after)

    @app.put("/faults")
    def set_faults():
        FAULTS.clear()
        FAULTS.update(flask.request.get_json())
        return "", 204

    return app


def before():
    """Refuse a code whose verifier does not fit its challenge; forget one that a fault calls expired."""
    if flask.request.path != "/oauth2/token":
        return None
    code, verifier = flask.request.form.get("code", ""), flask.request.form.get("code_verifier", "")
    if "expired_code" in FAULTS:
        storage.remove_authorization_code(code)
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    if _CHALLENGES.pop(code, None) != digest:
        return flask.jsonify(error="invalid_grant", error_description="wrong verifier"), 400
    return None


def after(answer):
    """Remember what a code is bound to, and spoil tokens as the faults say."""
    where = answer.headers.get("Location", "")
    if flask.request.path == "/oauth2/authorize" and "code=" in where:
        [code] = parse_qs(urlsplit(where).query)["code"]
        if flask.request.args.get("code_challenge_method") == "S256":
            _CHALLENGES[code] = flask.request.args["code_challenge"]
    if flask.request.path == "/.well-known/openid-configuration" and "issuer" in FAULTS:
        answer.set_data(json.dumps({**answer.get_json(), "issuer": FAULTS["issuer"]}))
    if flask.request.path == "/oauth2/token" and answer.status_code == 200:
        told = answer.get_json()
        told["id_token"] = spoiled(told["id_token"])
        answer.set_data(json.dumps(told))
    return answer


def spoiled(token: str) -> str:
    """The token as it is, or with other claims, another key or another algorithm."""
    own = RSAKey.import_key(storage.jwk.as_dict(is_private=True))
    claims = {**jwt.decode(token, own).claims, "auth_time": int(time.time()), **FAULTS.get("claims", {})}
    claims = {name: value for name, value in claims.items() if value is not None}
    match FAULTS.get("key"):
        case "foreign":
            return jwt.encode({"alg": "RS256"}, claims, _STRANGERS_KEY)
        case "secret":
            return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key("a-secret-of-the-client-0123456789"))
        case "none":
            head, body = ({"alg": "none"}, claims)
            return ".".join(
                [
                    *(
                        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
                        for part in (head, body)
                    ),
                    "",
                ]
            )
    return jwt.encode({"alg": "RS256"}, claims, own)


if __name__ == "__main__":
    make_server("localhost", int(sys.argv[1]), make_app(), threaded=True).serve_forever()
