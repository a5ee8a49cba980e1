import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PublicationStatus as PublicationStatus_e49862d7216e8eecafe62897c881190c } from '../../../admin/PublicationStatus.tsx'
import { TranslationStatus as TranslationStatus_f4dc2e252f9f5245b2da4142fb595911 } from '../../../admin/TranslationStatus.tsx'
import { SearchCounts as SearchCounts_269bdd9033776116b47c46ea3069d0e2 } from '../../../admin/SearchCounts.tsx'
import { DueCell as DueCell_7c30f6d8973cc787a1e2101ade5a7178 } from '../../../admin/DueCell.tsx'
import { StateCell as StateCell_8ae8541c784212351ca2ee3b2d461dbc } from '../../../admin/PublicationList.tsx'
import { MessageCell as MessageCell_8ae8541c784212351ca2ee3b2d461dbc } from '../../../admin/PublicationList.tsx'
import { DurationCell as DurationCell_8ae8541c784212351ca2ee3b2d461dbc } from '../../../admin/PublicationList.tsx'
import { TouchedField as TouchedField_8ae8541c784212351ca2ee3b2d461dbc } from '../../../admin/PublicationList.tsx'
import { ApiKeySecret as ApiKeySecret_5b2e764da999d51ac61c55b3e97df725 } from '../../../admin/ApiKeySecret.tsx'
import { Icon as Icon_5d30d234ded9585bf9c27664547ff22d } from '../../../admin/Brand.tsx'
import { Logo as Logo_5d30d234ded9585bf9c27664547ff22d } from '../../../admin/Brand.tsx'
import { OpenTasks as OpenTasks_9deceff2df0d7fc2972419c897ad47d5 } from '../../../admin/OpenTasks.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/PublicationStatus.tsx#PublicationStatus": PublicationStatus_e49862d7216e8eecafe62897c881190c,
  "/admin/TranslationStatus.tsx#TranslationStatus": TranslationStatus_f4dc2e252f9f5245b2da4142fb595911,
  "/admin/SearchCounts.tsx#SearchCounts": SearchCounts_269bdd9033776116b47c46ea3069d0e2,
  "/admin/DueCell.tsx#DueCell": DueCell_7c30f6d8973cc787a1e2101ade5a7178,
  "/admin/PublicationList.tsx#StateCell": StateCell_8ae8541c784212351ca2ee3b2d461dbc,
  "/admin/PublicationList.tsx#MessageCell": MessageCell_8ae8541c784212351ca2ee3b2d461dbc,
  "/admin/PublicationList.tsx#DurationCell": DurationCell_8ae8541c784212351ca2ee3b2d461dbc,
  "/admin/PublicationList.tsx#TouchedField": TouchedField_8ae8541c784212351ca2ee3b2d461dbc,
  "/admin/ApiKeySecret.tsx#ApiKeySecret": ApiKeySecret_5b2e764da999d51ac61c55b3e97df725,
  "/admin/Brand.tsx#Icon": Icon_5d30d234ded9585bf9c27664547ff22d,
  "/admin/Brand.tsx#Logo": Logo_5d30d234ded9585bf9c27664547ff22d,
  "/admin/OpenTasks.tsx#OpenTasks": OpenTasks_9deceff2df0d7fc2972419c897ad47d5,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
