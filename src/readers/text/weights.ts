/**
 * Learned by bench/accuracy/train.mjs; not edited by hand. Five linear scores, each a list of features and weights.
 */
export const WEIGHTS = {
  first: `
    length 2.673 | under-25 0.674 | 25-to-60 0.735 | 60-to-120 0.364 | 120-to-250 -0.037 | over-250 0.469 |
    full-stop 0.269 | sentence 1.561 | long-sentence -0.197 | colon-end 1.146 | question-end -0.751 |
    comma-end 0.507 | ellipsis-end -1.573 | lower-start -0.03 | quote-start 0.238 | dash-start 0.821 |
    marker-start 0.864 | digits 2.069 | capitals -0.888 | all-capitals -1.603 | commas 0.976 | inner-stops -0.522 |
    quotes 0.229 | word-length -0.43 | glued-words -0.261 | separators -0.54 | address -0.025 | date-line -1.864 |
    dated 0.309 | clock -0.725 | number-alone -0.005 | label-page -2.242 | label-promo -0.583 | label-tags -1.419 |
    label-legal -0.367 | label-part -0.669 | label-ending -2.386 | picture -1.902 | people -1.346 |
    copyright -2.19 | repeated-twice -0.667 | repeated-often -0.991 | short-words -0.277 | bracketed -0.623 |
    ideographs -0.776 | title-case 0.223 | credit-word -1.528 | agency-end -1.571 | slash-end 0.156 |
    dated-open-end -0.876 | shouted-start -0.195 | plea 0.106 | pleas -2.451 | name-alone -0.288 |
    biography -0.676 | length-3 0.116 | sentence-3 -0.093 | label-3 -0.242 | short-3 -0.073 | dated-3 0.071 |
    title-3 -0.025 | length-2 0.2 | sentence-2 0.159 | label-2 -0.312 | short-2 -0.082 | dated-2 -0.182 |
    title-2 0.045 | length-1 0.449 | sentence-1 0.527 | label-1 -0.309 | short-1 -0.063 | dated-1 -0.261 |
    title-1 0.027 | length+1 0.966 | sentence+1 0.57 | label+1 -0.021 | short+1 -0.014 | dated+1 0.274 |
    title+1 -0.044 | length+2 0.291 | sentence+2 0.249 | label+2 -0.134 | short+2 0.017 | dated+2 0.169 |
    title+2 0.057 | length+3 0.448 | sentence+3 -0.187 | label+3 0.014 | short+3 0.064 | dated+3 -0.327 |
    title+3 -0.005 | blank-above 0.36 | blank-below 0.41 | blank-share 2.307 | prose-2 -0.224 | prose-5 0.119 |
    prose-10 0.517 | prose-above-5 0.428 | prose-below-5 0.36 | prose-above-12 0.546 | prose-below-12 0.33 |
    mass-above -7.629 | mass-below -6.292 | place -0.548 | from-top 6.259 | to-end 5.139 | lines -11.795 |
    prose-share -1.305 | topic 2.099 | topic-long -0.467 | dated-around -4.163 | labels-around -1.606 |
    short-around -1.374 | sentence-below-ending -2.082 | bias 3.517
  `,
  second: `
    length 1.388 | under-25 0.075 | 25-to-60 0.512 | 60-to-120 0.507 | 120-to-250 0.91 | over-250 0.952 |
    full-stop -0.065 | sentence 0.542 | long-sentence -0.051 | colon-end -0.044 | question-end 0.058 |
    comma-end -0.431 | ellipsis-end -0.106 | lower-start -0.368 | quote-start 0.217 | dash-start 0.063 |
    marker-start -0.011 | digits 0.488 | capitals -0.12 | all-capitals -0.223 | commas -0.051 | inner-stops -0.107 |
    quotes 0.088 | word-length 0.139 | glued-words -0.287 | separators -0.406 | address 0.012 | date-line -0.293 |
    dated 0.269 | clock -0.288 | number-alone 0.263 | label-page -0.847 | label-promo 0.313 | label-tags -0.583 |
    label-legal -0.057 | label-part -0.427 | label-ending -0.68 | picture 0.048 | people -0.084 | copyright -1.155 |
    repeated-twice 0.095 | repeated-often -0.022 | short-words 0.132 | bracketed -0.077 | ideographs 1.019 |
    title-case -0.05 | credit-word -0.052 | agency-end -0.82 | slash-end -0.079 | dated-open-end -0.624 |
    shouted-start -0.069 | plea -0.298 | pleas -0.496 | name-alone -0.06 | biography -0.232 | length-3 -0.2 |
    sentence-3 -0.114 | label-3 -0.028 | short-3 -0.059 | dated-3 0.129 | title-3 -0.043 | length-2 0.214 |
    sentence-2 0.005 | label-2 -0.003 | short-2 0.011 | dated-2 0.082 | title-2 0.019 | length-1 -0.066 |
    sentence-1 0.242 | label-1 0.056 | short-1 0.017 | dated-1 0.145 | title-1 0.04 | length+1 0.381 |
    sentence+1 0.26 | label+1 0.128 | short+1 0.033 | dated+1 0.277 | title+1 -0.064 | length+2 -0.042 |
    sentence+2 0.136 | label+2 0.068 | short+2 0.016 | dated+2 0.207 | title+2 0.027 | length+3 -0.112 |
    sentence+3 -0.098 | label+3 -0.012 | short+3 -0.041 | dated+3 -0.058 | title+3 -0.031 | blank-above -0.13 |
    blank-below 0.153 | blank-share -2.264 | prose-2 -1.033 | prose-5 -0.407 | prose-10 -0.764 |
    prose-above-5 -0.044 | prose-below-5 0.31 | prose-above-12 -1.899 | prose-below-12 -1.542 | mass-above -0.465 |
    mass-below -1.896 | place -0.417 | from-top -1.762 | to-end -0.624 | lines -3.475 | prose-share -0.002 |
    topic 1.222 | topic-long -0.307 | dated-around 1.537 | labels-around 1.454 | short-around 2.416 |
    sentence-below-ending 1.176 | chance -1.677 | odds 5.552 | chance-3 0.08 | chance-2 0.294 | chance-1 0.792 |
    chance+1 0.523 | chance+2 0.211 | chance+3 0.035 | chances-above-4 0.363 | chances-below-4 0.269 |
    chances-above-10 2.145 | chances-below-10 1.773 | chances-above-30 0.199 | chances-below-30 0.52 |
    lowest-between-2 -0.296 | inside 1.404 | above 1.381 | below 0.171 | from-start -0.039 | to-start 0.65 |
    from-end -0.118 | run-mass-above -1.885 | run-mass-below -2.341 | run-share -1.856 | run-lines 3.368 |
    mass-above-25 -0.612 | mass-below-25 0.012 | since-text -0.602 | until-text -0.26 | gap -0.781 |
    endings -0.487 | first-ending -0.375 | mass-since-ending -0.224 | mass-before-ending -1.387 |
    topic-sentence -0.087 | topic-inside -0.297 | topic-below 0.408 | chance-below 1.676 | chance-above -0.549 |
    chance-after-ending -0.113 | opening-words -0.658 | opening-words-sentence 0.56 | foreign-sentence -0.364 |
    foreign-around -1.322 | under-25/inside 0.777 | 25-to-60/inside 0.469 | 60-to-120/inside 0.201 |
    full-stop/inside 0.346 | long-sentence/inside 0.185 | colon-end/inside 0.668 | question-end/inside -0.231 |
    quote-start/inside 0.189 | dash-start/inside -0.116 | marker-start/inside -0.044 | date-line/inside -0.238 |
    dated/inside -0.374 | label-page/inside 0.183 | label-promo/inside -0.663 | label-tags/inside 0.14 |
    label-part/inside -0.369 | label-ending/inside -0.44 | picture/inside -1.322 | people/inside -0.569 |
    repeated-often/inside -0.919 | title-case/inside 0.073 | all-capitals/inside -0.612 |
    credit-word/inside -1.196 | plea/inside 0.267 | under-25/above -1.039 | 25-to-60/above 0.057 |
    60-to-120/above 0.041 | full-stop/above -0.436 | long-sentence/above 0.522 | colon-end/above -0.237 |
    question-end/above 0.521 | quote-start/above 0.326 | dash-start/above 1.034 | marker-start/above 0.794 |
    date-line/above -0.561 | dated/above 0.487 | label-page/above -0.553 | label-promo/above 1.015 |
    label-tags/above 0.229 | label-part/above -0.706 | label-ending/above 0.014 | picture/above 0.183 |
    people/above -1.089 | repeated-often/above 0.314 | title-case/above -0.427 | all-capitals/above 0.625 |
    credit-word/above -0.434 | plea/above -0.583 | under-25/below 0.338 | 25-to-60/below -0.014 |
    60-to-120/below 0.265 | full-stop/below 0.025 | long-sentence/below -0.759 | colon-end/below -0.476 |
    question-end/below -0.232 | quote-start/below -0.298 | dash-start/below -0.855 | marker-start/below -0.761 |
    date-line/below 0.505 | dated/below 0.156 | label-page/below -0.477 | label-promo/below -0.038 |
    label-tags/below -0.952 | label-part/below 0.649 | label-ending/below -0.254 | picture/below 1.187 |
    people/below 1.574 | repeated-often/below 0.583 | title-case/below 0.304 | all-capitals/below -0.236 |
    credit-word/below 1.578 | plea/below 0.017 | bias 4.058
  `,
  third: `
    length 2.014 | under-25 -0.231 | 25-to-60 0.188 | 60-to-120 0.053 | 120-to-250 0.276 | over-250 0.428 |
    full-stop 0.071 | sentence 0.996 | long-sentence -0.206 | colon-end 0.101 | question-end -0.042 |
    comma-end -0.302 | ellipsis-end -0.356 | lower-start -0.272 | quote-start 0.338 | dash-start -0.056 |
    marker-start 0.374 | digits 0.66 | capitals -0.412 | all-capitals -0.558 | commas 0.222 | inner-stops -0.222 |
    quotes 0.095 | word-length 0.115 | glued-words -0.304 | separators -0.561 | address -0.018 | date-line -0.531 |
    dated 0.146 | clock -0.259 | number-alone 0.57 | label-page -0.996 | label-promo 0.048 | label-tags -0.773 |
    label-legal -0.26 | label-part -0.419 | label-ending -0.798 | picture -0.325 | people -0.223 |
    copyright -1.495 | repeated-twice -0.138 | repeated-often -0.137 | short-words 0.053 | bracketed -0.365 |
    ideographs 0.414 | title-case -0.017 | credit-word -0.47 | agency-end -1.09 | slash-end 0.099 |
    dated-open-end -0.847 | shouted-start -0.157 | plea -0.213 | pleas -1.158 | name-alone -0.085 |
    biography -0.368 | length-3 0.074 | sentence-3 -0.093 | label-3 -0.112 | short-3 -0.059 | dated-3 0.056 |
    title-3 -0.02 | length-2 0.242 | sentence-2 -0.08 | label-2 -0.107 | short-2 -0.036 | dated-2 -0.052 |
    title-2 0.013 | length-1 0.124 | sentence-1 0.2 | label-1 -0.099 | short-1 -0.003 | dated-1 -0.054 |
    title-1 0.066 | length+1 0.509 | sentence+1 0.254 | label+1 0.067 | short+1 0.03 | dated+1 0.271 |
    title+1 -0.05 | length+2 0.145 | sentence+2 0.038 | label+2 -0.027 | short+2 0.015 | dated+2 0.16 |
    title+2 0.056 | length+3 0.18 | sentence+3 -0.136 | label+3 -0.017 | short+3 0.006 | dated+3 -0.144 |
    title+3 -0.026 | blank-above -0.02 | blank-below 0.167 | blank-share 0.071 | prose-2 -0.242 | prose-5 -0.009 |
    prose-10 -0.145 | prose-above-5 0.17 | prose-below-5 0.135 | prose-above-12 -0.672 | prose-below-12 -0.741 |
    mass-above -0.586 | mass-below -1.12 | place -0.727 | from-top 0.926 | to-end -1.213 | lines -0.931 |
    prose-share -0.235 | topic 1.351 | topic-long -0.208 | dated-around -0.366 | labels-around 0.018 |
    short-around 0.479 | sentence-below-ending 0.257 | chance -0.489 | odds 3.037 | chance-3 0.097 |
    chance-2 0.215 | chance-1 0.52 | chance+1 0.53 | chance+2 0.045 | chance+3 0.076 | chances-above-4 -0.485 |
    chances-below-4 -0.049 | chances-above-10 0.732 | chances-below-10 0.901 | chances-above-30 0.203 |
    chances-below-30 0.596 | lowest-between-2 0.111 | inside 1.534 | above 0.411 | below -1.232 |
    from-start -0.633 | to-start 1.515 | from-end 1.269 | run-mass-above -2.25 | run-mass-below -2.246 |
    run-share 0.003 | run-lines -0.998 | mass-above-25 -0.233 | mass-below-25 -0.502 | since-text -0.327 |
    until-text -0.332 | gap -0.251 | endings -0.374 | first-ending -0.381 | mass-since-ending 0.441 |
    mass-before-ending -0.428 | topic-sentence -0.153 | topic-inside -0.95 | topic-below 0.501 |
    chance-below 0.244 | chance-above -0.671 | chance-after-ending -0.671 | opening-words -0.285 |
    opening-words-sentence 0.423 | foreign-sentence -0.159 | foreign-around -0.105 | under-25/inside 0.779 |
    25-to-60/inside 0.47 | 60-to-120/inside 0.212 | full-stop/inside 0.128 | long-sentence/inside 0.235 |
    colon-end/inside 0.594 | question-end/inside -0.261 | quote-start/inside 0.019 | dash-start/inside 0.114 |
    marker-start/inside 0.031 | date-line/inside -0.362 | dated/inside -0.125 | label-page/inside -0.122 |
    label-promo/inside -0.631 | label-tags/inside -0.375 | label-part/inside -0.147 | label-ending/inside -0.277 |
    picture/inside -1.158 | people/inside -0.417 | repeated-often/inside -0.709 | title-case/inside 0.116 |
    all-capitals/inside -0.449 | credit-word/inside -0.708 | plea/inside 0.19 | under-25/above -1.053 |
    25-to-60/above -0.225 | 60-to-120/above -0.237 | full-stop/above -0.405 | long-sentence/above -0.022 |
    colon-end/above -0.709 | question-end/above 0.503 | quote-start/above 0.348 | dash-start/above -0.117 |
    marker-start/above 0.341 | date-line/above -0.509 | dated/above 0.338 | label-page/above -0.454 |
    label-promo/above 0.646 | label-tags/above 0.093 | label-part/above -0.405 | label-ending/above -0.15 |
    picture/above -0.397 | people/above -0.731 | repeated-often/above 0.113 | title-case/above -0.456 |
    all-capitals/above 0.594 | credit-word/above -0.491 | plea/above -0.528 | under-25/below 0.043 |
    25-to-60/below -0.057 | 60-to-120/below 0.078 | full-stop/below 0.349 | long-sentence/below -0.419 |
    colon-end/below 0.216 | question-end/below -0.285 | quote-start/below -0.028 | dash-start/below -0.053 |
    marker-start/below 0.002 | date-line/below 0.34 | dated/below -0.067 | label-page/below -0.42 |
    label-promo/below 0.032 | label-tags/below -0.49 | label-part/below 0.133 | label-ending/below -0.37 |
    picture/below 1.231 | people/below 0.925 | repeated-often/below 0.458 | title-case/below 0.323 |
    all-capitals/below -0.703 | credit-word/below 0.73 | plea/below 0.125 | bias 0.746
  `,
  region: `
    margin 0.26 | margin-log -0.192 | margin-strict 0.174 | share 1.541 | share-squared 2.194 | mean 2.974 |
    mass 0.222 | mass-squared 0.255 | lines -0.814 | tiny -1.035 | small -0.185 | line-size 1.581 | dated 0.335 |
    clock -1.137 | date-lines -0.193 | sentences 0.362 | long-sentences 1.564 | labels 0.133 | repeated 0.292 |
    questions -0.574 | endings 0.2 | has-ending -0.055 | legal -0.329 | promo 0.36 | pleas -0.449 | holes 0.343 |
    longest-hole -0.453 | chances-above -1.603 | chances-below -0.215 | place -0.503 | place-log 0.093 |
    date-above 0.037 | byline-above 0.064 | title-above -0.011 | title-certain 0.079 | ending-above -0.135 |
    ending-below 0.198 | share-below 0.476 | first-chance -0.036 | last-chance 0.112 | chance-before -0.059 |
    chance-behind 0.772 | chance-before-2 0.041 | chance-behind-3 -0.677 | first-look-behind -0.256 |
    first-look-before -0.113 | ends-long -0.094 | ends-stopped -0.016 | starts-long -0.024 | first-run 0.022 |
    tail-topic 0.403 | tail-foreign -2.149 | alternation 1.661
  `,
  title: `
    length 0.569 | under-25 -0.473 | 25-to-60 0.475 | 60-to-120 0.813 | 120-to-250 -0.598 | over-250 -0.217 |
    full-stop -2.011 | sentence -1.492 | long-sentence -0.665 | colon-end -0.679 | question-end 2.238 |
    comma-end -0.363 | ellipsis-end -0.058 | lower-start 0.159 | quote-start 0.497 | dash-start 1.402 |
    marker-start -0.218 | digits 1.517 | capitals 0.481 | all-capitals -1.291 | commas -0.401 | inner-stops -0.999 |
    quotes 1.313 | word-length -0.381 | glued-words -1.214 | separators -1.462 | address -0.389 | date-line 0.382 |
    dated -1.304 | clock -0.667 | number-alone 0.164 | label-page -0.691 | label-promo 0.446 | label-tags -0.205 |
    label-legal -0.221 | label-part -0.712 | label-ending -0.09 | picture -1.117 | people -0.976 |
    copyright -0.283 | repeated-twice 0.232 | repeated-often -0.084 | short-words -0.001 | bracketed -0.322 |
    ideographs -0.336 | title-case 0.613 | credit-word -0.828 | agency-end -0.85 | slash-end -1.593 |
    dated-open-end -0.547 | shouted-start -0.109 | plea -0.57 | pleas -0.29 | name-alone -0.225 | biography -0.201 |
    under-12 -1.402 | overlap 2.124 | overlap-lead 3.104 | overlap-sized -0.349 | four-words 0.269 |
    distance 0.544 | right-above 0.648 | top-of-page 0.084 | date-below 0.719 | date-near-below 1.037 |
    people-below -0.02 | people-near-below 1.144 | share-below 0.488 | date-above 0.914 | section-above 0.353 |
    sentence-below 0.979 | sentence-above -0.191 | picture-below -0.601 | blank-above -1.312 | blank-below 0.095 |
    longest -0.07 | longest-title -0.055 | title-above -0.601 | title-below -0.826 | in-text -0.154 |
    twin-below 0.552 | longer-title-below 0.995 | shared-words 1.701
  `,
}
