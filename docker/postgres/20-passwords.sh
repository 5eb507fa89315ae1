#!/bin/sh
# After database_roles.sql, which makes the logins and gives no passwords.
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 \
    --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --set web="$WEB_PASSWORD" --set backup="$BACKUP_PASSWORD" <<'SQL'
ALTER ROLE portal_owner PASSWORD :'owner';
ALTER ROLE portal_app PASSWORD :'app';
ALTER ROLE portal_web PASSWORD :'web';
ALTER ROLE portal_backup PASSWORD :'backup';
SQL
