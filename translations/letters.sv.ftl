# Brevet med inbjudan till en enkät.
date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }

subject = Hur gick det? En fråga från { $organisation }
greeting = Hej!
contacted = { $channel ->
    [e_service] Den { $day } använde du en e-tjänst hos { $organisation }.
    [email] Den { $day } skrev du till { $organisation } med e-post.
    [chat] Den { $day } chattade du med { $organisation }.
    [phone] Den { $day } ringde du till { $organisation }.
    [video] Den { $day } hade du ett videosamtal med { $organisation }.
    [visit] Den { $day } besökte du { $organisation }.
    [letter] Den { $day } fick { $organisation } ett brev från dig.
    [social] Den { $day } skrev du till { $organisation } i sociala medier.
   *[unknown] Den { $day } var du i kontakt med { $organisation }.
}
lead = Nu vill vi gärna veta hur det gick.
how = Välj det svar som stämmer bäst. Då öppnas en sida där du skickar in svaret och kan berätta mer, om du vill.
how-open = Öppna frågorna
use = Dina svar använder vi för att bli bättre på att hjälpa dem som kontaktar oss. De påverkar inte ditt ärende.
personal = Länken är din egen och fungerar till och med den { $expires }. Skicka den inte vidare.
address = Din e-postadress sparas inte ihop med dina svar.
regards = Vänliga hälsningar
sender = Kontaktcenter, { $organisation }
leave = Vill du inte få sådana här frågor?
leave-link = Tacka nej till frågor
