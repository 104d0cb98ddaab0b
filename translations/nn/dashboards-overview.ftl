# Grafana: oversynet.

glance-title = Oversyn
glance-about = Dei fem spørsmåla, kvart svara på med éi linje. Klikk på eit svar for meir.

glance-in-time = Svarar vi i tide?
glance-in-time-about = Prosentdelen av meldingane som fekk svar i tide. Han er rekna av dei som kom inn i det valde tidsrommet, og der svaret har kome eller burde ha kome. Klikk for meir.

    Teljar: svar i tide. Nemnar: svar i tide + svar for seint + utan svar der fristen er ute + avslutta utan svar.
glance-in-time-of = Meldingane bak prosentdelen
glance-in-time-of-about = Kor mange meldingar som kan vurderast (nemnaren), kor mange av dei som fekk svar i tide (teljaren), og kor mange for seint. Resten er utan svar sjølv om fristen er ute, eller avslutta utan svar, sjå nedanfor.

glance-chairs = Kva fell mellom to stolar?
glance-chairs-about = Meldingar frå det valde tidsrommet som ingen har svara på sjølv om fristen er ute. Klikk for meir.
glance-chairs-of = Meldingar, og den eldste som ventar
glance-chairs-of-about = Kor mange meldingar frå det valde tidsrommet som skulle ha svar, kor mange som ventar innan fristen, og kor mange som vart avslutta utan svar. Til slutt: kor mange opningstimar den eldste av dei som framleis ventar, har venta.
glance-oldest = Eldste, opningstimar

glance-shift = { shift-title }
glance-shift-about = Konklusjonen for kvar samanlikning i organisasjonsfila som er over når det valde tidsrommet sluttar. Kom dei nye digitale førespurnadene i staden for bemanna (telefon, e-post, besøk, brev) eller i tillegg til dei? Han byggjer på uvissa i kor mykje som vart erstatta. Klikk for meir.
glance-shift-of = Førespurnader per arbeidsdag, før og etter
glance-shift-of-about = For kvar samanlikning: førespurnader og tal utan detaljar per arbeidsdag i dei to periodane, alle kanalar saman.
glance-before = før
glance-after = etter
glance-no-comparison = Inga samanlikning er over enno

glance-voice = Kva seier innbyggjarane?
glance-voice-about = Kor lett det var å få hjelp: indeks frå 0 til 100 for dei som fekk ei undersøking i heile det valde tidsrommet. Er fleire kanalar valde, har kvar sin. Svara 1, 2, 3, 4, 5 er verde 0, 25, 50, 75, 100. Klikk for meir.

    Teljar: verdiane av svara, lagde saman. Nemnar: svara. Indeksen for alle kanalar er eit eige tal, det same som i rapportane, og ingen sum av det som blir vist for kvar enkelt.
glance-voice-of = Uvisse, og svara bak indeksen
glance-voice-of-about = Indeksen ligg truleg mellom den nedre og den øvre grensa. Deretter: kor mange som svara på spørsmålet (nemnaren for indeksen), og kor mange som fekk undersøkinga.

glance-trust = Kan vi stole på tala?
glance-trust-about = Ja, eller kor mange ting som talar mot. Det som kan tale mot: Ei kjelde er taus, eit varsel er aktivt, postar er avviste, utsendingar kom ikkje fram. Eller svartida eller kanalen er ukjend, eller ein regel er endra i det valde tidsrommet. Klikk for meir.
glance-trust-of = Det som oftast talar mot
glance-trust-of-about = Aktive varsel, kjelder som er tause, og avviste postar som ventar på å bli retta. Dessutan meldingar frå det valde tidsrommet der kjelda ikkje seier når dei fekk svar. Utan reglane i Prometheus er talet på varsel 0.
glance-alarms = Aktive varsel
glance-silent = Tause kjelder
glance-rejected = Avviste postar
glance-without-time = Svartida er ukjend

glance-read = **Kvar rad er eit spørsmål:** til venstre svaret, til høgre tala bak det. Klikk på eit svar for å sjå kvifor.
