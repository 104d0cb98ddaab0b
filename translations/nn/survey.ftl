# Nynorsk.

## Spørsmål og svar

question-got_answer = Fekk du svar på spørsmålet ditt?
choice-got_answer-yes = Ja
choice-got_answer-no = Nei

question-reasonable_time = Kva hadde vore ei rimeleg tid å vente på svar?
choice-reasonable_time-same_day = Same dagen
choice-reasonable_time-next_working_day = Neste arbeidsdag
choice-reasonable_time-within_week = Innan ei veke
choice-reasonable_time-longer = Meir enn ei veke

question-ease = Kor lett eller vanskeleg var det å få hjelp?
scale-ease-1 = 1 – Svært vanskeleg
scale-ease-2 = 2 – Ganske vanskeleg
scale-ease-3 = 3 – Verken lett eller vanskeleg
scale-ease-4 = 4 – Ganske lett
scale-ease-5 = 5 – Svært lett

question-clarity = Kor tydeleg var svaret?
scale-clarity-1 = 1 – Svært utydeleg
scale-clarity-2 = 2 – Ganske utydeleg
scale-clarity-3 = 3 – Verken tydeleg eller utydeleg
scale-clarity-4 = 4 – Ganske tydeleg
scale-clarity-5 = 5 – Svært tydeleg

question-treatment = Korleis vart du møtt?
scale-treatment-1 = 1 – Svært dårleg
scale-treatment-2 = 2 – Ganske dårleg
scale-treatment-3 = 3 – Verken godt eller dårleg
scale-treatment-4 = 4 – Ganske godt
scale-treatment-5 = 5 – Svært godt

question-solved = Er saka di løyst?
choice-solved-yes = Ja
choice-solved-partly = Delvis
choice-solved-no = Nei

question-comment = Vil du fortelje meir?

scale-1 = 1 – lågast
scale-2 = 2
scale-3 = 3
scale-4 = 4
scale-5 = 5 – høgast

yes = Ja
no = Nei

## På alle sider

languages = Vel språk
error-prefix = Feil:
footer = Om undersøkinga
accessibility-link = Tilgjengelegheitserklæring
data-protection-link = Slik behandlar vi opplysningane dine
opt-out-link = Eg vil ikkje ha fleire undersøkingar
trap-label = La stå tomt

## Undersøkinga

survey-title = Korleis var det å kontakte oss?
intro-e_service = Du har brukt ei digital teneste hos { $organisation }.
intro-email = Du har sendt e-post til { $organisation }.
intro-chat = Du har chatta med { $organisation }.
intro-phone = Du har ringt til { $organisation }.
intro-video = Du har hatt eit videomøte med { $organisation }.
intro-visit = Du har besøkt { $organisation }.
intro-letter = Du har skrive brev til { $organisation }.
intro-social = Du har kontakta { $organisation } i sosiale medium.
intro-bot = Du har chatta med chatboten til { $organisation }.
intro-unknown = Du har vore i kontakt med { $organisation }.
first-lead = Svar på eitt spørsmål om korleis det gjekk. Etter det kjem nokre frivillige spørsmål.
first-button = Send svaret

rest-title = Takk! Vil du svare på nokre spørsmål til?
rest-answered = Det første svaret ditt er lagra. Du svara:
rest-optional = Alle spørsmåla her er frivillige. Hopp over dei du ikkje vil svare på.
rest-button = Send svara

open-title = Kva synest du om servicen vår?
open-lead = Det første spørsmålet må ha eit svar. Dei andre er frivillige.
open-again = Svar ein gong til

comment-hint = Ikkje skriv personopplysningar, til dømes namn, fødselsnummer eller noko om helsa di. Rettleiarane i eininga og den tilsette som hjelpte deg, kan få lese kommentaren din. Høgst { $most } teikn.
open-comment-hint = Ikkje skriv personopplysningar, til dømes namn, fødselsnummer eller noko om helsa di. Tilsette og rettleiarar kan få lese kommentaren din. Høgst { $most } teikn.
hide-label = Ikkje vis kommentaren min til den tilsette eller rettleiarar

about-title = Om svara dine
about-who = Det er { $organisation } som spør.
about-use = Vi bruker svara til å gjere servicen vår betre.
about-anonymous = Du treng ikkje å seie kven du er. Vi viser aldri resultat som byggjer på så få svar at nokon kan kjennast igjen.
about-comment = Rettleiarane i eininga og den tilsette som hjelpte deg, kan få lese kommentaren din. Vil du ikkje det, kryssar du av for «{ $box }».
open-about-comment = Tilsette og rettleiarar kan få lese kommentaren din. Vil du ikkje det, kryssar du av for «{ $box }».
about-personal = Ikkje skriv personopplysningar. Fødselsnummer, e-postadresser og telefonnummer blir fjerna automatisk før vi lagrar det du skriv.

done-title = Takk for svara dine!
done-saved = Svara dine er lagra. Du kan lukke sida.
done-use = Dei hjelper { $organisation } med å gi betre service.

## Fleire undersøkingar?

opt-out-title = Vil du ikkje få fleire undersøkingar?
opt-out-lead = Om du trykkjer på knappen, sender { $organisation } deg ingen fleire undersøkingar. Det gjeld framover, uansett korleis du kontaktar oss, så lenge vi kan sjå at det er deg.
opt-out-button = Ikkje send meg fleire undersøkingar
opt-out-back = Tilbake til undersøkinga
opted-out-title = Du får ingen fleire undersøkingar
opted-out-lead = { $organisation } sender deg ingen fleire undersøkingar. Du kan lukke sida.

## Når noko ikkje verkar

summary-title = Det er noko som må rettast
error-choose = Vel eit svar på spørsmålet «{ $question }».
error-too-long = Teksten er for lang. Han har { $length } teikn og kan ha høgst { $most }. Gjer han kortare og send på nytt.
error-not-in-list = Svaret på spørsmålet «{ $question }» kunne ikkje lesast. Vel eit av svara og send på nytt.
error-form = Noko av det som vart sendt, høyrer ikkje til denne undersøkinga. Gå gjennom svara dine og send på nytt.
notice-title = Trykk ein gong til
notice-again = Svara dine er ikkje sende enno, men alt du har fylt ut, er her framleis. Trykk på «{ $button }» ein gong til.

gone-title = Lenkja kan ikkje brukast
gone-why = Ho kan vere for gammal, eller så kom ikkje heile adressa med.
gone-do = Kontroller at heile lenkja er med. Om det ikkje hjelper, treng du ikkje å gjere noko meir. Saka di blir ikkje påverka.

too-large-title = Teksten er for lang
too-large-do = Det du sende, er for stort til å bli teke imot, og ingenting vart lagra. Gå tilbake, gjer teksten kortare og send på nytt.
not-form-title = Det som vart sendt, kunne ikkje lesast
not-form-do = Ingenting vart lagra. Opne lenkja på nytt i ein nettlesar, fyll ut undersøkinga og send ho derifrå.
too-many-title = Mange svarar akkurat no
too-many-do = Derfor kunne vi ikkje ta imot svaret ditt. Vent eitt minutt og trykk så på knappen.
failed-title = Noko gjekk gale hos oss
failed-do = Det er ikkje din feil. Prøv på nytt om ei stund.
failed-unsaved = Det du sende, er ikkje lagra, men det står framleis her på sida.
failed-id = Kontakt oss gjerne om feilen, og gi opp nummeret { $id }.
method-title = Adressa kan ikkje brukast slik
method-do = Opne lenkja på nytt i ein nettlesar.
again-button = Send på nytt

## Tilgjengelegheit

accessibility-title = Tilgjengelegheitserklæring for undersøkingar frå { $organisation }
accessibility-lead = { $organisation } står bak desse undersøkingssidene. Alle skal kunne bruke dei. Her står det kor godt sidene oppfyller krava, og kva du gjer om noko ikkje verkar.
accessibility-how-well = Kor tilgjengelege er sidene?
accessibility-full = Sidene oppfyller krava i WCAG 2.1 på nivå AA.
accessibility-partial = Sidene oppfyller delvis krava i WCAG 2.1 på nivå AA. Det som manglar, står nedanfor.
accessibility-not-assessed = { $organisation } har ikkje vurdert om sidene oppfyller krava. Vi kan derfor ikkje seie at dei gjer det.
accessibility-built = Programmet bak sidene er laga for å følgje WCAG 2.1 på nivå AA, og kvar side blir testa automatisk før programmet blir gitt ut. Slike testar finn ikkje alle feil.
accessibility-faults = Dette verkar ikkje for alle
accessibility-assessed-on = Sidene vart vurderte { $date }.
accessibility-assessed-by = Vurderinga vart gjord av eller gjennom: { $who }.
accessibility-report = Sei frå om noko ikkje verkar
accessibility-report-how = Sei frå til { $organisation } om du ikkje kan bruke sidene, eller om du finn ein feil:
accessibility-report-nowhere = { $organisation } har ikkje gitt opp noka eiga adresse for dette. Bruk dei vanlege måtane å kontakte { $organisation } på.
accessibility-email = E-post:
accessibility-phone = Telefon:
accessibility-web = Nettstad:
accessibility-supervision = Tilsyn
accessibility-law-se = Krava står i den svenske lagen (2018:1937) om tillgänglighet till digital offentlig service.
accessibility-supervisor-se = Den svenske Myndigheten för digital förvaltning (Digg) kontrollerer at lova blir følgd. Er du ikkje nøgd med svaret vårt, kan du melde frå dit.
accessibility-supervisor-link-se = Meld frå til Digg
accessibility-law-no = Krava står i likestillings- og diskrimineringslova § 18 og i forskrift om universell utforming av IKT-løysingar.
accessibility-supervisor-no = Tilsynet for universell utforming av ikt (Uu-tilsynet) i Digitaliseringsdirektoratet kontrollerer at reglane blir følgde.
accessibility-supervisor-link-no = Til Uu-tilsynet

## Opplysningane dine

data-title = Slik behandlar { $organisation } opplysningane dine i undersøkinga
data-lead = { $organisation } har ansvaret for opplysningane i undersøkinga og bruker dei til å følgje opp og betre servicen sin.
data-stored-title = Dette blir lagra
data-stored-answers = Svara dine, kva slags kontakt dei gjeld, og veka då du svara. Klokkeslettet blir ikkje lagra.
data-stored-link = Om du har fått ei lenkje, høyrer svara dine saman med akkurat den kontakten så lenge kontakten finst. Namnet ditt blir ikkje lagra. Veit vi kven du er, blir det berre lagra som ein kode, slik at du ikkje får undersøkingar for ofte.
data-stored-address = Om undersøkinga vart send med e-post, blir e-postadressa di sletta når utsendinga er ferdig.
data-stored-comment = Det du skriv. Fødselsnummer, e-postadresser og telefonnummer blir fjerna automatisk før det blir lagra. Ikkje skriv personopplysningar likevel, for alt blir ikkje funne automatisk.
data-who-title = Desse kan sjå svara
data-who-employee = Den tilsette som hjelpte deg, kan få lese kommentaren din om du ikkje har kryssa av for «{ $box }».
data-who-managers = Leiarar ser berre samandrag, som byggjer på minst { $least } svar. Kommentaren din kan også siterast i brev til rettleiarane i eininga, utan namnet ditt, om du ikkje har kryssa av for «{ $box }».
data-who-nobody = Sidene bruker ikkje informasjonskapslar. Berre selskap som tek seg av drift og e-post for oss, kan behandle opplysningane, på vårt oppdrag.
data-long-title = Så lenge blir det lagra
data-long-comment = { $count ->
    [one] Kommentarar blir lagra i { $count } dag.
   *[other] Kommentarar blir lagra i { $count } dagar.
}
data-long-decision = Vedtak om sletting: { $decision }
data-long-figures = Tal og summar, som ikkje kan knytast til nokon, blir lagra inntil vidare.
data-rights-title = Rettane dine
data-rights = Du har rett til å få vite kva opplysningar vi har om deg. Du kan be om at dei blir retta eller sletta, at vi avgrensar bruken av dei, og protestere mot at vi bruker dei. Kontakt { $organisation }.
data-rights-opt-out = Vil du ikkje ha fleire undersøkingar, bruker du lenkja «{ $link }» i undersøkinga eller i brevet.
data-complain-se = Du kan klage til den svenske Integritetsskyddsmyndigheten (IMY).
data-complain-no = Du kan klage til Datatilsynet.

# Brevet med invitasjon til ei undersøking.

invitation-subject = Korleis gjekk det? Eit spørsmål frå { $organisation }
invitation-greeting = Hei!
invitation-contacted = { $channel ->
    [e_service] Den { $day } brukte du ei digital teneste hos { $organisation }.
    [email] Den { $day } skreiv du til { $organisation } på e-post.
    [chat] Den { $day } chatta du med { $organisation }.
    [phone] Den { $day } ringde du til { $organisation }.
    [video] Den { $day } hadde du ein videosamtale med { $organisation }.
    [visit] Den { $day } besøkte du { $organisation }.
    [letter] Den { $day } fekk { $organisation } eit brev frå deg.
    [social] Den { $day } skreiv du til { $organisation } i sosiale medium.
    [bot] Den { $day } chatta du med chatboten til { $organisation }.
   *[unknown] Den { $day } var du i kontakt med { $organisation }.
}
invitation-lead = No vil vi gjerne vite korleis det gjekk.
invitation-how = Vel det svaret som passar best. Då opnar det seg ei side der du sender inn svaret og kan fortelje meir, om du vil.
invitation-how-open = Opne spørsmåla
invitation-use = Svara dine bruker vi til å bli flinkare til å hjelpe dei som kontaktar oss. Dei påverkar ikkje saka di.
invitation-personal = Lenkja er di eiga og verkar til og med { $expires }. Ikkje send ho vidare.
invitation-address = E-postadressa di blir ikkje lagra saman med svara.
invitation-regards = Venleg helsing
invitation-sender = Kontaktsenteret, { $organisation }
invitation-leave = Vil du ikkje ha slike spørsmål?
invitation-leave-link = Ikkje send meg fleire spørsmål
