"""Settings: `base` for everything, `dev` for a machine on its own, `test` for the suite, `production`."""
