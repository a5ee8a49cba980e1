/** AGS (8 digits: state, region, district, municipality) of an ARS (12: an association stands before the municipality). */
const municipalityKey = (key: string) => (key.length === 12 ? key.slice(0, 5) + key.slice(9) : key)

/** What a key begins with for all that lies in its area: zeros at the end of a level stand for the whole of it. */
function reach(key: string): string {
  const levels = key.length === 12 ? [2, 3, 5, 9, 12] : [2, 3, 5, 8]
  const last = levels.findLast((end, index) => Number(key.slice(index ? levels[index - 1] : 0, end)) !== 0)
  return key.slice(0, last ?? 0)
}

const contains = (outer: string, inner: string) => {
  if (outer.length === inner.length) return inner.startsWith(reach(outer))
  // AGS know no associations of municipalities: there only the district can be compared.
  const isAssociation = (key: string) => key.length === 12 && reach(key).length === 9
  const [wide, narrow] = [outer, inner].map((key) => (isAssociation(key) ? key.slice(0, 5).padEnd(8, '0') : municipalityKey(key)))
  return narrow!.startsWith(reach(wide!))
}

/**
 * Whether two areas have ground in common: one lies in the other. All zeros are the whole country.
 * @param a, b AGS (8 digits) or ARS (12 digits), in any combination.
 */
export const areasMeet = (a: string, b: string): boolean => contains(a, b) || contains(b, a)

/**
 * Whether a service holds in an area.
 * @param territory the service's own keys; where it names none, it holds in the city.
 */
export const holdsIn = (territory: readonly string[], area: string, city: string | undefined): boolean =>
  (territory.length ? territory : city ? [city] : []).some((key) => areasMeet(key, area))
