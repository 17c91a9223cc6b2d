"""Streamlit entry: pages and nothing else. Started by ``kasab-map serve``."""

from kasab_map.pages import entry

entry.run()
