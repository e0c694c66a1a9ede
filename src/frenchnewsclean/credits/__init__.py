"""Who wrote it, where, and for whom: names, credit lines, datelines, agencies."""
