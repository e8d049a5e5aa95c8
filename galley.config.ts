import { defineConfig } from 'galley'

export default defineConfig({
  publication: {
    title: 'The Saltmere Courier',
    url: 'https://courier.example/',
    language: 'en',
    timeZone: 'Europe/Moscow',
    description: 'News from a harbour town that does not exist, in two languages.',
    rights: '© The Saltmere Courier',
  },
})
