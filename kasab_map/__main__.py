"""``python -m kasab_map`` is ``kasab-map``."""

from kasab_map.cli import main

if __name__ == "__main__":
    main()
