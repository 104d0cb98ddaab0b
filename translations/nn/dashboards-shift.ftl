# Grafana: Erstattar den nye kanalen andre førespurnader, eller blir det berre fleire?

shift-board-title = Erstattar den nye kanalen andre førespurnader, eller blir det berre fleire?
shift-board-about = Om dei nye digitale førespurnadene kom i staden for bemanna eller i tillegg til dei. Dessutan kvar innbyggjarane tek kontakt igjen, og korleis måla ligg an.

board-choose-comparison = Samanlikning
board-choose-comparison-about = Ei samanlikning i organisasjonsfila.
board-choose-digital = Digitale kanalar
board-choose-digital-about = Kva kanalar prosentdelane på sida kallar digitale. Vel dei som står under `digital` i organisasjonsfila: Prometheus kjenner dei ikkje. Konklusjonen, kor mykje som vart erstatta, og timane følgjer organisasjonsfila, uansett kva som blir valt her.
board-show-comparison = Vis kvifor

shift-board-verdict = Konklusjon
shift-board-verdict-about = Kom dei nye digitale førespurnadene i staden for bemanna (telefon, e-post, besøk, brev) eller i tillegg til dei? Konklusjonen følgjer av uvissa ved sida av, ikkje av overslaget.

    Ligg heile uvissa over 0, erstattar den nye kanalen: minst halvparten om ho byrjar ved 0,5 eller høgare, berre ein del om ho sluttar under 1, elles noko, kanskje alt. Rommar ho 0, men ingenting over 0,5, blir førespurnadene berre fleire. Ligg heile under 0, vart dei bemanna også fleire. Elles kan det ikkje avgjerast enno. Finst dei same vekene året før, blir den seinare perioden samanlikna med dei.

    Det kan heller ikkje avgjerast når meir enn 5 % av førespurnadene i ein periode manglar kjend kanal, eller når ein periode manglar opplysningar. Klikk på konklusjonen for å sjå kvifor. Ei samanlikning i tid beviser inga årsak: Sjå på hendingane.
shift-board-not-over = Samanlikninga er ikkje over enno

shift-board-substitution = Kor mykje som vart erstatta
shift-board-substitution-about = Kor mange bemanna førespurnader som fall bort for kvar ny digital: 1 betyr at alt vart erstatta, 0 at ingenting vart det, under 0 at dei bemanna også vart fleire. Verdien ligg truleg mellom den nedre og den øvre grensa (95 %). Overslaget står aldri utan dei.

    Teljar: nedgangen i bemanna førespurnader per arbeidsdag frå den tidlegare perioden i samanlikninga til den seinare. Nemnar: auken i digitale førespurnader per arbeidsdag. Utan auke finst det ikkje noko tal. Manglar ei grense, er uvissa open på den sida.
shift-board-hours = Timar som unngåtte førespurnader svarar til
shift-board-hours-about = Timane som dei unngåtte bemanna førespurnadene svarar til i den seinare perioden av samanlikninga. Timane er dei unngåtte førespurnadene gonger gjennomsnittleg tidsbruk på dei bemanna førespurnadene før. Dei unngåtte blir rekna ved den nedre og den øvre grensa for kor mykje som vart erstatta, høgst éin for kvar ny digital. Rekn med den nedre grensa.

    Blir vist berre når konklusjonen er at den nye kanalen erstattar, heilt eller delvis, og tidsbruken er kjend. At inga innsparing kan oppgivast, er ikkje det same som 0. Timar er ikkje pengar: Kva dei kostar, og om nokon fekk dei til overs, er eit anna spørsmål.
shift-board-no-saving = Inga innsparing kan oppgivast
shift-board-open = inga grense
shift-board-low = Nedre grense
shift-board-estimate = Overslag
shift-board-high = Øvre grense

shift-board-so-far = Kor mykje som vart erstatta, veke for veke
shift-board-so-far-about = Overslaget for den valde samanlikninga med begge grensene (95 %), slik det stod ved slutten av kvar veke: av den tidlegare perioden og dei vekene av den seinare som då var gått. Linja byrjar når den seinare perioden har minst fire heile veker. Når perioden er over, endrar ho seg ikkje meir.

    1 betyr at alt vart erstatta, 0 at ingenting vart det. Ligg begge grensene over 0, erstattar den nye kanalen noko. Grensene kjem nærare kvarandre når fleire veker går: Ein konklusjon som framleis står då, byggjer på meir. Det som ligg utanfor -1 til 3, blir teikna ved kanten. Ei veke utan grenser har inga linje.
shift-board-not-begun = Den seinare perioden har ingen tal enno

shift-board-before-after = Før og etter, per kanal
shift-board-before-after-about = Førespurnader og tal utan detaljar per arbeidsdag gjennom kvar kanal, i den tidlegare og den seinare perioden av den valde samanlikninga. Ved sida av står prosentdelen av alle. Før er dei same vekene året før når dei er kjende, elles perioden i organisasjonsfila. Digitale kanalar er dei som er valde øvst. Ein kanal som ingen brukte i nokon av periodane, er ikkje med.

    Teljar: førespurnadene i perioden, utan dei som er haldne utanfor, og tal utan detaljar. Nemnar for tala: arbeidsdagane i perioden. Nemnar for prosentdelane: alle kanalar i same periode.

    Ein prosentdel kan vekse sjølv om ingen forlét telefonen: Les tala først. Ei samanlikning av ei eining eller eit tema tel berre førespurnadene der.
shift-board-before = Før, per dag
shift-board-after = Etter, per dag
shift-board-share-before = Prosentdel før
shift-board-share-after = Prosentdel etter
shift-board-digital-channels = Digitale kanalar
shift-board-other-channels = Andre kanalar
shift-board-share = Prosentdel

shift-board-unknown = Ukjend kanal
shift-board-unknown-about = Førespurnader i det valde tidsrommet der kjelda ikkje oppgav kanalen, og prosentdelen av alle. Teljar: førespurnader med ukjend kanal. Nemnar: førespurnader og tal utan detaljar gjennom alle kanalar.

    Over 5 % kan ein ikkje trekkje nokon konklusjon av ei samanlikning, for dei kan høyre til kva kanal som helst. Då er prosentdelen oransje: Rett opp tilordninga til kjelda. Kom ingenting inn, finst det ikkje noko tal.
shift-board-unknown-contacts = Ukjend kanal
shift-board-of-all = Av alle

shift-board-counted = Det som blir talt, er førespurnadene som kom inn og ikkje vart haldne utanfor som søppelpost, dublettar, automatiske meldingar eller takk. På telefon og chat blir alle som kom til køen, talde, med eller utan svar. Tal utan detaljar, frå system som berre gir tal, er med. Det er dei same tala som konklusjonen kviler på.
shift-board-many = Førespurnader per kanal og $period: tal
shift-board-many-about = Førespurnader og tal utan detaljar kvar månad eller veke (vel under «Vis per»), per kanal, stabla oppå kvarandre. Heile høgda er alle: Sjå på ho før prosentdelane ved sida av.
shift-board-parts = Førespurnader per kanal og $period: i prosent
shift-board-parts-about = Dei same førespurnadene som ved sida av, som prosentdelar av alle, stabla til 100 %. Teljar: førespurnader og tal utan detaljar gjennom kanalen. Nemnar: gjennom alle kanalar. Ein periode utan førespurnader er tom. Prosentdelen til ein kanal kan auke utan at nokon forlèt ein annan: Då veks høgda i biletet ved sida av.

shift-board-digital = Digital prosentdel, og kor mange
shift-board-digital-about = Linja, på aksen til høgre, er prosentdelen til dei digitale kanalane (slik dei er valde øvst). Teljar: førespurnader og tal utan detaljar gjennom dei. Nemnar: gjennom alle. Stipla: målet, om det finst. Ein periode utan førespurnader har ikkje noko punkt.

    Under linja, stabla, kor mange som kom gjennom digitale kanalar og gjennom dei andre. Prosentdelen står aldri utan dei: Han veks også når digitale førespurnader kjem i tillegg til dei andre.
shift-board-digital-share = Digital prosentdel
shift-board-goal = Mål

shift-board-again = Tok kontakt igjen
shift-board-again-about = Av førespurnadene i det valde tidsrommet som kan følgjast: prosentdelen som vart følgd av ein ny frå same innbyggjar om same tema. Alle kanalar blir talde, innan 1, 7 og 30 dagar. Ved sida av kvar prosentdel står teljar og nemnar. Rada «Kan følgjast» seier kor stor del av alle førespurnader det er: Er han liten, seier dei andre lite.

    Dagar som er yngre enn vindauget, er ikkje med i nokon av dei: Den som kan ta kontakt igjen, har ikkje fått tid til det. Berre førespurnader som blir lagra éin og éin, med pseudonym og tema, kan følgjast. Tal utan detaljar kan ikkje det.
shift-board-within = Vindauge
shift-board-again-1d = Igjen innan 1 dag
shift-board-again-7d = Igjen innan 7 dagar
shift-board-again-30d = Igjen innan 30 dagar
shift-board-again-linkable = Kan følgjast
shift-board-again-part = Tal
shift-board-again-of = Av
shift-board-nothing-to-link = Ingen kan følgjast

shift-board-hops = Kvar dei vende seg då dei tok kontakt igjen
shift-board-hops-about = Frå kanal til kanal: kor mange førespurnader i det valde tidsrommet som innan 7 dagar vart følgde av ein ny frå same innbyggjar om same tema. Den første kanalen er rada, den neste er kolonnen. Same kanal to gonger er ei gjentaking, ein annan er eit byte. Kanalar som ingen kom frå eller til, er ikkje med.

    Tal, ingen prosentdelar: Nemnaren er førespurnadene som kan følgjast og er eldre enn 7 dagar, i ruta «Tok kontakt igjen».
shift-board-first = Først
shift-board-next = Deretter
shift-board-then = { $channel }
shift-board-nobody-again = Ingen tok kontakt igjen

shift-board-goals = Måla, og kvar vi er
shift-board-goals-about = Kvart mål i organisasjonsfila som er ein bestemt verdi, og talet for den siste heile veka før slutten av det valde tidsrommet. For ein indikator er det den siste observasjonen, sjølv om han ikkje har noko mål.

    Førespurnader: førespurnader og tal utan detaljar i veka, delte på 5, for Prometheus veit ikkje kva dagar som er fridagar. I ei veke med heilagdag blir talet derfor for lågt. Digital prosentdel: kanalane som er valde øvst, av alle. Servicenivå og indeks har eigne tavler og ikkje noko tal her. Mål som er ei endring frå eit utgangspunkt, står berre i `kanalkoll report targets`, som også seier om målet blir nådd.
shift-board-no-goal = Ikkje noko mål
shift-board-measure = Storleik
shift-board-last-week = Siste heile veke
board-goal-response = Svar i tide, %
board-goal-service-level = Svar innan grensa, %
board-goal-index = Indeks 0–100: kor lett å få hjelp
board-goal-contacts = Førespurnader per arbeidsdag
board-goal-digital-share = Digital prosentdel, %
board-goal-indicator = Indikator

shift-board-read-verdict = **Erstattar, eller blir berre fleire.** Ein ny kanal erstattar når dei bemanna førespurnadene går ned medan dei digitale aukar; elles blir førespurnadene berre fleire. Talet for det er kor mykje som vart erstatta, per arbeidsdag, mellom to periodar i organisasjonsfila (`[[comparison]]`). Det står alltid med uvissa si, og konklusjonen følgjer av ho.
shift-board-read-history = **Kva tid svaret gjeld.** Ei samanlikning har sine eigne periodar. Ho blir vist når den seinare perioden er over ved slutten av det valde tidsrommet. Alt anna blir rekna over det valde tidsrommet.
shift-board-read-not = **Kva sida ikkje kan seie.** To periodar skil seg i meir enn den nye kanalen: årstid, heilagdagar, ein pandemi. `kanalkoll report shift` samanliknar med dei same vekene året før når dei er kjende, og `kanalkoll report effect` ser på éi enkelt hending.
