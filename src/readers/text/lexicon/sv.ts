import type { Lexicon } from './lexicon.js'

/** Swedish. */
export const sv: Lexicon = {
  language: 'sv',
  interface: `
    Meny | Sök | Logga in | Logga ut | Skapa konto | Hem | Start | Startsida | Till innehållet |
    Hoppa till innehåll | Stäng | Öppna | Tillbaka | Till toppen | Nästa | Föregående | Visa mer | Visa mindre |
    Visa fler | Visa alla | Ladda fler | Läs upp | Lyssna | Lyssna på artikeln | Skriv ut | Spara | Spara artikel |
    Förstora | Bild | Bilder | Bildspel | Kontakt | Kontakta oss | Om oss | Hjälp | Kundservice | Kundtjänst |
    Arkiv | Nyhetsbrev | Inställningar | Mitt konto | E-tidning | Annonsera | Rätta artikeln | Rapportera fel |
    Kommentera | Svara | Anmäl | Spela | Tv-tablå | Artikeln fortsätter under annonsen | Kopiera länk |
    Länken kopierad | Lämna ett svar | Lämna en kommentar | Avbryt svar | Publicera kommentar |
    Din e-postadress kommer inte publiceras … | Din e-postadress kommer inte att publiceras … |
    Obligatoriska fält är märkta * | Spara mitt namn … | Inläggsnavigering
  `,
  share: 'Dela | Dela … | Dela artikeln | Dela på … | Tipsa | Följ oss | Följ oss … | Gilla | Skicka',
  promo: `
    Annons | Annonser | Annonsinnehåll | Reklam | Prenumerera | Prenumerera … | Bli prenumerant |
    Köp prenumeration | Läs mer | Läs mer: … | Läs också | Läs också: … | Läs även | Läs även: … | Läs vidare |
    Relaterat | Relaterade artiklar | Relaterat innehåll | Mer om ämnet | Mer i ämnet | Mer från … | Fler nyheter |
    Senaste nytt | Mest läst | Mest lästa | Populärt | Rekommenderat | Missa inte | Missa inte … |
    Följ … nyhetsbrev … | Anmäl dig till … | Ladda ner … | Se också | Se även | Gratis nyhetsbrev … | Extern länk |
    Senaste inläggen | Senaste kommentarer | Relaterade inlägg | Föregående inlägg | Nästa inlägg
  `,
  tags: 'Taggar | Ämnen | Ämnen i artikeln | Kategorier | Taggar: … | Ämnen: …',
  counter: '# kommentarer | # kommentar | Kommentarer (#) | # min läsning | Lästid # min | # visningar | # delningar',
  legal: `
    Användarvillkor | Integritetspolicy | Personuppgiftspolicy | Personuppgifter | Cookies | Cookiepolicy |
    Hantera cookies | … ansvarig utgivare … | Ansvarig utgivare: … | … alla rättigheter förbehållna … | … eftertryck förbjudet … |
    Citera oss gärna … | Copyright …
  `,
  plea: `
    prenumerera | prenumerant | nyhetsbrev | logga in | skapa konto | registrera | din mejl | din e-post | cookies |
    samtycke | integritet | klicka här | ladda ner | följ oss | appen | tipsa oss | kontakta oss | personuppgifter
  `,
  paywall: `
    för att läsa vidare | för att fortsätta läsa | endast för prenumeranter | för dig som är prenumerant | redan prenumerant |
    logga in för att läsa | lås upp artikeln
  `,
  interrupting:
    'Annons | Annonsinnehåll | Artikeln fortsätter under annonsen | Artikeln fortsätter efter annonsen | Visa mer',
  ending: `
    Kommentarer | Kommentera | Läs mer | Läs också | Läs även | Relaterat | Relaterade artiklar | Mer om ämnet |
    Ämnen i artikeln | Taggar | Mest läst | Mest lästa | Senaste nytt | Fler nyheter | Mer från … | Dela artikeln |
    Om skribenten | Till startsidan | Lämna ett svar | Lämna en kommentar | Avbryt svar | Relaterade inlägg |
    Inläggsnavigering | Senaste inläggen
  `,
  sections: `
    Inrikes | Utrikes | Sverige | Världen | Ekonomi | Näringsliv | Politik | Sport | Kultur | Nöje | Ledare | Debatt |
    Opinion | Vetenskap | Hälsa | Teknik | Resor | Mat | Lokalt | Brott | Samhälle
  `,
  news: 'Nyheter | Artiklar',
  byline: 'Av | Text | Text: | Skribent | Författare | Publicerad av | Reporter',
  aboutAuthor: 'Om författaren | Om skribenten',
  reporting: 'Reporter | Text | Rapportering av',
  editing: 'Redaktör | Redigering | Foto | Översättning',
  occupations:
    'reporter | journalist | redaktör | krönikör | korrespondent | chefredaktör | skribent | fotograf | ledarskribent',
  credit: 'Foto | Bild | Fotograf | Foto av | Illustration | Arkivbild',
  captionLabel: 'Bildtext',
  behindCredit: '',
  published: 'Publicerad | Publicerat | Publicerades | Skapad',
  modified: 'Uppdaterad | Uppdaterat | Senast uppdaterad | Ändrad',
  today: 'idag | i dag',
  yesterday: 'igår | i går',
  minutesAgo: '# minuter sedan | # min sedan | # minut sedan | nyss',
  hoursAgo: '# timmar sedan | # tim sedan | # timme sedan',
  daysAgo: '# dagar sedan | # dag sedan',
  source: 'Källa | Källa: | Ursprungligen publicerad i',
  copiedFrom: 'Läs mer på | Läs hela artikeln på | Källa',
  missing: 'sidan finns inte | sidan kunde inte hittas | sidan hittades inte | hittar inte sidan | inga träffar',
  consent:
    'vi värnar om din integritet | vi använder cookies | använder cookies | godkänn alla | hantera cookies | lagra och komma åt information',
  blocked: 'bekräfta att du är människa | aktivera javascript | åtkomst nekad | stäng av din annonsblockerare',
  mailHead: 'Från | Till | Skickat | Datum',
  mailSubject: 'Ämne',
  and: 'och',
  questions: 'Fråga',
  answers: 'Svar',
  abbreviations: 'bl | dvs | osv | kl | ca | nr | jan | feb | apr | aug | sept | okt | nov | dec | mkr',
  hyphenated: '',
  suspended: 'och | eller',
  outlets: 'Tidningen | Tidning | Nyheter | Posten | Bladet | Allehanda | Redaktionen | Kuriren',
  agencies: 'TT | Ritzau | NTB | Bildbyrån | Scanpix | TT Nyhetsbyrån',
}
