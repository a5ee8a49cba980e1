import type { Endpoint } from 'payload'
import { figuresEndpoint } from './figures.ts'
import { ownReportsEndpoint } from './own.ts'
import { reportEndpoints } from './reports.ts'

/** The way back from the desk to the offices, and the lead's figures. */
export const loopEndpoints: Endpoint[] = [...reportEndpoints, ownReportsEndpoint, figuresEndpoint]
