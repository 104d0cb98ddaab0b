# Hjelpesidene: håndboken for ledere, hva varslene betyr, og hvordan tallene regnes ut.

help-contents = Innhold
help-only-english = Siden finnes bare på engelsk.
help-swedish-and-english = Siden finnes på svensk og engelsk.
help-front = Til forsiden
help-handbook = Til håndboken for ledere
