"""How fast the library is, told in ratios to operations that everyone knows."""
