import path from 'node:path'
import { fileURLToPath } from 'node:url'

/* Addresses of databases: `file:…` or `mongodb://…`. */

/** Whether an address is that of a MongoDB server; without one it is SQLite's file. */
export const isMongo = (url: string | undefined): url is `mongodb${string}` => url?.startsWith('mongodb') === true

/** The file of an address such as `file:/srv/data/stadtschreiber.db`. */
export const fileOf = (url: string): string => path.resolve(url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length))

/** An address without the account that it may name. */
export const shownUrl = (url: string): string => (isMongo(url) ? url.replace(/\/\/[^/@]*@/, '//').replace(/\?.*$/, '') : fileOf(url))
