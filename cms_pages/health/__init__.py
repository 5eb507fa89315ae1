"""The health of the content: what is broken, missing, untranslated, stale or out of reach, and who finds it out."""
