import type { City } from '../../content/schema/index.ts'

/** Families that visitors have already, nearest relatives first (after modernfontstacks.com, CC0). */
export const fontStacks: Record<City['fonts']['text'], string> = {
  system: "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif",
  humanist: "Seravek,'Gill Sans Nova',Ubuntu,Calibri,'DejaVu Sans',source-sans-pro,sans-serif",
  geometric: "Avenir,Montserrat,Corbel,'URW Gothic',source-sans-pro,sans-serif",
  classical: "Optima,Candara,'Noto Sans',source-sans-pro,sans-serif",
  serif: "Charter,'Bitstream Charter','Sitka Text',Cambria,'Noto Serif','Liberation Serif',serif",
  slab: "Rockwell,'Rockwell Nova','Roboto Slab','DejaVu Serif','Sitka Small',serif",
}
