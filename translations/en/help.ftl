# The help pages: the handbook for managers, what the alerts mean, and how figures are worked out.

help-contents = Contents
help-only-english = This page is in English only.
help-swedish-and-english = This page is in Swedish and English.
help-front = To the front page
help-handbook = To the handbook for managers
