# Bokmål.

## Spørsmål og svar

question-got_answer = Fikk du svar på spørsmålet ditt?
choice-got_answer-yes = Ja
choice-got_answer-no = Nei

question-reasonable_time = Hva hadde vært en rimelig tid å vente på svar?
choice-reasonable_time-same_day = Samme dag
choice-reasonable_time-next_working_day = Neste arbeidsdag
choice-reasonable_time-within_week = Innen en uke
choice-reasonable_time-longer = Mer enn en uke

question-ease = Hvor lett eller vanskelig var det å få hjelp?
scale-ease-1 = 1 – Svært vanskelig
scale-ease-2 = 2 – Ganske vanskelig
scale-ease-3 = 3 – Verken lett eller vanskelig
scale-ease-4 = 4 – Ganske lett
scale-ease-5 = 5 – Svært lett

question-clarity = Hvor tydelig var svaret?
scale-clarity-1 = 1 – Svært utydelig
scale-clarity-2 = 2 – Ganske utydelig
scale-clarity-3 = 3 – Verken tydelig eller utydelig
scale-clarity-4 = 4 – Ganske tydelig
scale-clarity-5 = 5 – Svært tydelig

question-treatment = Hvordan ble du møtt?
scale-treatment-1 = 1 – Svært dårlig
scale-treatment-2 = 2 – Ganske dårlig
scale-treatment-3 = 3 – Verken godt eller dårlig
scale-treatment-4 = 4 – Ganske godt
scale-treatment-5 = 5 – Svært godt

question-solved = Er saken din løst?
choice-solved-yes = Ja
choice-solved-partly = Delvis
choice-solved-no = Nei

question-comment = Vil du fortelle mer?

scale-1 = 1 – lavest
scale-2 = 2
scale-3 = 3
scale-4 = 4
scale-5 = 5 – høyest

yes = Ja
no = Nei

## På alle sider

languages = Velg språk
error-prefix = Feil:
footer = Om undersøkelsen
accessibility-link = Tilgjengelighetserklæring
data-protection-link = Slik behandler vi opplysningene dine
opt-out-link = Jeg vil ikke ha flere undersøkelser
trap-label = La stå tomt

## Undersøkelsen

survey-title = Hvordan var det å kontakte oss?
intro-e_service = Du har brukt en digital tjeneste hos { $organisation }.
intro-email = Du har sendt e-post til { $organisation }.
intro-chat = Du har chattet med { $organisation }.
intro-phone = Du har ringt til { $organisation }.
intro-video = Du har hatt et videomøte med { $organisation }.
intro-visit = Du har besøkt { $organisation }.
intro-letter = Du har skrevet brev til { $organisation }.
intro-social = Du har kontaktet { $organisation } i sosiale medier.
intro-bot = Du har chattet med chatboten til { $organisation }.
intro-unknown = Du har vært i kontakt med { $organisation }.
first-lead = Svar på ett spørsmål om hvordan det gikk. Etter det kommer noen frivillige spørsmål.
first-button = Send svaret

rest-title = Takk! Vil du svare på noen spørsmål til?
rest-answered = Det første svaret ditt er lagret. Du svarte:
rest-optional = Alle spørsmålene her er frivillige. Hopp over dem du ikke vil svare på.
rest-button = Send svarene

open-title = Hva synes du om servicen vår?
open-lead = Det første spørsmålet må ha et svar. De andre er frivillige.
open-again = Svar en gang til

comment-hint = Ikke skriv personopplysninger, for eksempel navn, fødselsnummer eller noe om helsen din. Enhetens veiledere og den ansatte som hjalp deg, kan få lese kommentaren din. Høyst { $most } tegn.
open-comment-hint = Ikke skriv personopplysninger, for eksempel navn, fødselsnummer eller noe om helsen din. Ansatte og veiledere kan få lese kommentaren din. Høyst { $most } tegn.
hide-label = Ikke vis kommentaren min til den ansatte eller veiledere

about-title = Om svarene dine
about-who = Det er { $organisation } som spør.
about-use = Vi bruker svarene til å forbedre servicen vår.
about-anonymous = Du trenger ikke å si hvem du er. Vi viser aldri resultater som bygger på så få svar at noen kan kjennes igjen.
about-comment = Enhetens veiledere og den ansatte som hjalp deg, kan få lese kommentaren din. Vil du ikke det, krysser du av for «{ $box }».
open-about-comment = Ansatte og veiledere kan få lese kommentaren din. Vil du ikke det, krysser du av for «{ $box }».
about-personal = Ikke skriv personopplysninger. Fødselsnumre, e-postadresser og telefonnumre fjernes automatisk før vi lagrer det du skriver.

done-title = Takk for svarene dine!
done-saved = Svarene dine er lagret. Du kan lukke siden.
done-use = De hjelper { $organisation } med å gi bedre service.

## Flere undersøkelser?

opt-out-title = Vil du ikke få flere undersøkelser?
opt-out-lead = Hvis du trykker på knappen, sender { $organisation } deg ingen flere undersøkelser. Det gjelder framover, uansett hvordan du kontakter oss, så lenge vi kan se at det er deg.
opt-out-button = Ikke send meg flere undersøkelser
opt-out-back = Tilbake til undersøkelsen
opted-out-title = Du får ingen flere undersøkelser
opted-out-lead = { $organisation } sender deg ingen flere undersøkelser. Du kan lukke siden.

## Når noe ikke virker

summary-title = Det er noe som må rettes
error-choose = Velg et svar på spørsmålet «{ $question }».
error-too-long = Teksten er for lang. Den har { $length } tegn og kan ha høyst { $most }. Gjør den kortere og send på nytt.
error-not-in-list = Svaret på spørsmålet «{ $question }» kunne ikke leses. Velg et av svarene og send på nytt.
error-form = Noe av det som ble sendt, hører ikke til denne undersøkelsen. Gå gjennom svarene dine og send på nytt.
notice-title = Trykk en gang til
notice-again = Svarene dine er ikke sendt ennå, men alt du har fylt ut, er her fortsatt. Trykk på «{ $button }» en gang til.

gone-title = Lenken kan ikke brukes
gone-why = Den kan være for gammel, eller så kom ikke hele adressen med.
gone-do = Kontroller at hele lenken er med. Hvis det ikke hjelper, trenger du ikke å gjøre noe mer. Saken din blir ikke påvirket.

too-large-title = Teksten er for lang
too-large-do = Det du sendte, er for stort til å bli tatt imot, og ingenting ble lagret. Gå tilbake, gjør teksten kortere og send på nytt.
not-form-title = Det som ble sendt, kunne ikke leses
not-form-do = Ingenting ble lagret. Åpne lenken på nytt i en nettleser, fyll ut undersøkelsen og send den derfra.
too-many-title = Mange svarer akkurat nå
too-many-do = Derfor kunne vi ikke ta imot svaret ditt. Vent et minutt og trykk så på knappen.
failed-title = Noe gikk galt hos oss
failed-do = Det er ikke din feil. Prøv på nytt om en stund.
failed-unsaved = Det du sendte, er ikke lagret, men det står fortsatt her på siden.
failed-id = Kontakt oss gjerne om feilen, og oppgi nummeret { $id }.
method-title = Adressen kan ikke brukes slik
method-do = Åpne lenken på nytt i en nettleser.
again-button = Send på nytt

## Tilgjengelighet

accessibility-title = Tilgjengelighetserklæring for undersøkelser fra { $organisation }
accessibility-lead = { $organisation } står bak disse undersøkelsessidene. Alle skal kunne bruke dem. Her står det hvor godt sidene oppfyller kravene, og hva du gjør hvis noe ikke virker.
accessibility-how-well = Hvor tilgjengelige er sidene?
accessibility-full = Sidene oppfyller kravene i WCAG 2.1 på nivå AA.
accessibility-partial = Sidene oppfyller delvis kravene i WCAG 2.1 på nivå AA. Det som mangler, står nedenfor.
accessibility-not-assessed = { $organisation } har ikke vurdert om sidene oppfyller kravene. Vi kan derfor ikke si at de gjør det.
accessibility-built = Programmet bak sidene er laget for å følge WCAG 2.1 på nivå AA, og hver side testes automatisk før programmet gis ut. Slike tester finner ikke alle feil.
accessibility-faults = Dette virker ikke for alle
accessibility-assessed-on = Sidene ble vurdert { $date }.
accessibility-assessed-by = Vurderingen ble gjort av eller gjennom: { $who }.
accessibility-report = Si fra hvis noe ikke virker
accessibility-report-how = Si fra til { $organisation } hvis du ikke kan bruke sidene, eller hvis du finner en feil:
accessibility-report-nowhere = { $organisation } har ikke oppgitt noen egen adresse for dette. Bruk de vanlige måtene å kontakte { $organisation } på.
accessibility-email = E-post:
accessibility-phone = Telefon:
accessibility-web = Nettsted:
accessibility-supervision = Tilsyn
accessibility-law-se = Kravene står i den svenske lagen (2018:1937) om tillgänglighet till digital offentlig service.
accessibility-supervisor-se = Den svenske Myndigheten för digital förvaltning (Digg) kontrollerer at loven følges. Er du ikke fornøyd med svaret vårt, kan du melde fra dit.
accessibility-supervisor-link-se = Meld fra til Digg
accessibility-law-no = Kravene står i likestillings- og diskrimineringsloven § 18 og i forskrift om universell utforming av IKT-løsninger.
accessibility-supervisor-no = Tilsynet for universell utforming av ikt (Uu-tilsynet) i Digitaliseringsdirektoratet kontrollerer at reglene følges.
accessibility-supervisor-link-no = Til Uu-tilsynet

## Opplysningene dine

data-title = Slik behandler { $organisation } opplysningene dine i undersøkelsen
data-lead = { $organisation } har ansvaret for opplysningene i undersøkelsen og bruker dem til å følge opp og forbedre servicen sin.
data-stored-title = Dette lagres
data-stored-answers = Svarene dine, hva slags kontakt de gjelder, og uken da du svarte. Klokkeslettet lagres ikke.
data-stored-link = Hvis du har fått en lenke, hører svarene dine sammen med akkurat den kontakten så lenge kontakten finnes. Navnet ditt lagres ikke. Vet vi hvem du er, lagres det bare som en kode, slik at du ikke får undersøkelser for ofte.
data-stored-address = Hvis undersøkelsen ble sendt med e-post, slettes e-postadressen din når utsendelsen er ferdig.
data-stored-comment = Det du skriver. Fødselsnumre, e-postadresser og telefonnumre fjernes automatisk før det lagres. Ikke skriv personopplysninger likevel, for alt blir ikke funnet automatisk.
data-who-title = Disse kan se svarene
data-who-employee = Den ansatte som hjalp deg, kan få lese kommentaren din hvis du ikke har krysset av for «{ $box }».
data-who-managers = Ledere ser bare sammendrag, som bygger på minst { $least } svar. Kommentaren din kan også siteres i brev til enhetens veiledere, uten navnet ditt, hvis du ikke har krysset av for «{ $box }».
data-who-nobody = Sidene bruker ikke informasjonskapsler. Bare selskaper som tar seg av drift og e-post for oss, kan behandle opplysningene, på vårt oppdrag.
data-long-title = Så lenge lagres det
data-long-comment = { $count ->
    [one] Kommentarer lagres i { $count } dag.
   *[other] Kommentarer lagres i { $count } dager.
}
data-long-decision = Vedtak om sletting: { $decision }
data-long-figures = Antall og summer, som ikke kan knyttes til noen, lagres inntil videre.
data-rights-title = Rettighetene dine
data-rights = Du har rett til å få vite hvilke opplysninger vi har om deg. Du kan be om at de blir rettet eller slettet, at vi begrenser bruken av dem, og protestere mot at vi bruker dem. Kontakt { $organisation }.
data-rights-opt-out = Vil du ikke ha flere undersøkelser, bruker du lenken «{ $link }» i undersøkelsen eller i brevet.
data-complain-se = Du kan klage til den svenske Integritetsskyddsmyndigheten (IMY).
data-complain-no = Du kan klage til Datatilsynet.

# Brevet med invitasjon til en undersøkelse.

invitation-subject = Hvordan gikk det? Et spørsmål fra { $organisation }
invitation-greeting = Hei!
invitation-contacted = { $channel ->
    [e_service] Den { $day } brukte du en digital tjeneste hos { $organisation }.
    [email] Den { $day } skrev du til { $organisation } på e-post.
    [chat] Den { $day } chattet du med { $organisation }.
    [phone] Den { $day } ringte du til { $organisation }.
    [video] Den { $day } hadde du en videosamtale med { $organisation }.
    [visit] Den { $day } besøkte du { $organisation }.
    [letter] Den { $day } fikk { $organisation } et brev fra deg.
    [social] Den { $day } skrev du til { $organisation } i sosiale medier.
    [bot] Den { $day } chattet du med chatboten til { $organisation }.
   *[unknown] Den { $day } var du i kontakt med { $organisation }.
}
invitation-lead = Nå vil vi gjerne vite hvordan det gikk.
invitation-how = Velg det svaret som passer best. Da åpnes en side der du sender inn svaret og kan fortelle mer, hvis du vil.
invitation-how-open = Åpne spørsmålene
invitation-use = Svarene dine bruker vi til å bli flinkere til å hjelpe dem som kontakter oss. De påvirker ikke saken din.
invitation-personal = Lenken er din egen og virker til og med { $expires }. Ikke send den videre.
invitation-address = E-postadressen din lagres ikke sammen med svarene.
invitation-regards = Vennlig hilsen
invitation-sender = Kontaktsenteret, { $organisation }
invitation-leave = Vil du ikke ha slike spørsmål?
invitation-leave-link = Ikke send meg flere spørsmål
