import type { Lexicon } from './lexicon.js'

/** What is printed the same in every language: networks, agencies, signs. */
export const common: Lexicon = {
  language: 'und',
  interface: `
    RSS | iOS | Android | App Store | Google Play | AppGallery | Menu | Login | OK | AMP | PDF | A+ | A- | AA
  `,
  share: `
    Facebook | Twitter | X | Telegram | WhatsApp | VK | VKontakte | Instagram | LinkedIn | Pinterest | Reddit |
    Viber | Threads | Bluesky | Mastodon | Pocket | Flipboard | Messenger | E-mail | Email | Mail | YouTube |
    TikTok | Tumblr | Xing | Skype | LINE | WeChat | Weibo | Odnoklassniki | LiveJournal | Tweet | Google+
  `,
  promo: 'Pro | Premium | Advertisement | Ad | Sponsored | Live | Video | Podcast | Newsletter',
  tags: 'Tags | Tag | Topics | Hashtags',
  counter: '# | # / # | # k | # K',
  legal: `
    © # … | Copyright … | (c) # … | … all rights reserved … | … all rights reserved | 18+ | 16+ | 12+ | 0+ | 6+
  `,
  plea: '',
  paywall: '',
  interrupting: 'Advertisement | Advertisement # | Ad | Anzeige | Werbung | Reklama | Реклама',
  ending: '',
  sections: '',
  news: '',
  byline: '',
  aboutAuthor: '',
  reporting: '',
  editing: '',
  occupations: '',
  credit: '© | (c) | Photo | Foto | Copyright',
  captionLabel: '',
  behindCredit: '',
  published: '',
  modified: '',
  today: '',
  yesterday: '',
  minutesAgo: '',
  hoursAgo: '',
  daysAgo: '',
  source: '',
  copiedFrom: '',
  missing: '404 not found | error 404 | 404 error | 403 forbidden',
  consent: '',
  blocked: '',
  mailHead: '',
  mailSubject: '',
  and: '& | +',
  questions: 'Q',
  answers: 'A',
  abbreviations: 'Jr | Sr | Dr | Prof | St | No | vs | etc | www',
  hyphenated: '',
  suspended: '',
  outlets: '',
  agencies: `
    Reuters | AP | AP Photo | Associated Press | The Associated Press | AFP | Agence France-Presse | EPA | EFE |
    dpa | Getty Images | Getty | iStock | Shutterstock | Wikimedia Commons | Wikipedia | Unsplash | Pexels |
    Pixabay | Bloomberg | Xinhua | Anadolu | ANSA | PAP | APA | Keystone | Zuma Press | ZUMA | Imago |
    imago images | Alamy | Depositphotos | Adobe Stock | PA | PA Media | PA Images | UPI | Kyodo | Yonhap | Belga |
    ANP | SIPA | Lusa | NurPhoto | Picture Alliance | picture-alliance | LaPresse | Europa Press | Rex | SNA |
    IMAGO | TT | NTB | MTI | 연합뉴스 | 뉴시스 | 뉴스1 | Interfax | TASS | Sputnik | RIA Novosti | Ukrinform | BTA | CTK | ČTK | TASR |
    Agerpres | AAP | CP | The Canadian Press
  `,
}
