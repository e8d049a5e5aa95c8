import { element, htmlText } from '../../markup/html.js'
import { languageAttributes } from '../../markup/html-inline.js'
import { type Words, wordsOf } from '../../markup/words.js'

/** The interface words of a page, marked as English where English had to stand in for the page's language. */
export interface Voice {
  readonly words: Words
  /** Its own words escaped for element content, with `lang` where they are not in the page's language. */
  say(text: string): string
}

/** The voice of a page in a language. */
export function voiceOf(language: string): Voice {
  const words = wordsOf(language)
  const native = words.language === language.split('-', 1)[0]?.toLowerCase()
  return {
    words,
    say: (text) => {
      const html = htmlText(text)
      return native || html === '' ? html : element('span', languageAttributes(words.language, language), html)
    },
  }
}
