import type { Lexicon } from './lexicon.js'

/** German. */
export const de: Lexicon = {
  language: 'de',
  interface: `
    Menü | Suche | Suchen | Anmelden | Einloggen | Abmelden | Registrieren | Startseite | Zum Inhalt springen |
    Zum Inhalt | Zur Startseite | Zum Hauptinhalt … | Schließen | Öffnen | Zurück | Weiter | Nach oben |
    Mehr anzeigen | Mehr laden | Alle anzeigen | Drucken | Artikel drucken | Merken | Auf die Merkliste |
    Merkliste | Vorlesen | Artikel anhören | Anhören | Vergrößern | Bild vergrößern | Vollbild | Kontakt |
    Impressum | Über uns | Redaktion | Karriere | Mediadaten | Hilfe | Archiv | Themen | Ressorts | E-Paper |
    Podcasts | Wetter | Bilder | Video | Videos | Audio | Antworten | Melden | Kommentar schreiben |
    Kommentar verfassen | Link kopieren | Fehler melden | Einstellungen | Mein Konto | Icon: … |
    Artikel verschenken | Mehr | Hier geht es zur Bilderstrecke … | Lesezeichen | Zurücksetzen | Akzeptieren |
    Zustimmen | Inhalt | Empfohlener redaktioneller Inhalt … | An dieser Stelle finden Sie … | Externer Inhalt … |
    Ich bin damit einverstanden … | Antwort abbrechen | Antworten abbrechen | Kommentar abschicken |
    Kommentar absenden | Schreibe einen Kommentar | Schreib einen Kommentar | Schreiben Sie einen Kommentar |
    Hinterlasse einen Kommentar | Hinterlasse eine Antwort | Einen Kommentar schreiben |
    Deine E-Mail-Adresse wird nicht veröffentlicht … | Ihre E-Mail-Adresse wird nicht veröffentlicht … |
    Erforderliche Felder sind mit * markiert | Meinen Namen, meine E-Mail-Adresse … | Meinen Namen, E-Mail … |
    Gib hier deinen Kommentar ein … | Trage deine Daten unten ein … |
    E-Mail (Adresse wird niemals veröffentlicht) … | Du kommentierst mit … | Verbinde mit … |
    Benachrichtigung bei weiteren Kommentaren … | Benachrichtige mich … | Informiere mich über neue Beiträge … |
    Beitragsnavigation | Beitrags-Navigation | Ältere Beiträge | Neuere Beiträge | Feed der Einträge |
    Feed der Beiträge | Kommentar-Feed | Kommentare-Feed | Suche nach | Navigation umschalten | Springe zum Inhalt |
    Zum Antworten anmelden | Zum Kommentieren anmelden | Stolz präsentiert von WordPress |
    Mit Stolz präsentiert von WordPress | Bloggen auf WordPress.com | Du musst angemeldet sein …
  `,
  share: `
    Teilen | Artikel teilen | Teilen … | Auf … teilen | Weitersagen | Per E-Mail … | Empfehlen | Beitrag teilen |
    Versenden | Teilen mit | Teilen Sie dies mit | Teile dies mit | Sharen mit | Gefällt mir |
    Gefällt mir Wird geladen | Liken Lade | Beitrag teilen mit | Diesen Beitrag teilen
  `,
  promo: `
    Anzeige | Werbung | Anzeigen | Abo | Abonnieren | Abonnieren Sie … | Newsletter | Newsletter … |
    Jetzt abonnieren | Lesen Sie auch | Lesen Sie auch … | Lesen Sie hier … | Lesen Sie dazu … | Lesen Sie mehr … |
    Mehr zum Thema | Mehr zum Thema … | Zum Thema | Mehr dazu | Mehr aus … | Mehr lesen | Weiterlesen |
    Weitere Artikel | Weitere Themen | Das könnte Sie auch interessieren … | Das könnte dich auch … |
    Auch interessant … | Auch interessant | Empfehlungen der Redaktion | Meistgelesen | Meistgelesene Artikel |
    Beliebt | Top-Themen | Aktuelle Nachrichten | Jetzt testen | Jetzt lesen … | Folgen Sie uns … |
    Melden Sie sich … an | Verpassen Sie … | Sie möchten …? | Plus | Exklusiv | Empfohlen | Passend dazu |
    Siehe auch … | Tipp …: … | Dieser Artikel …abonnenten … | Ähnliche Beiträge | Ähnliche Artikel |
    Verwandte Beiträge | Neueste Beiträge | Letzte Beiträge | Neueste Kommentare | Letzte Kommentare |
    Weitere Beiträge | Beliebte Beiträge | Vorheriger Beitrag | Nächster Beitrag | Vorheriger Artikel |
    Nächster Artikel | Vorheriger Beitrag … | Nächster Beitrag …
  `,
  tags: `
    Schlagworte | Schlagwörter | Themen | Themen: … | Schlagworte: … | Stichworte | Mehr zu | Weitere Themen |
    Themen in diesem Artikel | Kategorien | Kategorie | Kategorien: … | Kategorie: … | Schlagwort … |
    Verschlagwortet mit … | Dieser Beitrag wurde … | Der Beitrag wurde am … | Dieser Artikel wurde am … |
    Dieser Eintrag wurde … | Veröffentlicht in … | Getaggt mit … | Tagged …
  `,
  counter: `
    # Kommentare | # Kommentar | Kommentare (#) | Kommentare # | # Min. | # Min | # Minuten | # Minuten Lesezeit |
    # Min. Lesezeit | Lesezeit … | Lesedauer … | # Aufrufe | # Bilder
  `,
  legal: `
    Datenschutz | Datenschutzerklärung | AGB | Nutzungsbedingungen | Cookie-Einstellungen | Privatsphäre |
    Privacy-Manager | Widerruf | Verträge hier kündigen | Nutzungsbasierte Onlinewerbung |
    … alle Rechte vorbehalten | … alle Rechte vorbehalten … | … Datenschutzerklärung … | Barrierefreiheit |
    Jugendschutz | Haftungsausschluss | … Affiliate-Links … | … mit einem Affiliate … | … Provision … |
    … redaktionell nicht bearbeitet … | Datenschutz & Cookies: … | Diese Website verwendet Akismet … |
    … Kommentardaten verarbeitet werden
  `,
  plea: `
    newsletter | abonnieren | abo | abonnement | anmelden | registrieren | einloggen | ihr postfach | ihre e-mail |
    ihre zustimmung | datenschutz | datenschutzerklärung | cookies | einwilligung | privatsphäre-einstellungen |
    kostenlos | jetzt testen | hier klicken | herunterladen | folgen sie uns | externe inhalte | drittanbieter |
    affiliate | provision | sie können | deine | ihnen angezeigt | javascript | browser | nutzungsbedingungen |
    kommentarfunktion | weiterlesen
  `,
  paywall: `
    um weiterzulesen | jetzt weiterlesen mit | mit abo weiterlesen | nur für abonnenten | für abonnenten |
    diesen artikel weiterlesen | bereits abonnent | sie sind bereits abonnent | zugang zu allen artikeln |
    weiterlesen mit | bereits ein Abo | mit einem Abo weiterlesen
  `,
  interrupting: `
    Anzeige | Anzeigen | Werbung | Weiterlesen nach der Anzeige | Nach der Anzeige weiterlesen |
    Der Artikel geht nach der Anzeige weiter | Artikel wird nach der Anzeige fortgesetzt | Inhalt laden |
    An dieser Stelle befindet sich ein externer Inhalt | Empfohlener redaktioneller Inhalt | Externer Inhalt
  `,
  ending: `
    Kommentare | Kommentare … | # Kommentare | Mehr zum Thema | Das könnte Sie auch interessieren |
    Auch interessant | Meistgelesen | Weitere Artikel | Zur Startseite | Zum Thema | Mehr aus … | Mehr zu … |
    Lesen Sie auch | Verwandte Artikel | Über den Autor | Zur Autorin | Diskutieren Sie mit |
    Themen in diesem Artikel | Schlagworte | Quelle: … | Teilen | Empfehlungen der Redaktion | Top-Themen |
    Neueste Artikel | Weitere Themen | Passend dazu | Schreibe einen Kommentar | Schreib einen Kommentar |
    Schreiben Sie einen Kommentar | Hinterlasse einen Kommentar | Hinterlasse eine Antwort | Kommentar verfassen |
    Kommentar schreiben | Einen Kommentar schreiben | Antwort abbrechen | Ähnliche Beiträge | Ähnliche Artikel |
    Verwandte Beiträge | Weitere Beiträge | Neueste Beiträge | Beitragsnavigation | Beitrags-Navigation |
    Teilen mit | Teilen Sie dies mit | Gefällt mir | Diesen Beitrag teilen | Beitrag teilen |
    Das könnte dich auch interessieren
  `,
  sections: `
    Politik | Wirtschaft | Sport | Kultur | Wissen | Wissenschaft | Panorama | Gesellschaft | Regional | Lokales |
    Ausland | Inland | Digital | Netzwelt | Gesundheit | Reise | Meinung | Feuilleton | Finanzen | Technik |
    Medien | Leben | Welt | Unterhaltung | Umwelt | Auto | Karriere | Börse | Stadt | Region | Vermischtes | Bildung
  `,
  news: 'Nachrichten | News | Artikel | Aktuelles',
  byline: `
    Von | Geschrieben von | Verfasst von | Eingestellt von | Erstellt von | Veröffentlicht von | Kolumne von | Kommentar von | Analyse von | Gastbeitrag von | Bericht von | Reportage von | Text von | Ein Artikel von | Eine Analyse von | Ein Kommentar von | Ein Gastbeitrag von |
    Ein Interview von | Interview von | Interview | Autor | Autorin | Aus … berichtet | Autoren | Text
  `,
  aboutAuthor: 'Über den Autor | Über die Autorin | Zur Autorin | Zum Autor',
  reporting: 'Text | Autor | Autorin',
  editing: 'Redaktion | Mitarbeit | Redigiert von | Übersetzung | Bearbeitung',
  occupations: `
    Redakteur | Redakteurin | Korrespondent | Korrespondentin | Reporter | Reporterin | Autor | Autorin | Volontär |
    Volontärin | Chefredakteur | freier Journalist
  `,
  credit: `
    Foto | Fotos | Bild | Bilder | Bildquelle | Fotografie | Grafik | Illustration | Quelle | Archivfoto |
    Symbolbild | Symbolfoto | Foto von | Credit | Bildrechte | Bildnachweis | Fotocredit
  `,
  captionLabel: 'Bildunterschrift | Bildbeschreibung',
  behindCredit: 'Bild vergrößern | In neuem Fenster öffnen',
  published: `
    Veröffentlicht | Veröffentlicht am | Veröffentlicht: | Erstellt | Erstellt am | Stand | Erschienen |
    Erschienen am | Vom | Datum | Erstmals publiziert | Publiziert | Publiziert am
  `,
  modified: `
    Aktualisiert | Aktualisiert am | Zuletzt aktualisiert | Zuletzt aktualisiert am | Zuletzt bearbeitet | Update |
    Geändert | Aktualisierung | Letzte Aktualisierung
  `,
  today: 'heute',
  yesterday: 'gestern',
  minutesAgo: 'vor # Minuten | vor # Minute | vor # Min | vor # Min. | vor einer Minute | gerade eben',
  hoursAgo: 'vor # Stunden | vor # Stunde | vor # Std | vor # Std. | vor einer Stunde',
  daysAgo: 'vor # Tagen | vor # Tag | vor einem Tag',
  source: 'Quelle | Quelle: | Quellen | Ursprünglich erschienen in | Zuerst erschienen in | Zuerst veröffentlicht in',
  copiedFrom: `
    Weiterlesen unter | Weiterlesen auf | Mehr unter | Mehr dazu unter | Lesen Sie mehr unter | Lesen Sie mehr auf |
    Den ganzen Artikel lesen unter | Original | Originalartikel | Quelle
  `,
  missing: `
    Seite nicht gefunden | Seite wurde nicht gefunden | Seite konnte nicht gefunden werden | Seite existiert nicht |
    gesuchte Seite | angeforderte Seite | aufgerufene Seite | Artikel ist nicht mehr verfügbar | nicht mehr
    verfügbar | Fehler 404 | nichts gefunden | keine Ergebnisse gefunden | Inhalt nicht gefunden
  `,
  consent: `
    Ihre Privatsphäre | wir und unsere Partner | alle akzeptieren | alle ablehnen | Zustimmung | Einwilligung
    widerrufen | Cookies akzeptieren | Cookie-Einstellungen | wir verwenden Cookies | verwendet Cookies | nutzen
    Cookies | mit Werbung weiterlesen | berechtigtes Interesse | Informationen auf einem Gerät speichern | Tracking |
    wir und unsere # Partner | Einwilligung jederzeit widerrufen | ähnliche Technologien
  `,
  blocked: `
    Bestätigen Sie, dass Sie ein Mensch | dass Sie kein Roboter | aktivieren Sie JavaScript | JavaScript aktivieren
    | JavaScript ist deaktiviert | Zugriff verweigert | Zugriff wurde verweigert | Browser wird überprüft |
    Adblocker | Werbeblocker | in Ihrem Land nicht verfügbar | in Ihrer Region nicht verfügbar
  `,
  mailHead: 'Von | An | Cc | Gesendet | Datum | Kopie',
  mailSubject: 'Betreff',
  and: 'und',
  questions: 'F | Frage',
  answers: 'A | Antwort',
  abbreviations: `
    Hr | Fr | Nr | Str | bzw | ca | usw | evtl | ggf | inkl | vgl | Mio | Mrd | Abs | Art | Jh | Jan | Feb |
    Mär | Apr | Jun | Jul | Aug | Sep | Sept | Okt | Nov | Dez | geb | gest | Tel | Std | Min | Sek | Bd |
    Hrsg | Dipl | Ing | Co | zzgl | max | min | sog
  `,
  hyphenated: '',
  suspended: 'und | oder | bzw | bis',
  outlets: `
    Zeitung | Anzeiger | Rundschau | Tageblatt | Nachrichten | Kurier | Redaktion | Presse | Rundfunk | Netzwerk
  `,
  agencies: `
    dpa | AFP | KNA | epd | Reuters | SID | dpa-tmn | dts | APA | picture alliance | Imago | ZB |
    Deutsche Presse-Agentur | DJ | Keystone-SDA | SDA
  `,
}
