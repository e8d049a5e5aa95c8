import type { z } from 'zod'

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
}

/** What a schema found wrong with a value, as the rest of a sentence. A schema's own words are kept. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid|Too )/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[issue.expected] ?? issue.expected
      return issue.message.endsWith('received undefined') ? `is missing; ${kind} is expected` : `${kind} is expected`
    }
    case 'invalid_value':
      return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')} is expected`
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `at least ${issue.minimum} is expected`
    case 'too_big':
      return `at most ${issue.maximum} is allowed`
    case 'invalid_format':
      return issue.format === 'url' ? 'an absolute http or https address is expected' : `a ${issue.format} is expected`
    case 'invalid_union':
      return issue.errors.flat().map(describeIssue).filter(isFirst).join(', or ') || 'the value is not understood'
    default:
      return issue.message
  }
}

function isFirst<Value>(value: Value, index: number, all: readonly Value[]): boolean {
  return all.indexOf(value) === index
}
