"""Is the process alive, and can it serve?"""

from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse


@transaction.non_atomic_requests
def alive(request):
    """200 as long as the process answers."""
    return HttpResponse("ok\n", content_type="text/plain")


@transaction.non_atomic_requests
def ready(request):
    """200 when the database answers, 503 with the reason when it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")
