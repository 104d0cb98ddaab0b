# Grafana: Erstatter den nye kanalen, eller kommer den i tillegg?

shift-board-title = Erstatter den nye kanalen, eller kommer den i tillegg?
shift-board-about = Om de nye digitale henvendelsene kom i stedet for betjente eller i tillegg til dem, hvor innbyggerne tar kontakt på nytt, og hvordan målene ligger an.

board-choose-comparison = Sammenligning
board-choose-comparison-about = En sammenligning i organisasjonsfilen, med koden sin; year_on_year om filen ikke har noen. Finnes bare når tidsrommet slutter nå.
board-choose-digital = Digitale kanaler
board-choose-digital-about = Hvilke kanaler andelene på siden kaller digitale. Velg dem som står under `digital` i organisasjonsfilen: Prometheus kjenner dem ikke. Vurderingen, erstatningen og timene følger organisasjonsfilen, uansett hva som velges her.
board-show-comparison = Vis hvorfor

shift-board-verdict = Vurdering
shift-board-verdict-about = Hva den valgte sammenligningen sier: Kom de nye digitale henvendelsene i stedet for betjente (telefon, e-post, besøk, brev) eller i tillegg til dem? Det følger av intervallet ved siden av, ikke av anslaget. Ligger hele over 0, erstatter den nye kanalen: minst halvparten hvis det begynner ved 0,5 eller høyere, bare delvis hvis det slutter under 1, ellers noen, kanskje alle. Rommer det 0, men ingenting over 0,5, er det tillegg. Ligger hele under 0, ble også de betjente flere. Ellers er det for tidlig å si. Er de samme ukene året før kjent, sammenlignes den senere perioden med dem.

    Det sies heller ikke noe når mer enn 5 % av henvendelsene i en periode mangler kjent kanal, eller når en periode mangler opplysninger. Klikk på vurderingen for å se hvorfor. En sammenligning i tid beviser ingen årsak: Se på hendelsene.
shift-board-verdict-substitution = Erstatter
shift-board-verdict-partial_substitution = Erstatter delvis
shift-board-verdict-some_substitution = Erstatter noen, kanskje alle
shift-board-verdict-added_demand = Tillegg
shift-board-verdict-induced_demand = Mer av alt
shift-board-verdict-digital_did_not_grow = Det digitale vokste ikke
shift-board-verdict-cannot_tell_yet = For tidlig å si

shift-board-substitution = Erstatning (S), med intervall
shift-board-substitution-about = Hvor mange betjente henvendelser som falt bort for hver ny digitale: 1 betyr at alt ble erstattet, 0 at ingenting ble det, under 0 at også de betjente ble flere. Lav og høy er endene av 95 %-intervallet; anslaget står aldri uten dem.

    Teller: nedgangen i betjente henvendelser per arbeidsdag fra den tidligere perioden i sammenligningen til den senere. Nevner: økningen i digitale henvendelser per arbeidsdag. Uten økning finnes det ikke noe tall. Mangler en ende, er intervallet åpent på den siden.
shift-board-hours = Sparte timer, med intervall
shift-board-hours-about = Behandlingstimene som de unngåtte betjente henvendelsene tilsvarer i den senere perioden av sammenligningen: de unngåtte henvendelsene, ved erstatningens lave og høye ende og høyst én for hver ny digitale, ganger den gjennomsnittlige behandlingstiden for betjente henvendelser før. Det som regnes som spart, er den lave enden.

    Oppgis bare når vurderingen er at den nye kanalen erstatter, helt eller delvis, og behandlingstidene er kjent. Ellers oppgis ingen besparelse; det er ikke det samme som 0. Timer er ikke penger: Hva de koster, og om noen fikk dem til overs, er et annet spørsmål.
shift-board-no-saving = Ingen besparelse oppgis
shift-board-low = Lav
shift-board-estimate = Anslag
shift-board-high = Høy

shift-board-before-after = Før og etter, per kanal
shift-board-before-after-about = Henvendelser og volum per arbeidsdag gjennom hver kanal i den tidligere og den senere perioden av den valgte sammenligningen, og andelen av alle. Før er de samme ukene året før når de er kjent, ellers perioden i organisasjonsfilen. Teller: henvendelsene i perioden, uten dem som ble holdt utenfor, og volum. Nevner for antallene: arbeidsdagene i perioden. Nevner for andelene: alle kanaler i samme periode. Digitale kanaler er de som er valgt øverst. En kanal som ingen brukte i noen av periodene, er ikke med.

    En andel kan vokse selv om ingen forlot telefonen: Les antallene først. Er mer enn 5 % av ukjent kanal i en periode, gis ingen vurdering. En sammenligning av en enhet eller et tema teller bare henvendelsene der.
shift-board-before = Før, per dag
shift-board-after = Etter, per dag
shift-board-share-before = Andel før
shift-board-share-after = Andel etter
shift-board-digital-channels = Digitale kanaler
shift-board-other-channels = Øvrige kanaler
shift-board-share = Andel

shift-board-unknown = Ukjent kanal
shift-board-unknown-about = Henvendelser i tidsrommet der kilden ikke oppga kanalen, og andelen av dem. Teller: henvendelser av ukjent kanal. Nevner: henvendelser og volum gjennom alle kanaler.

    Over 5 % gis ingen vurdering av en sammenligning, for de kan høre til hvilken som helst kanal. Da er andelen oransje: Rett opp kildens oppsett. Kom ingenting inn, finnes det ikke noe tall. Velg minst én dag: Tallet legger sammen de hele dagene som har klokken tolv i tidsrommet.
shift-board-unknown-contacts = Ukjent kanal
shift-board-of-all = Av alle

shift-board-counted = Det som telles, er henvendelsene som kom inn og ikke ble holdt utenfor som søppelpost, dubletter, automatiske meldinger eller takk; på telefon og chat alle som kom til køen, besvart eller ikke; og volum fra systemer som bare gir antall. Det er de samme antallene som vurderingen hviler på.
shift-board-many = Henvendelser per kanal: hvor mange
shift-board-many-about = Henvendelser og volum hver måned eller uke (velg under «Søyler»), per kanal, stablet oppå hverandre. Hele høyden er alle: Se på den før andelene ved siden av.
shift-board-parts = Henvendelser per kanal: andeler
shift-board-parts-about = De samme henvendelsene som ved siden av, som andeler av alle, stablet til 100 %. Teller: henvendelser og volum gjennom kanalen. Nevner: gjennom alle kanaler. En måned eller uke uten henvendelser er tom. En kanal kan vinne andel uten at noen forlater en annen: Da vokser høyden i bildet ved siden av.

shift-board-digital = Digital andel, og hvor mange
shift-board-digital-about = Linjen, på aksen til høyre, er andelen til de digitale kanalene (slik de er valgt øverst). Teller: henvendelser og volum gjennom dem. Nevner: gjennom alle. Stiplet: målet, om det finnes. En måned eller uke uten henvendelser har ikke noe punkt.

    Under den, stablet, hvor mange som kom gjennom digitale kanaler og gjennom de øvrige. Andelen står aldri uten dem: Den vokser også når digitale henvendelser kommer i tillegg til de andre.
shift-board-digital-share = Digital andel
shift-board-goal = Mål

shift-board-again = Tok kontakt på nytt
shift-board-again-about = Av henvendelsene i tidsrommet som kan kobles: andelen som ble fulgt av en ny fra samme innbygger i samme tema, gjennom hvilken som helst kanal, innen 1, 7 og 30 døgn (innen ett døgn er også innen sju). Ved siden av hver andel står teller og nevner. Raden «Kan kobles» sier hvor stor del av alle henvendelser som kan kobles: Er den liten, sier de andre lite.

    Dager som er yngre enn vinduet, er ikke med i noen av dem: Den som kan komme igjen, har ikke rukket det. Bare henvendelser som lagres én og én, med pseudonym og tema, kan kobles; volum kan ikke det. Finnes det ingen å koble, finnes det ikke noe tall, verken 0 eller 100 %. Velg minst én dag.
shift-board-within = Vindu
shift-board-again-1d = På nytt innen 1 døgn
shift-board-again-7d = På nytt innen 7 døgn
shift-board-again-30d = På nytt innen 30 døgn
shift-board-again-linkable = Kan kobles
shift-board-again-part = Antall
shift-board-again-of = Av
shift-board-nothing-to-link = Ingenting å koble

shift-board-hops = Hvor de henvendte seg på nytt
shift-board-hops-about = Fra kanal til kanal: hvor mange henvendelser i tidsrommet som innen 7 døgn ble fulgt av en ny fra samme innbygger i samme tema, etter den første kanalen (rad) og den neste (kolonne). Samme kanal to ganger er en gjentakelse, en annen er et bytte. Kanaler som ingen kom fra eller til, er ikke med; 0 er 0.

    Antall, ingen andeler: Nevneren er henvendelsene som kan kobles og er eldre enn 7 døgn, i ruten «Tok kontakt på nytt». Velg minst én dag: Hele dager som har klokken tolv i tidsrommet, legges sammen.
shift-board-first = Først
shift-board-next = Deretter
shift-board-then = deretter { $channel }
shift-board-nobody-again = Ingen tok kontakt på nytt

shift-board-goals = Målene, og hvor vi er
shift-board-goals-about = Hvert mål i organisasjonsfilen som er en bestemt verdi, og tallet for den siste hele uken før slutten av tidsrommet (for en indikator den siste observasjonen, også om den ikke har noe mål). Hver i sin enhet: henvendelser per arbeidsdag, en indeks fra 0 til 100, en andel fra 0 til 1.

    Henvendelser: ukens henvendelser og volum. Nevner: 5, for Prometheus vet ikke hvilke dager som er fridager. I en uke med helligdag blir tallet derfor for lavt. Besvart i tide: i tide / (i tide + for sent + ubesvarte der fristen er ute + lukket uten svar), av ukens meldinger. Digital andel: kanalene som er valgt øverst / alle. Servicenivå og indeks har egne tavler og ikke noe tall her. Mål som er en endring fra en sammenligningsperiode, står bare i `kanalkoll report targets`, som også regner med riktige arbeidsdager og sier om målet nås.
shift-board-no-goal = Ingen mål
shift-board-measure = Mål for
shift-board-last-week = Siste hele uke

shift-board-read-verdict = **Erstatter eller kommer i tillegg.** En ny kanal erstatter når de betjente henvendelsene går ned mens de digitale øker; ellers kommer den bare i tillegg. Tallet for det er erstatningen, per arbeidsdag, mellom to perioder i organisasjonsfilen (`[[comparison]]`). Den står alltid med intervallet sitt, og vurderingen følger av intervallet. Uten den vurderingen oppgis ingen besparelse.
shift-board-read-now = **Svaret gjelder nå.** Vurdering, erstatning, timer, før og etter vises når tidsrommet slutter nå; begynn så tidlig du vil. Alt annet finnes for alle tider.
shift-board-read-not = **Hva siden ikke kan si.** To perioder skiller seg i mer enn den nye kanalen: årstid, helligdager, en pandemi. `kanalkoll report shift` sammenligner med de samme ukene året før når de er kjent, og `kanalkoll report effect` ser på én hendelse.
