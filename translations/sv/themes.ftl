# The letter to coaches.
