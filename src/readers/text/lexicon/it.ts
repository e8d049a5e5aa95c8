import type { Lexicon } from './lexicon.js'

/** Italian. */
export const it: Lexicon = {
  language: 'it',
  interface: `
    Menu | Cerca | Accedi | Esci | Registrati | Home | Homepage | Vai al contenuto | Salta al contenuto | Chiudi |
    Apri | Indietro | Avanti | Successivo | Precedente | Torna su | Mostra altro | Vedi tutti | Carica altri |
    Stampa | Salva | Ascolta | Ascolta l’articolo | Ingrandisci | Contatti | Chi siamo | Redazione | Aiuto |
    Archivio | Sezioni | Meteo | Foto | Galleria | Video | Rispondi | Segnala | Lascia un commento |
    Scrivi un commento | Copia link | Il mio account | Impostazioni | Pubblicità | Accetta | Rifiuta |
    Mappa del sito | Lavora con noi | Riduci | Espandi | Lascia una risposta | Annulla risposta | Invia commento |
    Il tuo indirizzo email non sarà pubblicato … | I campi obbligatori sono contrassegnati * | Salva il mio nome … |
    Inserisci qui il tuo commento … | Inserisci i tuoi dati qui sotto … | Stai commentando usando il tuo … |
    Notificami … | Mandami una notifica … | Navigazione articoli | Articoli meno recenti | Feed dei contenuti |
    Feed dei commenti | Devi essere connesso …
  `,
  share: `
    Condividi | Condividi … | Invia | Invia per email | Tweet | Seguici | Seguici … | Seguici su … | Mi piace |
    Mi piace Caricamento
  `,
  promo: `
    Pubblicità | Annuncio | Sponsorizzato | Contenuto sponsorizzato | Abbonati | Abbonati … | Iscriviti |
    Iscriviti … | Newsletter | Leggi anche | Leggi anche … | Leggi tutto | Leggi di più | Leggi l’articolo … |
    Leggi: … | Vedi anche … | Guarda anche … | Guarda anche | Approfondisci | Per approfondire |
    Articoli correlati | Correlati | Notizie correlate | Potrebbe interessarti … | Potrebbe interessarti anche … |
    Ti potrebbe interessare … | I più letti | Più letti | Le più lette | Ultime notizie | In evidenza |
    Consigliati | Ricevi … | Scarica … | Esclusivo | Resta aggiornato … | Continua a leggere |
    Riproduzione riservata | Contenuto riservato agli abbonati | Articoli recenti | Commenti recenti |
    Articolo precedente | Articolo successivo
  `,
  tags: `
    Tag | Tags | Argomenti | Temi | Parole chiave | Argomenti: … | Tag: … | Argomenti trattati | Categorie |
    Categoria: … | Pubblicato in … | Contrassegnato da tag …
  `,
  counter: `
    # commenti | # commento | Commenti (#) | # min | # min di lettura | # minuti di lettura | Tempo di lettura … |
    Lettura # min | # visualizzazioni | # condivisioni
  `,
  legal: `
    Note legali | Privacy | Privacy policy | Cookie policy | Informativa sulla privacy | Informativa privacy |
    Preferenze cookie | Termini e condizioni | Condizioni d’uso | … tutti i diritti riservati |
    … tutti i diritti riservati … | … riproduzione riservata | … riproduzione riservata … | P.IVA … | … p.iva … |
    … partita iva … | Testata registrata … | … registrazione tribunale … | Privacy e cookie: … |
    Questo sito usa Akismet … | Questo sito utilizza Akismet …
  `,
  plea: `
    newsletter | abbonati | abbonamento | iscriviti | registrati | accedi | la tua email | il tuo account | cookie |
    privacy | consenso | clicca qui | scarica | seguici | pubblicità | puoi | condizioni | riservato agli
  `,
  paywall: `
    riservato agli abbonati | per continuare a leggere | sei già abbonato | contenuto per abbonati |
    abbonati per leggere | abbonati per continuare
  `,
  interrupting:
    'Pubblicità | L’articolo continua dopo la pubblicità | Continua dopo la pubblicità | Continua a leggere dopo la pubblicità | Annuncio',
  ending: `
    Commenti | Commenti … | Leggi anche | Articoli correlati | Notizie correlate | Potrebbe interessarti |
    I più letti | Ultime notizie | Tag | Argomenti | Sull’autore | L’autore | Condividi | Riproduzione riservata |
    Altre notizie | Ti potrebbe interessare | In evidenza | Lascia un commento | Lascia una risposta |
    Annulla risposta | Mi piace | Correlati | Navigazione articoli | Articoli recenti
  `,
  sections: `
    Politica | Economia | Esteri | Cronaca | Mondo | Sport | Cultura | Scienza | Scienze | Salute | Tecnologia |
    Spettacoli | Società | Interni | Italia | Ambiente | Scuola | Opinioni | Finanza | Calcio | Viaggi | Motori |
    Roma | Milano | Regione
  `,
  news: 'Notizie | News | Articoli | Attualità',
  byline: `
    Di | di | A cura di | Scritto da | Articolo di | Testo di | Autore | Pubblicato da | Intervista di |
    Dal nostro inviato | Dalla nostra inviata
  `,
  aboutAuthor: 'L’autore | L’autrice | Sull’autore',
  reporting: 'A cura di | Di',
  editing: 'Traduzione di | Revisione di',
  occupations: 'giornalista | inviato | inviata | corrispondente | redattore | redattrice',
  credit: `
    Foto | Foto di | Fotografia | Credit | Crediti | Immagine | Illustrazione | Foto d’archivio | Fonte |
    Fonte foto | Ph. | Fotogramma
  `,
  captionLabel: 'Didascalia',
  behindCredit: '',
  published: 'Pubblicato | Pubblicato il | Pubblicata il | Data di pubblicazione | Creato il | Data',
  modified: `
    Aggiornato | Aggiornato il | Aggiornato alle | Ultimo aggiornamento | Ultima modifica | Modificato il |
    Aggiornamento
  `,
  today: 'oggi',
  yesterday: 'ieri',
  minutesAgo: '# minuti fa | # minuto fa | # min fa | un minuto fa | poco fa',
  hoursAgo: "# ore fa | # ora fa | un’ora fa | un'ora fa",
  daysAgo: '# giorni fa | # giorno fa | un giorno fa',
  source: 'Fonte | Fonte: | Fonti | Pubblicato originariamente su | Articolo originale',
  copiedFrom: `
    Leggi di più su | Leggi tutto su | Leggi l’articolo completo su | Continua a leggere su | Per saperne di più |
    Articolo originale | Fonte
  `,
  missing: `
    pagina non trovata | pagina inesistente | pagina non esiste | pagina richiesta | pagina che stai cercando |
    pagina che cerchi | non è più disponibile | errore 404 | nessun risultato
  `,
  consent: `
    la tua privacy | rispettiamo la tua privacy | noi e i nostri partner | accetta tutto | accetta tutti | rifiuta
    tutto | continua senza accettare | rifiuta e abbonati | gestione dei cookie | preferenze cookie | utilizziamo
    cookie | utilizza cookie | usa i cookie | tuo consenso | legittimo interesse |
    noi e i nostri # partner | noi e # terze parti | cookie o tecnologie simili
  `,
  blocked: `
    verifica di essere umano | non sei un robot | non sono un robot | abilita javascript | attiva javascript |
    javascript è disabilitato | accesso negato | accesso bloccato | blocco degli annunci | non disponibile nel tuo
    paese | non è disponibile nella tua regione
  `,
  mailHead: 'Da | A | Inviato | Data',
  mailSubject: 'Oggetto',
  and: 'e | ed',
  questions: 'D | Domanda',
  answers: 'R | Risposta',
  abbreviations: `
    Sig | Sigg | Dott | Ing | Avv | On | Gen | Col | Mons | art | pag | cap | ecc | gen | feb | mar | apr |
    mag | giu | lug | ago | set | sett | ott | nov | dic | tel | circa | es | ca
  `,
  hyphenated: '',
  suspended: '',
  outlets: `
    Giornale | Gazzetta | Corriere | Redazione | Agenzia | Quotidiano | Notizie
  `,
  agencies: `
    ANSA | Adnkronos | AGI | LaPresse | Askanews | AdnKronos | Italpress | Dire | Nova | Fotogramma | Imagoeconomica
  `,
}
