# Grafana: oversikten.

glance-title = Oversikt
glance-about = De fem spørsmålene, hvert besvart på én linje. Klikk på et svar for mer.

glance-in-time = Svarer vi i tide?
glance-in-time-about = Andelen meldinger som ble besvart i tide, av dem som kom inn i tidsrommet, og der svaret har kommet eller burde ha kommet. Klikk for mer.

    Teller: besvart i tide. Nevner: besvart i tide + besvart for sent + ubesvarte der fristen er ute + lukket uten svar.
glance-in-time-of = Meldingene bak andelen
glance-in-time-of-about = Hvor mange meldinger som kan vurderes (nevneren), hvor mange av dem som ble besvart i tide (telleren), og hvor mange for sent. Resten er ubesvarte selv om fristen er ute eller lukket uten svar, se nedenfor.

glance-chairs = Hva faller mellom stolene?
glance-chairs-about = Meldinger fra tidsrommet som ingen har svart på selv om fristen er ute. Klikk for mer.
glance-chairs-of = Meldinger, og den eldste som venter
glance-chairs-of-about = Hvor mange meldinger fra tidsrommet som skulle besvares, hvor mange som venter innen fristen, hvor mange som ble lukket uten svar, og hvor mange åpningstimer den eldste meldingen uten svar har ventet, når den enn kom.
glance-awaited = Skulle besvares
glance-oldest = Eldste, åpningstid

glance-shift = Erstatter den nye kanalen, eller kommer den i tillegg?
glance-shift-about = Utfallet for hver sammenligning i organisasjonsfilen: om de nye digitale henvendelsene kom i stedet for assisterte (telefon, e-post, besøk, brev) eller i tillegg til dem. Det bygger på intervallet for hvor mye som ble erstattet. Klikk for mer.
glance-shift-of = Henvendelser per arbeidsdag, før og etter
glance-shift-of-about = For hver sammenligning: henvendelser og talte volumer per arbeidsdag i de to periodene, alle kanaler sammen.
glance-before = før
glance-after = etter
glance-no-comparison = Ingen sammenligning nå
glance-verdict-cannot_tell_yet = Kan ikke sies ennå
glance-verdict-induced_demand = Mer av alt
glance-verdict-added_demand = Tillegg
glance-verdict-partial_substitution = Erstatter delvis
glance-verdict-some_substitution = Erstatter noen, kanskje alle
glance-verdict-substitution = Erstatter
glance-verdict-digital_did_not_grow = Det digitale vokste ikke

glance-voice = Hva sier innbyggerne?
glance-voice-about = Hvor lett det var å få hjelp: indeksen fra 0 til 100 blant dem som fikk en invitasjon til å svare, over hele tidsrommet. Er flere kanaler valgt, har hver sin. Svarene 1, 2, 3, 4, 5 er verdt 0, 25, 50, 75, 100. Klikk for mer.

    Teller: verdiene av svarene, lagt sammen. Nevner: svarene. Indeksen for alle kanaler er et eget tall, det samme som i rapportene, og ingen sum av det som vises for hver enkelt.
glance-voice-of = Svarene bak indeksen
glance-voice-of-about = Hvor mange som svarte på spørsmålet (nevneren for indeksen), hvor mange undersøkelser som ble besvart til slutten, og hvor mange innbyggere som fikk en invitasjon.
glance-index = Indeks
glance-answers = Svar i indeksen
glance-answered = Besvarte undersøkelser
glance-invited = Inviterte
glance-too-few = For få svar

glance-trust = Kan vi stole på tallene?
glance-trust-about = Hvor mange åpningstimer kilden som har vært taus lengst, har vært taus: netter, helger, helligdager og stengte dager regnet bort. Tall som bygger på en taus kilde, er for lave. Klikk for mer.
glance-trust-of = Varsler, avviste, ukjente
glance-trust-of-about = Hvor mange av varslene i reglene som går nå, hvor mange avviste poster som venter på å bli rettet, og for hvor mange meldinger fra tidsrommet det er ukjent når de ble besvart. Uten reglene i Prometheus er antallet varsler 0.
glance-silence = Lengst taus, åpningstid
glance-alarms = Varsler som går
glance-rejected = Avviste poster
glance-no-answer-time = Svartiden ukjent

glance-read = **Hver rad er et spørsmål:** til venstre svaret, til høyre antallene bak det. Klikk på et svar for å se hvorfor.
