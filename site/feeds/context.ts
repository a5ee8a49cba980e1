/** What builders of feeds share with the CMS's interface for 115: the same record says the same in both. */
export * from '../../content/records/context.ts'
