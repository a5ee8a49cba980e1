import { newsJson } from '../../feeds/respond.ts'

export const GET = () => newsJson()
