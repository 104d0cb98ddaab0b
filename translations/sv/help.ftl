# Hjälpsidorna: handboken för chefer, vad larmen betyder och hur siffrorna räknas.

help-contents = Innehåll
help-only-english = Sidan finns bara på engelska.
help-swedish-and-english = Sidan finns på svenska och engelska.
help-front = Till startsidan
help-handbook = Till handboken för chefer
