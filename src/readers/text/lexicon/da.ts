import type { Lexicon } from './lexicon.js'

/** Danish. */
export const da: Lexicon = {
  language: 'da',
  interface: `
    Menu | Søg | Log ind | Log på | Log ud | Opret konto | Hjem | Forside | Til forsiden | Gå til indhold |
    Spring til indhold | Luk | Åbn | Tilbage | Til toppen | Næste | Forrige | Vis mere | Vis mindre | Vis flere |
    Vis alle | Indlæs flere | Lyt | Lyt til artiklen | Print | Udskriv | Gem | Gem artikel | Forstør | Billede |
    Billeder | Kontakt | Kontakt os | Om os | Hjælp | Kundeservice | Arkiv | Nyhedsbrev | Nyhedsbreve |
    Indstillinger | Min konto | E-avis | Annoncér | Annoncering | Fejl i artiklen | Kommentér | Svar | Anmeld |
    Afspil | Artiklen fortsætter efter annoncen | Artiklen fortsætter under annoncen | Kopiér link | Kort fortalt |
    Skriv et svar | Skriv en kommentar | Annuller svar | Send kommentar |
    Din e-mailadresse vil ikke blive publiceret … | Krævede felter er markeret med * | Gem mit navn … |
    Indlægsnavigation | Videre til indhold
  `,
  share: 'Del | Del … | Del artikel | Del artiklen | Del på … | Følg os | Følg os … | Synes godt om | Send',
  promo: `
    Annonce | Annoncer | Annonceindhold | Sponsoreret | Reklame | Abonnér | Abonner | Abonnér … | Bliv abonnent |
    Køb abonnement | Læs mere | Læs mere: … | Læs også | Læs også: … | Læs også … | Læs videre | Se også |
    Se også: … | Mere om | Mere om … | Mere fra … | Relateret | Relaterede artikler | Flere nyheder | Seneste nyt |
    Seneste nyheder | Mest læste | Mest læst | Populært | Anbefalet | Gå ikke glip af … | Tilmeld dig … | Hent … |
    Få … nyhedsbrev … | Seneste indlæg | Seneste kommentarer | Relaterede indlæg | Forrige indlæg | Næste indlæg
  `,
  tags: 'Emner | Emneord | Tags: … | Kategorier | Emner: …',
  counter: '# kommentarer | # kommentar | Kommentarer (#) | # min læsetid | Læsetid # min | # visninger | # delinger',
  legal: `
    Brugervilkår | Vilkår | Betingelser | Handelsbetingelser | Privatlivspolitik | Persondatapolitik | Cookiepolitik | Cookies |
    Administrer samtykke | Ansvarshavende chefredaktør … | Ansvarshavende redaktør … | … alle rettigheder forbeholdes … |
    … ophavsret … | … pressenævnet … | Copyright …
  `,
  plea: `
    abonnér | abonnent | abonnement | nyhedsbrev | log ind | opret | registrer | din e-mail | cookies | samtykke |
    privatliv | klik her | hent | følg os | appen | tip os | kontakt os
  `,
  paywall: `
    for at læse videre | for at læse resten | kun for abonnenter | for abonnenter | allerede abonnent | log ind for at læse |
    artiklen er for abonnenter
  `,
  interrupting: 'Annonce | Artiklen fortsætter efter annoncen | Artiklen fortsætter under annoncen | Vis mere',
  ending: `
    Kommentarer | Kommentér | Læs mere | Læs også | Relateret | Relaterede artikler | Mere om | Emner | Emneord |
    Mest læste | Mest læst | Seneste nyt | Seneste nyheder | Flere nyheder | Mere fra … | Del artikel |
    Del artiklen | Om forfatteren | Til forsiden | Skriv et svar | Skriv en kommentar | Annuller svar |
    Relaterede indlæg | Indlægsnavigation | Seneste indlæg
  `,
  sections: `
    Indland | Udland | Danmark | Verden | Økonomi | Erhverv | Politik | Sport | Kultur | Underholdning | Debat | Leder | Kommentar |
    Videnskab | Sundhed | Teknologi | Rejser | Mad | Lokalt | Krimi | Samfund
  `,
  news: 'Nyheder | Artikler',
  byline: 'Af | Tekst | Tekst: | Skrevet af | Journalist | Forfatter | Udgivet af',
  aboutAuthor: 'Om forfatteren',
  reporting: 'Journalist | Tekst | Skrevet af',
  editing: 'Redaktør | Redigeret af | Foto | Oversat af',
  occupations: 'journalist | redaktør | kommentator | korrespondent | reporter | chefredaktør | skribent | fotograf',
  credit: 'Foto | Billede | Fotograf | Illustration | Arkivfoto | Grafik',
  captionLabel: 'Billedtekst',
  behindCredit: '',
  published: 'Offentliggjort | Publiceret | Udgivet | Oprettet',
  modified: 'Opdateret | Sidst opdateret | Ændret',
  today: 'i dag',
  yesterday: 'i går',
  minutesAgo: '# minutter siden | # min siden | # min. siden | lige nu',
  hoursAgo: '# timer siden | # time siden',
  daysAgo: '# dage siden | # dag siden',
  source: 'Kilde | Kilde: | Oprindeligt bragt i',
  copiedFrom: 'Læs mere på | Læs hele artiklen på | Kilde',
  missing:
    'siden findes ikke | siden blev ikke fundet | kunne ikke finde siden | siden du leder efter | ingen resultater',
  consent:
    'vi værner om dit privatliv | vi bruger cookies | bruger cookies | accepter alle | afvis alle | administrer samtykke',
  blocked: 'bekræft at du er et menneske | aktivér javascript | adgang nægtet | slå din adblocker fra',
  mailHead: 'Fra | Til | Sendt | Dato',
  mailSubject: 'Emne',
  and: 'og',
  questions: 'Spørgsmål',
  answers: 'Svar',
  abbreviations: 'bl | eks | dvs | osv | kl | ca | nr | jan | feb | apr | aug | sept | okt | nov | dec | mio',
  hyphenated: '',
  suspended: 'og | eller',
  outlets: 'Avisen | Avis | Nyheder | Tidende | Posten | Bladet | Redaktionen',
  agencies: 'Ritzau | Ritzau Scanpix | Scanpix | NTB | TT',
}
