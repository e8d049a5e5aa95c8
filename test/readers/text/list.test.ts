import { describe, expect, it } from 'vitest'
import { listLength } from '../../../src/readers/text/list.js'

describe('lists', () => {
  it('takes bullets, numbers that count on, and dashes that a colon or semicolons announce', () => {
    expect(listLength(['• one'], 0)).toBe(1)
    expect(listLength(['1. one', '2. two', '4. four'], 0)).toBe(2)
    expect(listLength(['The team brought:', '— jacks', '— tea'], 1)).toBe(2)
    expect(listLength(['— jacks;', '— a song;', '— tea.'], 0)).toBe(3)
  })

  it('takes a dialogue for none, nor a single number', () => {
    expect(listLength(['— Will it lean?', '— It will.'], 0)).toBe(0)
    expect(listLength(['1. A heading', 'A paragraph.'], 0)).toBe(0)
  })
})
