# Grafana: Erstattar den nye kanalen, eller kjem han i tillegg?

shift-board-title = Erstattar den nye kanalen, eller kjem han i tillegg?
shift-board-about = Om dei nye digitale førespurnadene kom i staden for betente eller i tillegg til dei, kvar innbyggjarane tek kontakt på nytt, og korleis måla ligg an.

board-choose-comparison = Samanlikning
board-choose-comparison-about = Ei samanlikning i organisasjonsfila, med koden sin; year_on_year om fila ikkje har noka. Finst berre når tidsrommet sluttar no.
board-choose-digital = Digitale kanalar
board-choose-digital-about = Kva kanalar delane på sida kallar digitale. Vel dei som står under `digital` i organisasjonsfila: Prometheus kjenner dei ikkje. Vurderinga, erstatninga og timane følgjer organisasjonsfila, uansett kva som blir valt her.
board-show-comparison = Vis kvifor

shift-board-verdict = Vurdering
shift-board-verdict-about = Kva den valde samanlikninga seier: Kom dei nye digitale førespurnadene i staden for betente (telefon, e-post, besøk, brev) eller i tillegg til dei? Det følgjer av intervallet ved sida av, ikkje av overslaget. Ligg heile over 0, erstattar den nye kanalen: minst halvparten om det byrjar ved 0,5 eller høgare, berre delvis om det sluttar under 1, elles nokre, kanskje alle. Rommar det 0, men ingenting over 0,5, er det tillegg. Ligg heile under 0, vart også dei betente fleire. Elles er det for tidleg å seie. Er dei same vekene året før kjende, vert den seinare perioden samanlikna med dei.

    Det blir heller ikkje sagt noko når meir enn 5 % av førespurnadene i ein periode manglar kjend kanal, eller når ein periode manglar opplysningar. Klikk på vurderinga for å sjå kvifor. Ei samanlikning i tid beviser inga årsak: Sjå på hendingane.
shift-board-verdict-substitution = Erstattar
shift-board-verdict-partial_substitution = Erstattar delvis
shift-board-verdict-some_substitution = Erstattar nokre, kanskje alle
shift-board-verdict-added_demand = Tillegg
shift-board-verdict-induced_demand = Meir av alt
shift-board-verdict-digital_did_not_grow = Det digitale voks ikkje
shift-board-verdict-cannot_tell_yet = For tidleg å seie

shift-board-substitution = Erstatning (S), med intervall
shift-board-substitution-about = Kor mange betente førespurnader som fall bort for kvar ny digitale: 1 betyr at alt vart erstatta, 0 at ingenting vart det, under 0 at også dei betente vart fleire. Låg og høg er endane av 95 %-intervallet; overslaget står aldri utan dei.

    Teljar: nedgangen i betente førespurnader per arbeidsdag frå den tidlegare perioden i samanlikninga til den seinare. Nemnar: auken i digitale førespurnader per arbeidsdag. Utan auke finst det ikkje noko tal. Manglar ein ende, er intervallet ope på den sida.
shift-board-hours = Sparte timar, med intervall
shift-board-hours-about = Handsamingstimane som dei unngåtte betente førespurnadene svarar til i den seinare perioden av samanlikninga: dei unngåtte førespurnadene, ved den låge og den høge enden av erstatninga og høgst éin for kvar ny digital, gonger den gjennomsnittlege handsamingstida for betente førespurnader før. Det som vert rekna som spart, er den låge enden.

    Blir oppgjeve berre når vurderinga er at den nye kanalen erstattar, heilt eller delvis, og handsamingstidene er kjende. Elles blir inga innsparing oppgjeven; det er ikkje det same som 0. Timar er ikkje pengar: Kva dei kostar, og om nokon fekk dei til overs, er eit anna spørsmål.
shift-board-no-saving = Inga innsparing oppgjeven
shift-board-low = Låg
shift-board-estimate = Overslag
shift-board-high = Høg

shift-board-before-after = Før og etter, per kanal
shift-board-before-after-about = Førespurnader og volum per arbeidsdag gjennom kvar kanal i den tidlegare og den seinare perioden av den valde samanlikninga, og delen av alle. Før er dei same vekene året før når dei er kjende, elles perioden i organisasjonsfila. Teljar: førespurnadene i perioden, utan dei som vart haldne utanfor, og volum. Nemnar for tala: arbeidsdagane i perioden. Nemnar for delane: alle kanalar i same periode. Digitale kanalar er dei som er valde øvst. Ein kanal som ingen brukte i nokon av periodane, er ikkje med.

    Ein del kan vekse sjølv om ingen forlét telefonen: Les tala først. Er meir enn 5 % av ukjend kanal i ein periode, blir det inga vurdering. Ei samanlikning av ei eining eller eit tema tel berre førespurnadene der.
shift-board-before = Før, per dag
shift-board-after = Etter, per dag
shift-board-share-before = Del før
shift-board-share-after = Del etter
shift-board-digital-channels = Digitale kanalar
shift-board-other-channels = Andre kanalar
shift-board-share = Del

shift-board-unknown = Ukjend kanal
shift-board-unknown-about = Førespurnader i tidsrommet der kjelda ikkje oppgav kanalen, og delen av dei. Teljar: førespurnader av ukjend kanal. Nemnar: førespurnader og volum gjennom alle kanalar.

    Over 5 % blir det inga vurdering av ei samanlikning, for dei kan høyre til kva kanal som helst. Då er delen oransje: Rett opp oppsettet til kjelda. Kom ingenting inn, finst det ikkje noko tal. Vel minst éin dag: Talet legg saman dei heile dagane som har klokka tolv i tidsrommet.
shift-board-unknown-contacts = Ukjend kanal
shift-board-of-all = Av alle

shift-board-counted = Det som blir talt, er førespurnadene som kom inn og ikkje vart haldne utanfor som søppelpost, dublettar, automatiske meldingar eller takk; på telefon og chat alle som kom til køen, med eller utan svar; og volum frå system som berre gir tal. Det er dei same tala som vurderinga kviler på.
shift-board-many = Førespurnader per kanal: kor mange
shift-board-many-about = Førespurnader og volum kvar månad eller veke (vel under «Søyler»), per kanal, stabla oppå kvarandre. Heile høgda er alle: Sjå på ho før delane ved sida av.
shift-board-parts = Førespurnader per kanal: delar
shift-board-parts-about = Dei same førespurnadene som ved sida av, som delar av alle, stabla til 100 %. Teljar: førespurnader og volum gjennom kanalen. Nemnar: gjennom alle kanalar. Ein månad eller ei veke utan førespurnader er tom. Ein kanal kan vinne del utan at nokon forlèt ein annan: Då veks høgda i biletet ved sida av.

shift-board-digital = Digital del, og kor mange
shift-board-digital-about = Linja, på aksen til høgre, er delen til dei digitale kanalane (slik dei er valde øvst). Teljar: førespurnader og volum gjennom dei. Nemnar: gjennom alle. Stipla: målet, om det finst. Ein månad eller ei veke utan førespurnader har ikkje noko punkt.

    Under ho, stabla, kor mange som kom gjennom digitale kanalar og gjennom dei andre. Delen står aldri utan dei: Han veks også når digitale førespurnader kjem i tillegg til dei andre.
shift-board-digital-share = Digital del
shift-board-goal = Mål

shift-board-again = Tok kontakt på nytt
shift-board-again-about = Av førespurnadene i tidsrommet som kan koplast: delen som vart følgd av ein ny frå same innbyggjar i same tema, gjennom kva kanal som helst, innan 1, 7 og 30 døgn (innan eitt døgn er også innan sju). Ved sida av kvar del står teljar og nemnar. Rada «Kan koplast» seier kor stor del av alle førespurnader som kan koplast: Er han liten, seier dei andre lite.

    Dagar som er yngre enn vindauget, er ikkje med i nokon av dei: Den som kan kome att, har ikkje rokke det. Berre førespurnader som blir lagra éin og éin, med pseudonym og tema, kan koplast; volum kan ikkje det. Finst det ingen å kople, finst det ikkje noko tal, verken 0 eller 100 %. Vel minst éin dag.
shift-board-within = Vindauge
shift-board-again-1d = På nytt innan 1 døgn
shift-board-again-7d = På nytt innan 7 døgn
shift-board-again-30d = På nytt innan 30 døgn
shift-board-again-linkable = Kan koplast
shift-board-again-part = Tal
shift-board-again-of = Av
shift-board-nothing-to-link = Ingenting å kople

shift-board-hops = Kvar dei vende seg på nytt
shift-board-hops-about = Frå kanal til kanal: kor mange førespurnader i tidsrommet som innan 7 døgn vart følgde av ein ny frå same innbyggjar i same tema, etter den første kanalen (rad) og den neste (kolonne). Same kanal to gonger er ei gjentaking, ein annan er eit byte. Kanalar som ingen kom frå eller til, er ikkje med; 0 er 0.

    Tal, ingen delar: Nemnaren er førespurnadene som kan koplast og er eldre enn 7 døgn, i ruta «Tok kontakt på nytt». Vel minst éin dag: Heile dagar som har klokka tolv i tidsrommet, blir lagde saman.
shift-board-first = Først
shift-board-next = Deretter
shift-board-then = deretter { $channel }
shift-board-nobody-again = Ingen tok kontakt på nytt

shift-board-goals = Måla, og kvar vi er
shift-board-goals-about = Kvart mål i organisasjonsfila som er ein bestemt verdi, og talet for den siste heile veka før slutten av tidsrommet (for ein indikator den siste observasjonen, også om han ikkje har noko mål). Kvar i si eining: førespurnader per arbeidsdag, ein indeks frå 0 til 100, ein del frå 0 til 1.

    Førespurnader: førespurnader og volum i veka. Nemnar: 5, for Prometheus veit ikkje kva dagar som er fridagar. I ei veke med heilagdag blir talet difor for lågt. Svara på i tide: i tide / (i tide + for seint + utan svar der fristen er ute + lukka utan svar), av meldingane i veka. Digital del: kanalane som er valde øvst / alle. Servicenivå og indeks har eigne tavler og ikkje noko tal her. Mål som er ei endring frå ein samanlikningsperiode, står berre i `kanalkoll report targets`, som også reknar med rette arbeidsdagar og seier om målet blir nådd.
shift-board-no-goal = Ingen mål
shift-board-measure = Mål for
shift-board-last-week = Siste heile veke

shift-board-read-verdict = **Erstattar eller kjem i tillegg.** Ein ny kanal erstattar når dei betente førespurnadene går ned medan dei digitale aukar; elles kjem han berre i tillegg. Talet for det er erstatninga, per arbeidsdag, mellom to periodar i organisasjonsfila (`[[comparison]]`). Ho står alltid med intervallet sitt, og vurderinga følgjer av intervallet. Utan den vurderinga blir inga innsparing oppgjeven.
shift-board-read-now = **Svaret gjeld no.** Vurdering, erstatning, timar, før og etter blir viste når tidsrommet sluttar no; byrj så tidleg du vil. Alt anna finst for alle tider.
shift-board-read-not = **Kva sida ikkje kan seie.** To periodar skil seg i meir enn den nye kanalen: årstid, heilagdagar, ein pandemi. `kanalkoll report shift` samanliknar med dei same vekene året før når dei er kjende, og `kanalkoll report effect` ser på éi hending.
