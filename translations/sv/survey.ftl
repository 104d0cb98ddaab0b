# Svenska: den fullständiga texten, som de andra språken jämförs med.
# { $organisation } är organisationens namn.

## Frågor och svar

question-got_answer = Fick du svar på din fråga?
choice-got_answer-yes = Ja
choice-got_answer-no = Nej

question-reasonable_time = Vad hade varit en rimlig tid att få svar?
choice-reasonable_time-same_day = Samma dag
choice-reasonable_time-next_working_day = Nästa arbetsdag
choice-reasonable_time-within_week = Inom en vecka
choice-reasonable_time-longer = Mer än en vecka

question-ease = Hur lätt eller svårt var det att få hjälp?
scale-ease-1 = 1 – Mycket svårt
scale-ease-2 = 2 – Ganska svårt
scale-ease-3 = 3 – Varken lätt eller svårt
scale-ease-4 = 4 – Ganska lätt
scale-ease-5 = 5 – Mycket lätt

question-clarity = Hur tydligt var svaret?
scale-clarity-1 = 1 – Mycket otydligt
scale-clarity-2 = 2 – Ganska otydligt
scale-clarity-3 = 3 – Varken tydligt eller otydligt
scale-clarity-4 = 4 – Ganska tydligt
scale-clarity-5 = 5 – Mycket tydligt

question-treatment = Hur blev du bemött?
scale-treatment-1 = 1 – Mycket dåligt
scale-treatment-2 = 2 – Ganska dåligt
scale-treatment-3 = 3 – Varken bra eller dåligt
scale-treatment-4 = 4 – Ganska bra
scale-treatment-5 = 5 – Mycket bra

question-solved = Är ditt ärende löst?
choice-solved-yes = Ja
choice-solved-partly = Delvis
choice-solved-no = Nej

question-comment = Vill du berätta mer?

scale-1 = 1 – lägst
scale-2 = 2
scale-3 = 3
scale-4 = 4
scale-5 = 5 – högst

yes = Ja
no = Nej

## Det som står på alla sidor

languages = Välj språk
error-prefix = Fel:
footer = Om enkäten
accessibility-link = Tillgänglighetsredogörelse
data-protection-link = Så hanterar vi dina uppgifter
opt-out-link = Jag vill inte få fler enkäter
trap-label = Lämna tomt

## Enkäten

survey-title = Hur var det att kontakta oss?
intro-e_service = Du har använt en e-tjänst hos { $organisation }.
intro-email = Du har skickat e-post till { $organisation }.
intro-chat = Du har chattat med { $organisation }.
intro-phone = Du har ringt till { $organisation }.
intro-video = Du har haft ett videomöte med { $organisation }.
intro-visit = Du har besökt { $organisation }.
intro-letter = Du har skrivit ett brev till { $organisation }.
intro-social = Du har kontaktat { $organisation } i sociala medier.
intro-bot = Du har chattat med chattboten hos { $organisation }.
intro-unknown = Du har varit i kontakt med { $organisation }.
first-lead = Svara på en fråga om hur det gick. Efter den kommer några frivilliga frågor.
first-button = Skicka svaret

rest-title = Tack! Vill du svara på några frågor till?
rest-answered = Ditt första svar är sparat. Du svarade:
rest-optional = Alla frågor här är frivilliga. Hoppa över dem som du inte vill svara på.
rest-button = Skicka svaren

open-title = Vad tycker du om vår service?
open-lead = Den första frågan behöver ett svar. De andra är frivilliga.
open-again = Svara en gång till

comment-hint = Skriv inga personuppgifter, till exempel namn, personnummer eller något om din hälsa. Enhetens coacher och den medarbetare som hjälpte dig kan få läsa din kommentar. Högst { $most } tecken.
open-comment-hint = Skriv inga personuppgifter, till exempel namn, personnummer eller något om din hälsa. Medarbetare och coacher kan få läsa din kommentar. Högst { $most } tecken.
hide-label = Visa inte min kommentar för medarbetaren eller coacher

about-title = Om dina svar
about-who = Det är { $organisation } som frågar.
about-use = Vi använder svaren för att förbättra vår service.
about-anonymous = Du behöver inte tala om vem du är. Vi visar aldrig resultat som bygger på så få svar att någon kan kännas igen.
about-comment = Enhetens coacher och den medarbetare som hjälpte dig kan få läsa din kommentar. Vill du inte det kryssar du i rutan ”{ $box }”.
open-about-comment = Medarbetare och coacher kan få läsa din kommentar. Vill du inte det kryssar du i rutan ”{ $box }”.
about-personal = Skriv inga personuppgifter. Personnummer, e-postadresser och telefonnummer tas bort automatiskt innan vi sparar det du skriver.

done-title = Tack för dina svar!
done-saved = Dina svar är sparade. Du kan stänga sidan.
done-use = De hjälper { $organisation } att ge bättre service.

## Fler enkäter?

opt-out-title = Vill du inte få fler enkäter?
opt-out-lead = Om du trycker på knappen skickar { $organisation } inga fler enkäter till dig. Det gäller framöver, hur du än kontaktar oss, så länge vi kan se att det är du.
opt-out-button = Skicka inga fler enkäter till mig
opt-out-back = Tillbaka till enkäten
opted-out-title = Du får inga fler enkäter
opted-out-lead = { $organisation } skickar inga fler enkäter till dig. Du kan stänga sidan.

## När något inte går

summary-title = Det är något att rätta till
error-choose = Välj ett svar på frågan ”{ $question }”.
error-too-long = Texten är för lång. Den har { $length } tecken och får ha högst { $most }. Korta den och skicka igen.
error-not-in-list = Svaret på frågan ”{ $question }” gick inte att läsa. Välj ett av svaren och skicka igen.
error-form = En del av det som skickades hör inte till den här enkäten. Gå igenom dina svar och skicka igen.
notice-title = Tryck en gång till
notice-again = Dina svar är inte skickade ännu, men allt du har fyllt i finns kvar. Tryck på ”{ $button }” en gång till.

gone-title = Länken går inte att använda
gone-why = Den kan vara för gammal, eller så kom inte hela adressen med.
gone-do = Kontrollera att hela länken finns med. Hjälper det inte behöver du inte göra något mer. Ditt ärende påverkas inte.

too-large-title = Texten är för lång
too-large-do = Det du skickade är för stort för att tas emot, och inget sparades. Gå tillbaka, korta texten och skicka igen.
not-form-title = Det som skickades gick inte att läsa
not-form-do = Inget sparades. Öppna länken igen i en webbläsare, fyll i enkäten och skicka den därifrån.
too-many-title = Många svarar just nu
too-many-do = Därför kunde vi inte ta emot ditt svar. Vänta en minut och tryck sedan på knappen.
failed-title = Något gick fel hos oss
failed-do = Det beror inte på dig. Försök igen om en stund.
failed-unsaved = Det du skickade är inte sparat, men det finns kvar på den här sidan.
failed-id = Kontakta oss gärna om felet och säg numret { $id }.
method-title = Adressen kan inte användas på det sättet
method-do = Öppna länken igen i en webbläsare.
again-button = Skicka igen

## Tillgänglighet

accessibility-title = Tillgänglighetsredogörelse för enkäter från { $organisation }
accessibility-lead = { $organisation } står bakom de här enkätsidorna. Alla ska kunna använda dem. Här står hur väl sidorna uppfyller kraven och vad du gör om något inte fungerar.
accessibility-how-well = Hur tillgängliga är sidorna?
accessibility-full = Sidorna uppfyller kraven i WCAG 2.1 på nivå AA.
accessibility-partial = Sidorna uppfyller delvis kraven i WCAG 2.1 på nivå AA. Det som brister står här nedanför.
accessibility-not-assessed = { $organisation } har inte bedömt om sidorna uppfyller kraven. Vi kan därför inte säga att de gör det.
accessibility-built = Programmet bakom sidorna är gjort för att följa WCAG 2.1 på nivå AA, och varje sida testas automatiskt innan programmet ges ut. Sådana tester hittar inte alla fel.
accessibility-faults = Det här fungerar inte för alla
accessibility-assessed-on = Sidorna bedömdes den { $date }.
accessibility-assessed-by = Bedömningen gjordes av eller genom: { $who }.
accessibility-report = Berätta om något inte fungerar
accessibility-report-how = Tala om för { $organisation } om du inte kan använda sidorna eller om du hittar ett fel:
accessibility-report-nowhere = { $organisation } har inte angett någon egen adress för detta. Använd de vanliga kontaktvägarna till { $organisation }.
accessibility-email = E-post:
accessibility-phone = Telefon:
accessibility-web = Webbplats:
accessibility-supervision = Tillsyn
accessibility-law-se = Kraven finns i lagen (2018:1937) om tillgänglighet till digital offentlig service.
accessibility-supervisor-se = Myndigheten för digital förvaltning (Digg) kontrollerar att lagen följs. Är du inte nöjd med vårt svar kan du anmäla det dit.
accessibility-supervisor-link-se = Anmäl till Digg
accessibility-law-no = Kraven finns i den norska likestillings- og diskrimineringsloven § 18 och i forskrift om universell utforming av IKT-løsninger.
accessibility-supervisor-no = Tilsynet for universell utforming av ikt (Uu-tilsynet) vid Digitaliseringsdirektoratet kontrollerar att reglerna följs.
accessibility-supervisor-link-no = Till Uu-tilsynet

## Dina uppgifter

data-title = Så hanterar { $organisation } dina uppgifter i enkäten
data-lead = { $organisation } ansvarar för uppgifterna i enkäten och använder dem för att följa upp och förbättra sin service.
data-stored-title = Det här sparas
data-stored-answers = Dina svar, vilken slags kontakt de gäller och veckan då du svarade. Klockslaget sparas inte.
data-stored-link = Om du har fått en länk hör dina svar ihop med just den kontakten så länge kontakten finns kvar. Ditt namn sparas inte. Vet vi vem du är sparas det bara som en kod, så att du inte får enkäter för ofta.
data-stored-address = Om enkäten har skickats med e-post tas din e-postadress bort när utskicket är klart.
data-stored-comment = Det du skriver. Personnummer, e-postadresser och telefonnummer tas bort automatiskt innan det sparas. Skriv ändå inga personuppgifter, för allt kan inte hittas automatiskt.
data-who-title = De här kan se svaren
data-who-employee = Den medarbetare som hjälpte dig kan få läsa din kommentar, om du inte har kryssat i rutan ”{ $box }”.
data-who-managers = Chefer ser bara sammanställningar, som bygger på minst { $least } svar. Din kommentar kan också citeras i brev till enhetens coacher, utan ditt namn, om du inte har kryssat i rutan ”{ $box }”.
data-who-nobody = Sidorna använder inga kakor (cookies). Bara företag som sköter drift och e-post åt oss kan behandla uppgifterna, på vårt uppdrag.
data-long-title = Så länge sparas det
data-long-comment = { $count ->
    [one] Kommentarer sparas i { $count } dag.
   *[other] Kommentarer sparas i { $count } dagar.
}
data-long-decision = Beslut om när uppgifter tas bort (gallring): { $decision }
data-long-figures = Antal och summor, som inte går att knyta till någon, sparas tills vidare.
data-rights-title = Dina rättigheter
data-rights = Du har rätt att få veta vilka uppgifter vi har om dig. Du kan begära att de rättas eller raderas, att vi begränsar hur de används, och invända mot att vi använder dem. Kontakta { $organisation }.
data-rights-opt-out = Vill du inte få fler enkäter använder du länken ”{ $link }” i enkäten eller i brevet.
data-complain-se = Du kan klaga hos Integritetsskyddsmyndigheten (IMY).
data-complain-no = Du kan klaga hos det norska Datatilsynet.

# Brevet med inbjudan till en enkät.

invitation-subject = Hur gick det? En fråga från { $organisation }
invitation-greeting = Hej!
invitation-contacted = { $channel ->
    [e_service] Den { $day } använde du en e-tjänst hos { $organisation }.
    [email] Den { $day } skrev du till { $organisation } med e-post.
    [chat] Den { $day } chattade du med { $organisation }.
    [phone] Den { $day } ringde du till { $organisation }.
    [video] Den { $day } hade du ett videosamtal med { $organisation }.
    [visit] Den { $day } besökte du { $organisation }.
    [letter] Den { $day } fick { $organisation } ett brev från dig.
    [social] Den { $day } skrev du till { $organisation } i sociala medier.
    [bot] Den { $day } chattade du med chattboten hos { $organisation }.
   *[unknown] Den { $day } var du i kontakt med { $organisation }.
}
invitation-lead = Nu vill vi gärna veta hur det gick.
invitation-how = Välj det svar som stämmer bäst. Då öppnas en sida där du skickar in svaret och kan berätta mer, om du vill.
invitation-how-open = Öppna frågorna
invitation-use = Dina svar använder vi för att bli bättre på att hjälpa dem som kontaktar oss. De påverkar inte ditt ärende.
invitation-personal = Länken är din egen och fungerar till och med den { $expires }. Skicka den inte vidare.
invitation-address = Din e-postadress sparas inte ihop med dina svar.
invitation-regards = Vänliga hälsningar
invitation-sender = Kontaktcenter, { $organisation }
invitation-leave = Vill du inte få sådana här frågor?
invitation-leave-link = Tacka nej till frågor
