/**
 * Characters XML 1.0 (2.2) forbids everywhere, also as references: most controls, U+FFFE, U+FFFF and lone surrogates.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const FORBIDDEN_ONCE = new RegExp(FORBIDDEN, 'u')
/** The same and every surrogate: it takes text by code units, which is far quicker. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/

/** Text without the characters no XML document may hold. */
export function stripForbidden(text: string): string {
  return hasForbidden(text) ? text.replace(FORBIDDEN, '') : text
}

/** Whether a text holds a character no XML document may hold. */
export function hasForbidden(text: string): boolean {
  return SUSPECT.test(text) && FORBIDDEN_ONCE.test(text)
}

/** Text made safe for element content and for attribute values in either quote, in XML and in HTML. */
export function escapeMarkup(text: string): string {
  let at = text.search(SPECIAL)
  if (at < 0) return text
  let out = ''
  let done = 0
  for (; at < text.length; at++) {
    const entity = ENTITIES[text.charCodeAt(at)]
    if (entity === undefined) continue
    out += text.slice(done, at) + entity
    done = at + 1
  }
  return out + text.slice(done)
}

const SPECIAL = /[&<>"']/

/** By code unit. */
const ENTITIES: readonly (string | undefined)[] = Array.from({ length: 0x3f }, (_, code) => {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }[String.fromCharCode(code)]
})

/** What an attribute may be given: `undefined` and `false` leave it out, `true` writes its bare name. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** The attributes as they stand in a tag, each with a leading space, values escaped and in double quotes. */
export function attributes(values: Attributes): string {
  let out = ''
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue
    out += value === true ? ` ${name}` : ` ${name}="${escapeMarkup(String(value))}"`
  }
  return out
}
