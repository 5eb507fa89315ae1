"""The files of docker/ fit together and fit the code. Nothing is run: the suite needs no Docker."""

import json
import re
from pathlib import Path

import pytest
import yaml
from django.urls import reverse

from identity.roles import Role

ROOT = Path(__file__).resolve().parents[2]
DOCKER = ROOT / "docker"
OURS = ("customer-web", "staff-web", "worker", "setup")


@pytest.fixture(scope="module")
def compose() -> dict:
    return yaml.safe_load((DOCKER / "compose.yaml").read_text())


def variables_of(service: dict) -> dict[str, str]:
    return service["environment"]


def test_every_variable_that_production_demands_is_given_to_each_of_our_containers(compose):
    production = (ROOT / "site/config/settings/production.py").read_text()
    demanded = set(re.findall(r'required\("(\w+)"\)', production))
    missing = {name: demanded - set(variables_of(compose["services"][name])) for name in OURS}
    assert {name: gone for name, gone in missing.items() if gone} == {}


def test_every_variable_of_our_containers_is_in_the_runbook(compose):
    runbook = (ROOT / "docs/runbook.md").read_text()
    given = {variable for name in OURS for variable in variables_of(compose["services"][name])}
    assert {variable for variable in given if f"`{variable}`" not in runbook} == set()


def test_each_deployment_signs_in_to_the_database_by_its_own_login(compose):
    logins = {
        name: variables_of(compose["services"][name])["DATABASE_URL"].split("//")[1].split(":")[0] for name in OURS
    }
    assert logins == {
        "customer-web": "portal_web",
        "staff-web": "portal_app",
        "worker": "portal_app",
        "setup": "portal_app",
    }


def test_only_migrations_know_the_owner_of_the_tables(compose):
    knowing = [name for name in OURS if "DATABASE_OWNER_URL" in variables_of(compose["services"][name])]
    assert knowing == ["setup"]


def test_the_customers_servers_know_nothing_of_the_staffs_provider(compose):
    assert [name for name in variables_of(compose["services"]["customer-web"]) if name.startswith("STAFF")] == []


def test_every_login_gets_a_password(compose):
    roles = (ROOT / "site/config/database_roles.sql").read_text()
    logins = set(re.findall(r"ALTER ROLE (portal_\w+) LOGIN", roles))
    given = set(re.findall(r"ALTER ROLE (portal_\w+) PASSWORD", (DOCKER / "postgres/20-passwords.sh").read_text()))
    assert given == logins


def test_no_secret_stands_in_the_files(compose):
    secrets = re.compile("PASSWORD|SECRET|KEYS|DATABASE.*URL")
    written = [
        f"{name}: {variable}"
        for name, service in compose["services"].items()
        for variable, value in service.get("environment", {}).items()
        if secrets.search(variable) and "${" not in str(value)
    ]
    assert written == []


def test_files_that_are_mounted_and_services_that_are_waited_for_exist(compose):
    services = compose["services"]
    mounts = [mount.split(":")[0] for service in services.values() for mount in service.get("volumes", [])]
    assert [mount for mount in mounts if mount.startswith(".") and not (DOCKER / mount).exists()] == []
    assert {mount for mount in mounts if not mount.startswith(".")} <= set(compose["volumes"])
    assert {wanted for service in services.values() for wanted in service.get("depends_on", [])} <= set(services)
    proxied = set(re.findall(r"reverse_proxy ([\w-]+):", (DOCKER / "Caddyfile").read_text()))
    assert proxied <= set(services)


def test_the_image_is_made_of_files_that_there_are():
    lines = (DOCKER / "Dockerfile").read_text().splitlines()
    copied = [
        word for line in lines if line.startswith("COPY") and "--from" not in line for word in line.split()[1:-1]
    ]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    started = re.findall(r'"(docker/[\w.]+)"', (DOCKER / "Dockerfile").read_text())
    assert len(started) == 2
    assert [name for name in started if not (ROOT / name).exists()] == []


def test_the_entrypoint_can_be_run():
    assert (DOCKER / "entrypoint.sh").stat().st_mode & 0o111


@pytest.mark.parametrize(
    ("realm", "secret", "back"),
    [
        ("customers", "${CUSTOMER_CLIENT_SECRET}", "${CUSTOMER_URL}/accounts/oidc/keycloak/callback/"),
        ("staff", "${STAFF_CLIENT_SECRET}", "${STAFF_URL}/staff/sso/callback/"),
    ],
)
def test_each_realm_of_keycloak_leads_back_to_its_own_door_and_demands_a_challenge(realm, secret, back):
    [client] = json.loads((DOCKER / f"keycloak/{realm}-realm.json").read_text())["clients"]
    assert (client["secret"], client["redirectUris"]) == (secret, [back])
    assert client["attributes"]["pkce.code.challenge.method"] == "S256"
    assert back.endswith((reverse("staff_sso_callback"), reverse("provider_callback", args=["keycloak"])))


def test_the_staffs_realm_has_a_role_for_each_of_ours_and_tells_them():
    realm = json.loads((DOCKER / "keycloak/staff-realm.json").read_text())
    assert {role["name"] for role in realm["roles"]["realm"]} == {f"desk-{role}" for role in Role.values}
    [mapper] = realm["clients"][0]["protocolMappers"]
    assert (mapper["config"]["claim.name"], mapper["config"]["id.token.claim"]) == ("roles", "true")
