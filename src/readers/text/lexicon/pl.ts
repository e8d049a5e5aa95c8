import type { Lexicon } from './lexicon.js'

/** Polish. */
export const pl: Lexicon = {
  language: 'pl',
  interface: `
    Menu | Szukaj | Wyszukaj | Zaloguj | Zaloguj się | Wyloguj | Zarejestruj się | Strona główna |
    Przejdź do treści | Zamknij | Otwórz | Wstecz | Dalej | Następny | Poprzedni | Do góry | Pokaż więcej |
    Zobacz więcej | Zobacz wszystkie | Załaduj więcej | Drukuj | Wydrukuj | Zapisz | Posłuchaj | Powiększ |
    Kontakt | O nas | Redakcja | Reklama | Pomoc | Archiwum | Działy | Pogoda | Zdjęcia | Galeria | Wideo |
    Odpowiedz | Zgłoś | Zgłoś błąd | Dodaj komentarz | Skomentuj | Kopiuj link | Moje konto | Ustawienia |
    Akceptuję | Mapa serwisu | Praca | Ogłoszenia | Rozwiń | Zwiń | Więcej | Zostaw odpowiedź |
    Anuluj pisanie odpowiedzi | Opublikuj komentarz | Komentarz wpisu |
    Twój adres e-mail nie zostanie opublikowany … | Wymagane pola są oznaczone * | Zapamiętaj moje dane … |
    Zapisz moje dane … | Wpisz swój komentarz tutaj … | Powiadom mnie … | Nawigacja wpisu | Zobacz wpisy |
    Starsze wpisy | Kanał wpisów | Kanał komentarzy | Zaloguj się, aby …
  `,
  share: `
    Udostępnij | Udostępnij … | Podziel się | Podziel się … | Wyślij | Wyślij znajomemu | Poleć | Poleć znajomemu |
    Tweetnij | Lubię to | Obserwuj nas | Śledź nas … | Dodaj do ulubionych | Lubię Wczytywanie
  `,
  promo: `
    Reklama | Materiał sponsorowany | Artykuł sponsorowany | Sponsorowane | Subskrybuj | Zapisz się … | Newsletter |
    Prenumerata | Czytaj też | Czytaj też … | Czytaj także | Czytaj także … | Czytaj więcej | Czytaj więcej … |
    Przeczytaj także … | Przeczytaj też … | Przeczytaj również … | Zobacz też | Zobacz też … | Zobacz także |
    Zobacz także … | Zobacz również … | Polecamy | Polecane | Polecamy … | Więcej na ten temat | Na ten temat |
    Powiązane | Powiązane artykuły | Podobne artykuły | Najpopularniejsze | Najczęściej czytane | Popularne |
    Ważne | Dołącz do … | Obserwuj … | Pobierz aplikację … | Ciąg dalszy pod … | Dalszy ciąg materiału … |
    Tekst dostępny … | Sprawdź … | Warto przeczytać … | Nie przegap | Ostatnie wpisy | Najnowsze wpisy |
    Najnowsze komentarze | Podobne wpisy | Poprzedni wpis | Następny wpis
  `,
  tags: `
    Tagi | Tematy | Słowa kluczowe | Tagi: … | Tematy: … | Więcej o | Więcej o: … | Kategorie | Opublikowano w … |
    Otagowano …
  `,
  counter: `
    # komentarzy | # komentarze | # komentarz | Komentarze (#) | Komentarze: # | # min | # min czytania |
    Czas czytania … | # wyświetleń | # odsłon | Wyświetleń: # | Odsłon: # | Ocena: #
  `,
  legal: `
    Polityka prywatności | Regulamin | Polityka cookies | Prywatność | RODO | Ochrona danych |
    … wszelkie prawa zastrzeżone | … wszelkie prawa zastrzeżone … | … pliki cookies … | … plików cookies … |
    … polityka prywatności … | … kopiowanie … zabronione … | Ustawienia prywatności | Nota prawna |
    Prywatność i pliki cookies: … | Ta strona używa Akismet …
  `,
  plea: `
    newsletter | subskrypcja | prenumerata | zapisz się | zaloguj się | zarejestruj się | twój e-mail |
    twoje konto | cookies | pliki cookie | prywatności | zgoda | zgodę | kliknij | pobierz | obserwuj nas |
    reklama | możesz | regulamin | administratorem danych | danych osobowych | komentarze
  `,
  paywall: `
    tylko dla subskrybentów | dla prenumeratorów | aby czytać dalej | dostęp do artykułu | masz już subskrypcję |
    pozostało % artykułu |
    kup dostęp, aby | wykup dostęp
  `,
  interrupting:
    'Reklama | Dalsza część artykułu pod reklamą | Dalsza część tekstu pod reklamą | Ciąg dalszy pod reklamą | Materiał reklamowy',
  ending: `
    Komentarze | Komentarze … | Powiązane artykuły | Podobne artykuły | Czytaj także | Zobacz także | Polecamy |
    Polecane | Najpopularniejsze | Najczęściej czytane | Tagi | Więcej na ten temat | O autorze | Opinie |
    Udostępnij | Ostatnie wiadomości | Inne artykuły | Zobacz też | Dodaj komentarz | Źródło: … | Podziel się |
    Skomentuj | Zostaw odpowiedź | Anuluj pisanie odpowiedzi | Powiązane | Podobne wpisy | Nawigacja wpisu |
    Ostatnie wpisy | Najnowsze wpisy
  `,
  sections: `
    Polityka | Gospodarka | Biznes | Sport | Kultura | Nauka | Świat | Kraj | Polska | Społeczeństwo | Zdrowie |
    Technologie | Edukacja | Wydarzenia | Wiadomości | Region | Opinie | Finanse | Motoryzacja | Historia |
    Kryminalne | Środowisko | Podróże | Styl życia
  `,
  news: 'Wiadomości | Aktualności | Artykuły | Informacje',
  byline: `
    Autor | Autorka | Autorzy | Tekst | Opracowanie | Oprac. | Opr. | Rozmawiał | Rozmawiała | Rozmawia | Rozmawiają | Rozmawiali | Pisze | Napisał | Napisała |
    Dodał | Dodane przez
  `,
  aboutAuthor: 'O autorze | O autorce',
  reporting: 'Autor | Tekst | Rozmawiał | Rozmawiała',
  editing: 'Redakcja | Redagował | Oprac. | Tłumaczenie',
  occupations: `
    dziennikarz | dziennikarka | korespondent | korespondentka | redaktor | redaktorka | reporter | publicysta
  `,
  credit: `
    Fot. | Fot | Foto | Zdjęcie | Zdjęcia | Autor zdjęcia | Źródło zdjęcia | Ilustracja | Grafika | fot. archiwum
  `,
  captionLabel: 'Podpis pod zdjęciem | Opis zdjęcia',
  behindCredit: '',
  published: `
    Opublikowano | Data publikacji | Opublikowany | Dodano | Data dodania | Publikacja | Utworzono | Data
  `,
  modified: `
    Aktualizacja | Zaktualizowano | Ostatnia aktualizacja | Data aktualizacji | Zmodyfikowano | Aktualizowano
  `,
  today: 'dzisiaj | dziś',
  yesterday: 'wczoraj',
  minutesAgo: '# minut temu | # minuty temu | # minutę temu | # min temu | # min. temu | minutę temu | przed chwilą',
  hoursAgo: '# godzin temu | # godziny temu | # godzinę temu | # godz. temu | # godz temu | godzinę temu',
  daysAgo: '# dni temu | # dzień temu | dzień temu',
  source: 'Źródło | Źródło: | Źródła | Pierwotnie opublikowano w',
  copiedFrom: `
    Czytaj więcej na | Czytaj więcej | Więcej na | Czytaj dalej na | Cały artykuł na | Oryginalny artykuł | Źródło
  `,
  missing: `
    strona nie została znaleziona | nie znaleziono strony | strona nie istnieje | strony nie znaleziono | szukana
    strona | której szukasz | artykuł został usunięty | jest już niedostępny | błąd 404 | brak wyników
  `,
  consent: `
    szanujemy Twoją prywatność | dbamy o Twoją prywatność | Twoja prywatność | my i nasi partnerzy | zaakceptuj
    wszystko | akceptuję i przechodzę | przejdź do serwisu | odrzuć wszystko | ustawienia cookies | ustawienia
    plików cookie | używamy plików cookie | wykorzystuje pliki cookie | używa plików cookie | wyrażam zgodę | Twoja
    zgoda | uzasadniony interes |
    my i nasi # partnerzy | wraz z naszymi partnerami | wraz z # partnerami
  `,
  blocked: `
    potwierdź, że jesteś człowiekiem | nie jesteś robotem | nie jestem robotem | włącz javascript | włącz obsługę
    javascript | odmowa dostępu | dostęp zabroniony | wyłącz adblocka | wyłącz adblock | blokowanie reklam |
    niedostępny w Twoim kraju | niedostępna w Twoim regionie
  `,
  mailHead: 'Od | Do | DW | Wysłano | Data',
  mailSubject: 'Temat',
  and: 'i | oraz',
  questions: 'P | Pytanie',
  answers: 'O | Odpowiedź',
  abbreviations: `
    ul | al | pl | os | im | św | inż | mgr | hab | gen | płk | kpt | por | ks | red | r | w | nr | str |
    godz | tys | mln | mld | zł | gr | np | tzn | tzw | m | in | itd | itp | ok | ur | zm | woj | pow | gm |
    stycz | lut | kwiet | czerw | lip | sierp | wrz | paźdz | listop | grudz
  `,
  hyphenated: 'po-…sku | po-…cku | po-…emu | niby-…',
  suspended: '',
  outlets: `
    Gazeta | Dziennik | Redakcja | Kurier | Wiadomości | Tygodnik
  `,
  agencies: `
    PAP | IAR | Polska Agencja Prasowa | Agencja Gazeta | Agencja Wyborcza.pl | East News | Forum | Reporter | CAF
  `,
}
