# Grafana: oversynet.

glance-title = Oversyn
glance-about = Dei fem spørsmåla, kvart svara på med éi linje. Klikk på eit svar for meir.

glance-in-time = Svarar vi i tide?
glance-in-time-about = Delen av meldingane som fekk svar i tide, av dei som kom inn i tidsrommet, og der svaret har kome eller burde ha kome. Klikk for meir.

    Teljar: svar i tide. Nemnar: svar i tide + svar for seint + dei utan svar der fristen er ute + lukka utan svar.
glance-in-time-of = Meldingane bak delen
glance-in-time-of-about = Kor mange meldingar som kan vurderast (nemnaren), kor mange av dei som fekk svar i tide (teljaren), og kor mange for seint. Resten er utan svar sjølv om fristen er ute eller lukka utan svar, sjå nedanfor.

glance-chairs = Kva fell mellom stolane?
glance-chairs-about = Meldingar frå tidsrommet som ingen har svara på sjølv om fristen er ute. Klikk for meir.
glance-chairs-of = Meldingar, og den eldste som ventar
glance-chairs-of-about = Kor mange meldingar frå tidsrommet som skulle ha svar, kor mange som ventar innan fristen, kor mange som vart lukka utan svar, og kor mange opningstimar den eldste meldinga utan svar har venta, når ho enn kom.
glance-awaited = Skulle ha svar
glance-oldest = Eldste, opningstid

glance-shift = Erstattar den nye kanalen, eller kjem han i tillegg?
glance-shift-about = Utfallet for kvar samanlikning i organisasjonsfila: om dei nye digitale førespurnadene kom i staden for assisterte (telefon, e-post, besøk, brev) eller i tillegg til dei. Det byggjer på intervallet for kor mykje som vart erstatta. Klikk for meir.
glance-shift-of = Førespurnader per arbeidsdag, før og etter
glance-shift-of-about = For kvar samanlikning: førespurnader og talde volum per arbeidsdag i dei to periodane, alle kanalar saman.
glance-before = før
glance-after = etter
glance-no-comparison = Inga samanlikning no
glance-verdict-cannot_tell_yet = Kan ikkje seiast enno
glance-verdict-induced_demand = Meir av alt
glance-verdict-added_demand = Tillegg
glance-verdict-partial_substitution = Erstattar delvis
glance-verdict-some_substitution = Erstattar nokre, kanskje alle
glance-verdict-substitution = Erstattar
glance-verdict-digital_did_not_grow = Det digitale voks ikkje

glance-voice = Kva seier innbyggjarane?
glance-voice-about = Kor lett det var å få hjelp: indeksen frå 0 til 100 blant dei som fekk ein invitasjon til å svare, over heile tidsrommet. Er fleire kanalar valde, har kvar sin. Svara 1, 2, 3, 4, 5 er verde 0, 25, 50, 75, 100. Klikk for meir.

    Teljar: verdiane av svara, lagde saman. Nemnar: svara. Indeksen for alle kanalar er eit eige tal, det same som i rapportane, og ingen sum av det som blir vist for kvar enkelt.
glance-voice-of = Svara bak indeksen
glance-voice-of-about = Kor mange som svara på spørsmålet (nemnaren for indeksen), kor mange undersøkingar som fekk svar til slutten, og kor mange innbyggjarar som fekk ein invitasjon.
glance-index = Indeks
glance-answers = Svar i indeksen
glance-answered = Undersøkingar med svar
glance-invited = Inviterte
glance-too-few = For få svar

glance-trust = Kan vi stole på tala?
glance-trust-about = Kor mange opningstimar kjelda som har vore taus lengst, har vore taus: netter, helger, heilagdagar og stengde dagar rekna bort. Tal som byggjer på ei taus kjelde, er for låge. Klikk for meir.
glance-trust-of = Varsel, avviste, ukjende
glance-trust-of-about = Kor mange av varsla i reglane som går no, kor mange avviste postar som ventar på å bli retta, og for kor mange meldingar frå tidsrommet det er ukjent når dei fekk svar. Utan reglane i Prometheus er talet på varsel 0.
glance-silence = Lengst taus, opningstid
glance-alarms = Varsel som går
glance-rejected = Avviste postar
glance-no-answer-time = Svartida ukjend

glance-read = **Kvar rad er eit spørsmål:** til venstre svaret, til høgre tala bak det. Klikk på eit svar for å sjå kvifor.
