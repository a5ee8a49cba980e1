/** A `tel:` address of a number as people write it in Germany; short numbers such as 115 stay as they are. */
export function telephoneLink(number: string): string {
  const digits = number.replace(/\(0\)/g, '').replace(/[^+\d]/g, '')
  return `tel:${digits.startsWith('00') ? `+${digits.slice(2)}` : digits.startsWith('0') ? `+49${digits.slice(1)}` : digits}`
}
