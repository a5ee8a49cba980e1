/**
 * The value below which a share of all values lies, by the nearest rank.
 * @param share from 0 to 1: 0.5 is the median, 0.95 what 95 of 100 stay within.
 * @throws RangeError where there are no values.
 */
export function percentile(values: readonly number[], share: number): number {
  if (!values.length) throw new RangeError('No values to take a percentile of.')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

/** The middle value; of an even number the mean of the two in the middle. @throws RangeError where there are none. */
export function median(values: readonly number[]): number {
  if (!values.length) throw new RangeError('No values to take a median of.')
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!
}

/**
 * Compares two interleaved series: the ratio of each round, and the median of those ratios. A machine that was slow for
 * a while slows both of a round, so their ratio tells more than the ratio of two medians.
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): { ratios: number[]; median: number } {
  const ratios = ours.slice(0, theirs.length).map((value, round) => value / theirs[round]!)
  return { ratios, median: median(ratios) }
}

/** Rounds to some decimals, for reports. */
export const rounded = (value: number, decimals = 0): number => Math.round(value * 10 ** decimals) / 10 ** decimals
