/** Vowels that make one syllable together; any other two in a row belong to two. */
const nuclei = /aa|ai|au|ay|äu|ee|ei|eu|ey|ie|oo|[aeiouyäöüéèáà]/g

/** Places where two letters that look like one sound are two: be-enden, ge-impft, be-urteilen, Mus-e-um, Famili-e, Feri-en. */
const hiatus: [RegExp, string][] = [
  [/qu/g, 'kw'],
  [/\b(be|ge)(?=e(?!i)|in(?:halt|fluss)|impf|irr|ur(?:kund|teil|laub))/g, '$1·'],
  [/e(?=um(?:s|en)?\b)/g, 'e·'],
  [/(il|in|ud|er)i(?=en\b)/g, '$1i·'],
  [/(il|in|ud)i(?=e\b)/g, '$1i·'],
  [/([^aeiouw]{1,2})i(?=en(?:s)?\b)/g, '$1i·'],
]

/**
 * Counts the syllables of one German word, by its vowels. Not meant for hyphenation.
 * Letters spelled one by one (Kfz, DNA) count each; a number counts as one, whatever its length.
 */
export function syllables(word: string): number {
  if (/^[A-ZÄÖÜ]{2,4}$/.test(word)) return word.length
  const spelled = hiatus.reduce((text, [pattern, by]) => text.replace(pattern, by), word.toLowerCase())
  const parts = spelled.match(/[a-zäöüßéèáà·]+/g)
  if (!parts) return 1
  // A part without vowels is spelled: „kfz“ in „Kfz-Steuer“.
  return parts.reduce((sum, part) => sum + (part.match(nuclei)?.length ?? part.length), 0)
}
