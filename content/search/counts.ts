/*
 * What may be counted of a question: words, and nothing that tells who asked. The results page drops the rest before it sends
 * anything, the CMS once more before it counts.
 */

/** Characters of a question that is counted; longer ones are no questions. */
export const longestQuestion = 100
const mostWords = 12

/** E-mail addresses, names of accounts and addresses on the web. */
const addresses = /\S*@\S*|\b(?:https?:\/\/|www\.)\S*/gu
/** `MZ-AB 123`: number plates. */
const plates = /(?<![\p{L}\p{N}])[a-zäöü]{1,3}[\s-]+[a-z]{1,2}[\s-]*\d{1,4}[eh]?(?![\p{L}\p{N}])/giu
/** Words with digits, and digits with what stands between those of phone numbers, dates and account numbers. */
const numbers = /(?<![\p{L}\d])\d+(?:[\s./()–-]+\d+)*(?![\p{L}\d])|[\p{L}\d]+/gu

const digitsOf = (text: string) => text.replace(/\D/g, '').length

/**
 * The words of a question that may be counted, in small letters: without e-mail and web addresses, number plates, and numbers of four
 * digits and more.
 * @returns undefined where nothing is left or the question is too long to be one.
 */
export function countableWords(question: string): string | undefined {
  if (question.length > longestQuestion) return undefined
  const words = question
    .normalize('NFC')
    .replace(addresses, ' ')
    .replace(plates, ' ')
    .replace(numbers, (found) => (digitsOf(found) < 4 ? found : ' '))
    .toLowerCase()
    .match(/§|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)
  return words && words.length <= mostWords && words.some((word) => /\p{L}/u.test(word)) ? words.join(' ') : undefined
}

/** How a question went. */
export const outcomes = ['found', 'none', 'chosen'] as const
export type Outcome = (typeof outcomes)[number]
