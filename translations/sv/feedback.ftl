# Brevet till medarbetare som svarar invånare. Det går bara till den som det handlar om: ingen rangordning, inget mål,
# ingen jämförelse med någon annan.

feedback-subject = Återkoppling till dig, { $weeks }
feedback-preheader = Bara du får det här brevet.
feedback-title = Det här tyckte de som du hjälpte
feedback-greeting = Hej!
feedback-greeting-name = Hej { $name }!
feedback-lead = Här är { $answers } svar från personer som du har hjälpt och som har fått frågan hur det gick. De kom in { $weeks }. Bara du får det här brevet.

feedback-thanks-title = Ett tack till dig
feedback-thanks-lead = En av dem skrev:
feedback-thanks-remove = Ta bort den här kommentaren

feedback-index-title = Hur gick det?
feedback-index-value = { $value } av 100
feedback-index-explained = Så blev medelvärdet av svaren på frågan ”{ $question }”. 0 är det sämsta svaret och 100 det bästa.
feedback-index-interval = Bara en del svarar. Med så få svar spelar tillfälligheter in: värdet ligger troligen mellan { $low } och { $high }. En ändring inom det behöver inte betyda något.
feedback-index-too-few = Färre än { $k } har svarat på frågan ”{ $question }” den här gången. Därför visas inget medelvärde.

feedback-earlier-title = Dina egna brev över tid
feedback-earlier-lead = Så blev medelvärdet i dina tidigare brev. När svaren är få svänger det upp och ner av sig självt, så se hellre till helheten än till ett enskilt brev.
feedback-earlier-column-letter = Brev
feedback-earlier-column-value = Medelvärde
feedback-earlier-column-bar = Från 0 till 100
feedback-earlier-now = { $week }, nu
feedback-earlier-value = { $value } ({ $low }–{ $high })

feedback-questions-title = Fråga för fråga
feedback-questions-hint = Siffrorna inom parentes visar var värdet troligen ligger.
feedback-questions-column-question = Fråga
feedback-questions-column-result = Svar
feedback-question-share = { $share } svarade ”{ $answer }”
feedback-question-interval = ({ $low }–{ $high })
feedback-question-answers = { $answers } svar
feedback-question-too-few = Färre än { $k } svar, visas inte

feedback-suggestion-title = Något att pröva
feedback-suggestion-lead = Lägst den här gången blev frågan ”{ $question }”. Om du vill kan du pröva det här:

feedback-comments-title = Kommentarer
feedback-comments-lead = Kommentarerna står i slumpmässig ordning. Personnummer, e-postadresser och telefonnummer tas bort automatiskt.
feedback-comments-none = Det finns inga kommentarer att visa den här gången.
feedback-comments-no-more = Det finns inga fler kommentarer att visa den här gången.
feedback-comments-why = Du kan ta bort en kommentar, till exempel om den är kränkande, pekar ut någon eller handlar om något annat än ditt arbete. Du behöver inte säga varför. Den kommer då inte med i andra brev heller.
feedback-comment = Kommentar { $number }, { $week }
feedback-comment-remove = Ta bort kommentar { $number }

feedback-about-title = Om det här brevet
feedback-about-who = Varken chefer eller kollegor får brevet eller siffrorna i det.
feedback-about-not = Siffrorna används inte för att rangordna, för mål eller för att jämföra dig med någon annan. Ärenden som har lämnats över mellan kollegor är inte med.
feedback-about-elsewhere = Svaren räknas också in i enhetens siffror, där ingen enskild medarbetare syns. En kommentar kan citeras i brev till enhetens coacher, men utan att det framgår vem den handlar om.
feedback-about-few = Brevet skickas först när det finns minst { $k } svar, för att det ska vara svårt att känna igen någon som har svarat.
feedback-about-purpose = Syftet med breven: { $purpose }
feedback-about-negotiated = Breven förhandlades med facken den { $negotiated } och skickas till och med den { $ends }.
feedback-about-comments-kept = { $count ->
    [one] Kommentarer sparas i { $count } dag.
   *[other] Kommentarer sparas i { $count } dagar.
}
feedback-about-kept = { $count ->
    [one] Uppgiften om vilka svar som gäller dig, och siffrorna i dina brev, sparas i { $count } dag. Sedan tas de bort.
   *[other] Uppgiften om vilka svar som gäller dig, och siffrorna i dina brev, sparas i { $count } dagar. Sedan tas de bort.
}
feedback-about-contact = Har du frågor eller invändningar? { $contact }
feedback-about-contact-sender = Har du frågor eller invändningar? Svara på det här brevet.

feedback-leave = Vill du inte ha de här breven?
feedback-leave-link = Sluta skicka dem till mig
feedback-leave-again = Du kan ändra dig när du vill med samma länk.

# Ett förslag i taget, om uppgiften och aldrig om personen.

suggestion-got_answer-1 = Skriv i första meningen vad som gäller, även när ärendet inte är klart än.
suggestion-got_answer-2 = Finns det inget svar i dag? Tala om vem som svarar och vilken dag.
suggestion-got_answer-3 = Läs frågan en gång till innan du avslutar ärendet. Är varje del av den besvarad?

suggestion-ease-1 = Avsluta med nästa steg: vad personen ska göra, var och när.
suggestion-ease-2 = Skicka länken direkt till rätt e-tjänst eller blankett i stället för till en startsida.
suggestion-ease-3 = Måste ärendet vidare? Berätta kort för den som tar över vad det gäller, så att personen slipper börja om.

suggestion-clarity-1 = Börja med svaret och förklara sedan.
suggestion-clarity-2 = Byt ut fackord mot vardagsord, eller förklara dem första gången de kommer.
suggestion-clarity-3 = Dela upp det som ska göras i punkter, en sak i varje.

suggestion-treatment-1 = Börja med att med egna ord säga vad du har förstått att ärendet gäller.
suggestion-treatment-2 = När svaret är nej: säg varför, och vad som går att göra i stället.
suggestion-treatment-3 = Berätta vad du gör medan personen väntar och ungefär hur lång tid det tar.

suggestion-solved-1 = Fråga innan ni avslutar: är det något mer som behövs för att ärendet ska bli löst?
suggestion-solved-2 = Går det inte att lösa nu? Skriv vem som tar över och när det blir klart.
suggestion-solved-3 = Kontrollera vilka uppgifter och bilagor som behövs innan ärendet går vidare.
