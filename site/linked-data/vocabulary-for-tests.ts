import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/**
 * What schema.org's vocabulary says to JSON-LD: unknown types and properties, values of the wrong kind. The vocabulary are the types
 * of schema-dts, which are generated from schema.org; TypeScript holds each text against them, as it is, without our builders.
 * @param graphs contents of script elements.
 * @returns one line per objection.
 */
export function objectionsOf(graphs: readonly string[]): string[] {
  mkdirSync('.cache', { recursive: true })
  // Inside the project: the types are found in node_modules.
  const folder = mkdtempSync(path.resolve('.cache/vocabulary-'))
  try {
    const file = path.join(folder, 'graphs.ts')
    const things = graphs.flatMap((text) => {
      const data = JSON.parse(text) as { '@graph'?: object[] }
      return data['@graph'] ?? [data]
    })
    writeFileSync(file, `import type { Thing } from 'schema-dts'\n${things.map((thing, at) => `export const t${at}: Thing = ${justVocabulary(thing)}`).join('\n')}\n`)
    const program = ts.createProgram([file], { noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] })
    return ts.getPreEmitDiagnostics(program).map(({ messageText, start, file: source }) => {
      const line = source && start !== undefined ? source.text.split('\n')[source.getLineAndCharacterOfPosition(start).line]! : ''
      return `${ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)} – ${line.slice(0, 120)}`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The frame, and an annotation that search engines want (schema.org/docs/actions.html): the vocabulary's types leave both out. */
const justVocabulary = (thing: object) => JSON.stringify(thing, (name, value: unknown) => (name === 'query-input' || name === '@context' ? undefined : value))
