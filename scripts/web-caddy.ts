import type { Moves } from './moves.ts'
import { tooSmall } from '../site/release/compress.ts'
import {
  caching,
  cachingElse,
  fileTypes,
  gonePage,
  headerOf,
  notFoundPage,
  openDotFolder,
  otherType,
  policyHeader,
  searchPolicy,
  securityHeaders,
} from './web-rules.ts'
import type { WebServerOptions } from './web-nginx.ts'

/** The rules of web-rules.ts as a Caddyfile. Works from Caddy 2.6 on. */
export function caddyConfig({ folder, portalUrl, embeds, movesFile }: WebServerOptions): string {
  return `# Das Portal, als Dateien ausgeliefert von Caddy. Erzeugt von Stadtschreiber: npm run -s webserver -- caddy
# Zum Einbinden in /etc/caddy/Caddyfile: import /etc/caddy/stadtschreiber.caddy
# Um Zertifikate kümmert sich Caddy selbst.
${portalUrl} {
  # Der Name „current“ zeigt immer auf den Stand, der zu sehen ist.
  root * "${folder}"
  # Stadtschreiber legt verkleinerte Fassungen neben die Texte; was noch keine hat, verkleinert Caddy selbst.
  encode gzip {
    minimum_length ${tooSmall}
  }

  # Wie lange Browser etwas behalten dürfen, ohne nachzufragen.
  map {path} {stadtschreiber_cache} {
${caching.map(({ below, value }) => `    ~^${below} "${value}"`).join('\n')}
    default "${cachingElse}"
  }
  map {path} {stadtschreiber_typ} {
    ~/$ "${headerOf(fileTypes[0]!)}"
${fileTypes.map((fileType) => `    ~\\.${fileType.extension}$ "${headerOf(fileType)}"`).join('\n')}
    default "${otherType}"
  }${movesFile ? `\n  # Verzogene und entfallene Adressen. Neu schreiben lassen und Caddy neu laden, wenn sie sich ändern.\n  import "${movesFile}"` : ''}

  # Nur die Suche darf WebAssembly ausführen.
  map {path} {stadtschreiber_suche} {
    ~${searchPolicy.pages} "${searchPolicy.also}"
    default ""
  }

  # Bei jeder Antwort, auch bei Fehlern.
  header {
${Object.entries(securityHeaders(portalUrl, embeds))
  .map(([name, value]) => `    ${name} "${value}${name === policyHeader ? '{stadtschreiber_suche}' : ''}"`)
  .join('\n')}
    Cache-Control {stadtschreiber_cache}
  }

  route {
    @versteckt {
      path */.*
      not path /${openDotFolder}/*
    }
    error @versteckt 404

    # Adressen von Seiten enden mit einem Schrägstrich.
    uri path_regexp /{2,} /
    @seite {
      not path */
      file {path}/index.html
    }
    route @seite {
      rewrite * {path}/
      redir {uri} 301
    }
    @ordner {
      path */
      not file {path}index.html
    }
    error @ordner 404
    header Content-Type {stadtschreiber_typ}
    file_server {
      precompressed br gzip
      disable_canonical_uris
    }
  }

  handle_errors {
    @unbekannt expression {err.status_code} == 404
    handle @unbekannt {
      header Content-Type "${headerOf(fileTypes[0]!)}"
      header Cache-Control "${cachingElse}"${
        movesFile
          ? `
      @verzogen expression {stadtschreiber_moved} != ""
      redir @verzogen {stadtschreiber_moved}{stadtschreiber_query} 301
      @entfallen expression {stadtschreiber_gone} != ""
      handle @entfallen {
        # Fehlt im Stand die Seite für Entfallenes, erklärt die für Unbekanntes.
        try_files ${gonePage} ${notFoundPage}
        file_server {
          status 410
          precompressed br gzip
        }
      }`
          : ''
      }
      handle {
        rewrite * ${notFoundPage}
        file_server {
          status 404
          precompressed br gzip
        }
      }
    }
    handle {
      respond "{err.status_text}" {err.status_code}
    }
  }
}
`
}

/** The moved and gone addresses of a release for Caddy, to be imported into the site. */
export function caddyMoves({ moved, gone }: Moves): string {
  return `# Erzeugt von Stadtschreiber: npm run -s webserver -- caddy --maps DATEI
map {http.request.orig_uri.path} {stadtschreiber_moved} {
${[...moved].map(([from, to]) => `  ${from} ${to}\n`).join('')}  default ""
}
map {http.request.orig_uri.path} {stadtschreiber_gone} {
${[...gone].map((address) => `  ${address} 1\n`).join('')}  default ""
}
map {http.request.orig_uri.query} {stadtschreiber_query} {
  ~(.+) "?\${1}"
  default ""
}
`
}
