# Hjelpesidene: handboka for leiarar, kva varsla betyr, og korleis tala blir rekna ut.

help-contents = Innhald
help-only-english = Sida finst berre på engelsk.
help-swedish-and-english = Sida finst på svensk og engelsk.
help-front = Til framsida
help-handbook = Til handboka for leiarar
