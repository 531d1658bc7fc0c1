"""Stage: to be written."""
