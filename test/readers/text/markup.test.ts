import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/contract/diagnostic.js'
import { readSample } from './read-sample.js'

const STORY = [
  'The harbour crane that has leaned over Port Ellery since the flood was straightened on Tuesday by a team of four.',
  'It took them nine hours and a song, according to the foreman, who declined to say which song it was in the end.',
  'Ships had steered by the lean for so long that two of the captains asked for it to be put back with a ceremony.',
]

async function told(...rows: readonly string[]): Promise<readonly string[]> {
  const found: Diagnostic[] = []
  await readSample(rows.join('\n'), (it) => found.push(it))
  return found.map(({ code, place, hint }) => `${code} ${place?.line} ${hint}`)
}

describe('a text that is marked up', () => {
  it('is told of where it is HTML', async () => {
    const rows = ['Crane stands straight', ...STORY].map((row) => `<p class="a">${row}</p>`)
    expect(await told('', ...rows)).toEqual([
      'text/markup 2 Open it in a browser, and paste the text that shows there.',
    ])
  })

  it('is told of where it is Markdown', async () => {
    expect(await told('# Crane stands straight', '', STORY[0] ?? '', '', '## Song', '', ...STORY.slice(1))).toEqual([
      'text/markup 1 Let the name of the file end in .md.',
    ])
  })

  it('is not one that speaks of a tag, or has a number sign', async () => {
    expect(
      await told('Crane stands straight', '', ...STORY, '<p> is the tag of paragraphs, she said on Friday.'),
    ).toEqual([])
    expect(await told('Crane stands straight', '#1 in the harbour', '', ...STORY)).toEqual([])
  })
})
