# Diagram i rapporter, och sidan som de står på.

month-short = { $month ->
    [1] jan
    [2] feb
    [3] mars
    [4] apr
    [5] maj
    [6] juni
    [7] juli
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}

day-short = { $day }{ "\u00A0" }{ $month }{ "\u00A0" }{ $year }
day-and-month = { $day } { $month }

chart-week = Vecka från
chart-channel = Kanal
chart-all = Alla kanaler
chart-figure = Mått
chart-value = Värde
chart-low = Lägst
chart-high = Högst
chart-numbers = Siffrorna i diagrammet
chart-marks = Händelser i diagrammet

# Kontakter vecka för vecka.
chart-volumes = Kontakter och kanalernas andelar, vecka för vecka
chart-per-day = Kontakter per arbetsdag
chart-share = Andel av kontakterna
chart-volumes-described = Staplade ytor från { $from } till { $to }. Överst antalet kontakter per arbetsdag: { $start } den första veckan och { $end } den sista. Underst kanalernas andelar. Den första veckan: { $shares_start }. Den sista veckan: { $shares_end }.
chart-volumes-table = Kontakter per arbetsdag, och andel av veckans kontakter

# Före och efter.
chart-before-after = Kontakter per arbetsdag före och efter, per kanal
chart-before = Före
chart-after = Efter
chart-change = Skillnad
chart-before-after-row = { $channel }: { $before } före, { $after } efter.

# Hur stor del av de nya digitala kontakterna ersatte andra? S är talet.
chart-interval = Hur stor del av de nya digitala kontakterna ersatte andra?
chart-interval-between = S = { $value } (95 % säkerhet: { $low } till { $high })
chart-interval-above = S = { $value } (95 % säkerhet: { $low } eller mer)
chart-interval-below = S = { $value } (95 % säkerhet: { $high } eller mindre)
chart-interval-unbounded = S = { $value } (går inte att avgränsa med 95 % säkerhet)
chart-interval-described = { $said }. Vid 0 blir kontakterna bara fler. Vid 1 ersätter varje ny digital kontakt en annan.
chart-mark-adds = blir bara fler
chart-mark-replaces = ersätter helt
chart-zone-induced = De andra ökar också
chart-zone-partial = Ersätter en del
chart-zone-more = De andra minskar mer

# Kontakter som följs av en till.
chart-hops = { $count ->
    [one] Nästa kontakt i samma ämne inom { $number } dag
   *[other] Nästa kontakt i samma ämne inom { $number } dagar
}
chart-hops-first = Första kanal
chart-hops-next = Nästa kanal (antal och procent)
chart-hops-of = Kontakter
chart-hops-described = Rutor: en rad för varje första kanal, en kolumn för nästa kanal. Ju mörkare, desto större andel av radens kontakter.
chart-hops-row = { $count ->
    [one] Från { $first } till { $next }: { $number } kontakt, { $share }.
   *[other] Från { $first } till { $next }: { $number } kontakter, { $share }.
}

# Ett mål.
chart-course-when = Från
chart-course-week = Per vecka
chart-course-goal = Mål: { $goal } senast { $by }
chart-course-fitted = Rak linje genom veckorna
chart-course-described = Linje vecka för vecka från { $from } till { $to }: { $first } den första veckan och { $last } den sista. { $goal }.
chart-course-fitted-described = En rak linje genom veckorna når { $value } { $day }.

# Meddelanden period för period.
chart-in-time = Besvarade i tid
chart-not-in-time = För sent eller obesvarade
chart-undecided = Går inte att säga ännu
chart-share-in-time = Andel i tid
chart-columns-described = Staplar, en för varje period: meddelanden som besvarades i tid, för sent eller inte alls. { $rows }
chart-columns-row = { $period }: { $share } i tid av { $number }.

# Index period för period.
chart-index = Index
chart-answers = Svar
chart-scores-key = Index 0–100; strecket visar var det troligen ligger
chart-scores-described = Punkter, en för varje period, på en skala från 0 till 100. { $rows }
chart-scores-row = { $period }: { $value }, av { $number } svar.

# Liggande staplar.
chart-bars-described = Liggande staplar. { $rows }
