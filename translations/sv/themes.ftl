# Brevet till en enhets coacher: det som många svar har gemensamt. Aldrig en enskild medarbetare.

themes-subject = Gemensamma nämnare för { $unit }, { $period }
themes-preheader = Något att ta upp och öva på tillsammans.
themes-title = Gemensamma nämnare
themes-greeting = Hej!
themes-greeting-name = Hej { $name }!
themes-lead = { $count ->
    [one] Här är det som sticker ut för { $unit }, { $period }: något att ta upp och öva på tillsammans. Det bygger på ett svar från en invånare och på enhetens ärenden.
   *[other] Här är det som sticker ut för { $unit }, { $period }: något att ta upp och öva på tillsammans. Det bygger på { $number } svar från invånare och på enhetens ärenden.
}
themes-lead-nothing = { $count ->
    [0] Vi har gått igenom enhetens ärenden. Inga svar från invånare har kommit in. Det gäller { $unit }, { $period }.
    [one] Vi har gått igenom ett svar från en invånare och enhetens ärenden. Det gäller { $unit }, { $period }.
   *[other] Vi har gått igenom { $number } svar från invånare och enhetens ärenden. Det gäller { $unit }, { $period }.
}

themes-nothing-title = Inget sticker ut den här gången
themes-nothing = Inget ämne, ingen fråga och inga ord skiljer sig tydligt från resten. Små skillnader finns alltid, men de kan lika gärna bero på slumpen.
themes-nothing-few = Det har kommit färre än { $k } svar. Det är för få för att säga något om dem, och ingenting sticker ut bland ärendena.

themes-low-topics-title = Ämnen som får tydligt lägre resultat
themes-low-topic = { $persons } personer gav i genomsnitt { $value } av 100 på frågan ”{ $question }”, jämfört med { $elsewhere } i andra ämnen. Skillnaden är troligen mellan { $least } och { $most }.
themes-low-questions-title = Frågor som får tydligt lägre resultat
themes-low-question = { $persons } personer gav i genomsnitt { $value } av 100, jämfört med { $elsewhere } på de andra frågorna från samma personer. Skillnaden är troligen mellan { $least } och { $most }.
themes-words-title = Ord som de missnöjda använder tydligt oftare
themes-word-name = ”{ $term }”
themes-word = { $persons } av de { $of } som var missnöjda och skrev en kommentar använder det.
themes-slow-topics-title = Ämnen där fler svar är sena
themes-slow = { $share } sena svar ({ $hits } av { $of } ärenden), jämfört med { $elsewhere } i andra ämnen.
themes-repeated-topics-title = Ämnen där fler hör av sig igen
themes-repeated = { $share } hörde av sig igen ({ $hits } av { $of } ärenden), jämfört med { $elsewhere } i andra ämnen.

themes-about-title = Om det här brevet
themes-about-use = Använd det till att öva och förbättra tillsammans, inte till att leta efter vem något handlar om.
themes-about-clearly = ”Tydligt” betyder att skillnaden är så stor att slumpen sällan räcker som förklaring. Av tio saker som tas upp är i genomsnitt högst en en tillfällighet.
themes-about-nobody = Ingen enskild medarbetare kan kännas igen i brevet. Varken siffror eller citat visas per medarbetare, och kommentarer med en medarbetares namn citeras inte.
themes-about-few = Det som bygger på färre än { $k } personer eller ärenden visas inte.
themes-about-quotes = Citaten är exempel. Personnummer, e-postadresser och telefonnummer tas bort automatiskt. Kommentarer som den som skrev inte vill visa, eller som en medarbetare har tagit bort, citeras inte.

themes-leave = Vill du inte ha de här breven?
themes-leave-link = Sluta skicka dem till mig
themes-leave-again = Du kan ändra dig när du vill med samma länk.
