#!/bin/sh
# What a container of the image does: web, worker, setup, or any command of manage.py.
set -eu

case "${1:-web}" in
web)
    exec granian --interface wsgi --no-ws --host 0.0.0.0 --port 8000 --respawn-failed-workers \
        --workers "${WEB_WORKERS:-2}" --blocking-threads 1 config.wsgi:application
    ;;
worker)
    exec python manage.py qcluster
    ;;
setup)
    # Once before a release: files for browsers, then the tables. Signs in to the database as portal_owner.
    python manage.py collectstatic --no-input --verbosity 0
    exec python manage.py migrate --no-input
    ;;
*)
    exec python manage.py "$@"
    ;;
esac
