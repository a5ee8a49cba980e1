import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`search_rules_id\` integer REFERENCES search_rules(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_search_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`search_rules_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`search_rules\`;`)
  await db.run(sql`DROP TABLE \`search_rules_locales\`;`)
  await db.run(sql`DROP TABLE \`search_rules_texts\`;`)
  await db.run(sql`DROP TABLE \`_search_rules_v\`;`)
  await db.run(sql`DROP TABLE \`_search_rules_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_search_rules_v_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  	\`hotline_notices_id\` integer,
  	\`tasks_id\` integer,
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
  	FOREIGN KEY (\`hotline_notices_id\`) REFERENCES \`hotline_notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`tasks_id\`) REFERENCES \`tasks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`answer_changes_id\`) REFERENCES \`answer_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`api_keys_id\`) REFERENCES \`api_keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "services_id", "organisations_id", "locations_id", "contact_points_id", "topics_id", "news_id", "events_id", "social_posts_id", "notices_id", "media_id", "data_sets_id", "hotline_notices_id", "tasks_id", "publications_id", "answer_changes_id", "users_id", "api_keys_id") SELECT "id", "order", "parent_id", "path", "services_id", "organisations_id", "locations_id", "contact_points_id", "topics_id", "news_id", "events_id", "social_posts_id", "notices_id", "media_id", "data_sets_id", "hotline_notices_id", "tasks_id", "publications_id", "answer_changes_id", "users_id", "api_keys_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_hotline_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`hotline_notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_tasks_id_idx\` ON \`payload_locked_documents_rels\` (\`tasks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_answer_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`answer_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_api_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`api_keys_id\`);`)
}
