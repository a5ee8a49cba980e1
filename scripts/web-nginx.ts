import type { Embeds } from './embeds.ts'
import type { Moves } from './moves.ts'
import { tooSmall } from '../site/release/compress.ts'
import { caching, cachingElse, fileTypes, gonePage, isSecure, notFoundPage, otherType, policyHeader, searchPolicy, securityHeaders } from './web-rules.ts'

export interface WebServerOptions {
  /** The folder of the live release: the link, so that the next release needs no new configuration. */
  folder: string
  portalUrl: string
  /** The origins besides the portal's own that the live release needs. */
  embeds: Embeds
  /** The file with the moved and gone addresses, if it is kept. */
  movesFile?: string
}

/** The rules of web-rules.ts as a configuration for nginx, for the http part. Works from nginx 1.18 on. */
export function nginxConfig({ folder, portalUrl, embeds, movesFile }: WebServerOptions): string {
  const { hostname, port } = new URL(portalUrl)
  const texts = fileTypes.filter(({ isText }) => isText).map(({ type }) => type)
  // nginx has it in these lists by itself and warns where it stands there twice.
  const otherTexts = [...new Set(texts)].filter((type) => type !== 'text/html').join(' ')
  return `# Das Portal, als Dateien ausgeliefert von nginx. Erzeugt von Stadtschreiber: npm run -s webserver -- nginx
# Gehört an den Anfang des http-Teils, zum Beispiel als /etc/nginx/conf.d/00-stadtschreiber.conf.
# Bitte open_file_cache für dieses Portal nicht einschalten: Neue Seiten wären erst verspätet zu sehen.
${movesFile ? `\n# Verzogene und entfallene Adressen. Neu schreiben lassen und nginx neu laden, wenn sie sich ändern.\ninclude "${movesFile}";\n` : ''}
# Wie lange Browser etwas behalten dürfen, ohne nachzufragen.
map $uri $stadtschreiber_cache {
  default "${cachingElse}";
${caching.map(({ below, value }) => `  "~^${below}" "${value}";`).join('\n')}
}

# Nur die Suche darf WebAssembly ausführen.
map $uri $stadtschreiber_suche {
  default "";
  "~${searchPolicy.pages}" "${searchPolicy.also}";
}

${isSecure(portalUrl) ? httpsRedirect(hostname) : ''}server {
${isSecure(portalUrl) ? listenSecurely(hostname, port || '443') : `  listen ${port || '80'};\n  listen [::]:${port || '80'};`}
  server_name ${hostname};
  server_tokens off;
  absolute_redirect off;

  # Der Name „current“ zeigt immer auf den Stand, der zu sehen ist.
  root "${folder}";

  # Bei jeder Antwort, auch bei Fehlern.
${Object.entries(securityHeaders(portalUrl, embeds))
  .map(([name, value]) => `  add_header ${name} "${value}${name === policyHeader ? '$stadtschreiber_suche' : ''}" always;`)
  .join('\n')}
  add_header Cache-Control $stadtschreiber_cache always;

  types {
${[...Map.groupBy(fileTypes, ({ type }) => type)].map(([type, same]) => `    ${type} ${same.map(({ extension }) => extension).join(' ')};`).join('\n')}
  }
  default_type ${otherType};
  charset utf-8;
  charset_types ${otherTexts};

  # Stadtschreiber legt verkleinerte Fassungen neben die Texte; was noch keine hat, verkleinert nginx selbst.
  gzip_static on;
  # brotli_static on;   # mit dem Paket libnginx-mod-http-brotli-static
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length ${tooSmall};
  gzip_types ${otherTexts};

  error_page 404 ${notFoundPage};
  error_page 410 ${gonePage};

  # Adressen von Seiten enden mit einem Schrägstrich.
  if (-f $request_filename/index.html) {
    rewrite ^(.*[^/])$ $1/ permanent;
  }
  location / {
    try_files $uri \${uri}index.html @unbekannt;
  }
  location ~ /\\.(?!well-known/) {
    return 404;
  }
  # Fehlt im Stand die Seite für Entfallenes, erklärt die für Unbekanntes.
  location = ${gonePage} {
    try_files $uri ${notFoundPage} =410;
  }
  location @unbekannt {${
    movesFile
      ? `
    if ($stadtschreiber_moved) {
      return 301 $stadtschreiber_moved$is_args$args;
    }
    if ($stadtschreiber_gone) {
      return 410;
    }`
      : ''
  }
    return 404;
  }
}
`
}

const httpsRedirect = (hostname: string) => `server {
  listen 80;
  listen [::]:80;
  server_name ${hostname};
  return 301 https://$host$request_uri;
}

`

const listenSecurely = (hostname: string, port: string) => `  listen ${port} ssl;
  listen [::]:${port} ssl;
  # http2 on;   # ab nginx 1.25.1; davor oben „ssl http2“ statt „ssl“
  # Bitte anpassen: wo Zertifikat und Schlüssel liegen.
  ssl_certificate     /etc/letsencrypt/live/${hostname}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;`

/** The moved and gone addresses of a release for nginx, to be included in its http part. */
export function nginxMoves({ moved, gone }: Moves): string {
  const longest = [...moved.keys(), ...gone].reduce((most, { length }) => Math.max(most, length), 0)
  return `# Erzeugt von Stadtschreiber: npm run -s webserver -- nginx --maps DATEI
# nginx nimmt diese beiden Zeilen nur vor der ersten map.
map_hash_bucket_size ${powerOfTwo(4 * (longest + 32))};
map_hash_max_size ${powerOfTwo(Math.max(2048, 2 * Math.max(moved.size, gone.size)))};
map $uri $stadtschreiber_moved {
  default "";
${[...moved].map(([from, to]) => `  ${from} ${to};\n`).join('')}}
map $uri $stadtschreiber_gone {
  default "";
${[...gone].map((address) => `  ${address} 1;\n`).join('')}}
`
}

const powerOfTwo = (atLeast: number) => 2 ** Math.ceil(Math.log2(atLeast))
