import { z } from 'zod'
import type { City } from './index.ts'

/*
 * What pages may show in a frame once a visitor agrees. Nothing else gets through: the portal's servers allow frames from
 * these origins only, and they learn them from `frameOrigins`.
 */

/** Services that host videos: what each calls itself, where it plays without tracking cookies, and where its own page of a video is. */
export const videoProviders = {
  youtube: {
    name: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    frame: (videoId: string) => `https://www.youtube-nocookie.com/embed/${videoId}`,
    page: (videoId: string) => `https://www.youtube.com/watch?v=${videoId}`,
  },
} as const

export type VideoProvider = keyof typeof videoProviders
export const videoProviderNames = Object.keys(videoProviders) as [VideoProvider, ...VideoProvider[]]

/** Half the width of the part of a map that is shown, in degrees: some streets around. */
const mapMargin = 0.004

/** The part of the earth that holds some places with streets around: west, south, east, north, in degrees. */
function boxAround(places: readonly Coordinates[]): string[] {
  const [lats, lons] = [places.map(({ lat }) => lat), places.map(({ lon }) => lon)]
  const box = [Math.min(...lons) - mapMargin, Math.min(...lats) - mapMargin / 2, Math.max(...lons) + mapMargin, Math.max(...lats) + mapMargin / 2]
  return box.map((degrees) => degrees.toFixed(5))
}

/**
 * The map of places: what its host calls itself, a map for a frame, and the host's own page of it. The host marks one place at most;
 * a map of several shows where they lie.
 */
export const mapProvider = {
  name: 'OpenStreetMap',
  origin: 'https://www.openstreetmap.org',
  frame: (place: Coordinates) => `https://www.openstreetmap.org/export/embed.html?bbox=${boxAround([place]).join('%2C')}&layer=mapnik&marker=${place.lat}%2C${place.lon}`,
  frameOfAll: (places: readonly Coordinates[]) => `https://www.openstreetmap.org/export/embed.html?bbox=${boxAround(places).join('%2C')}&layer=mapnik`,
  pageOfAll: (places: readonly Coordinates[]) => {
    const [west, south, east, north] = boxAround(places)
    return `https://www.openstreetmap.org/?minlon=${west}&minlat=${south}&maxlon=${east}&maxlat=${north}`
  },
  page: ({ lat, lon }: Coordinates) => `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon}`,
} as const

interface Coordinates {
  lat: number
  lon: number
}

/** The key of a video on YouTube: what stands behind `v=` in its address. */
export const videoId = z.string().regex(/^[\w-]{11}$/, 'erwartet werden die elf Zeichen, die in der Adresse des Videos hinter v= stehen')

/** An address that a page may show in a frame. Its host has no signs that mean something in a security policy. */
export const frameAddress = z.url({
  protocol: /^https$/,
  hostname: /^[a-z0-9.-]+$/i,
  error: 'erwartet wird eine Adresse, die mit https:// beginnt',
})

/** Where the frames of this city's pages come from, in the order of their names. */
export function frameOrigins({ councilStream }: Pick<City, 'councilStream'>): string[] {
  const origins: string[] = [...Object.values(videoProviders), mapProvider].map(({ origin }) => origin)
  if (councilStream?.frame) origins.push(new URL(councilStream.frame).origin)
  return [...new Set(origins)].sort()
}
