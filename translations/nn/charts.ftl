# Diagram i rapportar, og sida dei står på.

month-short = { $month ->
    [1] jan
    [2] feb
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] des
}

day-short = { $day }.{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }
day-and-month = { $day }. { $month }

chart-week = Veke frå
chart-channel = Kanal
chart-all = Alle kanalar
chart-figure = Storleik
chart-value = Verdi
chart-low = Lågast
chart-high = Høgast
chart-numbers = Tala i diagrammet
chart-marks = Hendingar i diagrammet

chart-volumes = Førespurnader og delen til kvar kanal, veke for veke
chart-per-day = Førespurnader per arbeidsdag
chart-share = Prosentdel av førespurnadene
chart-volumes-described = Stabla flater frå { $from } til { $to }. Øvst talet på førespurnader per arbeidsdag: { $start } den første veka og { $end } den siste. Nedst delen til kvar kanal. Den første veka: { $shares_start }. Den siste veka: { $shares_end }.
chart-volumes-table = Førespurnader per arbeidsdag, og prosentdel av førespurnadene i veka

chart-before-after = Førespurnader per arbeidsdag før og etter, per kanal
chart-before = Før
chart-after = Etter
chart-change = Skilnad
chart-before-after-row = { $channel }: { $before } før, { $after } etter.

chart-interval = Kor stor del av dei nye digitale førespurnadene erstatta andre?
chart-interval-between = S = { $value } (95 % visse: { $low } til { $high })
chart-interval-above = S = { $value } (95 % visse: { $low } eller meir)
chart-interval-below = S = { $value } (95 % visse: { $high } eller mindre)
chart-interval-unbounded = S = { $value } (kan ikkje avgrensast med 95 % visse)
chart-interval-described = { $said }. Ved 0 blir det berre fleire førespurnader. Ved 1 erstattar kvar ny digital førespurnad ein annan.
chart-mark-adds = blir berre fleire
chart-mark-replaces = erstattar heilt
chart-zone-induced = Dei andre aukar også
chart-zone-partial = Erstattar ein del
chart-zone-more = Dei andre minkar meir

chart-hops = { $count ->
    [one] Neste førespurnad om same tema innan { $number } dag
   *[other] Neste førespurnad om same tema innan { $number } dagar
}
chart-hops-first = Første kanal
chart-hops-next = Neste kanal (tal og prosent)
chart-hops-of = Førespurnader
chart-hops-described = Ruter: ei rad for kvar første kanal, ein kolonne for neste kanal. Di mørkare, di større del av førespurnadene i rada.
chart-hops-row = { $count ->
    [one] Frå { $first } til { $next }: { $number } førespurnad, { $share }.
   *[other] Frå { $first } til { $next }: { $number } førespurnader, { $share }.
}

chart-course-when = Frå
chart-course-week = Per veke
chart-course-goal = Mål: { $goal } innan { $by }
chart-course-fitted = Rett linje gjennom vekene
chart-course-described = Linje veke for veke frå { $from } til { $to }: { $first } den første veka og { $last } den siste. { $goal }.
chart-course-fitted-described = Ei rett linje gjennom vekene når { $value } { $day }.

# Meldingar periode for periode.
chart-in-time = Fekk svar i tide
chart-not-in-time = For seint eller utan svar
chart-undecided = Kan ikkje avgjerast enno
chart-share-in-time = Prosentdel i tide
chart-columns-described = Søyler, éi for kvar periode: meldingar som fekk svar i tide, for seint eller ikkje i det heile. { $rows }
chart-columns-row = { $period }: { $share } i tide av { $number }.

# Indeks periode for periode.
chart-index = Indeks
chart-answers = Svar
chart-scores-key = Indeks 0–100; streken viser kvar han truleg ligg
chart-scores-described = Punkt, eitt for kvar periode, på ein skala frå 0 til 100. { $rows }
chart-scores-row = { $period }: { $value }, av { $number } svar.

# Liggjande søyler.
chart-bars-described = Liggjande søyler. { $rows }
