"""The door of the command line: ``natoevents …`` and ``python -m natoevents …``."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line, or say how to install it."""
    try:
        from natoevents.cli import command  # noqa: PLC0415  (needs the extra `cli`)
    except ModuleNotFoundError as fault:
        if fault.name not in ("click", "rich"):
            raise
        sys.exit(f"natoevents: the command line needs {fault.name}: pip install 'natoevents[cli]'")
    command(prog_name="natoevents")


if __name__ == "__main__":
    main()
