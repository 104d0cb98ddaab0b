# Diagrammer i rapporter, og siden de står på.

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

chart-week = Uke fra
chart-channel = Kanal
chart-all = Alle kanaler
chart-figure = Størrelse
chart-value = Verdi
chart-low = Lavest
chart-high = Høyest
chart-numbers = Tallene i diagrammet
chart-marks = Hendelser i diagrammet

chart-volumes = Henvendelser og kanalenes andeler, uke for uke
chart-per-day = Henvendelser per arbeidsdag
chart-share = Andel av henvendelsene
chart-volumes-described = Stablede flater fra { $from } til { $to }. Øverst antall henvendelser per arbeidsdag: { $start } den første uken og { $end } den siste. Nederst kanalenes andeler. Den første uken: { $shares_start }. Den siste uken: { $shares_end }.
chart-volumes-table = Henvendelser per arbeidsdag, og andel av ukens henvendelser

chart-before-after = Henvendelser per arbeidsdag før og etter, per kanal
chart-before = Før
chart-after = Etter
chart-change = Forskjell
chart-before-after-row = { $channel }: { $before } før, { $after } etter.

chart-interval = Hvor stor del av de nye digitale henvendelsene erstattet andre?
chart-interval-between = S = { $value } (95 % sikkerhet: { $low } til { $high })
chart-interval-above = S = { $value } (95 % sikkerhet: { $low } eller mer)
chart-interval-below = S = { $value } (95 % sikkerhet: { $high } eller mindre)
chart-interval-unbounded = S = { $value } (kan ikke avgrenses med 95 % sikkerhet)
chart-interval-described = { $said }. Ved 0 blir det bare flere henvendelser. Ved 1 erstatter hver ny digital henvendelse en annen.
chart-mark-adds = blir bare flere
chart-mark-replaces = erstatter helt
chart-zone-induced = De andre øker også
chart-zone-partial = Erstatter en del
chart-zone-more = De andre minker mer

chart-hops = { $count ->
    [one] Neste henvendelse om samme tema innen { $number } dag
   *[other] Neste henvendelse om samme tema innen { $number } dager
}
chart-hops-first = Første kanal
chart-hops-next = Neste kanal (antall og prosent)
chart-hops-of = Henvendelser
chart-hops-described = Ruter: en rad for hver første kanal, en kolonne for neste kanal. Jo mørkere, desto større andel av radens henvendelser.
chart-hops-row = { $count ->
    [one] Fra { $first } til { $next }: { $number } henvendelse, { $share }.
   *[other] Fra { $first } til { $next }: { $number } henvendelser, { $share }.
}

chart-course-when = Fra
chart-course-week = Per uke
chart-course-goal = Mål: { $goal } innen { $by }
chart-course-fitted = Rett linje gjennom ukene
chart-course-described = Linje uke for uke fra { $from } til { $to }: { $first } den første uken og { $last } den siste. { $goal }.
chart-course-fitted-described = En rett linje gjennom ukene når { $value } { $day }.

# Meldinger periode for periode.
chart-in-time = Besvart i tide
chart-not-in-time = For sent eller ubesvart
chart-undecided = Kan ikke avgjøres ennå
chart-share-in-time = Andel i tide
chart-columns-described = Søyler, én for hver periode: meldinger som ble besvart i tide, for sent eller ikke i det hele tatt. { $rows }
chart-columns-row = { $period }: { $share } i tide av { $number }.

# Indeks periode for periode.
chart-index = Indeks
chart-answers = Svar
chart-scores-key = Indeks 0–100; streken viser hvor den trolig ligger
chart-scores-described = Punkter, ett for hver periode, på en skala fra 0 til 100. { $rows }
chart-scores-row = { $period }: { $value }, av { $number } svar.

# Liggende søyler.
chart-bars-described = Liggende søyler. { $rows }
