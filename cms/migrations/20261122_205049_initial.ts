import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`services_hints\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_hints_order_idx\` ON \`services_hints\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_hints_parent_id_idx\` ON \`services_hints\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_hints_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_hints\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_hints_locales_locale_parent_id_unique\` ON \`services_hints_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_hints_locales_plookup_idx\` ON \`services_hints_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_requirements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_requirements_order_idx\` ON \`services_requirements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_requirements_parent_id_idx\` ON \`services_requirements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_requirements_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_requirements_locales_locale_parent_id_unique\` ON \`services_requirements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_requirements_locales_plookup_idx\` ON \`services_requirements_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_required_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_required_documents_order_idx\` ON \`services_required_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_required_documents_parent_id_idx\` ON \`services_required_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_required_documents_locales\` (
  	\`name\` text,
  	\`note\` text,
  	\`condition\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_required_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_required_documents_locales_locale_parent_id_unique\` ON \`services_required_documents_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_required_documents_locales_plookup_idx\` ON \`services_required_documents_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_steps_order_idx\` ON \`services_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_steps_parent_id_idx\` ON \`services_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_steps_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_steps_locales_locale_parent_id_unique\` ON \`services_steps_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_steps_locales_plookup_idx\` ON \`services_steps_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_online_services\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`url\` text,
  	\`login_required\` integer DEFAULT false,
  	\`trust_level\` text DEFAULT 'none',
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_online_services_order_idx\` ON \`services_online_services\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_online_services_parent_id_idx\` ON \`services_online_services\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_online_services_locales\` (
  	\`name\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_online_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_online_services_locales_locale_parent_id_unique\` ON \`services_online_services_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_online_services_locales_plookup_idx\` ON \`services_online_services_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_forms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`url\` text,
  	\`file_id\` integer,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_forms_order_idx\` ON \`services_forms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_forms_parent_id_idx\` ON \`services_forms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_forms_file_idx\` ON \`services_forms\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`services_forms_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_forms_locales_locale_parent_id_unique\` ON \`services_forms_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_forms_locales_plookup_idx\` ON \`services_forms_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_fees\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`amount\` numeric,
  	\`up_to\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_fees_order_idx\` ON \`services_fees\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_fees_parent_id_idx\` ON \`services_fees\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_fees_locales\` (
  	\`label\` text,
  	\`statute\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_fees\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_fees_locales_locale_parent_id_unique\` ON \`services_fees_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_fees_locales_plookup_idx\` ON \`services_fees_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_payment_methods\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_payment_methods_order_idx\` ON \`services_payment_methods\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`services_payment_methods_parent_idx\` ON \`services_payment_methods\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_deadlines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` numeric,
  	\`unit\` text,
  	\`date\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_deadlines_order_idx\` ON \`services_deadlines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_deadlines_parent_id_idx\` ON \`services_deadlines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_deadlines_locales\` (
  	\`label\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_deadlines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_deadlines_locales_locale_parent_id_unique\` ON \`services_deadlines_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_deadlines_locales_plookup_idx\` ON \`services_deadlines_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_addressees\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_addressees_order_idx\` ON \`services_addressees\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`services_addressees_parent_idx\` ON \`services_addressees\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_legal_bases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`law\` text,
  	\`section\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_legal_bases_order_idx\` ON \`services_legal_bases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_legal_bases_parent_id_idx\` ON \`services_legal_bases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_further_information\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_further_information_order_idx\` ON \`services_further_information\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_further_information_parent_id_idx\` ON \`services_further_information\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_further_information_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services_further_information\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_further_information_locales_locale_parent_id_unique\` ON \`services_further_information_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_further_information_locales_plookup_idx\` ON \`services_further_information_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_direct_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`phone\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_direct_lines_order_idx\` ON \`services_direct_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`services_direct_lines_parent_id_idx\` ON \`services_direct_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`appointment_need\` text,
  	\`appointment_url\` text,
  	\`personal_appearance\` text,
  	\`processing_time_min\` numeric,
  	\`processing_time_max\` numeric,
  	\`processing_time_unit\` text,
  	\`other_authority_url\` text,
  	\`other_authority_phone\` text,
  	\`popularity\` numeric DEFAULT 0,
  	\`leika_type\` text,
  	\`ozg_service\` text,
  	\`last_checked_at\` text,
  	\`spoken_answer\` text,
  	\`agent_note\` text,
  	\`transfer_target\` text,
  	\`do_not_advise\` integer DEFAULT false,
  	\`do_not_advise_instead\` text,
  	\`last_checked_by\` text,
  	\`review_date\` text,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_slug_idx\` ON \`services\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`services_organisation_idx\` ON \`services\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`services_entry_id_idx\` ON \`services\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`services_updated_at_idx\` ON \`services\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`services_created_at_idx\` ON \`services\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`services_deleted_at_idx\` ON \`services\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`services__status_idx\` ON \`services\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`services_locales\` (
  	\`title\` text,
  	\`answer\` text,
  	\`summary\` text,
  	\`text\` text,
  	\`who_needs_it\` text,
  	\`official_title\` text,
  	\`appointment_note\` text,
  	\`processing_time_note\` text,
  	\`other_authority_name\` text,
  	\`other_authority_note\` text,
  	\`remedy\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`services_locales_locale_parent_id_unique\` ON \`services_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_locales_plookup_idx\` ON \`services_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_texts_order_parent\` ON \`services_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_texts_locale_parent\` ON \`services_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_texts_plookup_idx\` ON \`services_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`services_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` integer,
  	\`contact_points_id\` integer,
  	\`locations_id\` integer,
  	\`topics_id\` integer,
  	\`services_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_points_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locations_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`services_rels_order_idx\` ON \`services_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_parent_idx\` ON \`services_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_path_idx\` ON \`services_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_organisations_id_idx\` ON \`services_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_contact_points_id_idx\` ON \`services_rels\` (\`contact_points_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_locations_id_idx\` ON \`services_rels\` (\`locations_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_topics_id_idx\` ON \`services_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`services_rels_services_id_idx\` ON \`services_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_hints\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_hints_order_idx\` ON \`_services_v_version_hints\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_hints_parent_id_idx\` ON \`_services_v_version_hints\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_hints_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_hints\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_hints_locales_locale_parent_id_unique\` ON \`_services_v_version_hints_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_hints_locales_plookup_idx\` ON \`_services_v_version_hints_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_requirements\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_requirements_order_idx\` ON \`_services_v_version_requirements\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_requirements_parent_id_idx\` ON \`_services_v_version_requirements\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_requirements_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_requirements\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_requirements_locales_locale_parent_id_un\` ON \`_services_v_version_requirements_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_requirements_locales_plookup_idx\` ON \`_services_v_version_requirements_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_required_documents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_required_documents_order_idx\` ON \`_services_v_version_required_documents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_required_documents_parent_id_idx\` ON \`_services_v_version_required_documents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_required_documents_locales\` (
  	\`name\` text,
  	\`note\` text,
  	\`condition\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_required_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_required_documents_locales_locale_parent\` ON \`_services_v_version_required_documents_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_required_documents_locales_plookup_idx\` ON \`_services_v_version_required_documents_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_steps_order_idx\` ON \`_services_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_steps_parent_id_idx\` ON \`_services_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_steps_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_steps_locales_locale_parent_id_unique\` ON \`_services_v_version_steps_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_steps_locales_plookup_idx\` ON \`_services_v_version_steps_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_online_services\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`url\` text,
  	\`login_required\` integer DEFAULT false,
  	\`trust_level\` text DEFAULT 'none',
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_online_services_order_idx\` ON \`_services_v_version_online_services\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_online_services_parent_id_idx\` ON \`_services_v_version_online_services\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_online_services_locales\` (
  	\`name\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_online_services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_online_services_locales_locale_parent_id\` ON \`_services_v_version_online_services_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_online_services_locales_plookup_idx\` ON \`_services_v_version_online_services_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_forms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`url\` text,
  	\`file_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_forms_order_idx\` ON \`_services_v_version_forms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_forms_parent_id_idx\` ON \`_services_v_version_forms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_forms_file_idx\` ON \`_services_v_version_forms\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_forms_locales\` (
  	\`name\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_forms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_forms_locales_locale_parent_id_unique\` ON \`_services_v_version_forms_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_forms_locales_plookup_idx\` ON \`_services_v_version_forms_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_fees\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`amount\` numeric,
  	\`up_to\` numeric,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_fees_order_idx\` ON \`_services_v_version_fees\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_fees_parent_id_idx\` ON \`_services_v_version_fees\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_fees_locales\` (
  	\`label\` text,
  	\`statute\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_fees\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_fees_locales_locale_parent_id_unique\` ON \`_services_v_version_fees_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_fees_locales_plookup_idx\` ON \`_services_v_version_fees_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_payment_methods\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_payment_methods_order_idx\` ON \`_services_v_version_payment_methods\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_payment_methods_parent_idx\` ON \`_services_v_version_payment_methods\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_deadlines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`value\` numeric,
  	\`unit\` text,
  	\`date\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_deadlines_order_idx\` ON \`_services_v_version_deadlines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_deadlines_parent_id_idx\` ON \`_services_v_version_deadlines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_deadlines_locales\` (
  	\`label\` text,
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_deadlines\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_deadlines_locales_locale_parent_id_uniqu\` ON \`_services_v_version_deadlines_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_deadlines_locales_plookup_idx\` ON \`_services_v_version_deadlines_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_addressees\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_addressees_order_idx\` ON \`_services_v_version_addressees\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_addressees_parent_idx\` ON \`_services_v_version_addressees\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_legal_bases\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`law\` text,
  	\`section\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_legal_bases_order_idx\` ON \`_services_v_version_legal_bases\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_legal_bases_parent_id_idx\` ON \`_services_v_version_legal_bases\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_further_information\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_further_information_order_idx\` ON \`_services_v_version_further_information\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_further_information_parent_id_idx\` ON \`_services_v_version_further_information\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_further_information_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v_version_further_information\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_version_further_information_locales_locale_paren\` ON \`_services_v_version_further_information_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_further_information_locales_plookup_idx\` ON \`_services_v_version_further_information_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_version_direct_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`phone\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_version_direct_lines_order_idx\` ON \`_services_v_version_direct_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_direct_lines_parent_id_idx\` ON \`_services_v_version_direct_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_appointment_need\` text,
  	\`version_appointment_url\` text,
  	\`version_personal_appearance\` text,
  	\`version_processing_time_min\` numeric,
  	\`version_processing_time_max\` numeric,
  	\`version_processing_time_unit\` text,
  	\`version_other_authority_url\` text,
  	\`version_other_authority_phone\` text,
  	\`version_popularity\` numeric DEFAULT 0,
  	\`version_leika_type\` text,
  	\`version_ozg_service\` text,
  	\`version_last_checked_at\` text,
  	\`version_spoken_answer\` text,
  	\`version_agent_note\` text,
  	\`version_transfer_target\` text,
  	\`version_do_not_advise\` integer DEFAULT false,
  	\`version_do_not_advise_instead\` text,
  	\`version_last_checked_by\` text,
  	\`version_review_date\` text,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_parent_idx\` ON \`_services_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_slug_idx\` ON \`_services_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_organisation_idx\` ON \`_services_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_entry_id_idx\` ON \`_services_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_updated_at_idx\` ON \`_services_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_created_at_idx\` ON \`_services_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version_deleted_at_idx\` ON \`_services_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_version_version__status_idx\` ON \`_services_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_created_at_idx\` ON \`_services_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_updated_at_idx\` ON \`_services_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_snapshot_idx\` ON \`_services_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_published_locale_idx\` ON \`_services_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_latest_idx\` ON \`_services_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_locales\` (
  	\`version_title\` text,
  	\`version_answer\` text,
  	\`version_summary\` text,
  	\`version_text\` text,
  	\`version_who_needs_it\` text,
  	\`version_official_title\` text,
  	\`version_appointment_note\` text,
  	\`version_processing_time_note\` text,
  	\`version_other_authority_name\` text,
  	\`version_other_authority_note\` text,
  	\`version_remedy\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_services_v_locales_locale_parent_id_unique\` ON \`_services_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_locales_plookup_idx\` ON \`_services_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_texts_order_parent\` ON \`_services_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_texts_locale_parent\` ON \`_services_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_texts_plookup_idx\` ON \`_services_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_services_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`organisations_id\` integer,
  	\`contact_points_id\` integer,
  	\`locations_id\` integer,
  	\`topics_id\` integer,
  	\`services_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_services_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_points_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locations_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_services_v_rels_order_idx\` ON \`_services_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_parent_idx\` ON \`_services_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_path_idx\` ON \`_services_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_organisations_id_idx\` ON \`_services_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_contact_points_id_idx\` ON \`_services_v_rels\` (\`contact_points_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_locations_id_idx\` ON \`_services_v_rels\` (\`locations_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_topics_id_idx\` ON \`_services_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_services_v_rels_services_id_idx\` ON \`_services_v_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_tasks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_tasks_order_idx\` ON \`organisations_tasks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_tasks_parent_id_idx\` ON \`organisations_tasks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_tasks_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations_tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_tasks_locales_locale_parent_id_unique\` ON \`organisations_tasks_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_tasks_locales_plookup_idx\` ON \`organisations_tasks_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_direct_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`phone\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_direct_lines_order_idx\` ON \`organisations_direct_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_direct_lines_parent_id_idx\` ON \`organisations_direct_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` text,
  	\`parent_id\` integer,
  	\`website\` text,
  	\`agent_note\` text,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_parent_idx\` ON \`organisations\` (\`parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_slug_idx\` ON \`organisations\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_entry_id_idx\` ON \`organisations\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_updated_at_idx\` ON \`organisations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_created_at_idx\` ON \`organisations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations_deleted_at_idx\` ON \`organisations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`organisations__status_idx\` ON \`organisations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`organisations_locales\` (
  	\`name\` text,
  	\`summary\` text,
  	\`text\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`organisations_locales_locale_parent_id_unique\` ON \`organisations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_locales_plookup_idx\` ON \`organisations_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_texts_order_parent\` ON \`organisations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_texts_locale_parent\` ON \`organisations_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_texts_plookup_idx\` ON \`organisations_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisations_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contact_points_id\` integer,
  	\`locations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_points_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locations_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisations_rels_order_idx\` ON \`organisations_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_parent_idx\` ON \`organisations_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_path_idx\` ON \`organisations_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_contact_points_id_idx\` ON \`organisations_rels\` (\`contact_points_id\`);`)
  await db.run(sql`CREATE INDEX \`organisations_rels_locations_id_idx\` ON \`organisations_rels\` (\`locations_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_version_tasks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_tasks_order_idx\` ON \`_organisations_v_version_tasks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_tasks_parent_id_idx\` ON \`_organisations_v_version_tasks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_version_tasks_locales\` (
  	\`text\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_organisations_v_version_tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_organisations_v_version_tasks_locales_locale_parent_id_uniq\` ON \`_organisations_v_version_tasks_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_tasks_locales_plookup_idx\` ON \`_organisations_v_version_tasks_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_version_direct_lines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`phone\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_direct_lines_order_idx\` ON \`_organisations_v_version_direct_lines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_direct_lines_parent_id_idx\` ON \`_organisations_v_version_direct_lines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_number\` text,
  	\`version_parent_id\` integer,
  	\`version_website\` text,
  	\`version_agent_note\` text,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_parent_idx\` ON \`_organisations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_parent_idx\` ON \`_organisations_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_slug_idx\` ON \`_organisations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_entry_id_idx\` ON \`_organisations_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_updated_at_idx\` ON \`_organisations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_created_at_idx\` ON \`_organisations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version_deleted_at_idx\` ON \`_organisations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_version_version__status_idx\` ON \`_organisations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_created_at_idx\` ON \`_organisations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_updated_at_idx\` ON \`_organisations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_snapshot_idx\` ON \`_organisations_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_published_locale_idx\` ON \`_organisations_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_latest_idx\` ON \`_organisations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_locales\` (
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_text\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_organisations_v_locales_locale_parent_id_unique\` ON \`_organisations_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_locales_plookup_idx\` ON \`_organisations_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_texts_order_parent\` ON \`_organisations_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_texts_locale_parent\` ON \`_organisations_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_texts_plookup_idx\` ON \`_organisations_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_organisations_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`contact_points_id\` integer,
  	\`locations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_organisations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_points_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locations_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_order_idx\` ON \`_organisations_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_parent_idx\` ON \`_organisations_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_path_idx\` ON \`_organisations_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_contact_points_id_idx\` ON \`_organisations_v_rels\` (\`contact_points_id\`);`)
  await db.run(sql`CREATE INDEX \`_organisations_v_rels_locations_id_idx\` ON \`_organisations_v_rels\` (\`locations_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_opening_hours_regular_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`locations_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_regular_days_order_idx\` ON \`locations_opening_hours_regular_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_regular_days_parent_idx\` ON \`locations_opening_hours_regular_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_opening_hours_regular\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_regular_order_idx\` ON \`locations_opening_hours_regular\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_regular_parent_id_idx\` ON \`locations_opening_hours_regular\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_opening_hours_regular_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`locations_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`locations_opening_hours_regular_locales_locale_parent_id_uni\` ON \`locations_opening_hours_regular_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_regular_locales_plookup_idx\` ON \`locations_opening_hours_regular_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_opening_hours_exceptions_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`locations_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_exceptions_hours_order_idx\` ON \`locations_opening_hours_exceptions_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_exceptions_hours_parent_id_idx\` ON \`locations_opening_hours_exceptions_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_opening_hours_exceptions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_exceptions_order_idx\` ON \`locations_opening_hours_exceptions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_exceptions_parent_id_idx\` ON \`locations_opening_hours_exceptions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_opening_hours_exceptions_locales\` (
  	\`reason\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`locations_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`locations_opening_hours_exceptions_locales_locale_parent_id_\` ON \`locations_opening_hours_exceptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`locations_opening_hours_exceptions_locales_plookup_idx\` ON \`locations_opening_hours_exceptions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`street\` text,
  	\`postal_code\` text,
  	\`town\` text,
  	\`coordinates_lat\` numeric,
  	\`coordinates_lon\` numeric,
  	\`image_id\` integer,
  	\`step_free\` text DEFAULT 'unknown',
  	\`opening_hours_closed_on_public_holidays\` integer DEFAULT true,
  	\`opening_hours_by_appointment_only\` integer DEFAULT false,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`locations_image_idx\` ON \`locations\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`locations_slug_idx\` ON \`locations\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`locations_organisation_idx\` ON \`locations\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`locations_entry_id_idx\` ON \`locations\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`locations_updated_at_idx\` ON \`locations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`locations_created_at_idx\` ON \`locations\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`locations_deleted_at_idx\` ON \`locations\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`locations__status_idx\` ON \`locations\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`locations_locales\` (
  	\`name\` text,
  	\`summary\` text,
  	\`accessibility\` text,
  	\`public_transport\` text,
  	\`parking\` text,
  	\`opening_hours_note\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`locations_locales_locale_parent_id_unique\` ON \`locations_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`locations_locales_plookup_idx\` ON \`locations_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`locations_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`locations_texts_order_parent\` ON \`locations_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`locations_texts_locale_parent\` ON \`locations_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`locations_texts_plookup_idx\` ON \`locations_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_version_opening_hours_regular_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_locations_v_version_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_regular_days_order_idx\` ON \`_locations_v_version_opening_hours_regular_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_regular_days_parent_idx\` ON \`_locations_v_version_opening_hours_regular_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_version_opening_hours_regular\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_locations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_regular_order_idx\` ON \`_locations_v_version_opening_hours_regular\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_regular_parent_id_idx\` ON \`_locations_v_version_opening_hours_regular\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_version_opening_hours_regular_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_locations_v_version_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_locations_v_version_opening_hours_regular_locales_locale_pa\` ON \`_locations_v_version_opening_hours_regular_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_regular_locales_plookup_idx\` ON \`_locations_v_version_opening_hours_regular_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_version_opening_hours_exceptions_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_locations_v_version_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_exceptions_hours_order_idx\` ON \`_locations_v_version_opening_hours_exceptions_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_exceptions_hours_parent_id_idx\` ON \`_locations_v_version_opening_hours_exceptions_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_version_opening_hours_exceptions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_locations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_exceptions_order_idx\` ON \`_locations_v_version_opening_hours_exceptions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_exceptions_parent_id_idx\` ON \`_locations_v_version_opening_hours_exceptions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_version_opening_hours_exceptions_locales\` (
  	\`reason\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_locations_v_version_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_locations_v_version_opening_hours_exceptions_locales_locale\` ON \`_locations_v_version_opening_hours_exceptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_opening_hours_exceptions_locales_plookup_idx\` ON \`_locations_v_version_opening_hours_exceptions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_street\` text,
  	\`version_postal_code\` text,
  	\`version_town\` text,
  	\`version_coordinates_lat\` numeric,
  	\`version_coordinates_lon\` numeric,
  	\`version_image_id\` integer,
  	\`version_step_free\` text DEFAULT 'unknown',
  	\`version_opening_hours_closed_on_public_holidays\` integer DEFAULT true,
  	\`version_opening_hours_by_appointment_only\` integer DEFAULT false,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_locations_v_parent_idx\` ON \`_locations_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_image_idx\` ON \`_locations_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_slug_idx\` ON \`_locations_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_organisation_idx\` ON \`_locations_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_entry_id_idx\` ON \`_locations_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_updated_at_idx\` ON \`_locations_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_created_at_idx\` ON \`_locations_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version_deleted_at_idx\` ON \`_locations_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_version_version__status_idx\` ON \`_locations_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_created_at_idx\` ON \`_locations_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_updated_at_idx\` ON \`_locations_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_snapshot_idx\` ON \`_locations_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_published_locale_idx\` ON \`_locations_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_latest_idx\` ON \`_locations_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_locales\` (
  	\`version_name\` text,
  	\`version_summary\` text,
  	\`version_accessibility\` text,
  	\`version_public_transport\` text,
  	\`version_parking\` text,
  	\`version_opening_hours_note\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_locations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_locations_v_locales_locale_parent_id_unique\` ON \`_locations_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_locales_plookup_idx\` ON \`_locations_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_locations_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_locations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_locations_v_texts_order_parent\` ON \`_locations_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_texts_locale_parent\` ON \`_locations_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_locations_v_texts_plookup_idx\` ON \`_locations_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_competences\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_competences_order_idx\` ON \`contact_points_competences\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_competences_parent_id_idx\` ON \`contact_points_competences\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_competences_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points_competences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_points_competences_locales_locale_parent_id_unique\` ON \`contact_points_competences_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_competences_locales_plookup_idx\` ON \`contact_points_competences_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_opening_hours_regular_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contact_points_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_regular_days_order_idx\` ON \`contact_points_opening_hours_regular_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_regular_days_parent_idx\` ON \`contact_points_opening_hours_regular_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_opening_hours_regular\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_regular_order_idx\` ON \`contact_points_opening_hours_regular\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_regular_parent_id_idx\` ON \`contact_points_opening_hours_regular\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_opening_hours_regular_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_points_opening_hours_regular_locales_locale_parent_i\` ON \`contact_points_opening_hours_regular_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_regular_locales_plookup_idx\` ON \`contact_points_opening_hours_regular_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_opening_hours_exceptions_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_exceptions_hours_order_idx\` ON \`contact_points_opening_hours_exceptions_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_exceptions_hours_parent_id_idx\` ON \`contact_points_opening_hours_exceptions_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_opening_hours_exceptions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_exceptions_order_idx\` ON \`contact_points_opening_hours_exceptions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_exceptions_parent_id_idx\` ON \`contact_points_opening_hours_exceptions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_opening_hours_exceptions_locales\` (
  	\`reason\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_points_opening_hours_exceptions_locales_locale_paren\` ON \`contact_points_opening_hours_exceptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_opening_hours_exceptions_locales_plookup_idx\` ON \`contact_points_opening_hours_exceptions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contact_points\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`phone\` text,
  	\`email\` text,
  	\`url\` text,
  	\`location_id\` integer,
  	\`opening_hours_closed_on_public_holidays\` integer DEFAULT true,
  	\`opening_hours_by_appointment_only\` integer DEFAULT false,
  	\`direct_line\` text,
  	\`substitute\` text,
  	\`agent_note\` text,
  	\`internal_notes\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`location_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contact_points_location_idx\` ON \`contact_points\` (\`location_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_organisation_idx\` ON \`contact_points\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_points_entry_id_idx\` ON \`contact_points\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_updated_at_idx\` ON \`contact_points\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_created_at_idx\` ON \`contact_points\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_deleted_at_idx\` ON \`contact_points\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`contact_points__status_idx\` ON \`contact_points\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`contact_points_locales\` (
  	\`name\` text,
  	\`function\` text,
  	\`room\` text,
  	\`opening_hours_note\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contact_points_locales_locale_parent_id_unique\` ON \`contact_points_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contact_points_locales_plookup_idx\` ON \`contact_points_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_competences\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_competences_order_idx\` ON \`_contact_points_v_version_competences\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_competences_parent_id_idx\` ON \`_contact_points_v_version_competences\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_competences_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v_version_competences\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_contact_points_v_version_competences_locales_locale_parent_\` ON \`_contact_points_v_version_competences_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_competences_locales_plookup_idx\` ON \`_contact_points_v_version_competences_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_opening_hours_regular_days\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_contact_points_v_version_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_regular_days_order_idx\` ON \`_contact_points_v_version_opening_hours_regular_days\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_regular_days_parent_idx\` ON \`_contact_points_v_version_opening_hours_regular_days\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_opening_hours_regular\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_regular_order_idx\` ON \`_contact_points_v_version_opening_hours_regular\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_regular_parent_id_idx\` ON \`_contact_points_v_version_opening_hours_regular\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_opening_hours_regular_locales\` (
  	\`note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v_version_opening_hours_regular\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_contact_points_v_version_opening_hours_regular_locales_loca\` ON \`_contact_points_v_version_opening_hours_regular_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_regular_locales_plookup_idx\` ON \`_contact_points_v_version_opening_hours_regular_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_opening_hours_exceptions_hours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v_version_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_exceptions_hours_order_idx\` ON \`_contact_points_v_version_opening_hours_exceptions_hours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_exceptions_hours_parent_id_idx\` ON \`_contact_points_v_version_opening_hours_exceptions_hours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_opening_hours_exceptions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_exceptions_order_idx\` ON \`_contact_points_v_version_opening_hours_exceptions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_exceptions_parent_id_idx\` ON \`_contact_points_v_version_opening_hours_exceptions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_version_opening_hours_exceptions_locales\` (
  	\`reason\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v_version_opening_hours_exceptions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_contact_points_v_version_opening_hours_exceptions_locales_l\` ON \`_contact_points_v_version_opening_hours_exceptions_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_opening_hours_exceptions_locales_plookup_idx\` ON \`_contact_points_v_version_opening_hours_exceptions_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_phone\` text,
  	\`version_email\` text,
  	\`version_url\` text,
  	\`version_location_id\` integer,
  	\`version_opening_hours_closed_on_public_holidays\` integer DEFAULT true,
  	\`version_opening_hours_by_appointment_only\` integer DEFAULT false,
  	\`version_direct_line\` text,
  	\`version_substitute\` text,
  	\`version_agent_note\` text,
  	\`version_internal_notes\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_location_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_contact_points_v_parent_idx\` ON \`_contact_points_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_location_idx\` ON \`_contact_points_v\` (\`version_location_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_organisation_idx\` ON \`_contact_points_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_entry_id_idx\` ON \`_contact_points_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_updated_at_idx\` ON \`_contact_points_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_created_at_idx\` ON \`_contact_points_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version_deleted_at_idx\` ON \`_contact_points_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_version_version__status_idx\` ON \`_contact_points_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_created_at_idx\` ON \`_contact_points_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_updated_at_idx\` ON \`_contact_points_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_snapshot_idx\` ON \`_contact_points_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_published_locale_idx\` ON \`_contact_points_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_latest_idx\` ON \`_contact_points_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_contact_points_v_locales\` (
  	\`version_name\` text,
  	\`version_function\` text,
  	\`version_room\` text,
  	\`version_opening_hours_note\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contact_points_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_contact_points_v_locales_locale_parent_id_unique\` ON \`_contact_points_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contact_points_v_locales_plookup_idx\` ON \`_contact_points_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`topics_audiences\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_audiences_order_idx\` ON \`topics_audiences\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`topics_audiences_parent_idx\` ON \`topics_audiences\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`order\` numeric DEFAULT 100,
  	\`image_id\` integer,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_parent_idx\` ON \`topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_image_idx\` ON \`topics\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_entry_id_idx\` ON \`topics\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`topics__status_idx\` ON \`topics\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`topics_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`text\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_locales_locale_parent_id_unique\` ON \`topics_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_locales_plookup_idx\` ON \`topics_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`topics_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_texts_order_parent\` ON \`topics_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_texts_locale_parent\` ON \`topics_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_texts_plookup_idx\` ON \`topics_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v_version_audiences\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_version_audiences_order_idx\` ON \`_topics_v_version_audiences\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_audiences_parent_idx\` ON \`_topics_v_version_audiences\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_parent_id\` integer,
  	\`version_order\` numeric DEFAULT 100,
  	\`version_image_id\` integer,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_parent_idx\` ON \`_topics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_parent_idx\` ON \`_topics_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_image_idx\` ON \`_topics_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_slug_idx\` ON \`_topics_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_entry_id_idx\` ON \`_topics_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_updated_at_idx\` ON \`_topics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_created_at_idx\` ON \`_topics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version_deleted_at_idx\` ON \`_topics_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_version_version__status_idx\` ON \`_topics_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_created_at_idx\` ON \`_topics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_updated_at_idx\` ON \`_topics_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_snapshot_idx\` ON \`_topics_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_published_locale_idx\` ON \`_topics_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_latest_idx\` ON \`_topics_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_text\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_topics_v_locales_locale_parent_id_unique\` ON \`_topics_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_locales_plookup_idx\` ON \`_topics_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_topics_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_topics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_topics_v_texts_order_parent\` ON \`_topics_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_texts_locale_parent\` ON \`_topics_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_topics_v_texts_plookup_idx\` ON \`_topics_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`news\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`image_id\` integer,
  	\`date\` text,
  	\`expires\` text,
  	\`video_provider\` text DEFAULT 'youtube',
  	\`video_video_id\` text,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`news_image_idx\` ON \`news\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`news_slug_idx\` ON \`news\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`news_organisation_idx\` ON \`news\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`news_entry_id_idx\` ON \`news\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`news_updated_at_idx\` ON \`news\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`news_created_at_idx\` ON \`news\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`news_deleted_at_idx\` ON \`news\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`news__status_idx\` ON \`news\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`news_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`text\` text,
  	\`video_title\` text,
  	\`video_description\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`news_locales_locale_parent_id_unique\` ON \`news_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_locales_plookup_idx\` ON \`news_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`news_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`services_id\` integer,
  	\`topics_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`news_rels_order_idx\` ON \`news_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_parent_idx\` ON \`news_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_path_idx\` ON \`news_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_services_id_idx\` ON \`news_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`news_rels_topics_id_idx\` ON \`news_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_image_id\` integer,
  	\`version_date\` text,
  	\`version_expires\` text,
  	\`version_video_provider\` text DEFAULT 'youtube',
  	\`version_video_video_id\` text,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_parent_idx\` ON \`_news_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_image_idx\` ON \`_news_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_slug_idx\` ON \`_news_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_organisation_idx\` ON \`_news_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_entry_id_idx\` ON \`_news_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_updated_at_idx\` ON \`_news_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_created_at_idx\` ON \`_news_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version_deleted_at_idx\` ON \`_news_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_version_version__status_idx\` ON \`_news_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_created_at_idx\` ON \`_news_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_updated_at_idx\` ON \`_news_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_snapshot_idx\` ON \`_news_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_published_locale_idx\` ON \`_news_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_latest_idx\` ON \`_news_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_text\` text,
  	\`version_video_title\` text,
  	\`version_video_description\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_news_v_locales_locale_parent_id_unique\` ON \`_news_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_locales_plookup_idx\` ON \`_news_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_news_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`services_id\` integer,
  	\`topics_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_news_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_news_v_rels_order_idx\` ON \`_news_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_parent_idx\` ON \`_news_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_path_idx\` ON \`_news_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_services_id_idx\` ON \`_news_v_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`_news_v_rels_topics_id_idx\` ON \`_news_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`events\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`start\` text,
  	\`end\` text,
  	\`all_day\` integer DEFAULT false,
  	\`cancelled\` integer DEFAULT false,
  	\`council_meeting\` integer DEFAULT false,
  	\`location_id\` integer,
  	\`url\` text,
  	\`image_id\` integer,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`location_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`events_location_idx\` ON \`events\` (\`location_id\`);`)
  await db.run(sql`CREATE INDEX \`events_image_idx\` ON \`events\` (\`image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_slug_idx\` ON \`events\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`events_organisation_idx\` ON \`events\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`events_entry_id_idx\` ON \`events\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`events_updated_at_idx\` ON \`events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`events_created_at_idx\` ON \`events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`events_deleted_at_idx\` ON \`events\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`events__status_idx\` ON \`events\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`events_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`text\` text,
  	\`place\` text,
  	\`price\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`events_locales_locale_parent_id_unique\` ON \`events_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_locales_plookup_idx\` ON \`events_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`events_rels_order_idx\` ON \`events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_parent_idx\` ON \`events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_path_idx\` ON \`events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`events_rels_topics_id_idx\` ON \`events_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_start\` text,
  	\`version_end\` text,
  	\`version_all_day\` integer DEFAULT false,
  	\`version_cancelled\` integer DEFAULT false,
  	\`version_council_meeting\` integer DEFAULT false,
  	\`version_location_id\` integer,
  	\`version_url\` text,
  	\`version_image_id\` integer,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_location_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_parent_idx\` ON \`_events_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_location_idx\` ON \`_events_v\` (\`version_location_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_image_idx\` ON \`_events_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_slug_idx\` ON \`_events_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_organisation_idx\` ON \`_events_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_entry_id_idx\` ON \`_events_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_updated_at_idx\` ON \`_events_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_created_at_idx\` ON \`_events_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version_deleted_at_idx\` ON \`_events_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_version_version__status_idx\` ON \`_events_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_created_at_idx\` ON \`_events_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_updated_at_idx\` ON \`_events_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_snapshot_idx\` ON \`_events_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_published_locale_idx\` ON \`_events_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_latest_idx\` ON \`_events_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_text\` text,
  	\`version_place\` text,
  	\`version_price\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_events_v_locales_locale_parent_id_unique\` ON \`_events_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_locales_plookup_idx\` ON \`_events_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_events_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_events_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_events_v_rels_order_idx\` ON \`_events_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_parent_idx\` ON \`_events_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_path_idx\` ON \`_events_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_events_v_rels_topics_id_idx\` ON \`_events_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`social_posts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`channel\` text,
  	\`date\` text,
  	\`link\` text,
  	\`image_id\` integer,
  	\`news_id\` integer,
  	\`service_id\` integer,
  	\`event_id\` integer,
  	\`internal_notes\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`service_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`social_posts_image_idx\` ON \`social_posts\` (\`image_id\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_news_idx\` ON \`social_posts\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_service_idx\` ON \`social_posts\` (\`service_id\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_event_idx\` ON \`social_posts\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_organisation_idx\` ON \`social_posts\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`social_posts_entry_id_idx\` ON \`social_posts\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_updated_at_idx\` ON \`social_posts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_created_at_idx\` ON \`social_posts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_deleted_at_idx\` ON \`social_posts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`social_posts__status_idx\` ON \`social_posts\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`social_posts_locales\` (
  	\`text\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`social_posts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`social_posts_locales_locale_parent_id_unique\` ON \`social_posts_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`social_posts_locales_plookup_idx\` ON \`social_posts_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_social_posts_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_channel\` text,
  	\`version_date\` text,
  	\`version_link\` text,
  	\`version_image_id\` integer,
  	\`version_news_id\` integer,
  	\`version_service_id\` integer,
  	\`version_event_id\` integer,
  	\`version_internal_notes\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`social_posts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_service_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_event_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_social_posts_v_parent_idx\` ON \`_social_posts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_image_idx\` ON \`_social_posts_v\` (\`version_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_news_idx\` ON \`_social_posts_v\` (\`version_news_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_service_idx\` ON \`_social_posts_v\` (\`version_service_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_event_idx\` ON \`_social_posts_v\` (\`version_event_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_organisation_idx\` ON \`_social_posts_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_entry_id_idx\` ON \`_social_posts_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_updated_at_idx\` ON \`_social_posts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_created_at_idx\` ON \`_social_posts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version_deleted_at_idx\` ON \`_social_posts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_version_version__status_idx\` ON \`_social_posts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_created_at_idx\` ON \`_social_posts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_updated_at_idx\` ON \`_social_posts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_snapshot_idx\` ON \`_social_posts_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_published_locale_idx\` ON \`_social_posts_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_latest_idx\` ON \`_social_posts_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_social_posts_v_locales\` (
  	\`version_text\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_social_posts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_social_posts_v_locales_locale_parent_id_unique\` ON \`_social_posts_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_social_posts_v_locales_plookup_idx\` ON \`_social_posts_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`urgency\` text DEFAULT 'info',
  	\`start\` text,
  	\`end\` text,
  	\`link\` text,
  	\`internal_notes\` text,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft'
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_entry_id_idx\` ON \`notices\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_updated_at_idx\` ON \`notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_created_at_idx\` ON \`notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`notices_deleted_at_idx\` ON \`notices\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`notices__status_idx\` ON \`notices\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`notices_locales\` (
  	\`title\` text,
  	\`text\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`notices_locales_locale_parent_id_unique\` ON \`notices_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_locales_plookup_idx\` ON \`notices_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`notices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`services_id\` integer,
  	\`topics_id\` integer,
  	\`organisations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`notices_rels_order_idx\` ON \`notices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_parent_idx\` ON \`notices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_path_idx\` ON \`notices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_services_id_idx\` ON \`notices_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_topics_id_idx\` ON \`notices_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`notices_rels_organisations_id_idx\` ON \`notices_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_urgency\` text DEFAULT 'info',
  	\`version_start\` text,
  	\`version_end\` text,
  	\`version_link\` text,
  	\`version_internal_notes\` text,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_parent_idx\` ON \`_notices_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_entry_id_idx\` ON \`_notices_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_updated_at_idx\` ON \`_notices_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_created_at_idx\` ON \`_notices_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version_deleted_at_idx\` ON \`_notices_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_version_version__status_idx\` ON \`_notices_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_created_at_idx\` ON \`_notices_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_updated_at_idx\` ON \`_notices_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_snapshot_idx\` ON \`_notices_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_published_locale_idx\` ON \`_notices_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_latest_idx\` ON \`_notices_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_locales\` (
  	\`version_title\` text,
  	\`version_text\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_notices_v_locales_locale_parent_id_unique\` ON \`_notices_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_locales_plookup_idx\` ON \`_notices_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_notices_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`services_id\` integer,
  	\`topics_id\` integer,
  	\`organisations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_notices_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_order_idx\` ON \`_notices_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_parent_idx\` ON \`_notices_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_path_idx\` ON \`_notices_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_services_id_idx\` ON \`_notices_v_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_topics_id_idx\` ON \`_notices_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_notices_v_rels_organisations_id_idx\` ON \`_notices_v_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`credit\` text,
  	\`internal_notes\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_avif320_url\` text,
  	\`sizes_avif320_width\` numeric,
  	\`sizes_avif320_height\` numeric,
  	\`sizes_avif320_mime_type\` text,
  	\`sizes_avif320_filesize\` numeric,
  	\`sizes_avif320_filename\` text,
  	\`sizes_avif640_url\` text,
  	\`sizes_avif640_width\` numeric,
  	\`sizes_avif640_height\` numeric,
  	\`sizes_avif640_mime_type\` text,
  	\`sizes_avif640_filesize\` numeric,
  	\`sizes_avif640_filename\` text,
  	\`sizes_avif1280_url\` text,
  	\`sizes_avif1280_width\` numeric,
  	\`sizes_avif1280_height\` numeric,
  	\`sizes_avif1280_mime_type\` text,
  	\`sizes_avif1280_filesize\` numeric,
  	\`sizes_avif1280_filename\` text,
  	\`sizes_webp320_url\` text,
  	\`sizes_webp320_width\` numeric,
  	\`sizes_webp320_height\` numeric,
  	\`sizes_webp320_mime_type\` text,
  	\`sizes_webp320_filesize\` numeric,
  	\`sizes_webp320_filename\` text,
  	\`sizes_webp640_url\` text,
  	\`sizes_webp640_width\` numeric,
  	\`sizes_webp640_height\` numeric,
  	\`sizes_webp640_mime_type\` text,
  	\`sizes_webp640_filesize\` numeric,
  	\`sizes_webp640_filename\` text,
  	\`sizes_webp1280_url\` text,
  	\`sizes_webp1280_width\` numeric,
  	\`sizes_webp1280_height\` numeric,
  	\`sizes_webp1280_mime_type\` text,
  	\`sizes_webp1280_filesize\` numeric,
  	\`sizes_webp1280_filename\` text,
  	\`sizes_jpeg320_url\` text,
  	\`sizes_jpeg320_width\` numeric,
  	\`sizes_jpeg320_height\` numeric,
  	\`sizes_jpeg320_mime_type\` text,
  	\`sizes_jpeg320_filesize\` numeric,
  	\`sizes_jpeg320_filename\` text,
  	\`sizes_jpeg640_url\` text,
  	\`sizes_jpeg640_width\` numeric,
  	\`sizes_jpeg640_height\` numeric,
  	\`sizes_jpeg640_mime_type\` text,
  	\`sizes_jpeg640_filesize\` numeric,
  	\`sizes_jpeg640_filename\` text,
  	\`sizes_jpeg1280_url\` text,
  	\`sizes_jpeg1280_width\` numeric,
  	\`sizes_jpeg1280_height\` numeric,
  	\`sizes_jpeg1280_mime_type\` text,
  	\`sizes_jpeg1280_filesize\` numeric,
  	\`sizes_jpeg1280_filename\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_organisation_idx\` ON \`media\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_entry_id_idx\` ON \`media\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`media__status_idx\` ON \`media\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif320_sizes_avif320_filename_idx\` ON \`media\` (\`sizes_avif320_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif640_sizes_avif640_filename_idx\` ON \`media\` (\`sizes_avif640_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_avif1280_sizes_avif1280_filename_idx\` ON \`media\` (\`sizes_avif1280_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_webp320_sizes_webp320_filename_idx\` ON \`media\` (\`sizes_webp320_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_webp640_sizes_webp640_filename_idx\` ON \`media\` (\`sizes_webp640_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_webp1280_sizes_webp1280_filename_idx\` ON \`media\` (\`sizes_webp1280_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_jpeg320_sizes_jpeg320_filename_idx\` ON \`media\` (\`sizes_jpeg320_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_jpeg640_sizes_jpeg640_filename_idx\` ON \`media\` (\`sizes_jpeg640_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_jpeg1280_sizes_jpeg1280_filename_idx\` ON \`media\` (\`sizes_jpeg1280_filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`caption\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_locales_plookup_idx\` ON \`media_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_media_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_credit\` text,
  	\`version_internal_notes\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`version_sizes_avif320_url\` text,
  	\`version_sizes_avif320_width\` numeric,
  	\`version_sizes_avif320_height\` numeric,
  	\`version_sizes_avif320_mime_type\` text,
  	\`version_sizes_avif320_filesize\` numeric,
  	\`version_sizes_avif320_filename\` text,
  	\`version_sizes_avif640_url\` text,
  	\`version_sizes_avif640_width\` numeric,
  	\`version_sizes_avif640_height\` numeric,
  	\`version_sizes_avif640_mime_type\` text,
  	\`version_sizes_avif640_filesize\` numeric,
  	\`version_sizes_avif640_filename\` text,
  	\`version_sizes_avif1280_url\` text,
  	\`version_sizes_avif1280_width\` numeric,
  	\`version_sizes_avif1280_height\` numeric,
  	\`version_sizes_avif1280_mime_type\` text,
  	\`version_sizes_avif1280_filesize\` numeric,
  	\`version_sizes_avif1280_filename\` text,
  	\`version_sizes_webp320_url\` text,
  	\`version_sizes_webp320_width\` numeric,
  	\`version_sizes_webp320_height\` numeric,
  	\`version_sizes_webp320_mime_type\` text,
  	\`version_sizes_webp320_filesize\` numeric,
  	\`version_sizes_webp320_filename\` text,
  	\`version_sizes_webp640_url\` text,
  	\`version_sizes_webp640_width\` numeric,
  	\`version_sizes_webp640_height\` numeric,
  	\`version_sizes_webp640_mime_type\` text,
  	\`version_sizes_webp640_filesize\` numeric,
  	\`version_sizes_webp640_filename\` text,
  	\`version_sizes_webp1280_url\` text,
  	\`version_sizes_webp1280_width\` numeric,
  	\`version_sizes_webp1280_height\` numeric,
  	\`version_sizes_webp1280_mime_type\` text,
  	\`version_sizes_webp1280_filesize\` numeric,
  	\`version_sizes_webp1280_filename\` text,
  	\`version_sizes_jpeg320_url\` text,
  	\`version_sizes_jpeg320_width\` numeric,
  	\`version_sizes_jpeg320_height\` numeric,
  	\`version_sizes_jpeg320_mime_type\` text,
  	\`version_sizes_jpeg320_filesize\` numeric,
  	\`version_sizes_jpeg320_filename\` text,
  	\`version_sizes_jpeg640_url\` text,
  	\`version_sizes_jpeg640_width\` numeric,
  	\`version_sizes_jpeg640_height\` numeric,
  	\`version_sizes_jpeg640_mime_type\` text,
  	\`version_sizes_jpeg640_filesize\` numeric,
  	\`version_sizes_jpeg640_filename\` text,
  	\`version_sizes_jpeg1280_url\` text,
  	\`version_sizes_jpeg1280_width\` numeric,
  	\`version_sizes_jpeg1280_height\` numeric,
  	\`version_sizes_jpeg1280_mime_type\` text,
  	\`version_sizes_jpeg1280_filesize\` numeric,
  	\`version_sizes_jpeg1280_filename\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_media_v_parent_idx\` ON \`_media_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_organisation_idx\` ON \`_media_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_entry_id_idx\` ON \`_media_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_updated_at_idx\` ON \`_media_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_created_at_idx\` ON \`_media_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_deleted_at_idx\` ON \`_media_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version__status_idx\` ON \`_media_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_version_filename_idx\` ON \`_media_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_avif320_version_sizes_avif320_fil_idx\` ON \`_media_v\` (\`version_sizes_avif320_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_avif640_version_sizes_avif640_fil_idx\` ON \`_media_v\` (\`version_sizes_avif640_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_avif1280_version_sizes_avif1280_f_idx\` ON \`_media_v\` (\`version_sizes_avif1280_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_webp320_version_sizes_webp320_fil_idx\` ON \`_media_v\` (\`version_sizes_webp320_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_webp640_version_sizes_webp640_fil_idx\` ON \`_media_v\` (\`version_sizes_webp640_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_webp1280_version_sizes_webp1280_f_idx\` ON \`_media_v\` (\`version_sizes_webp1280_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_jpeg320_version_sizes_jpeg320_fil_idx\` ON \`_media_v\` (\`version_sizes_jpeg320_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_jpeg640_version_sizes_jpeg640_fil_idx\` ON \`_media_v\` (\`version_sizes_jpeg640_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_version_sizes_jpeg1280_version_sizes_jpeg1280_f_idx\` ON \`_media_v\` (\`version_sizes_jpeg1280_filename\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_created_at_idx\` ON \`_media_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_updated_at_idx\` ON \`_media_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_snapshot_idx\` ON \`_media_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_published_locale_idx\` ON \`_media_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_latest_idx\` ON \`_media_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_media_v_locales\` (
  	\`version_alt\` text,
  	\`version_caption\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_media_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_media_v_locales_locale_parent_id_unique\` ON \`_media_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_media_v_locales_plookup_idx\` ON \`_media_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`data_sets_columns_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`data_sets_columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`data_sets_columns_values_order_idx\` ON \`data_sets_columns_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_columns_values_parent_id_idx\` ON \`data_sets_columns_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`data_sets_columns_values_locales\` (
  	\`label\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`data_sets_columns_values\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`data_sets_columns_values_locales_locale_parent_id_unique\` ON \`data_sets_columns_values_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_columns_values_locales_plookup_idx\` ON \`data_sets_columns_values_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`data_sets_columns\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`kind\` text DEFAULT 'text',
  	\`filter\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`data_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`data_sets_columns_order_idx\` ON \`data_sets_columns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_columns_parent_id_idx\` ON \`data_sets_columns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`data_sets_columns_locales\` (
  	\`label\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`data_sets_columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`data_sets_columns_locales_locale_parent_id_unique\` ON \`data_sets_columns_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_columns_locales_plookup_idx\` ON \`data_sets_columns_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`data_sets\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`licence\` text DEFAULT 'dl-zero-de',
  	\`as_of\` text,
  	\`group_by\` text,
  	\`rows\` text,
  	\`internal_notes\` text,
  	\`modified_at\` text,
  	\`slug\` text,
  	\`organisation_id\` integer,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`data_sets_slug_idx\` ON \`data_sets\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_organisation_idx\` ON \`data_sets\` (\`organisation_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`data_sets_entry_id_idx\` ON \`data_sets\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_updated_at_idx\` ON \`data_sets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_created_at_idx\` ON \`data_sets\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_deleted_at_idx\` ON \`data_sets\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`data_sets__status_idx\` ON \`data_sets\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`data_sets_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`text\` text,
  	\`translated_from\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`data_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`data_sets_locales_locale_parent_id_unique\` ON \`data_sets_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_locales_plookup_idx\` ON \`data_sets_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`data_sets_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`data_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`data_sets_texts_order_parent\` ON \`data_sets_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_texts_locale_parent\` ON \`data_sets_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`data_sets_texts_plookup_idx\` ON \`data_sets_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v_version_columns_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`value\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_data_sets_v_version_columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_columns_values_order_idx\` ON \`_data_sets_v_version_columns_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_columns_values_parent_id_idx\` ON \`_data_sets_v_version_columns_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v_version_columns_values_locales\` (
  	\`label\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_data_sets_v_version_columns_values\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_data_sets_v_version_columns_values_locales_locale_parent_id\` ON \`_data_sets_v_version_columns_values_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_columns_values_locales_plookup_idx\` ON \`_data_sets_v_version_columns_values_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v_version_columns\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`kind\` text DEFAULT 'text',
  	\`filter\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_data_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_columns_order_idx\` ON \`_data_sets_v_version_columns\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_columns_parent_id_idx\` ON \`_data_sets_v_version_columns\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v_version_columns_locales\` (
  	\`label\` text,
  	\`description\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_data_sets_v_version_columns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_data_sets_v_version_columns_locales_locale_parent_id_unique\` ON \`_data_sets_v_version_columns_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_columns_locales_plookup_idx\` ON \`_data_sets_v_version_columns_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_licence\` text DEFAULT 'dl-zero-de',
  	\`version_as_of\` text,
  	\`version_group_by\` text,
  	\`version_rows\` text,
  	\`version_internal_notes\` text,
  	\`version_modified_at\` text,
  	\`version_slug\` text,
  	\`version_organisation_id\` integer,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`data_sets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_data_sets_v_parent_idx\` ON \`_data_sets_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version_slug_idx\` ON \`_data_sets_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version_organisation_idx\` ON \`_data_sets_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version_entry_id_idx\` ON \`_data_sets_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version_updated_at_idx\` ON \`_data_sets_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version_created_at_idx\` ON \`_data_sets_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version_deleted_at_idx\` ON \`_data_sets_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_version_version__status_idx\` ON \`_data_sets_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_created_at_idx\` ON \`_data_sets_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_updated_at_idx\` ON \`_data_sets_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_snapshot_idx\` ON \`_data_sets_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_published_locale_idx\` ON \`_data_sets_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_latest_idx\` ON \`_data_sets_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_text\` text,
  	\`version_translated_from\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_data_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_data_sets_v_locales_locale_parent_id_unique\` ON \`_data_sets_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_locales_plookup_idx\` ON \`_data_sets_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_data_sets_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_data_sets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_data_sets_v_texts_order_parent\` ON \`_data_sets_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_texts_locale_parent\` ON \`_data_sets_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_data_sets_v_texts_plookup_idx\` ON \`_data_sets_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_rules\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'same',
  	\`service_id\` integer,
  	\`organisation_id\` integer,
  	\`location_id\` integer,
  	\`topic_id\` integer,
  	\`internal_notes\` text,
  	\`is_example\` integer DEFAULT false,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`service_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`location_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`search_rules_service_idx\` ON \`search_rules\` (\`service_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_organisation_idx\` ON \`search_rules\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_location_idx\` ON \`search_rules\` (\`location_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_topic_idx\` ON \`search_rules\` (\`topic_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`search_rules_entry_id_idx\` ON \`search_rules\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_updated_at_idx\` ON \`search_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_created_at_idx\` ON \`search_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_deleted_at_idx\` ON \`search_rules\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`search_rules__status_idx\` ON \`search_rules\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`search_rules_locales\` (
  	\`title\` text,
  	\`source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`search_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`search_rules_locales_locale_parent_id_unique\` ON \`search_rules_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_locales_plookup_idx\` ON \`search_rules_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`search_rules_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`search_rules_texts_order_parent\` ON \`search_rules_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_texts_locale_parent\` ON \`search_rules_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`search_rules_texts_plookup_idx\` ON \`search_rules_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_search_rules_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_kind\` text DEFAULT 'same',
  	\`version_service_id\` integer,
  	\`version_organisation_id\` integer,
  	\`version_location_id\` integer,
  	\`version_topic_id\` integer,
  	\`version_internal_notes\` text,
  	\`version_is_example\` integer DEFAULT false,
  	\`version_entry_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`search_rules\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_service_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_location_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_topic_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_search_rules_v_parent_idx\` ON \`_search_rules_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_service_idx\` ON \`_search_rules_v\` (\`version_service_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_organisation_idx\` ON \`_search_rules_v\` (\`version_organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_location_idx\` ON \`_search_rules_v\` (\`version_location_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_topic_idx\` ON \`_search_rules_v\` (\`version_topic_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_entry_id_idx\` ON \`_search_rules_v\` (\`version_entry_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_updated_at_idx\` ON \`_search_rules_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_created_at_idx\` ON \`_search_rules_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version_deleted_at_idx\` ON \`_search_rules_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_version_version__status_idx\` ON \`_search_rules_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_created_at_idx\` ON \`_search_rules_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_updated_at_idx\` ON \`_search_rules_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_snapshot_idx\` ON \`_search_rules_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_published_locale_idx\` ON \`_search_rules_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_latest_idx\` ON \`_search_rules_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_search_rules_v_locales\` (
  	\`version_title\` text,
  	\`version_source_note\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_search_rules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_search_rules_v_locales_locale_parent_id_unique\` ON \`_search_rules_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_locales_plookup_idx\` ON \`_search_rules_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_search_rules_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	\`locale\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_search_rules_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_search_rules_v_texts_order_parent\` ON \`_search_rules_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_texts_locale_parent\` ON \`_search_rules_v_texts\` (\`locale\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_search_rules_v_texts_plookup_idx\` ON \`_search_rules_v_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`hotline_notices\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`text\` text,
  	\`severity\` text DEFAULT 'info' NOT NULL,
  	\`start\` text NOT NULL,
  	\`end\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`hotline_notices_updated_at_idx\` ON \`hotline_notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`hotline_notices_created_at_idx\` ON \`hotline_notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`hotline_notices_deleted_at_idx\` ON \`hotline_notices\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`hotline_notices_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`services_id\` integer,
  	\`organisations_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`hotline_notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`hotline_notices_rels_order_idx\` ON \`hotline_notices_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`hotline_notices_rels_parent_idx\` ON \`hotline_notices_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`hotline_notices_rels_path_idx\` ON \`hotline_notices_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`hotline_notices_rels_services_id_idx\` ON \`hotline_notices_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`hotline_notices_rels_organisations_id_idx\` ON \`hotline_notices_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE TABLE \`tasks\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`words\` text,
  	\`due_at\` text,
  	\`call_time\` text,
  	\`caller_phone\` text,
  	\`caller_name\` text,
  	\`caller_wish\` text,
  	\`queue\` text,
  	\`entry_type\` text,
  	\`entry_title\` text,
  	\`page\` text,
  	\`answer\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`organisation_id\` integer,
  	\`kind\` text NOT NULL,
  	\`verdict\` text,
  	\`times\` numeric DEFAULT 1,
  	\`language\` text,
  	\`filed_by_name\` text,
  	\`done_by\` text,
  	\`done_at\` text,
  	\`entry_id\` text,
  	\`filed_by_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`filed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`tasks_due_at_idx\` ON \`tasks\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`tasks_queue_idx\` ON \`tasks\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`tasks_organisation_idx\` ON \`tasks\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`tasks_kind_idx\` ON \`tasks\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`tasks_done_at_idx\` ON \`tasks\` (\`done_at\`);`)
  await db.run(sql`CREATE INDEX \`tasks_entry_id_idx\` ON \`tasks\` (\`entry_id\`);`)
  await db.run(sql`CREATE INDEX \`tasks_filed_by_idx\` ON \`tasks\` (\`filed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`tasks_updated_at_idx\` ON \`tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`tasks_created_at_idx\` ON \`tasks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`search_counts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`language\` text NOT NULL,
  	\`question\` text NOT NULL,
  	\`page\` text,
  	\`asked\` numeric DEFAULT 0 NOT NULL,
  	\`unfound\` numeric DEFAULT 0 NOT NULL,
  	\`chosen\` numeric DEFAULT 0 NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`search_counts_key_idx\` ON \`search_counts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`search_counts_day_idx\` ON \`search_counts\` (\`day\`);`)
  await db.run(sql`CREATE INDEX \`search_counts_question_idx\` ON \`search_counts\` (\`question\`);`)
  await db.run(sql`CREATE TABLE \`desk_counts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`about\` text,
  	\`count\` numeric DEFAULT 0 NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`desk_counts_key_idx\` ON \`desk_counts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`desk_counts_day_idx\` ON \`desk_counts\` (\`day\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`state\` text DEFAULT 'queued' NOT NULL,
  	\`message\` text,
  	\`requested_by\` text,
  	\`started_at\` text,
  	\`finished_at\` text,
  	\`duration_ms\` numeric,
  	\`pages\` numeric,
  	\`feeds\` numeric,
  	\`touched\` text,
  	\`entry_type\` text,
  	\`document_id\` text,
  	\`entry_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_state_idx\` ON \`publications\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`publications_entry_type_idx\` ON \`publications\` (\`entry_type\`);`)
  await db.run(sql`CREATE INDEX \`publications_document_id_idx\` ON \`publications\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`answer_changes\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`token\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`changes\` text NOT NULL,
  	\`is_whole\` integer DEFAULT false,
  	\`whole\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`answer_changes_number_idx\` ON \`answer_changes\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`answer_changes_is_whole_idx\` ON \`answer_changes\` (\`is_whole\`);`)
  await db.run(sql`CREATE INDEX \`answer_changes_updated_at_idx\` ON \`answer_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`answer_changes_created_at_idx\` ON \`answer_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'editor' NOT NULL,
  	\`organisation_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`organisation_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_organisation_idx\` ON \`users\` (\`organisation_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`api_keys\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`prefix\` text,
  	\`last_used_at\` text,
  	\`withdrawn\` integer DEFAULT false,
  	\`withdrawn_at\` text,
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`api_keys_hash_idx\` ON \`api_keys\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_updated_at_idx\` ON \`api_keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`api_keys_created_at_idx\` ON \`api_keys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`services_id\` integer,
  	\`organisations_id\` integer,
  	\`locations_id\` integer,
  	\`contact_points_id\` integer,
  	\`topics_id\` integer,
  	\`news_id\` integer,
  	\`events_id\` integer,
  	\`social_posts_id\` integer,
  	\`notices_id\` integer,
  	\`media_id\` integer,
  	\`data_sets_id\` integer,
  	\`search_rules_id\` integer,
  	\`hotline_notices_id\` integer,
  	\`tasks_id\` integer,
  	\`search_counts_id\` integer,
  	\`desk_counts_id\` integer,
  	\`publications_id\` integer,
  	\`answer_changes_id\` integer,
  	\`users_id\` integer,
  	\`api_keys_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`services_id\`) REFERENCES \`services\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`organisations_id\`) REFERENCES \`organisations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`locations_id\`) REFERENCES \`locations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contact_points_id\`) REFERENCES \`contact_points\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`news_id\`) REFERENCES \`news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`events_id\`) REFERENCES \`events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`social_posts_id\`) REFERENCES \`social_posts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notices_id\`) REFERENCES \`notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`data_sets_id\`) REFERENCES \`data_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`search_rules_id\`) REFERENCES \`search_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`hotline_notices_id\`) REFERENCES \`hotline_notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tasks_id\`) REFERENCES \`tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`search_counts_id\`) REFERENCES \`search_counts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`desk_counts_id\`) REFERENCES \`desk_counts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`answer_changes_id\`) REFERENCES \`answer_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_keys_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_services_id_idx\` ON \`payload_locked_documents_rels\` (\`services_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_organisations_id_idx\` ON \`payload_locked_documents_rels\` (\`organisations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_locations_id_idx\` ON \`payload_locked_documents_rels\` (\`locations_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_contact_points_id_idx\` ON \`payload_locked_documents_rels\` (\`contact_points_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_news_id_idx\` ON \`payload_locked_documents_rels\` (\`news_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_events_id_idx\` ON \`payload_locked_documents_rels\` (\`events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_social_posts_id_idx\` ON \`payload_locked_documents_rels\` (\`social_posts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_data_sets_id_idx\` ON \`payload_locked_documents_rels\` (\`data_sets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_search_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`search_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_hotline_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`hotline_notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tasks_id_idx\` ON \`payload_locked_documents_rels\` (\`tasks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_search_counts_id_idx\` ON \`payload_locked_documents_rels\` (\`search_counts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_desk_counts_id_idx\` ON \`payload_locked_documents_rels\` (\`desk_counts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_answer_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`answer_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`api_keys_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`city_neighbours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`territory\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`city_neighbours_order_idx\` ON \`city_neighbours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`city_neighbours_parent_id_idx\` ON \`city_neighbours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`page\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`city_navigation_order_idx\` ON \`city_navigation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`city_navigation_parent_id_idx\` ON \`city_navigation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_navigation_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city_navigation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`city_navigation_locales_locale_parent_id_unique\` ON \`city_navigation_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`city_navigation_locales_plookup_idx\` ON \`city_navigation_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_footer_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`page\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city_footer\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`city_footer_links_order_idx\` ON \`city_footer_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`city_footer_links_parent_id_idx\` ON \`city_footer_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_footer_links_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city_footer_links\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`city_footer_links_locales_locale_parent_id_unique\` ON \`city_footer_links_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`city_footer_links_locales_plookup_idx\` ON \`city_footer_links_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_footer\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`city_footer_order_idx\` ON \`city_footer\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`city_footer_parent_id_idx\` ON \`city_footer\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_footer_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city_footer\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`city_footer_locales_locale_parent_id_unique\` ON \`city_footer_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`city_footer_locales_plookup_idx\` ON \`city_footer_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city_channels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`channel\` text,
  	\`url\` text,
  	\`handle\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`city_channels_order_idx\` ON \`city_channels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`city_channels_parent_id_idx\` ON \`city_channels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`city\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`official_name\` text,
  	\`website\` text,
  	\`demonstration\` integer DEFAULT false,
  	\`territory\` text,
  	\`holiday_region\` text,
  	\`time_zone\` text,
  	\`search_counts\` integer DEFAULT false,
  	\`colours_brand\` text,
  	\`colours_brand_dark\` text,
  	\`logo_id\` integer,
  	\`fonts_text\` text,
  	\`fonts_headings\` text,
  	\`address_street\` text,
  	\`address_postal_code\` text,
  	\`address_town\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`represented_by\` text,
  	\`vat_id\` text,
  	\`data_protection_email\` text,
  	\`accessibility_email\` text,
  	\`security_email\` text,
  	\`security_url\` text,
  	\`security_policy\` text,
  	\`security_expires\` text,
  	\`arbitration_body_name\` text,
  	\`arbitration_body_url\` text,
  	\`arbitration_body_email\` text,
  	\`arbitration_body_phone\` text,
  	\`data_licence_name\` text,
  	\`data_licence_url\` text,
  	\`council_stream_provider\` text,
  	\`council_stream_url\` text,
  	\`council_stream_frame\` text,
  	\`_status\` text DEFAULT 'draft',
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`city_logo_idx\` ON \`city\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`city__status_idx\` ON \`city\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`city_locales\` (
  	\`claim\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`city\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`city_locales_locale_parent_id_unique\` ON \`city_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`city_locales_plookup_idx\` ON \`city_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_neighbours\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`territory\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_city_v_version_neighbours_order_idx\` ON \`_city_v_version_neighbours\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_neighbours_parent_id_idx\` ON \`_city_v_version_neighbours\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`page\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_city_v_version_navigation_order_idx\` ON \`_city_v_version_navigation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_navigation_parent_id_idx\` ON \`_city_v_version_navigation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_navigation_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v_version_navigation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_city_v_version_navigation_locales_locale_parent_id_unique\` ON \`_city_v_version_navigation_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_navigation_locales_plookup_idx\` ON \`_city_v_version_navigation_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_footer_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`page\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v_version_footer\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_city_v_version_footer_links_order_idx\` ON \`_city_v_version_footer_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_footer_links_parent_id_idx\` ON \`_city_v_version_footer_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_footer_links_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v_version_footer_links\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_city_v_version_footer_links_locales_locale_parent_id_unique\` ON \`_city_v_version_footer_links_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_footer_links_locales_plookup_idx\` ON \`_city_v_version_footer_links_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_footer\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_city_v_version_footer_order_idx\` ON \`_city_v_version_footer\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_footer_parent_id_idx\` ON \`_city_v_version_footer\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_footer_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v_version_footer\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_city_v_version_footer_locales_locale_parent_id_unique\` ON \`_city_v_version_footer_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_footer_locales_plookup_idx\` ON \`_city_v_version_footer_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_version_channels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`channel\` text,
  	\`url\` text,
  	\`handle\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_city_v_version_channels_order_idx\` ON \`_city_v_version_channels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_channels_parent_id_idx\` ON \`_city_v_version_channels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_city_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`version_name\` text,
  	\`version_official_name\` text,
  	\`version_website\` text,
  	\`version_demonstration\` integer DEFAULT false,
  	\`version_territory\` text,
  	\`version_holiday_region\` text,
  	\`version_time_zone\` text,
  	\`version_search_counts\` integer DEFAULT false,
  	\`version_colours_brand\` text,
  	\`version_colours_brand_dark\` text,
  	\`version_logo_id\` integer,
  	\`version_fonts_text\` text,
  	\`version_fonts_headings\` text,
  	\`version_address_street\` text,
  	\`version_address_postal_code\` text,
  	\`version_address_town\` text,
  	\`version_phone\` text,
  	\`version_email\` text,
  	\`version_represented_by\` text,
  	\`version_vat_id\` text,
  	\`version_data_protection_email\` text,
  	\`version_accessibility_email\` text,
  	\`version_security_email\` text,
  	\`version_security_url\` text,
  	\`version_security_policy\` text,
  	\`version_security_expires\` text,
  	\`version_arbitration_body_name\` text,
  	\`version_arbitration_body_url\` text,
  	\`version_arbitration_body_email\` text,
  	\`version_arbitration_body_phone\` text,
  	\`version_data_licence_name\` text,
  	\`version_data_licence_url\` text,
  	\`version_council_stream_provider\` text,
  	\`version_council_stream_url\` text,
  	\`version_council_stream_frame\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`version_logo_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_city_v_version_version_logo_idx\` ON \`_city_v\` (\`version_logo_id\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_version_version__status_idx\` ON \`_city_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_created_at_idx\` ON \`_city_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_updated_at_idx\` ON \`_city_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_snapshot_idx\` ON \`_city_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_published_locale_idx\` ON \`_city_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_latest_idx\` ON \`_city_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_city_v_locales\` (
  	\`version_claim\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_city_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_city_v_locales_locale_parent_id_unique\` ON \`_city_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_city_v_locales_plookup_idx\` ON \`_city_v_locales\` (\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`services_hints\`;`)
  await db.run(sql`DROP TABLE \`services_hints_locales\`;`)
  await db.run(sql`DROP TABLE \`services_requirements\`;`)
  await db.run(sql`DROP TABLE \`services_requirements_locales\`;`)
  await db.run(sql`DROP TABLE \`services_required_documents\`;`)
  await db.run(sql`DROP TABLE \`services_required_documents_locales\`;`)
  await db.run(sql`DROP TABLE \`services_steps\`;`)
  await db.run(sql`DROP TABLE \`services_steps_locales\`;`)
  await db.run(sql`DROP TABLE \`services_online_services\`;`)
  await db.run(sql`DROP TABLE \`services_online_services_locales\`;`)
  await db.run(sql`DROP TABLE \`services_forms\`;`)
  await db.run(sql`DROP TABLE \`services_forms_locales\`;`)
  await db.run(sql`DROP TABLE \`services_fees\`;`)
  await db.run(sql`DROP TABLE \`services_fees_locales\`;`)
  await db.run(sql`DROP TABLE \`services_payment_methods\`;`)
  await db.run(sql`DROP TABLE \`services_deadlines\`;`)
  await db.run(sql`DROP TABLE \`services_deadlines_locales\`;`)
  await db.run(sql`DROP TABLE \`services_addressees\`;`)
  await db.run(sql`DROP TABLE \`services_legal_bases\`;`)
  await db.run(sql`DROP TABLE \`services_further_information\`;`)
  await db.run(sql`DROP TABLE \`services_further_information_locales\`;`)
  await db.run(sql`DROP TABLE \`services_direct_lines\`;`)
  await db.run(sql`DROP TABLE \`services\`;`)
  await db.run(sql`DROP TABLE \`services_locales\`;`)
  await db.run(sql`DROP TABLE \`services_texts\`;`)
  await db.run(sql`DROP TABLE \`services_rels\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_hints\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_hints_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_requirements\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_requirements_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_required_documents\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_required_documents_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_steps_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_online_services\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_online_services_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_forms\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_forms_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_fees\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_fees_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_payment_methods\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_deadlines\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_deadlines_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_addressees\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_legal_bases\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_further_information\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_further_information_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_version_direct_lines\`;`)
  await db.run(sql`DROP TABLE \`_services_v\`;`)
  await db.run(sql`DROP TABLE \`_services_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_services_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_services_v_rels\`;`)
  await db.run(sql`DROP TABLE \`organisations_tasks\`;`)
  await db.run(sql`DROP TABLE \`organisations_tasks_locales\`;`)
  await db.run(sql`DROP TABLE \`organisations_direct_lines\`;`)
  await db.run(sql`DROP TABLE \`organisations\`;`)
  await db.run(sql`DROP TABLE \`organisations_locales\`;`)
  await db.run(sql`DROP TABLE \`organisations_texts\`;`)
  await db.run(sql`DROP TABLE \`organisations_rels\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_version_tasks\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_version_tasks_locales\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_version_direct_lines\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_organisations_v_rels\`;`)
  await db.run(sql`DROP TABLE \`locations_opening_hours_regular_days\`;`)
  await db.run(sql`DROP TABLE \`locations_opening_hours_regular\`;`)
  await db.run(sql`DROP TABLE \`locations_opening_hours_regular_locales\`;`)
  await db.run(sql`DROP TABLE \`locations_opening_hours_exceptions_hours\`;`)
  await db.run(sql`DROP TABLE \`locations_opening_hours_exceptions\`;`)
  await db.run(sql`DROP TABLE \`locations_opening_hours_exceptions_locales\`;`)
  await db.run(sql`DROP TABLE \`locations\`;`)
  await db.run(sql`DROP TABLE \`locations_locales\`;`)
  await db.run(sql`DROP TABLE \`locations_texts\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_version_opening_hours_regular_days\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_version_opening_hours_regular\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_version_opening_hours_regular_locales\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_version_opening_hours_exceptions_hours\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_version_opening_hours_exceptions\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_version_opening_hours_exceptions_locales\`;`)
  await db.run(sql`DROP TABLE \`_locations_v\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_locations_v_texts\`;`)
  await db.run(sql`DROP TABLE \`contact_points_competences\`;`)
  await db.run(sql`DROP TABLE \`contact_points_competences_locales\`;`)
  await db.run(sql`DROP TABLE \`contact_points_opening_hours_regular_days\`;`)
  await db.run(sql`DROP TABLE \`contact_points_opening_hours_regular\`;`)
  await db.run(sql`DROP TABLE \`contact_points_opening_hours_regular_locales\`;`)
  await db.run(sql`DROP TABLE \`contact_points_opening_hours_exceptions_hours\`;`)
  await db.run(sql`DROP TABLE \`contact_points_opening_hours_exceptions\`;`)
  await db.run(sql`DROP TABLE \`contact_points_opening_hours_exceptions_locales\`;`)
  await db.run(sql`DROP TABLE \`contact_points\`;`)
  await db.run(sql`DROP TABLE \`contact_points_locales\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_competences\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_competences_locales\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_opening_hours_regular_days\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_opening_hours_regular\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_opening_hours_regular_locales\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_opening_hours_exceptions_hours\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_opening_hours_exceptions\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_version_opening_hours_exceptions_locales\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v\`;`)
  await db.run(sql`DROP TABLE \`_contact_points_v_locales\`;`)
  await db.run(sql`DROP TABLE \`topics_audiences\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_locales\`;`)
  await db.run(sql`DROP TABLE \`topics_texts\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_version_audiences\`;`)
  await db.run(sql`DROP TABLE \`_topics_v\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_topics_v_texts\`;`)
  await db.run(sql`DROP TABLE \`news\`;`)
  await db.run(sql`DROP TABLE \`news_locales\`;`)
  await db.run(sql`DROP TABLE \`news_rels\`;`)
  await db.run(sql`DROP TABLE \`_news_v\`;`)
  await db.run(sql`DROP TABLE \`_news_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_news_v_rels\`;`)
  await db.run(sql`DROP TABLE \`events\`;`)
  await db.run(sql`DROP TABLE \`events_locales\`;`)
  await db.run(sql`DROP TABLE \`events_rels\`;`)
  await db.run(sql`DROP TABLE \`_events_v\`;`)
  await db.run(sql`DROP TABLE \`_events_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_events_v_rels\`;`)
  await db.run(sql`DROP TABLE \`social_posts\`;`)
  await db.run(sql`DROP TABLE \`social_posts_locales\`;`)
  await db.run(sql`DROP TABLE \`_social_posts_v\`;`)
  await db.run(sql`DROP TABLE \`_social_posts_v_locales\`;`)
  await db.run(sql`DROP TABLE \`notices\`;`)
  await db.run(sql`DROP TABLE \`notices_locales\`;`)
  await db.run(sql`DROP TABLE \`notices_rels\`;`)
  await db.run(sql`DROP TABLE \`_notices_v\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_notices_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`_media_v\`;`)
  await db.run(sql`DROP TABLE \`_media_v_locales\`;`)
  await db.run(sql`DROP TABLE \`data_sets_columns_values\`;`)
  await db.run(sql`DROP TABLE \`data_sets_columns_values_locales\`;`)
  await db.run(sql`DROP TABLE \`data_sets_columns\`;`)
  await db.run(sql`DROP TABLE \`data_sets_columns_locales\`;`)
  await db.run(sql`DROP TABLE \`data_sets\`;`)
  await db.run(sql`DROP TABLE \`data_sets_locales\`;`)
  await db.run(sql`DROP TABLE \`data_sets_texts\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v_version_columns_values\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v_version_columns_values_locales\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v_version_columns\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v_version_columns_locales\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_data_sets_v_texts\`;`)
  await db.run(sql`DROP TABLE \`search_rules\`;`)
  await db.run(sql`DROP TABLE \`search_rules_locales\`;`)
  await db.run(sql`DROP TABLE \`search_rules_texts\`;`)
  await db.run(sql`DROP TABLE \`_search_rules_v\`;`)
  await db.run(sql`DROP TABLE \`_search_rules_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_search_rules_v_texts\`;`)
  await db.run(sql`DROP TABLE \`hotline_notices\`;`)
  await db.run(sql`DROP TABLE \`hotline_notices_rels\`;`)
  await db.run(sql`DROP TABLE \`tasks\`;`)
  await db.run(sql`DROP TABLE \`search_counts\`;`)
  await db.run(sql`DROP TABLE \`desk_counts\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`answer_changes\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`api_keys\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`city_neighbours\`;`)
  await db.run(sql`DROP TABLE \`city_navigation\`;`)
  await db.run(sql`DROP TABLE \`city_navigation_locales\`;`)
  await db.run(sql`DROP TABLE \`city_footer_links\`;`)
  await db.run(sql`DROP TABLE \`city_footer_links_locales\`;`)
  await db.run(sql`DROP TABLE \`city_footer\`;`)
  await db.run(sql`DROP TABLE \`city_footer_locales\`;`)
  await db.run(sql`DROP TABLE \`city_channels\`;`)
  await db.run(sql`DROP TABLE \`city\`;`)
  await db.run(sql`DROP TABLE \`city_locales\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_neighbours\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_navigation\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_navigation_locales\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_footer_links\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_footer_links_locales\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_footer\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_footer_locales\`;`)
  await db.run(sql`DROP TABLE \`_city_v_version_channels\`;`)
  await db.run(sql`DROP TABLE \`_city_v\`;`)
  await db.run(sql`DROP TABLE \`_city_v_locales\`;`)
}
