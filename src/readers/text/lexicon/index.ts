import { common } from './common.js'
import { de } from './de.js'
import { el } from './el.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { it } from './it.js'
import { ja } from './ja.js'
import type { Lexicon } from './lexicon.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { tr } from './tr.js'
import { uk } from './uk.js'
import { zh } from './zh.js'

/** Every language the text reader knows labels of; a new one is a file beside these and an entry here. */
export const LEXICONS: readonly Lexicon[] = [common, en, ru, de, fr, es, it, pt, pl, uk, tr, el, zh, ja]
