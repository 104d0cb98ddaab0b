# The letter to managers.
