CASES = [("plain", "a{{ 1 }}b")]
