"""The forms of French press dates, each tried where its first word stands.

A form declines freely; what it finds is a ``Reading``, which says only what is written. ``starts`` says which may begin
with which word.
"""
