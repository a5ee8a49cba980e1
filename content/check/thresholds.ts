/** What the check measures against. Each says where it comes from. */
export const thresholds = {
  /**
   * Flesch reading ease after Amstad (1978), 0 to 100; higher is easier. 30 to 50 counts as difficult, below 30 as very difficult, like
   * statutes and dissertations. Words of the trade (Aufenthaltserlaubnis) cost points that no author can save, hence not 60.
   */
  readingEase: { warning: 25, hint: 40 },
  /** Fewer words say nothing about reading ease, shares or habits. */
  wordsToJudge: 25,
  /** Words in a sentence; DIN 8581-1 (plain language) and the Hohenheim index both object to more than 20, with some grace. */
  sentenceWords: 24,
  /** Nouns in -ung, -heit, -keit, -tion among all words, and how many there must be to speak of a style. */
  nominalShare: 0.12,
  nominalAtLeast: 4,
  /** Passive sentences among all of a text, and how many there must be to speak of a habit. */
  passiveShare: 0.34,
  passiveAtLeast: 2,

  /** Words in a sentence of Leichte Sprache (DIN SPEC 33429 asks for short ones; the city's rule is twelve). */
  easySentenceWords: 12,
  /** Letters of a noun in Leichte Sprache; longer ones want a hyphen: Personal-Ausweis. */
  easyWordLetters: 14,
  /** Letters of a part between hyphens, where Benachrichtigung or Angehörigkeit can be cut no further. */
  easyPartLetters: 17,

  /** Synonyms that a service needs before search and 115 find it by citizens' words. */
  synonyms: 3,
  /** A review by the office holds so many months. */
  reviewMonths: 12,
  /** So many of the most asked services must be there in every language, and the 115 must know what to say. */
  mostAsked: 40,
  /** Words of a spoken answer: an agent says it in one breath or two. */
  spokenWords: 40,
} as const
