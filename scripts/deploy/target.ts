import type { Look } from './release.ts'

/** A file on its way. */
export interface Parcel {
  name: string
  body: Buffer
  /** Set where it only says that its address has moved there. */
  redirect?: string
}

/** A place that a release is copied to. No reader of it ever meets half a file. */
export interface Target {
  /** The text kept under `manifestName`, if there is one. */
  readManifest(): Promise<string | undefined>
  writeManifest(text: string): Promise<void>
  /**
   * What lies there, with the hash of each file; an empty one where it cannot be known.
   * @param wanted files whose hash is of interest.
   */
  list(wanted: ReadonlySet<string>): Promise<Map<string, string>>
  /** Files that a release needs at this place only. */
  extras?(look: Look): Promise<Parcel[]>
  /**
   * Puts files in place, in any order, some at once.
   * @param read gives each file's bytes; undefined where it has gone meanwhile.
   * @param arrived is told when a file is in place.
   */
  put(names: readonly string[], read: (name: string) => Promise<Parcel | undefined>, arrived: (parcel: Parcel) => void): Promise<void>
  remove(names: readonly string[]): Promise<void>
  /** Mends what an interrupted run may have left beside these files. */
  tidy?(names: readonly string[]): Promise<void>
  close?(): Promise<void>
}
