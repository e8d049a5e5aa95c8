/**
 * Learned by bench/accuracy/train.mjs; not edited by hand. Five linear scores, each a list of features and weights.
 */
export const WEIGHTS = {
  first: `
    length 2.68 | under-25 0.631 | 25-to-60 0.693 | 60-to-120 0.322 | 120-to-250 -0.084 | over-250 0.426 |
    full-stop 0.259 | sentence 1.592 | long-sentence -0.207 | colon-end 1.145 | question-end -0.747 |
    comma-end 0.502 | ellipsis-end -1.558 | lower-start -0.03 | quote-start 0.235 | dash-start 0.808 |
    marker-start 0.864 | digits 2.027 | capitals -0.886 | all-capitals -1.608 | commas 0.976 | inner-stops -0.526 |
    quotes 0.229 | word-length -0.443 | glued-words -0.26 | separators -0.537 | address -0.022 | date-line -1.862 |
    dated 0.318 | clock -0.717 | number-alone 0.014 | label-page -2.246 | label-promo -0.591 | label-tags -1.385 |
    label-legal -0.367 | label-part -0.68 | label-ending -2.359 | picture -1.9 | people -1.318 | copyright -2.183 |
    repeated-twice -0.666 | repeated-often -0.986 | short-words -0.282 | bracketed -0.63 | ideographs -0.779 |
    title-case 0.219 | credit-word -1.519 | agency-end -1.554 | slash-end 0.149 | dated-open-end -0.849 |
    shouted-start -0.193 | plea 0.108 | pleas -2.451 | name-alone -0.289 | biography -0.676 | length-3 0.118 |
    sentence-3 -0.098 | label-3 -0.239 | short-3 -0.072 | dated-3 0.07 | title-3 -0.026 | length-2 0.219 |
    sentence-2 0.162 | label-2 -0.307 | short-2 -0.077 | dated-2 -0.183 | title-2 0.046 | length-1 0.461 |
    sentence-1 0.534 | label-1 -0.306 | short-1 -0.059 | dated-1 -0.26 | title-1 0.028 | length+1 0.979 |
    sentence+1 0.583 | label+1 -0.017 | short+1 -0.01 | dated+1 0.271 | title+1 -0.044 | length+2 0.285 |
    sentence+2 0.264 | label+2 -0.13 | short+2 0.017 | dated+2 0.17 | title+2 0.062 | length+3 0.431 |
    sentence+3 -0.181 | label+3 0.018 | short+3 0.064 | dated+3 -0.326 | title+3 -0.001 | blank-above 0.367 |
    blank-below 0.401 | blank-share 2.312 | prose-2 -0.302 | prose-5 0.097 | prose-10 0.523 | prose-above-5 0.445 |
    prose-below-5 0.379 | prose-above-12 0.565 | prose-below-12 0.317 | mass-above -7.688 | mass-below -6.346 |
    place -0.561 | from-top 6.248 | to-end 5.085 | lines -11.741 | prose-share -1.315 | topic 2.103 |
    topic-long -0.466 | dated-around -4.176 | labels-around -1.648 | short-around -1.374 |
    sentence-below-ending -2.078 | bias 3.614
  `,
  second: `
    length 1.575 | under-25 0.083 | 25-to-60 0.5 | 60-to-120 0.487 | 120-to-250 0.869 | over-250 0.888 |
    full-stop -0.06 | sentence 0.53 | long-sentence -0.058 | colon-end -0.029 | question-end 0.062 |
    comma-end -0.411 | ellipsis-end -0.123 | lower-start -0.355 | quote-start 0.228 | dash-start 0.062 |
    marker-start -0.007 | digits 0.498 | capitals -0.113 | all-capitals -0.206 | commas -0.047 |
    inner-stops -0.119 | quotes 0.073 | word-length 0.113 | glued-words -0.283 | separators -0.392 | address 0.012 |
    date-line -0.29 | dated 0.255 | clock -0.284 | number-alone 0.285 | label-page -0.839 | label-promo 0.309 |
    label-tags -0.607 | label-legal -0.019 | label-part -0.411 | label-ending -0.75 | picture 0.029 |
    people -0.091 | copyright -1.251 | repeated-twice 0.092 | repeated-often -0.026 | short-words 0.122 |
    bracketed -0.068 | ideographs 0.994 | title-case -0.054 | credit-word -0.082 | agency-end -0.836 |
    slash-end -0.097 | dated-open-end -0.603 | shouted-start -0.067 | plea -0.27 | pleas -0.567 |
    name-alone -0.054 | biography -0.243 | length-3 -0.192 | sentence-3 -0.124 | label-3 -0.026 | short-3 -0.058 |
    dated-3 0.125 | title-3 -0.044 | length-2 0.208 | sentence-2 -0.032 | short-2 0.014 | dated-2 0.079 |
    title-2 0.015 | length-1 -0.056 | sentence-1 0.199 | label-1 0.055 | short-1 0.022 | dated-1 0.144 |
    title-1 0.036 | length+1 0.38 | sentence+1 0.214 | label+1 0.126 | short+1 0.041 | dated+1 0.266 |
    title+1 -0.067 | length+2 -0.023 | sentence+2 0.087 | label+2 0.07 | short+2 0.021 | dated+2 0.199 |
    title+2 0.024 | length+3 -0.09 | sentence+3 -0.118 | label+3 -0.013 | short+3 -0.041 | dated+3 -0.076 |
    title+3 -0.032 | blank-above -0.135 | blank-below 0.159 | blank-share -2.222 | prose-2 -0.848 | prose-5 -0.328 |
    prose-10 -0.77 | prose-above-5 -0.075 | prose-below-5 0.296 | prose-above-12 -1.895 | prose-below-12 -1.519 |
    mass-above -0.395 | mass-below -1.814 | place -0.387 | from-top -1.752 | to-end -0.636 | lines -3.385 |
    prose-share -0.008 | topic 1.183 | topic-long -0.329 | dated-around 1.545 | labels-around 1.447 |
    short-around 2.336 | sentence-below-ending 1.199 | chance -1.644 | odds 5.467 | chance-3 0.111 |
    chance-2 0.315 | chance-1 0.818 | chance+1 0.555 | chance+2 0.223 | chance+3 0.041 | chances-above-4 0.314 |
    chances-below-4 0.248 | chances-above-10 2.096 | chances-below-10 1.731 | chances-above-30 0.166 |
    chances-below-30 0.507 | lowest-between-2 -0.257 | inside 1.393 | above 1.312 | below 0.122 |
    from-start -0.054 | to-start 0.685 | from-end -0.097 | run-mass-above -1.681 | run-mass-below -2.146 |
    run-share -1.76 | run-lines 3.254 | mass-above-25 -0.595 | mass-below-25 0.02 | since-text -0.631 |
    until-text -0.291 | gap -0.771 | endings -0.517 | first-ending -0.447 | mass-since-ending -0.221 |
    mass-before-ending -1.395 | topic-sentence -0.086 | topic-inside -0.296 | topic-below 0.416 |
    chance-below 1.653 | chance-above -0.476 | chance-after-ending -0.123 | opening-words -0.66 |
    opening-words-sentence 0.555 | foreign-sentence -0.367 | foreign-around -1.304 | under-25/inside 0.773 |
    25-to-60/inside 0.463 | 60-to-120/inside 0.201 | full-stop/inside 0.345 | long-sentence/inside 0.196 |
    colon-end/inside 0.664 | question-end/inside -0.25 | quote-start/inside 0.179 | dash-start/inside -0.111 |
    marker-start/inside -0.037 | date-line/inside -0.232 | dated/inside -0.385 | label-page/inside 0.202 |
    label-promo/inside -0.644 | label-tags/inside 0.159 | label-part/inside -0.373 | label-ending/inside -0.445 |
    picture/inside -1.295 | people/inside -0.549 | repeated-often/inside -0.924 | title-case/inside 0.067 |
    all-capitals/inside -0.645 | credit-word/inside -1.223 | plea/inside 0.258 | under-25/above -1.025 |
    25-to-60/above 0.059 | 60-to-120/above 0.044 | full-stop/above -0.441 | long-sentence/above 0.512 |
    colon-end/above -0.235 | question-end/above 0.538 | quote-start/above 0.312 | dash-start/above 0.991 |
    marker-start/above 0.774 | date-line/above -0.571 | dated/above 0.493 | label-page/above -0.548 |
    label-promo/above 0.995 | label-tags/above 0.21 | label-part/above -0.663 | label-ending/above -0.001 |
    picture/above 0.121 | people/above -1.021 | repeated-often/above 0.319 | title-case/above -0.434 |
    all-capitals/above 0.611 | credit-word/above -0.423 | plea/above -0.557 | under-25/below 0.334 |
    25-to-60/below -0.021 | 60-to-120/below 0.242 | full-stop/below 0.035 | long-sentence/below -0.765 |
    colon-end/below -0.457 | question-end/below -0.226 | quote-start/below -0.263 | dash-start/below -0.818 |
    marker-start/below -0.744 | date-line/below 0.514 | dated/below 0.146 | label-page/below -0.493 |
    label-promo/below -0.042 | label-tags/below -0.976 | label-part/below 0.624 | label-ending/below -0.304 |
    picture/below 1.204 | people/below 1.479 | repeated-often/below 0.579 | title-case/below 0.313 |
    all-capitals/below -0.172 | credit-word/below 1.564 | plea/below 0.029 | bias 3.584
  `,
  third: `
    length 1.908 | under-25 -0.202 | 25-to-60 0.255 | 60-to-120 0.129 | 120-to-250 0.426 | over-250 0.613 |
    full-stop 0.032 | sentence 1.136 | long-sentence -0.222 | colon-end 0.098 | question-end -0.03 |
    comma-end -0.305 | ellipsis-end -0.446 | lower-start -0.285 | quote-start 0.373 | dash-start -0.074 |
    marker-start 0.378 | digits 0.711 | capitals -0.449 | all-capitals -0.556 | commas 0.247 | inner-stops -0.239 |
    quotes 0.104 | word-length 0.078 | glued-words -0.322 | separators -0.6 | address -0.026 | date-line -0.603 |
    dated 0.189 | clock -0.285 | number-alone 0.599 | label-page -1.095 | label-promo 0.072 | label-tags -0.87 |
    label-legal -0.343 | label-part -0.452 | label-ending -0.873 | picture -0.344 | people -0.251 |
    copyright -1.491 | repeated-twice -0.149 | repeated-often -0.166 | short-words 0.026 | bracketed -0.388 |
    ideographs 0.383 | title-case -0.008 | credit-word -0.462 | agency-end -1.173 | slash-end 0.129 |
    dated-open-end -0.918 | shouted-start -0.148 | plea -0.227 | pleas -1.167 | name-alone -0.091 |
    biography -0.386 | length-3 0.063 | sentence-3 -0.091 | label-3 -0.109 | short-3 -0.064 | dated-3 0.06 |
    title-3 -0.021 | length-2 0.239 | sentence-2 -0.032 | label-2 -0.108 | short-2 -0.047 | dated-2 -0.048 |
    title-2 0.014 | length-1 0.114 | sentence-1 0.267 | label-1 -0.105 | short-1 -0.007 | dated-1 -0.059 |
    title-1 0.066 | length+1 0.549 | sentence+1 0.318 | label+1 0.077 | short+1 0.027 | dated+1 0.285 |
    title+1 -0.052 | length+2 0.139 | sentence+2 0.097 | label+2 -0.033 | short+2 0.014 | dated+2 0.169 |
    title+2 0.055 | length+3 0.186 | sentence+3 -0.123 | label+3 -0.019 | short+3 0.011 | dated+3 -0.137 |
    title+3 -0.024 | blank-above -0.02 | blank-below 0.177 | blank-share 0.069 | prose-2 -0.454 | prose-5 -0.114 |
    prose-10 -0.083 | prose-above-5 0.157 | prose-below-5 0.176 | prose-above-12 -0.643 | prose-below-12 -0.81 |
    mass-above -0.692 | mass-below -1.164 | place -0.845 | from-top 1.152 | to-end -1.309 | lines -1.315 |
    prose-share -0.246 | topic 1.429 | topic-long -0.234 | dated-around -0.447 | labels-around -0.004 |
    short-around 0.499 | sentence-below-ending 0.306 | chance -0.409 | odds 2.645 | chance-3 0.072 |
    chance-2 0.205 | chance-1 0.547 | chance+1 0.551 | chance+2 0.022 | chance+3 0.04 | chances-above-4 -0.385 |
    chances-below-4 0.02 | chances-above-10 0.7 | chances-below-10 0.955 | chances-above-30 0.246 |
    chances-below-30 0.625 | lowest-between-2 0.1 | inside 1.723 | above 0.607 | below -1.11 | from-start -0.658 |
    to-start 1.536 | from-end 1.404 | run-mass-above -2.748 | run-mass-below -2.808 | run-share -0.148 |
    run-lines -0.922 | mass-above-25 -0.268 | mass-below-25 -0.535 | since-text -0.402 | until-text -0.407 |
    gap -0.314 | endings -0.32 | first-ending -0.354 | mass-since-ending 0.436 | mass-before-ending -0.502 |
    topic-sentence -0.122 | topic-inside -1.003 | topic-below 0.462 | chance-below 0.158 | chance-above -0.673 |
    chance-after-ending -0.751 | opening-words -0.301 | opening-words-sentence 0.419 | foreign-sentence -0.18 |
    foreign-around -0.169 | under-25/inside 0.862 | 25-to-60/inside 0.545 | 60-to-120/inside 0.281 |
    full-stop/inside 0.147 | long-sentence/inside 0.227 | colon-end/inside 0.648 | question-end/inside -0.296 |
    quote-start/inside 0.004 | dash-start/inside 0.155 | marker-start/inside 0.03 | date-line/inside -0.359 |
    dated/inside -0.138 | label-page/inside -0.126 | label-promo/inside -0.649 | label-tags/inside -0.431 |
    label-part/inside -0.185 | label-ending/inside -0.285 | picture/inside -1.269 | people/inside -0.358 |
    repeated-often/inside -0.728 | title-case/inside 0.116 | all-capitals/inside -0.475 |
    credit-word/inside -0.698 | plea/inside 0.166 | under-25/above -1.106 | 25-to-60/above -0.248 |
    60-to-120/above -0.262 | full-stop/above -0.451 | long-sentence/above 0.048 | colon-end/above -0.794 |
    question-end/above 0.535 | quote-start/above 0.381 | dash-start/above -0.192 | marker-start/above 0.333 |
    date-line/above -0.547 | dated/above 0.374 | label-page/above -0.527 | label-promo/above 0.776 |
    label-tags/above 0.128 | label-part/above -0.476 | label-ending/above -0.195 | picture/above -0.352 |
    people/above -0.946 | repeated-often/above 0.093 | title-case/above -0.441 | all-capitals/above 0.578 |
    credit-word/above -0.471 | plea/above -0.46 | under-25/below 0.041 | 25-to-60/below -0.043 |
    60-to-120/below 0.11 | full-stop/below 0.336 | long-sentence/below -0.498 | colon-end/below 0.243 |
    question-end/below -0.269 | quote-start/below -0.012 | dash-start/below -0.037 | marker-start/below 0.016 |
    date-line/below 0.304 | dated/below -0.047 | label-page/below -0.441 | label-promo/below -0.054 |
    label-tags/below -0.566 | label-part/below 0.209 | label-ending/below -0.393 | picture/below 1.277 |
    people/below 1.053 | repeated-often/below 0.468 | title-case/below 0.317 | all-capitals/below -0.659 |
    credit-word/below 0.707 | plea/below 0.067 | bias 1.459
  `,
  region: `
    margin 0.253 | margin-log -0.189 | margin-strict 0.171 | share 1.533 | share-squared 2.164 | mean 2.988 |
    mass 0.223 | mass-squared 0.249 | lines -0.786 | tiny -1.084 | small -0.169 | line-size 1.561 | dated 0.414 |
    clock -1.115 | date-lines -0.146 | sentences 0.378 | long-sentences 1.577 | labels 0.063 | repeated 0.359 |
    questions -0.563 | endings 0.148 | has-ending -0.022 | legal -0.289 | promo 0.332 | pleas -0.426 | holes 0.29 |
    longest-hole -0.446 | chances-above -1.599 | chances-below -0.278 | place -0.492 | place-log 0.083 |
    date-above 0.034 | byline-above 0.068 | title-above -0.001 | title-certain 0.064 | ending-above -0.125 |
    ending-below 0.199 | share-below 0.495 | first-chance -0.022 | last-chance 0.095 | chance-before -0.054 |
    chance-behind 0.784 | chance-before-2 0.011 | chance-behind-3 -0.652 | first-look-behind -0.263 |
    first-look-before -0.105 | ends-long -0.103 | ends-stopped -0.004 | starts-long -0.023 | first-run 0.03 |
    tail-topic 0.404 | tail-foreign -2.144 | alternation 1.71
  `,
  title: `
    length 0.166 | under-25 0.016 | 25-to-60 0.3 | 60-to-120 0.385 | 120-to-250 -0.668 | over-250 -0.034 |
    full-stop -0.548 | sentence -0.424 | long-sentence -0.232 | colon-end -0.139 | question-end 0.613 |
    comma-end -0.107 | ellipsis-end 0.064 | lower-start -0.204 | quote-start 0.423 | dash-start 0.33 |
    marker-start -0.102 | digits 0.259 | capitals 0.084 | all-capitals -0.329 | commas -0.31 | inner-stops -0.236 |
    quotes -0.068 | word-length -0.196 | glued-words -0.344 | separators -0.568 | address -0.163 | date-line 0.019 |
    dated -0.284 | clock -0.253 | number-alone 0.032 | label-page -0.235 | label-promo 0.003 | label-tags -0.098 |
    label-legal -0.045 | label-part -0.4 | label-ending -0.024 | picture -0.271 | people -0.156 | copyright -0.02 |
    repeated-twice 0.349 | repeated-often -0.064 | short-words -0.088 | bracketed -0.109 | ideographs 0.098 |
    title-case 0.338 | credit-word -0.247 | agency-end -0.222 | slash-end -0.48 | dated-open-end -0.156 |
    shouted-start -0.296 | plea -0.289 | pleas -0.131 | name-alone -0.133 | biography 0.017 | under-12 -0.911 |
    overlap 1.233 | overlap-lead 1.693 | overlap-sized 0.616 | four-words 0.11 | distance -0.465 |
    right-above 0.248 | top-of-page -0.071 | date-below 0.614 | date-near-below 0.374 | people-below 0.013 |
    people-near-below 0.729 | share-below 0.171 | date-above 0.854 | section-above 0.259 | sentence-below 0.357 |
    sentence-above -0.245 | picture-below -0.167 | blank-above -0.967 | blank-below 0.156 | longest -0.179 |
    longest-title 0.286 | title-above -0.238 | title-below -0.108 | in-text 0.289 | twin-below 0.239 |
    longer-title-below 0.192 | shared-words 1.079 | meta-below 0.011 | meta-above 0.047 | most-shared 0.304 |
    first-kin 0.855 | kin-above 0.182 | sentence-after 0.287 | picture-near 0.357 | named-in-tab 0.183 |
    within-other 1.005 | twin-on-page 0.285 | first-title -0.177 | title-over-meta 0.363 | last-title 0.81 |
    quoted-part 0.878 | names-only -0.172 | like-title-above -0.35 | like-title-below 0.507 | people-above 0.184 |
    people-further-below -0.415 | date-further-below 0.452 | shorter-above -0.188 | shorter-below -0.416 |
    sentence-right-below 0.144 | credit-below -0.161 | people-over -0.241 | shares-first-words -0.363 |
    block-above -0.591 | block-below 0.673 | crumb-of-title 0.01 | title-of-crumb 0.094 | apart-from-text 0.013
  `,
}
