# Grafana: Erstatter den nye kanalen andre henvendelser, eller blir det bare flere?

shift-board-title = Erstatter den nye kanalen andre henvendelser, eller blir det bare flere?
shift-board-about = Om de nye digitale henvendelsene kom i stedet for bemannede eller i tillegg til dem. Dessuten hvor innbyggerne tar kontakt igjen, og hvordan målene ligger an.

board-choose-comparison = Sammenligning
board-choose-comparison-about = En sammenligning i organisasjonsfilen.
board-choose-digital = Digitale kanaler
board-choose-digital-about = Hvilke kanaler andelene på siden kaller digitale. Velg dem som står under `digital` i organisasjonsfilen: Prometheus kjenner dem ikke. Konklusjonen, hvor mye som ble erstattet, og timene følger organisasjonsfilen, uansett hva som velges her.
board-show-comparison = Vis hvorfor

shift-board-verdict = Konklusjon
shift-board-verdict-about = Kom de nye digitale henvendelsene i stedet for bemannede (telefon, e-post, besøk, brev) eller i tillegg til dem? Konklusjonen følger av usikkerheten ved siden av, ikke av anslaget.

    Ligger hele usikkerheten over 0, erstatter den nye kanalen: minst halvparten hvis den begynner ved 0,5 eller høyere, bare en del hvis den slutter under 1, ellers noe, kanskje alt. Rommer den 0, men ingenting over 0,5, blir henvendelsene bare flere. Ligger hele under 0, ble også de bemannede flere. Ellers kan det ikke avgjøres ennå. Finnes de samme ukene året før, sammenlignes den senere perioden med dem.

    Det kan heller ikke avgjøres når mer enn 5 % av henvendelsene i en periode mangler kjent kanal, eller når en periode mangler opplysninger. Klikk på konklusjonen for å se hvorfor. En sammenligning i tid beviser ingen årsak: Se på hendelsene.
shift-board-not-over = Sammenligningen er ikke over ennå

shift-board-substitution = Hvor mye som ble erstattet
shift-board-substitution-about = Hvor mange bemannede henvendelser som falt bort for hver ny digitale: 1 betyr at alt ble erstattet, 0 at ingenting ble det, under 0 at også de bemannede ble flere. Verdien ligger trolig mellom den nedre og den øvre grensen (95 %). Anslaget står aldri uten dem.

    Teller: nedgangen i bemannede henvendelser per arbeidsdag fra sammenligningens tidligere periode til den senere. Nevner: økningen i digitale henvendelser per arbeidsdag. Uten økning finnes det ikke noe tall. Mangler en grense, er usikkerheten åpen på den siden.
shift-board-hours = Timer som unngåtte henvendelser tilsvarer
shift-board-hours-about = Timene som de unngåtte bemannede henvendelsene tilsvarer i sammenligningens senere periode. Timene er de unngåtte henvendelsene ganger gjennomsnittlig tidsbruk på de bemannede henvendelsene før. De unngåtte regnes ved den nedre og den øvre grensen for hvor mye som ble erstattet, høyst én for hver ny digitale. Regn med den nedre grensen.

    Vises bare når konklusjonen er at den nye kanalen erstatter, helt eller delvis, og tidsbruken er kjent. At ingen besparelse kan oppgis, er ikke det samme som 0. Timer er ikke penger: Hva de koster, og om noen fikk dem til overs, er et annet spørsmål.
shift-board-no-saving = Ingen besparelse kan oppgis
shift-board-open = ingen grense
shift-board-low = Nedre grense
shift-board-estimate = Anslag
shift-board-high = Øvre grense

shift-board-so-far = Hvor mye som ble erstattet, uke for uke
shift-board-so-far-about = Anslaget for den valgte sammenligningen med begge grensene (95 %), slik det sto ved slutten av hver uke: av den tidligere perioden og de ukene av den senere som da var gått. Linjen begynner når den senere perioden har minst fire hele uker. Når perioden er over, endrer den seg ikke mer.

    1 betyr at alt ble erstattet, 0 at ingenting ble det. Ligger begge grensene over 0, erstatter den nye kanalen noe. Grensene kommer nærmere hverandre når flere uker går: En konklusjon som fortsatt står da, bygger på mer. Det som ligger utenfor -1 til 3, tegnes ved kanten. En uke uten grenser har ingen linje.
shift-board-not-begun = Den senere perioden har ingen tall ennå

shift-board-before-after = Før og etter, per kanal
shift-board-before-after-about = Henvendelser og antall uten detaljer per arbeidsdag gjennom hver kanal i den valgte sammenligningens tidligere og senere periode. Ved siden av står andelen av alle. Før er de samme ukene året før når de er kjent, ellers perioden i organisasjonsfilen. Digitale kanaler er de som er valgt øverst. En kanal som ingen brukte i noen av periodene, er ikke med.

    Teller: periodens henvendelser, uten dem som er holdt utenfor, og antall uten detaljer. Nevner for antallene: periodens arbeidsdager. Nevner for andelene: alle kanaler i samme periode.

    En andel kan vokse selv om ingen forlot telefonen: Les antallene først. En sammenligning av en enhet eller et tema teller bare henvendelsene der.
shift-board-before = Før, per dag
shift-board-after = Etter, per dag
shift-board-share-before = Andel før
shift-board-share-after = Andel etter
shift-board-digital-channels = Digitale kanaler
shift-board-other-channels = Øvrige kanaler
shift-board-share = Andel

shift-board-unknown = Ukjent kanal
shift-board-unknown-about = Henvendelser i det valgte tidsrommet der kilden ikke oppga kanalen, og andelen deres. Teller: henvendelser med ukjent kanal. Nevner: henvendelser og antall uten detaljer gjennom alle kanaler.

    Over 5 % kan det ikke trekkes noen konklusjon av en sammenligning, for de kan høre til hvilken som helst kanal. Da er andelen oransje: Rett opp kildens tilordning. Kom ingenting inn, finnes det ikke noe tall.
shift-board-unknown-contacts = Ukjent kanal
shift-board-of-all = Av alle

shift-board-counted = Det som telles, er henvendelsene som kom inn og ikke ble holdt utenfor som søppelpost, dubletter, automatiske meldinger eller takk. På telefon og chat telles alle som kom til køen, besvart eller ikke. Antall uten detaljer, fra systemer som bare gir antall, er med. Det er de samme antallene som konklusjonen hviler på.
shift-board-many = Henvendelser per kanal og $period: antall
shift-board-many-about = Henvendelser og antall uten detaljer hver måned eller uke (velg under «Vis per»), per kanal, stablet oppå hverandre. Hele høyden er alle: Se på den før andelene ved siden av.
shift-board-parts = Henvendelser per kanal og $period: andeler
shift-board-parts-about = De samme henvendelsene som ved siden av, som andeler av alle, stablet til 100 %. Teller: henvendelser og antall uten detaljer gjennom kanalen. Nevner: gjennom alle kanaler. En periode uten henvendelser er tom. En kanal kan vinne andel uten at noen forlater en annen: Da vokser høyden i bildet ved siden av.

shift-board-digital = Digital andel, og hvor mange
shift-board-digital-about = Linjen, på aksen til høyre, er andelen til de digitale kanalene (slik de er valgt øverst). Teller: henvendelser og antall uten detaljer gjennom dem. Nevner: gjennom alle. Stiplet: målet, hvis det finnes. En periode uten henvendelser har ikke noe punkt.

    Under linjen, stablet, hvor mange som kom gjennom digitale kanaler og gjennom de øvrige. Andelen står aldri uten dem: Den vokser også når digitale henvendelser kommer i tillegg til de andre.
shift-board-digital-share = Digital andel
shift-board-goal = Mål

shift-board-again = Tok kontakt igjen
shift-board-again-about = Av henvendelsene i det valgte tidsrommet som kan følges: andelen som ble fulgt av en ny fra samme innbygger om samme tema. Alle kanaler telles, innen 1, 7 og 30 dager. Ved siden av hver andel står teller og nevner. Raden «Kan følges» sier hvor stor del av alle henvendelser det er: Er den liten, sier de andre lite.

    Dager som er yngre enn vinduet, er ikke med i noen av dem: Den som kan ta kontakt igjen, har ikke rukket det. Bare henvendelser som lagres én og én, med pseudonym og tema, kan følges. Antall uten detaljer kan ikke det.
shift-board-within = Vindu
shift-board-again-1d = Igjen innen 1 dag
shift-board-again-7d = Igjen innen 7 dager
shift-board-again-30d = Igjen innen 30 dager
shift-board-again-linkable = Kan følges
shift-board-again-part = Antall
shift-board-again-of = Av
shift-board-nothing-to-link = Ingen kan følges

shift-board-hops = Hvor de henvendte seg da de tok kontakt igjen
shift-board-hops-about = Fra kanal til kanal: hvor mange henvendelser i det valgte tidsrommet som innen 7 dager ble fulgt av en ny fra samme innbygger om samme tema. Den første kanalen er raden, den neste er kolonnen. Samme kanal to ganger er en gjentakelse, en annen er et bytte. Kanaler som ingen kom fra eller til, er ikke med.

    Antall, ingen andeler: Nevneren er henvendelsene som kan følges og er eldre enn 7 dager, i ruten «Tok kontakt igjen».
shift-board-first = Først
shift-board-next = Deretter
shift-board-then = { $channel }
shift-board-nobody-again = Ingen tok kontakt igjen

shift-board-goals = Målene, og hvor vi er
shift-board-goals-about = Hvert mål i organisasjonsfilen som er en bestemt verdi, og tallet for den siste hele uken før slutten av det valgte tidsrommet. For en indikator er det den siste observasjonen, selv om den ikke har noe mål.

    Henvendelser: ukens henvendelser og antall uten detaljer delt på 5, for Prometheus vet ikke hvilke dager som er fridager. I en uke med helligdag blir tallet derfor for lavt. Digital andel: kanalene som er valgt øverst, av alle. Servicenivå og indeks har egne tavler og ikke noe tall her. Mål som er en endring fra et utgangspunkt, står bare i `kanalkoll report targets`, som også sier om målet nås.
shift-board-no-goal = Ikke noe mål
shift-board-measure = Størrelse
shift-board-last-week = Siste hele uke
board-goal-response = Besvart i tide, %
board-goal-service-level = Besvart innen grensen, %
board-goal-index = Enkelhet, indeks 0–100
board-goal-contacts = Henvendelser per arbeidsdag
board-goal-digital-share = Digital andel, %
board-goal-indicator = Indikator

shift-board-read-verdict = **Erstatter, eller blir bare flere.** En ny kanal erstatter når de bemannede henvendelsene går ned mens de digitale øker; ellers blir henvendelsene bare flere. Tallet for det er hvor mye som ble erstattet, per arbeidsdag, mellom to perioder i organisasjonsfilen (`[[comparison]]`). Det står alltid med usikkerheten sin, og konklusjonen følger av den.
shift-board-read-history = **Hvilken tid svaret gjelder.** En sammenligning har sine egne perioder. Den vises når den senere perioden er over ved slutten av det valgte tidsrommet. Alt annet telles over det valgte tidsrommet.
shift-board-read-not = **Hva siden ikke kan si.** To perioder skiller seg i mer enn den nye kanalen: årstid, helligdager, en pandemi. `kanalkoll report shift` sammenligner med de samme ukene året før når de er kjent, og `kanalkoll report effect` ser på én enkelt hendelse.
