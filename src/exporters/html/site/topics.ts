export { type TopicKind, topicKey, topicPath } from '../../../markup/topic.js'

/** Where the overview of all lists stands. No article can stand there: its folder would be below another's. */
export const CONTENTS_PATH = 'archive/all/index.html'

/** The search stands where no article can, as the overview does. */
export const SEARCH_FOLDER = 'archive/search/'
export const SEARCH_PATH = `${SEARCH_FOLDER}index.html`

/** The page static hosts show for an address where nothing stands. */
export const NOT_FOUND_PATH = '404.html'
