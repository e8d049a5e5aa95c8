import type { Lexicon } from './lexicon.js'

/** English. */
export const en: Lexicon = {
  language: 'en',
  interface: `
    Menu | Search | Log in | Login | Sign in | Sign out | Register | Home | Skip to content | Skip to main content |
    Skip to navigation | Skip to … | Main menu | Navigation | Close | Open | Back | Back to top | Next | Previous |
    Load more | Show more | See more | View more | See all | View all | Show all | Show less | Print |
    Print this page | Save | Save article | Bookmark | Listen | Listen to this article | Listen to article | Play |
    Pause | Mute | Full screen | Enlarge | Expand | Collapse | Toggle … | Contact | Contact us | About | About us |
    Careers | Jobs | Help | FAQ | Support | Accessibility | Sitemap | Site map | Site index | Archive | Archives |
    Sections | All sections | More | Watch | Photos | Gallery | View gallery | Image | Image …: | Audio | Videos |
    Reply | Report | Post a comment | Leave a comment | Leave a reply | Add a comment | Cancel reply | Submit |
    Copy link | Link copied | Copy | Text size | Font size | Settings | My account | Account | Profile | Edition |
    Weather | Advertise | Advertise with us | Masthead | Our team | Feedback | Correct this article |
    Report an error | Report a typo | Got a tip? … | opens new tab | Purchase licensing rights | Accept |
    Accept all | I agree | Dismiss | Continue | Continue reading | Story continues below |
    This advertisement has not loaded yet … | Advertisement # | Ad feedback | Story continues below advertisement |
    Story continues | Article continues below | Article content | Article continues after … |
    This article is more than … | Loading | Loading … | Getting your trinity audio player ready | Trending |
    Image caption | Image source | Media caption | Image copyright | View image in fullscreen | Hide caption |
    Toggle caption | Jump to recipe | Post comment | Post navigation | Posts navigation | Comment navigation |
    Older comments | Newer comments | Older posts | Newer posts | Required fields are marked * |
    Your email address will not be published … | Save my name, email … | Enter your comment here … |
    Fill in your details below … | You are commenting using your … | Connecting to … | Notify me of … |
    Email (Address never made public) … | You must be logged in to post a comment | Log in to reply |
    Log in to leave a comment | Entries feed | Comments feed | Proudly powered by WordPress |
    Powered by WordPress … | Blog at WordPress.com | Create a free website …
  `,
  share: `
    Share | Share … | Share this … | Tweet | Send | Like | Like this | Email this … | Follow us | Follow us … |
    Share via … | Share on … | Pin it | Print this | Gift this article | Give this article | Share full article |
    Repost | Like Loading | Share this post | Share this article
  `,
  promo: `
    Advertisement | Advertisements | Ad | Sponsored | Sponsored content | Paid content | Promoted | Subscribe |
    Subscribe now | Subscribe to … | Subscribe for … | Subscribe today … | Sign up | Sign up to … | Sign up for … |
    Sign up here … | Read more | Read more: … | Read more … | Read also … | Read also: … | Also read … |
    Also read: … | Read next | More on this | More on this story | More from … | More stories | More news |
    More to read … | See also | See also: … | Related | Related: … | Related … | You may also like … |
    You might also like … | Recommended | Recommended for you | Recommended stories | Most read | Most popular |
    Popular | Top stories | Latest | Latest news | Trending | Trending now | Editors’ picks | Editor's picks |
    Don’t miss … | Don't miss … | Get our … | Get the latest … | Get the …newsletter … | Join our … |
    Follow … on … | Download our … | Download the … | Stay up to date … | Never miss … | … newsletter … |
    Our newsletter … | … sign up here | … sign up now | Sign up here | Support our … | Donate | Donate now |
    Watch: … | Watch …: … | Listen: … | Gift subscriptions | Start your free trial | Already a subscriber? … |
    Not a subscriber? … | Become a member | Become a … | Continue reading … | Click here to … | Click here for … |
    Buy …: … | Exclusive | Breaking news | Live updates | Editor’s note: sign up … | Recent posts |
    Recent comments | Related posts | Previous post | Next post
  `,
  tags: `
    Tags | Topics | Tagged | Tags: … | Topics: … | Tagged: … | Filed under … | Filed under: … | Related topics |
    More on | Categories | Categories: … | Posted in … | Category: … | Keywords | Keywords: … |
    Explore more on these topics | This entry was posted in … | This entry was posted on …
  `,
  counter: `
    # views | # view | # comments | # comment | Comments (#) | Comments # | # shares | # share | # min read |
    # mins read | # minute read | # minutes read | # min | # Min Read | Reading time … | # likes | # reads |
    # followers | # replies | Estimated read time … | Read time: … | Views: # | # words | # ratings | # votes
  `,
  legal: `
    Terms of use | Terms of service | Terms | Terms and conditions | Terms & conditions | Privacy | Privacy policy |
    Privacy notice | Cookie policy | Cookies | Cookie settings | Cookie preferences | Manage cookies |
    … cookie policy … | … privacy policy … | … use cookies … | … uses cookies … | Do not sell … |
    Your privacy choices | California privacy … | … all rights reserved | … all rights reserved … |
    All rights reserved | Our standards … | … trust principles | … is an independent global news organization … |
    … created this story using technology provided by … | … may not be published, broadcast … |
    … may not be reproduced … | … terms of use … | … terms of service … | Copyright … | Corrections |
    … is a registered trademark … | … is not responsible for the content of external sites … |
    Editorial guidelines | Ethics policy | Legal | Legal notice | Disclaimer | Disclaimer: … | Ad choices |
    AdChoices | Accessibility statement | Modern slavery statement | Complaints | Privacy & Cookies: … |
    This site uses Akismet … | … comment data is processed
  `,
  plea: `
    newsletter | subscribe | subscribers | subscription | sign up | sign in | log in | register | your inbox |
    your email | your account | your browser | your experience | cookies | privacy | consent | unlimited access |
    free trial | click here | download | follow us | our app | we use | we may earn | commission | advertisers |
    javascript | terms of use | exclusive | unlock | share your | your thoughts | join the conversation | send us |
    contact us
  `,
  paywall: `
    subscribe to continue | subscribe to read | subscribe to keep reading | to continue reading | to keep reading |
    for subscribers only | reserved for subscribers | exclusive to subscribers | article is for subscribers |
    already a subscriber | log in to continue | sign in to continue reading | to read the full article |
    to read the full story
  `,
  interrupting: `
    Article content | Advertisement | Advertisement # | Advertisements | Ad feedback | Story continues below |
    Story continues | Story continues below advertisement | Story continues below this advertisement |
    Story continues after advertisement | Article continues below | Article continues below advertisement |
    Article continues below this ad | Article continues after this advertisement | Article continues after advertisement |
    Continue reading below | Content continues below | Scroll to continue |
    This advertisement has not loaded yet | This advertisement has not loaded yet, but your article continues below |
    Advertising | Sponsored message | Back to video | Loading
  `,
  ending: `
    Comments | Comments … | Comments (#) | # comments | View comments | Show comments | Join the conversation |
    Leave a comment | Leave a reply | Post a comment | Read more | Read next | Related | Related articles |
    Related stories | Related content | Related posts | Related topics | Related news | More on this story |
    More from … | More stories | More stories … | More news | You may also like | You might also like |
    Recommended | Recommended for you | Recommended stories | Most read | Most popular | Trending | Latest news |
    Latest stories | About the author | About the authors | Tags | Topics | Share this … | Up next | Next article |
    Previous article | Next post | Previous post | Our standards … | Editors’ picks | Top stories |
    What to read next | Explore more | Sponsored | Follow us | Promoted stories | Like this: | Loading... |
    Post navigation | Share this | Share this: | Share this post | Share this article | Recent posts |
    Post comment | Cancel reply | Like Loading
  `,
  sections: `
    World | Politics | Business | Economy | Technology | Tech | Science | Health | Sport | Sports | Culture | Arts |
    Opinion | Entertainment | Environment | Climate | Education | Local | Local news | National | International |
    Lifestyle | Travel | Food | Markets | Crime | Transport | Finance | Media | Society | Analysis | Features |
    Community | U.S. | UK | Europe | Africa | Asia | Middle East | Americas | Australia
  `,
  news: 'News | Latest news | All news | Articles | Stories',
  byline: `
    By | Written by | Story by | Words by | Words | Author | Authors | Posted by | Published by | Text by |
    Report by | Review by | Analysis by | From | Author: | Interview by | Interviewed by | As told to | Story and photos by
  `,
  aboutAuthor: 'About the author | About the writer',
  reporting: 'Reporting by | Reported by | Additional reporting by | Writing by | Written by',
  editing: `
    Editing by | Edited by | Additional editing by | Compiled by | Translated by | Translation by | Production by |
    Graphics by | Photography by | Additional reporting by | Writing by
  `,
  occupations: `
    staff writer | director | deputy editor | content editor | chief | trainee | staff | reporter | staff reporter | correspondent | editor | columnist | contributor |
    senior reporter | political editor | political correspondent | chief reporter | senior correspondent |
    associate editor | contributing writer | special to | news editor | science editor | business editor |
    sports writer | senior writer | writer | science correspondent | health correspondent | business correspondent |
    environment correspondent | education correspondent | economics editor | diplomatic editor | in
  `,
  credit: `
    Photo | Photo by | Photos by | Photos | Photograph | Photograph by | Photography by | Picture | Picture by |
    Pictures | Pic | Pics | Image | Image by | Image credit | Photo credit | Credit | Credits | Image source | Image copyright |
    Illustration | Illustration by | Courtesy of | Photo courtesy of | Composite | Copyright | Handout |
    File photo | Image courtesy of
  `,
  captionLabel: 'Image caption | Media caption | Video caption',
  behindCredit:
    'Purchase Licensing Rights, opens new tab | Purchase Licensing Rights | opens new tab | Buy photo | Enlarge image',
  published: `
    Published | Published on | Published at | First published | Posted | Posted on | Posted at | Date |
    Publication date | Originally published | Created | Issued | Published:
  `,
  modified: `
    Updated | Last updated | Updated on | Updated at | Modified | Last modified | Update | Last update | Edited |
    Revised | Last updated on | Last updated at | This article was updated | Last modified on
  `,
  today: 'today',
  yesterday: 'yesterday',
  minutesAgo: '# minutes ago | # minute ago | # mins ago | # min ago | # m ago | a minute ago | just now',
  hoursAgo: '# hours ago | # hour ago | # hrs ago | # hr ago | # h ago | an hour ago',
  daysAgo: '# days ago | # day ago | # d ago | a day ago',
  source: `
    Source | Source: | Originally published by | Originally published in | Originally published on | First published
    by | First published in
  `,
  copiedFrom: `
    Read more at | Read more | Read more here | Read the full article at | Read the full story at | Original article
    | Original story | Source | Copied from | From
  `,
  missing: `
    page not found | page cannot be found | page can’t be found | page could not be found | page couldn’t be found |
    page you are looking for | page you were looking for | page you’re looking for | page you requested | page does
    not exist | page doesn’t exist | page has been removed | page is no longer available | article is no longer
    available | story is no longer available | nothing was found | nothing found | something went wrong | we can’t
    find that page | we couldn’t find that page | this page isn’t available | broken link | no results found
  `,
  consent: `
    we value your privacy | your privacy matters | we and our partners | store and access information on a device |
    store and/or access information on a device | accept all cookies | reject all cookies | accept cookies | cookie
    preferences | cookie settings | manage your choices | before you continue | we use cookies | uses cookies |
    legitimate interest | withdraw your consent | consent to the use of cookies | list of partners |
    we and our # partners
  `,
  blocked: `
    verify you are human | verify that you are human | verify you are not a robot | checking your browser | please
    enable javascript | enable javascript and cookies | javascript is disabled | access denied | access to this page
    has been denied | you have been blocked | unusual traffic | complete the security check | disable your ad
    blocker | turn off your ad blocker | not available in your region | not available in your country | unavailable
    in your region |
    site connection is secure | security of your connection | checking if the site
  `,
  mailHead: 'From | To | Cc | Bcc | Date | Sent | Reply-To',
  mailSubject: 'Subject',
  and: 'and | with',
  questions: 'Q | Question',
  answers: 'A | Answer',
  abbreviations: `
    Mr | Mrs | Ms | Messrs | Rev | Hon | Sen | Rep | Gov | Gen | Col | Maj | Capt | Cmdr | Lt | Sgt | Cpl |
    Pvt | Adm | Inc | Ltd | Co | Corp | Bros | Ave | Blvd | Rd | Mt | Ft | Jan | Feb | Mar | Apr | Jun | Jul
    | Aug | Sep | Sept | Oct | Nov | Dec | approx | est | dept | fig | vol | pp | ed | Ph | Ed
  `,
  hyphenated: `
    self-… | half-… | well-… | so-called | twenty-… | thirty-… | forty-… | fifty-… | sixty-… | seventy-… |
    eighty-… | ninety-… | …-old | …-like | …-law
  `,
  suspended: 'and | or | to',
  outlets: `
    Times | Post | Herald | Ledger | Echo | Tribune | Gazette | Courier | Chronicle | Journal | Observer | Guardian | Telegraph | News | Press | Daily | Media | Radio | Magazine | Agency | Newsroom | Shimbun
  `,
  agencies: `
    Reuters | Thomson Reuters | Press Association | Press Trust of India | PTI | ANI | IANS | CNN | BBC |
    Bloomberg News | The New York Times | The Washington Post | CBC News | Postmedia | Kyodo News | Handout |
    Tribune News Service | States Newsroom | McClatchy
  `,
}
