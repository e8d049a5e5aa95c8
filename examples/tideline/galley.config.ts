import { defineConfig } from 'galley'
import { tideline } from './theme.js'

export default defineConfig({
  publication: {
    title: 'Tideline',
    url: 'https://tideline.example/',
    language: 'en',
    timeZone: 'Europe/Lisbon',
    description: 'A quarterly of coasts, and of the people who keep them.',
    rights: 'Tideline is an invention; so is everybody in it.',
  },
  sources: ['articles'],
  theme: tideline,
  exporters: { html: { typeface: 'system' } },
})
