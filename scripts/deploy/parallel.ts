/** So many files are on their way at once. */
export const atOnce = 8

/**
 * Does the same with each item, so many at once. After a failure nothing new is begun; what is under way comes to its end first.
 * @throws what the first one threw that failed.
 */
export async function inParallel<T>(items: Iterable<T>, most: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]()
  let failure: { error: unknown } | undefined
  const worker = async () => {
    for (let next = waiting.next(); !next.done && !failure; next = waiting.next()) {
      try {
        await work(next.value)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: most }, worker))
  if (failure) throw failure.error
}
