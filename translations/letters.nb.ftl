# Brevet med invitasjon til en undersøkelse.
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

subject = Hvordan gikk det? Et spørsmål fra { $organisation }
greeting = Hei!
contacted = { $channel ->
    [e_service] Den { $day } brukte du en digital tjeneste hos { $organisation }.
    [email] Den { $day } skrev du til { $organisation } på e-post.
    [chat] Den { $day } chattet du med { $organisation }.
    [phone] Den { $day } ringte du til { $organisation }.
    [video] Den { $day } hadde du en videosamtale med { $organisation }.
    [visit] Den { $day } besøkte du { $organisation }.
    [letter] Den { $day } fikk { $organisation } et brev fra deg.
    [social] Den { $day } skrev du til { $organisation } i sosiale medier.
   *[unknown] Den { $day } var du i kontakt med { $organisation }.
}
lead = Nå vil vi gjerne vite hvordan det gikk.
how = Velg det svaret som passer best. Da åpnes en side der du sender inn svaret og kan fortelle mer, hvis du vil.
how-open = Åpne spørsmålene
use = Svarene dine bruker vi til å bli bedre til å hjelpe dem som kontakter oss. De påvirker ikke saken din.
personal = Lenken er din egen og virker til og med { $expires }. Ikke send den videre.
address = E-postadressen din lagres ikke sammen med svarene.
regards = Vennlig hilsen
sender = Kontaktsenteret, { $organisation }
leave = Vil du ikke ha slike spørsmål?
leave-link = Si nei til spørsmål
