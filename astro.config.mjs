import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import portalRenderer from './site/release/integration.ts'
import { pruneTokens } from './site/styles/prune.ts'

const everyPage = /vite\/preload-helper|layouts\/Page\.astro\?astro&type=script|portal\.browser/

/** The portal's build. Its absolute address, its city and its languages are read while pages render, never here. */
export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Style sheets and scripts are files of their own, so that a strict Content-Security-Policy holds without hashes.
  build: { format: 'directory', assets: '_astro', inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Vite's few lines for later imports go into the script that every page has: a file of their own would be one more request.
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'portal', test: everyPage }] } } } } } },
    // KERN's own warnings are for its makers.
    css: { preprocessorOptions: { scss: { quietDeps: true } }, postcss: { plugins: [pruneTokens()] } },
  },
  integrations: [mdx(), portalRenderer()],
})
