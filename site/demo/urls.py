"""Pages that only the demo has."""

urlpatterns = []
