# Grafana: oversikten.

glance-title = Oversikt
glance-about = De fem spørsmålene, hvert besvart på én linje. Klikk på et svar for mer.

glance-in-time = Svarer vi i tide?
glance-in-time-about = Andelen meldinger som ble besvart i tide. Den regnes av dem som kom inn i det valgte tidsrommet, og der svaret har kommet eller burde ha kommet. Klikk for mer.

    Teller: besvart i tide. Nevner: besvart i tide + besvart for sent + ubesvart der fristen er ute + avsluttet uten svar.
glance-in-time-of = Meldingene bak andelen
glance-in-time-of-about = Hvor mange meldinger som kan vurderes (nevneren), hvor mange av dem som ble besvart i tide (telleren), og hvor mange for sent. Resten er ubesvart selv om fristen er ute, eller avsluttet uten svar, se nedenfor.

glance-chairs = Hva faller mellom to stoler?
glance-chairs-about = Meldinger fra det valgte tidsrommet som ingen har svart på selv om fristen er ute. Klikk for mer.
glance-chairs-of = Meldinger, og den eldste som venter
glance-chairs-of-about = Hvor mange meldinger fra det valgte tidsrommet som skulle besvares, hvor mange som venter innen fristen, og hvor mange som ble avsluttet uten svar. Til slutt: hvor mange åpningstimer den eldste av dem som fortsatt venter, har ventet.
glance-oldest = Eldste, åpningstimer

glance-shift = { shift-title }
glance-shift-about = Konklusjonen for hver sammenligning i organisasjonsfilen som er over når det valgte tidsrommet slutter. Kom de nye digitale henvendelsene i stedet for bemannede (telefon, e-post, besøk, brev) eller i tillegg til dem? Den bygger på usikkerheten i hvor mye som ble erstattet. Klikk for mer.
glance-shift-of = Henvendelser per arbeidsdag, før og etter
glance-shift-of-about = For hver sammenligning: henvendelser og antall uten detaljer per arbeidsdag i de to periodene, alle kanaler sammen.
glance-before = før
glance-after = etter
glance-no-comparison = Ingen sammenligning er over ennå

glance-voice = Hva sier innbyggerne?
glance-voice-about = Hvor lett det var å få hjelp: indeks fra 0 til 100 for dem som fikk en undersøkelse i hele det valgte tidsrommet. Er flere kanaler valgt, har hver sin. Svarene 1, 2, 3, 4, 5 er verdt 0, 25, 50, 75, 100. Klikk for mer.

    Teller: verdiene av svarene, lagt sammen. Nevner: svarene. Indeksen for alle kanaler er et eget tall, det samme som i rapportene, og ingen sum av det som vises for hver enkelt.
glance-voice-of = Usikkerhet, og svarene bak indeksen
glance-voice-of-about = Indeksen ligger trolig mellom den nedre og den øvre grensen. Deretter: hvor mange som svarte på spørsmålet (nevneren for indeksen), og hvor mange som fikk undersøkelsen.

glance-trust = Kan vi stole på tallene?
glance-trust-about = Ja, eller hvor mange ting som taler mot. Det som kan tale mot: En kilde er taus, et varsel er aktivt, poster er avvist, utsendelser kom ikke fram. Eller svartiden eller kanalen er ukjent, eller en regel er endret i det valgte tidsrommet. Klikk for mer.
glance-trust-of = Det som oftest taler mot
glance-trust-of-about = Aktive varsler, kilder som er tause, og avviste poster som venter på å bli rettet. Dessuten meldinger fra det valgte tidsrommet der kilden ikke sier når de ble besvart. Uten reglene i Prometheus er antallet varsler 0.
glance-alarms = Aktive varsler
glance-silent = Tause kilder
glance-rejected = Avviste poster
glance-without-time = Svartiden er ukjent

glance-read = **Hver rad er et spørsmål:** til venstre svaret, til høyre antallene bak det. Klikk på et svar for å se hvorfor.
