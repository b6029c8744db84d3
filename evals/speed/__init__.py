"""How fast this is beside its peers: CPU time a request, own work, memory, tokens. `python -m evals speed`.

Every figure is of one process on one processor core against a stub server on another, so that ratios hold from machine
to machine; absolute figures don't.
"""
