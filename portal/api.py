"""The REST API, version 1."""

from ninja import NinjaAPI

api = NinjaAPI(title="Foyer", version="1.0.0", urls_namespace="api")
