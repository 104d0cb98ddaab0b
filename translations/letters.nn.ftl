# Brevet med invitasjon til ei undersøking.
date = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] mars
    [4] april
    [5] mai
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] desember
} { $year }

subject = Korleis gjekk det? Eit spørsmål frå { $organisation }
greeting = Hei!
contacted = { $channel ->
    [e_service] Den { $day } brukte du ei digital teneste hos { $organisation }.
    [email] Den { $day } skreiv du til { $organisation } på e-post.
    [chat] Den { $day } chatta du med { $organisation }.
    [phone] Den { $day } ringde du til { $organisation }.
    [video] Den { $day } hadde du ein videosamtale med { $organisation }.
    [visit] Den { $day } besøkte du { $organisation }.
    [letter] Den { $day } fekk { $organisation } eit brev frå deg.
    [social] Den { $day } skreiv du til { $organisation } i sosiale medium.
   *[unknown] Den { $day } var du i kontakt med { $organisation }.
}
lead = No vil vi gjerne vite korleis det gjekk.
how = Vel det svaret som passar best. Då opnar det seg ei side der du sender inn svaret og kan fortelje meir, om du vil.
how-open = Opne spørsmåla
use = Svara dine bruker vi til å bli betre til å hjelpe dei som kontaktar oss. Dei påverkar ikkje saka di.
personal = Lenkja er di eiga og verkar til og med { $expires }. Ikkje send henne vidare.
address = E-postadressa di blir ikkje lagra saman med svara.
regards = Venleg helsing
sender = Kontaktsenteret, { $organisation }
leave = Vil du ikkje ha slike spørsmål?
leave-link = Sei nei til spørsmål
