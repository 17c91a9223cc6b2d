"""Take it with you: one day table, one file a format. No Streamlit, so that a script can do it too.

:mod:`~kasab_map.export.days` is what every kind is made from, and :mod:`~kasab_map.export.writing`
how each is put in place; :mod:`~kasab_map.export.kinds` lists the kinds.
"""
