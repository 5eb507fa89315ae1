"""Real processes for tests: web server, worker, SMTP server and clamd on a database of their own."""
