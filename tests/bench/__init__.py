"""What a page costs: CPU time of server and PostgreSQL, in multiples of a plain Django page (docs/benchmarks.md)."""
