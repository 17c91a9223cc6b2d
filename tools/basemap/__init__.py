"""Rebuilds ``geodata/basemap/``: see its README for what each layer is and how sure it is."""
