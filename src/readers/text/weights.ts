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
    length 1.305 | under-25 0.167 | 25-to-60 0.601 | 60-to-120 0.535 | 120-to-250 0.903 | over-250 0.965 |
    full-stop -0.145 | sentence 0.48 | long-sentence -0.011 | colon-end -0.032 | question-end 0.073 |
    comma-end -0.432 | ellipsis-end -0.132 | lower-start -0.37 | quote-start 0.191 | dash-start 0.062 |
    marker-start 0.024 | digits 0.429 | capitals -0.151 | all-capitals -0.21 | commas -0.039 | inner-stops -0.092 |
    quotes 0.088 | word-length 0.16 | glued-words -0.273 | separators -0.398 | address -0.018 | date-line -0.301 |
    dated 0.278 | clock -0.277 | number-alone 0.198 | label-page -0.831 | label-promo 0.32 | label-tags -0.624 |
    label-legal -0.092 | label-part -0.423 | label-ending -0.7 | picture 0.04 | people -0.136 | copyright -1.174 |
    repeated-twice 0.091 | repeated-often -0.027 | short-words 0.052 | bracketed -0.094 | ideographs 0.989 |
    title-case -0.043 | credit-word 0.008 | agency-end -0.823 | slash-end -0.059 | dated-open-end -0.607 |
    shouted-start -0.1 | plea -0.309 | pleas -0.415 | name-alone -0.05 | biography -0.23 | length-3 -0.251 |
    sentence-3 -0.095 | label-3 -0.025 | short-3 -0.047 | dated-3 0.117 | title-3 -0.027 | length-2 0.169 |
    sentence-2 0.007 | label-2 0.009 | short-2 0.017 | dated-2 0.077 | title-2 0.029 | length-1 -0.127 |
    sentence-1 0.254 | label-1 0.057 | short-1 0.024 | dated-1 0.146 | title-1 0.047 | length+1 0.276 |
    sentence+1 0.281 | label+1 0.141 | short+1 0.039 | dated+1 0.274 | title+1 -0.046 | length+2 -0.111 |
    sentence+2 0.146 | label+2 0.078 | short+2 0.026 | dated+2 0.204 | title+2 0.039 | length+3 -0.183 |
    sentence+3 -0.078 | label+3 -0.006 | short+3 -0.034 | dated+3 -0.058 | title+3 -0.022 | blank-above -0.122 |
    blank-below 0.158 | blank-share -2.319 | prose-2 -0.973 | prose-5 -0.401 | prose-10 -0.736 |
    prose-above-5 -0.072 | prose-below-5 0.3 | prose-above-12 -1.866 | prose-below-12 -1.547 | mass-above -0.683 |
    mass-below -2.125 | place -0.43 | from-top -1.797 | to-end -0.629 | lines -3.356 | prose-share 0.025 |
    topic 1.166 | topic-long -0.163 | dated-around 1.578 | labels-around 1.462 | short-around 2.499 |
    sentence-below-ending 1.224 | chance -1.765 | odds 5.628 | chance-3 0.086 | chance-2 0.307 | chance-1 0.803 |
    chance+1 0.559 | chance+2 0.239 | chance+3 0.058 | chances-above-4 0.404 | chances-below-4 0.247 |
    chances-above-10 2.12 | chances-below-10 1.822 | chances-above-30 0.194 | chances-below-30 0.471 |
    lowest-between-2 -0.293 | inside 1.54 | above 1.509 | below 0.123 | from-start 0.026 | to-start 0.637 |
    from-end -0.048 | run-mass-above -2.091 | run-mass-below -2.543 | run-share -1.788 | run-lines 3.486 |
    mass-above-25 -0.572 | mass-below-25 0.01 | since-text -0.612 | until-text -0.267 | gap -0.792 | endings -0.37 |
    first-ending -0.395 | mass-since-ending -0.388 | mass-before-ending -1.432 | topic-sentence 0.122 |
    topic-inside -0.35 | topic-below 0.263 | chance-below 1.661 | chance-above -0.462 | chance-after-ending -0.045 |
    under-25/inside 0.757 | 25-to-60/inside 0.443 | 60-to-120/inside 0.157 | full-stop/inside 0.292 |
    long-sentence/inside 0.156 | colon-end/inside 0.652 | question-end/inside -0.235 | quote-start/inside 0.22 |
    dash-start/inside -0.135 | marker-start/inside -0.054 | date-line/inside -0.251 | dated/inside -0.378 |
    label-page/inside 0.21 | label-promo/inside -0.67 | label-tags/inside 0.117 | label-part/inside -0.352 |
    label-ending/inside -0.446 | picture/inside -1.284 | people/inside -0.577 | repeated-often/inside -0.949 |
    title-case/inside 0.076 | all-capitals/inside -0.59 | credit-word/inside -1.244 | plea/inside 0.265 |
    under-25/above -1.105 | 25-to-60/above 0.01 | 60-to-120/above 0.029 | full-stop/above -0.427 |
    long-sentence/above 0.476 | colon-end/above -0.264 | question-end/above 0.529 | quote-start/above 0.347 |
    dash-start/above 1.041 | marker-start/above 0.775 | date-line/above -0.577 | dated/above 0.494 |
    label-page/above -0.573 | label-promo/above 1.015 | label-tags/above 0.268 | label-part/above -0.687 |
    label-ending/above 0.016 | picture/above 0.189 | people/above -1.065 | repeated-often/above 0.311 |
    title-case/above -0.44 | all-capitals/above 0.641 | credit-word/above -0.467 | plea/above -0.585 |
    under-25/below 0.515 | 25-to-60/below 0.148 | 60-to-120/below 0.35 | full-stop/below -0.01 |
    long-sentence/below -0.642 | colon-end/below -0.419 | question-end/below -0.221 | quote-start/below -0.376 |
    dash-start/below -0.844 | marker-start/below -0.697 | date-line/below 0.527 | dated/below 0.163 |
    label-page/below -0.468 | label-promo/below -0.025 | label-tags/below -1.009 | label-part/below 0.616 |
    label-ending/below -0.269 | picture/below 1.135 | people/below 1.506 | repeated-often/below 0.61 |
    title-case/below 0.322 | all-capitals/below -0.261 | credit-word/below 1.719 | plea/below 0.011 | bias 4.318
  `,
  third: `
    length 2.006 | under-25 -0.169 | 25-to-60 0.259 | 60-to-120 0.103 | 120-to-250 0.369 | over-250 0.544 |
    full-stop -0.047 | sentence 1.02 | long-sentence -0.223 | colon-end 0.093 | question-end 0.018 |
    comma-end -0.236 | ellipsis-end -0.55 | lower-start -0.297 | quote-start 0.335 | dash-start -0.059 |
    marker-start 0.317 | digits 0.544 | capitals -0.399 | all-capitals -0.53 | commas 0.252 | inner-stops -0.253 |
    quotes 0.067 | word-length 0.048 | glued-words -0.322 | separators -0.551 | address -0.033 | date-line -0.589 |
    dated 0.172 | clock -0.265 | number-alone 0.67 | label-page -1.032 | label-promo 0.095 | label-tags -0.803 |
    label-legal -0.285 | label-part -0.452 | label-ending -0.846 | picture -0.327 | people -0.291 |
    copyright -1.466 | repeated-twice -0.162 | repeated-often -0.175 | short-words 0.033 | bracketed -0.429 |
    ideographs 0.355 | title-case -0.03 | credit-word -0.497 | agency-end -1.138 | slash-end 0.113 |
    dated-open-end -0.878 | shouted-start -0.152 | plea -0.23 | pleas -1.084 | name-alone -0.105 |
    biography -0.408 | length-3 0.056 | sentence-3 -0.117 | label-3 -0.102 | short-3 -0.063 | dated-3 0.063 |
    title-3 -0.026 | length-2 0.212 | sentence-2 -0.036 | label-2 -0.103 | short-2 -0.045 | dated-2 -0.029 |
    title-2 0.009 | length-1 0.132 | sentence-1 0.256 | label-1 -0.087 | short-1 -0.006 | dated-1 -0.046 |
    title-1 0.052 | length+1 0.511 | sentence+1 0.295 | label+1 0.081 | short+1 0.041 | dated+1 0.25 |
    title+1 -0.048 | length+2 0.15 | sentence+2 0.066 | label+2 -0.024 | short+2 -0.002 | dated+2 0.173 |
    title+2 0.027 | length+3 0.189 | sentence+3 -0.151 | label+3 -0.021 | short+3 0.003 | dated+3 -0.15 |
    title+3 -0.038 | blank-above -0.001 | blank-below 0.179 | blank-share 0.109 | prose-2 -0.443 | prose-5 -0.085 |
    prose-10 -0.023 | prose-above-5 0.187 | prose-below-5 0.186 | prose-above-12 -0.606 | prose-below-12 -0.811 |
    mass-above -1.07 | mass-below -1.224 | place -0.991 | from-top 1.298 | to-end -1.263 | lines -1.044 |
    prose-share -0.26 | topic 1.322 | topic-long -0.169 | dated-around -0.19 | labels-around -0.085 |
    short-around 0.42 | sentence-below-ending 0.573 | chance -0.377 | odds 2.754 | chance-3 0.104 | chance-2 0.241 |
    chance-1 0.54 | chance+1 0.663 | chance+2 0.033 | chance+3 0.03 | chances-above-4 -0.386 |
    chances-below-4 0.094 | chances-above-10 0.685 | chances-below-10 0.86 | chances-above-30 0.157 |
    chances-below-30 0.486 | lowest-between-2 -0.048 | inside 1.463 | above 0.557 | below -0.914 |
    from-start -0.512 | to-start 1.371 | from-end 1.114 | run-mass-above -2.461 | run-mass-below -2.882 |
    run-share 0.365 | run-lines -0.89 | mass-above-25 -0.317 | mass-below-25 -0.441 | since-text -0.351 |
    until-text -0.487 | gap -0.401 | endings -0.593 | first-ending -0.367 | mass-since-ending 0.619 |
    mass-before-ending -0.547 | topic-sentence 0.027 | topic-inside -0.89 | topic-below 0.437 | chance-below 0.23 |
    chance-above -0.381 | chance-after-ending -0.911 | under-25/inside 0.883 | 25-to-60/inside 0.531 |
    60-to-120/inside 0.254 | full-stop/inside 0.128 | long-sentence/inside 0.27 | colon-end/inside 0.625 |
    question-end/inside -0.323 | quote-start/inside 0.072 | dash-start/inside 0.234 | marker-start/inside -0.035 |
    date-line/inside -0.32 | dated/inside -0.153 | label-page/inside -0.117 | label-promo/inside -0.651 |
    label-tags/inside -0.468 | label-part/inside -0.175 | label-ending/inside -0.275 | picture/inside -1.228 |
    people/inside -0.465 | repeated-often/inside -0.76 | title-case/inside 0.123 | all-capitals/inside -0.479 |
    credit-word/inside -0.565 | plea/inside 0.168 | under-25/above -1.008 | 25-to-60/above -0.152 |
    60-to-120/above -0.168 | full-stop/above -0.433 | long-sentence/above -0.023 | colon-end/above -0.786 |
    question-end/above 0.606 | quote-start/above 0.284 | dash-start/above -0.128 | marker-start/above 0.34 |
    date-line/above -0.481 | dated/above 0.333 | label-page/above -0.504 | label-promo/above 0.744 |
    label-tags/above 0.137 | label-part/above -0.469 | label-ending/above -0.196 | picture/above -0.35 |
    people/above -0.809 | repeated-often/above 0.146 | title-case/above -0.445 | all-capitals/above 0.606 |
    credit-word/above -0.546 | plea/above -0.467 | under-25/below -0.044 | 25-to-60/below -0.121 |
    60-to-120/below 0.017 | full-stop/below 0.259 | long-sentence/below -0.47 | colon-end/below 0.254 |
    question-end/below -0.266 | quote-start/below -0.021 | dash-start/below -0.165 | marker-start/below 0.012 |
    date-line/below 0.211 | dated/below -0.008 | label-page/below -0.41 | label-promo/below 0.002 |
    label-tags/below -0.472 | label-part/below 0.192 | label-ending/below -0.374 | picture/below 1.251 |
    people/below 0.983 | repeated-often/below 0.438 | title-case/below 0.292 | all-capitals/below -0.656 |
    credit-word/below 0.613 | plea/below 0.068 | bias 1.26
  `,
  region: `
    margin 0.229 | margin-log -0.154 | margin-strict 0.179 | share 1.462 | share-squared 2.2 | mean 3.207 |
    mass 0.18 | mass-squared 0.006 | lines -0.949 | tiny -1.013 | small -0.242 | line-size 1.593 | dated 0.119 |
    clock -0.897 | date-lines 0.226 | sentences 0.067 | long-sentences 1.526 | labels -0.034 | repeated 0.427 |
    questions -0.637 | endings 0.172 | has-ending -0.009 | legal -0.234 | promo 0.386 | pleas -0.349 | holes 0.397 |
    longest-hole -0.47 | chances-above -1.511 | chances-below -0.098 | place -0.442 | place-log 0.054 |
    date-above 0.053 | byline-above 0.082 | title-above -0.069 | title-certain 0.142 | ending-above -0.063 |
    ending-below 0.22 | share-below 0.537 | first-chance -0.081 | last-chance 0.168 | chance-before -0.076 |
    chance-behind 0.759 | chance-before-2 0.006 | chance-behind-3 -0.674 | first-look-behind -0.219 |
    first-look-before -0.121 | ends-long -0.078 | ends-stopped -0.012 | starts-long -0.071 | first-run 0.047
  `,
  title: `
    length 0.482 | under-25 -0.468 | 25-to-60 0.468 | 60-to-120 0.824 | 120-to-250 -0.588 | over-250 -0.237 |
    full-stop -2.001 | sentence -1.482 | long-sentence -0.678 | colon-end -0.656 | question-end 2.223 |
    comma-end -0.354 | ellipsis-end -0.058 | lower-start 0.145 | quote-start 0.59 | dash-start 1.383 |
    marker-start -0.192 | digits 1.504 | capitals 0.481 | all-capitals -1.292 | commas -0.494 | inner-stops -0.98 |
    quotes 1.242 | word-length -0.302 | glued-words -1.179 | separators -1.418 | address -0.403 | date-line 0.397 |
    dated -1.28 | clock -0.646 | number-alone 0.17 | label-page -0.703 | label-promo 0.395 | label-tags -0.197 |
    label-legal -0.238 | label-part -0.627 | label-ending -0.083 | picture -1.14 | people -0.953 |
    copyright -0.311 | repeated-twice 0.226 | repeated-often -0.082 | short-words -0.038 | bracketed -0.309 |
    ideographs -0.211 | title-case 0.616 | credit-word -0.82 | agency-end -0.884 | slash-end -1.602 |
    dated-open-end -0.534 | shouted-start -0.098 | plea -0.6 | pleas -0.293 | name-alone -0.271 | biography -0.211 |
    under-12 -1.39 | overlap 2.179 | overlap-lead 3.263 | overlap-sized -0.419 | four-words 0.293 | distance 0.498 |
    right-above 0.701 | top-of-page 0.114 | date-below 0.727 | date-near-below 0.983 | people-below 0.034 |
    people-near-below 1.08 | share-below 0.484 | date-above 0.936 | section-above 0.404 | sentence-below 0.941 |
    sentence-above -0.21 | picture-below -0.658 | blank-above -1.261 | blank-below 0.111 | longest -0.08 |
    longest-title -0.098 | title-above -0.554 | title-below -0.821 | in-text -0.3 | twin-below 0.581 |
    longer-title-below 0.988 | shared-words 1.733
  `,
}
