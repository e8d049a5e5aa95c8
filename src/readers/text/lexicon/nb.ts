import type { Lexicon } from './lexicon.js'

/** Norwegian. */
export const nb: Lexicon = {
  language: 'nb',
  interface: `
    Meny | Søk | Logg inn | Logg ut | Min side | Hjem | Forside | Til forsiden | Hopp til innhold | Lukk | Åpne |
    Tilbake | Til toppen | Neste | Forrige | Vis mer | Vis mindre | Vis mer Vis mindre | Vis flere | Vis alle |
    Last inn flere | Lytt | Lytt til saken | Skriv ut | Lagre | Forstørr | Bilde | Bilder | Kontakt | Kontakt oss |
    Om oss | Hjelp | Kundeservice | Arkiv | Nyhetsbrev | Innstillinger | Min konto | E-avis | Annonsere |
    Rapporter feil | Kommenter | Svar | Meld fra | Spill av | Saken fortsetter under annonsen |
    Artikkelen fortsetter under annonsen | Kopier lenke | Tips oss | Kort fortalt | Legg igjen en kommentar |
    Legg igjen et svar | Avbryt svar | Publiser kommentar | Din e-postadresse vil ikke bli publisert … |
    Obligatoriske felt er merket med * | Lagre mitt navn … | Innleggsnavigasjon
  `,
  share: 'Del | Del … | Del artikkel | Del artikkelen | Del saken | Del på … | Følg oss | Følg oss … | Lik | Send',
  promo: `
    Annonse | Annonsørinnhold | Reklame | Abonner | Abonner … | Bli abonnent | Kjøp abonnement | Les mer |
    Les mer: … | Les også | Les også: … | Les også … | Les videre | Se også | Se også: … | Mer om | Mer om … |
    Mer fra … | Relatert | Relaterte saker | Flere nyheter | Siste nytt | Siste nytt … | Mest lest | Mest leste |
    Populært | Anbefalt | Anbefalte saker | Gå ikke glipp av … | Meld deg på … | Last ned … | Følg … nyhetsbrev … |
    Ekstern lenke | Siste innlegg | Nyeste innlegg | Siste kommentarer | Relaterte innlegg | Forrige innlegg |
    Neste innlegg
  `,
  tags: 'Emner | Stikkord | Tagger | Kategorier | Emner: … | Stikkord: …',
  counter: '# kommentarer | # kommentar | Kommentarer (#) | # min lesetid | Lesetid # min | # visninger | # delinger',
  legal: `
    Brukervilkår | Vilkår | Personvern | Personvernerklæring | Informasjonskapsler | Cookies | Administrer samtykke |
    Ansvarlig redaktør … | Ansvarlig redaktør: … | Sjefredaktør … | … arbeider etter vær varsom-plakatens … | … vær varsom-plakaten … |
    … alle rettigheter … | … opphavsrett … | Copyright …
  `,
  plea: `
    abonner | abonnent | abonnement | nyhetsbrev | logg inn | registrer | din e-post | cookies | informasjonskapsler |
    samtykke | personvern | klikk her | last ned | følg oss | appen | tips oss | kontakt oss
  `,
  paywall: `
    for å lese videre | for å fortsette å lese | kun for abonnenter | for abonnenter | allerede abonnent | logg inn for å lese |
    denne saken er for abonnenter
  `,
  interrupting: `
    Annonse | Annonsørinnhold | Saken fortsetter under annonsen | Artikkelen fortsetter under annonsen |
    Saken fortsetter etter annonsen | Vis mer
  `,
  ending: `
    Kommentarer | Kommenter | Les mer | Les også | Relatert | Relaterte saker | Mer om | Mer om saken | Emner |
    Stikkord | Mest lest | Mest leste | Siste nytt | Flere nyheter | Mer fra … | Del artikkel | Del artikkelen |
    Del saken | Om forfatteren | Til forsiden | Legg igjen en kommentar | Legg igjen et svar | Avbryt svar |
    Relaterte innlegg | Innleggsnavigasjon | Siste innlegg
  `,
  sections: `
    Innenriks | Utenriks | Norge | Verden | Økonomi | Næringsliv | Politikk | Sport | Kultur | Underholdning | Kjendis | Meninger |
    Debatt | Kommentar | Leder | Vitenskap | Helse | Teknologi | Reise | Mat | Lokalt | Krim
  `,
  news: 'Nyheter | Artikler',
  byline: 'Av | Tekst | Tekst: | Skrevet av | Journalist | Forfatter | Publisert av',
  aboutAuthor: 'Om forfatteren',
  reporting: 'Journalist | Tekst | Skrevet av',
  editing: 'Redaktør | Redigert av | Foto | Oversatt av',
  occupations: 'journalist | redaktør | kommentator | korrespondent | reporter | sjefredaktør | skribent | fotograf',
  credit: 'Foto | Bilde | Fotograf | Video | Illustrasjon | Illustrasjonsfoto | Arkivfoto | Grafikk | Skjermdump',
  captionLabel: 'Bildetekst',
  behindCredit: 'Vis mer',
  published: 'Publisert | Publisert: | Lagt ut',
  modified: 'Oppdatert | Sist oppdatert | Endret',
  today: 'i dag',
  yesterday: 'i går',
  minutesAgo: '# minutter siden | # min siden | # minutt siden | nå nettopp',
  hoursAgo: '# timer siden | # time siden | # t siden',
  daysAgo: '# dager siden | # dag siden',
  source: 'Kilde | Kilde: | Opprinnelig publisert i',
  copiedFrom: 'Les mer på | Les hele saken på | Kilde',
  missing: 'siden finnes ikke | fant ikke siden | siden ble ikke funnet | siden du leter etter | ingen treff',
  consent:
    'vi bryr oss om ditt personvern | vi bruker informasjonskapsler | bruker cookies | godta alle | avvis alle | administrer samtykke',
  blocked: 'bekreft at du er et menneske | aktiver javascript | ingen tilgang | slå av annonseblokkering',
  mailHead: 'Fra | Til | Sendt | Dato',
  mailSubject: 'Emne',
  and: 'og',
  questions: 'Spørsmål',
  answers: 'Svar',
  abbreviations: 'bl | eks | dvs | osv | kl | ca | nr | jan | feb | apr | aug | sept | okt | nov | des | mrd',
  hyphenated: '',
  suspended: 'og | eller',
  outlets: 'Avisen | Avis | Nyheter | Tidende | Posten | Bladet | Redaksjonen',
  agencies: 'NTB | Scanpix | NTB scanpix | TT | Ritzau | Bildbyrån',
}
