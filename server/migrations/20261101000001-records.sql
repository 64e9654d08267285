create table "change" ("id" uuid not null, "change_set_id" uuid not null, "act" text not null, "subject_id" uuid not null, "node_id" uuid not null, "node_type" text null, "record_type" text not null, "record_id" uuid null, "on_table" text not null, "before" jsonb null, "after" jsonb null, primary key ("id"));
create index "change_node" on "change" ("node_id");
create index "change_subject" on "change" ("subject_id");
create index "change_set_rows" on "change" ("change_set_id", "id");

create table "change_set" ("id" uuid not null, "position" int not null, "at" timestamptz(3) not null, "actor" text not null, "role" text not null, "kind" text not null, "action" text not null, "reason" text null, "document_id" uuid null, "reverts_id" uuid null, primary key ("id"));
create index "change_set_position_order" on "change_set" ("position", "id");
create index "change_set_at_order" on "change_set" ("at", "id");

create table "node" ("id" uuid not null, "type" text not null, "version" int not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "merged_into" uuid null, primary key ("id"));
create index "node_merged_into_index" on "node" ("merged_into");
create index "node_created_at_order" on "node" ("created_at", "id");
create index "node_updated_at_order" on "node" ("updated_at", "id");

create table "name" ("id" uuid not null, "value" text not null, "lang" text not null, "kind" text not null, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "document_id" uuid null, "folded" text collate "C" not null, "skeleton" text collate "C" not null, "sort_key" text collate "C" not null, "keys" text[] not null, "node_id" uuid not null, primary key ("id"));
create index "name_document_id_index" on "name" ("document_id");
create index "name_node_id_index" on "name" ("node_id");
create unique index "name_preferred" on "name" ("node_id", "lang") where "kind" = 'PREFERRED';
create index "name_folded_trigram" on "name" using gin ("folded" gin_trgm_ops);
create index "name_keys_set" on "name" using gin ("keys");
create index "name_folded_equal" on "name" ("folded");

create table "identifier" ("id" uuid not null, "node_id" uuid not null, "scheme" text not null, "value" text not null, primary key ("id"));
create index "identifier_node_id_index" on "identifier" ("node_id");
create index "identifier_scheme_value" on "identifier" ("scheme", "value");

create table "event_place" ("event_id" uuid not null, "place_id" uuid not null, primary key ("event_id", "place_id"));
create index "event_place_place_id_index" on "event_place" ("place_id");

create table "conflict" ("id" uuid not null, "node_id" uuid not null, "field" text collate "C" not null, "state" text not null, "created_at" timestamptz(3) not null, "resolved_at" timestamptz(3) null, "resolver" text null, "reason" text null, primary key ("id"));
create index "conflict_node_id_index" on "conflict" ("node_id");
create index "conflict_field_order" on "conflict" ("field", "id");
create index "conflict_created_at_order" on "conflict" ("created_at", "id");
create unique index "conflict_one_per_field" on "conflict" ("field", "node_id");

create table "claim" ("id" uuid not null, "node_id" uuid not null, "field" text collate "C" not null, "value_type" text not null, "text" text null, "lang" text null, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "min" int null, "max" int null, "qualifier" text null, "unit" text null, "cumulative" boolean not null default false, "country_id" uuid null, "value_node_id" uuid null, "code" text null, "document_id" uuid null, "quote" text null, "quote_start" int null, "quote_end" int null, "attributed_to_id" uuid null, "said_at_id" uuid null, "as_of" text null, "as_of_earliest" date null, "as_of_latest" date null, "as_of_latest_start" date null, "as_of_earliest_end" date null, "as_of_precision" text null, "as_of_days" int null, "basis" text not null, "rank" text not null, "single" boolean not null default false, primary key ("id"));
create index "claim_node_id_index" on "claim" ("node_id");
create index "claim_country_id_index" on "claim" ("country_id");
create index "claim_value_node_id_index" on "claim" ("value_node_id");
create index "claim_document_id_index" on "claim" ("document_id");
create index "claim_attributed_to_id_index" on "claim" ("attributed_to_id");
create index "claim_said_at_id_index" on "claim" ("said_at_id");
create index "claim_field_order" on "claim" ("field", "id");
create unique index "claim_one_preferred" on "claim" ("node_id", "field", coalesce("lang", '')) where "rank" = 'PREFERRED' and "single";

create table "conflict_claim" ("conflict_id" uuid not null, "claim_id" uuid not null, primary key ("conflict_id", "claim_id"));
create index "conflict_claim_claim_id_index" on "conflict_claim" ("claim_id");

create table "topic" ("broader_id" uuid null, "scheme" text null, "code" text collate "C" null, "description" text null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "topic_broader_id_index" on "topic" ("broader_id");
create index "topic_code_order" on "topic" ("code", "id");
create index "topic_sort_key_order" on "topic" ("sort_key", "id");

create table "place" ("kind" text collate "C" not null, "operator_id" uuid null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "place_operator_id_index" on "place" ("operator_id");
create index "place_kind_order" on "place" ("kind", "id");
create index "place_sort_key_order" on "place" ("sort_key", "id");

create table "region" ("kind" text collate "C" not null, "m49" text collate "C" null, "parent_id" uuid null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "region_parent_id_index" on "region" ("parent_id");
create index "region_kind_order" on "region" ("kind", "id");
create index "region_m49_order" on "region" ("m49", "id");
create index "region_sort_key_order" on "region" ("sort_key", "id");
create unique index "region_m49_unique" on "region" ("m49") where "m49" is not null;

create table "country" ("iso2" text collate "C" not null, "iso3" text not null, "m49" text not null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "country_iso2_order" on "country" ("iso2", "id");
create index "country_sort_key_order" on "country" ("sort_key", "id");
create unique index "country_iso2_unique" on "country" ("iso2");

create table "document" ("title" text collate "C" not null, "kind" text collate "C" not null, "url" text null, "publisher_id" uuid null, "author" text null, "languages" text[] not null default '{}', "published" text null, "published_earliest" date null, "published_latest" date null, "published_latest_start" date null, "published_earliest_end" date null, "published_precision" text null, "published_days" int null, "retrieved_at" text null, "retrieved_at_earliest" date null, "retrieved_at_latest" date null, "retrieved_at_latest_start" date null, "retrieved_at_earliest_end" date null, "retrieved_at_precision" text null, "retrieved_at_days" int null, "text" text null, "sha256" text not null, "licence" text null, "id" uuid not null, primary key ("id"));
create index "document_publisher_id_index" on "document" ("publisher_id");
create index "document_title_order" on "document" ("title", "id");
create index "document_kind_order" on "document" ("kind", "id");
create index "document_published_earliest_order" on "document" ("published_earliest", "id");

create table "link" ("from_id" uuid not null, "to_id" uuid not null, "kind" text collate "C" not null, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "label" text null, "id" uuid not null, primary key ("id"));
create index "link_from_id_index" on "link" ("from_id");
create index "link_to_id_index" on "link" ("to_id");
create index "link_kind_order" on "link" ("kind", "id");
create index "link_period_earliest_order" on "link" ("period_earliest", "id");

create table "post" ("delegate_id" uuid not null, "organisation_id" uuid not null, "title" text collate "C" not null, "rank" text null, "acting" boolean not null default false, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "id" uuid not null, primary key ("id"));
create index "post_delegate_id_index" on "post" ("delegate_id");
create index "post_organisation_id_index" on "post" ("organisation_id");
create index "post_title_order" on "post" ("title", "id");
create index "post_period_earliest_order" on "post" ("period_earliest", "id");

create table "delegate" ("given" text collate "C" null, "family" text collate "C" null, "honorific" text null, "country_id" uuid null, "suppressed" boolean not null default false, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "delegate_country_id_index" on "delegate" ("country_id");
create index "delegate_given_order" on "delegate" ("given", "id");
create index "delegate_family_order" on "delegate" ("family", "id");
create index "delegate_sort_key_order" on "delegate" ("sort_key", "id");

create table "event_module" ("event_id" uuid not null, "module_id" uuid not null, "kind" text collate "C" not null, "id" uuid not null, primary key ("id"));
create index "event_module_event_id_index" on "event_module" ("event_id");
create index "event_module_module_id_index" on "event_module" ("module_id");
create index "event_module_kind_order" on "event_module" ("kind", "id");

create table "event_project" ("event_id" uuid not null, "project_id" uuid not null, "kind" text collate "C" not null, "id" uuid not null, primary key ("id"));
create index "event_project_event_id_index" on "event_project" ("event_id");
create index "event_project_project_id_index" on "event_project" ("project_id");
create index "event_project_kind_order" on "event_project" ("kind", "id");

create table "participation" ("event_id" uuid not null, "role" text collate "C" not null, "organisation_id" uuid null, "country_id" uuid null, "region_id" uuid null, "delegate_id" uuid null, "group_id" uuid null, "label" text null, "headcount_min" int null, "headcount_max" int null, "headcount_qualifier" text not null default 'UNKNOWN', "headcount_text" text null, "id" uuid not null, primary key ("id"));
create index "participation_event_id_index" on "participation" ("event_id");
create index "participation_organisation_id_index" on "participation" ("organisation_id");
create index "participation_country_id_index" on "participation" ("country_id");
create index "participation_region_id_index" on "participation" ("region_id");
create index "participation_delegate_id_index" on "participation" ("delegate_id");
create index "participation_group_id_index" on "participation" ("group_id");
create index "participation_role_order" on "participation" ("role", "id");

create table "event" ("kind" text collate "C" not null, "parent_id" uuid null, "position" int null, "ordinal" int null, "declared_parts" int null, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "duration" text null, "attendance_mode" text null, "languages" text[] not null default '{}', "status" text null, "description" text null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "event_parent_id_index" on "event" ("parent_id");
create index "event_kind_order" on "event" ("kind", "id");
create index "event_position_order" on "event" ("position", "id");
create index "event_period_earliest_order" on "event" ("period_earliest", "id");
create index "event_sort_key_order" on "event" ("sort_key", "id");

create table "module" ("kind" text collate "C" not null, "parent_id" uuid null, "provider_id" uuid null, "code" text collate "C" null, "declared_parts" int null, "duration" text null, "audience" text null, "delivery_modes" text[] not null default '{}', "languages" text[] not null default '{}', "description" text null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "module_parent_id_index" on "module" ("parent_id");
create index "module_provider_id_index" on "module" ("provider_id");
create index "module_kind_order" on "module" ("kind", "id");
create index "module_code_order" on "module" ("code", "id");
create index "module_declared_parts_order" on "module" ("declared_parts", "id");
create index "module_sort_key_order" on "module" ("sort_key", "id");

create table "project_role" ("project_id" uuid not null, "role" text collate "C" not null, "organisation_id" uuid null, "country_id" uuid null, "region_id" uuid null, "delegate_id" uuid null, "label" text null, "since" text null, "since_earliest" date null, "since_latest" date null, "since_latest_start" date null, "since_earliest_end" date null, "since_precision" text null, "since_days" int null, "until" text null, "until_earliest" date null, "until_latest" date null, "until_latest_start" date null, "until_earliest_end" date null, "until_precision" text null, "until_days" int null, "planned" boolean not null default false, "id" uuid not null, primary key ("id"));
create index "project_role_project_id_index" on "project_role" ("project_id");
create index "project_role_organisation_id_index" on "project_role" ("organisation_id");
create index "project_role_country_id_index" on "project_role" ("country_id");
create index "project_role_region_id_index" on "project_role" ("region_id");
create index "project_role_delegate_id_index" on "project_role" ("delegate_id");
create index "project_role_role_order" on "project_role" ("role", "id");
create index "project_role_since_earliest_order" on "project_role" ("since_earliest", "id");

create table "project" ("kind" text collate "C" not null, "parent_id" uuid null, "status" text null, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "duration" text null, "budget_amount" numeric(18,2) null, "budget_currency" text null, "description" text null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "project_parent_id_index" on "project" ("parent_id");
create index "project_kind_order" on "project" ("kind", "id");
create index "project_period_earliest_order" on "project" ("period_earliest", "id");
create index "project_sort_key_order" on "project" ("sort_key", "id");

create table "organisation" ("kind" text collate "C" not null, "country_id" uuid null, "parent_id" uuid null, "parent_basis" text null, "founded" text null, "founded_earliest" date null, "founded_latest" date null, "founded_latest_start" date null, "founded_earliest_end" date null, "founded_precision" text null, "founded_days" int null, "dissolved" text null, "dissolved_earliest" date null, "dissolved_latest" date null, "dissolved_latest_start" date null, "dissolved_earliest_end" date null, "dissolved_precision" text null, "dissolved_days" int null, "status" text null, "website" text null, "description" text null, "sort_key" text collate "C" not null default '', "id" uuid not null, primary key ("id"));
create index "organisation_country_id_index" on "organisation" ("country_id");
create index "organisation_parent_id_index" on "organisation" ("parent_id");
create index "organisation_kind_order" on "organisation" ("kind", "id");
create index "organisation_sort_key_order" on "organisation" ("sort_key", "id");

create table "node_topic" ("node_id" uuid not null, "topic_id" uuid not null, primary key ("node_id", "topic_id"));
create index "node_topic_topic_id_index" on "node_topic" ("topic_id");

create table "person_name" ("id" uuid not null, "value" text not null, "lang" text not null, "kind" text not null, "period" text null, "period_earliest" date null, "period_latest" date null, "period_latest_start" date null, "period_earliest_end" date null, "period_precision" text null, "period_days" int null, "document_id" uuid null, "folded" text collate "C" not null, "skeleton" text collate "C" not null, "sort_key" text collate "C" not null, "keys" text[] not null, "node_id" uuid not null, primary key ("id"));
create index "person_name_document_id_index" on "person_name" ("document_id");
create index "person_name_node_id_index" on "person_name" ("node_id");
create unique index "person_name_preferred" on "person_name" ("node_id", "lang") where "kind" = 'PREFERRED';
create index "person_name_folded_trigram" on "person_name" using gin ("folded" gin_trgm_ops);
create index "person_name_keys_set" on "person_name" using gin ("keys");
create index "person_name_folded_equal" on "person_name" ("folded");

create table "place_country" ("place_id" uuid not null, "country_id" uuid not null, primary key ("place_id", "country_id"));
create index "place_country_country_id_index" on "place_country" ("country_id");

create table "region_country" ("region_id" uuid not null, "country_id" uuid not null, primary key ("region_id", "country_id"));
create index "region_country_country_id_index" on "region_country" ("country_id");

create table "seeded" ("key" text not null, "content_hash" text not null, "version" int null, primary key ("key"));

create table "trash" ("id" uuid not null, "node_type" text not null, "label" text null, "deleted_at" timestamptz(3) not null, "change_set_id" uuid null, "rows" jsonb not null, primary key ("id"));
create index "trash_deleted_at_order" on "trash" ("deleted_at", "id");

create table "user_account" ("id" uuid not null, "email" text not null, "name" text not null, "role" text not null, "state" text not null, "password_hash" text null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "last_sign_in_at" timestamptz(3) null, primary key ("id"));
alter table "user_account" add constraint "user_account_email_unique" unique ("email");

create table "session" ("id" uuid not null, "user_id" uuid not null, "token_hash" text not null, "network" text not null, "agent" text null, "created_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));
create index "session_user_id_index" on "session" ("user_id");
alter table "session" add constraint "session_token_hash_unique" unique ("token_hash");

create table "one_time_link" ("token_hash" text not null, "purpose" text not null, "user_id" uuid null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("token_hash"));
create index "one_time_link_user_id_index" on "one_time_link" ("user_id");

create table "api_token" ("id" text not null, "secret_hash" text not null, "label" text not null, "role" text not null, "scopes" jsonb not null, "created_by" uuid null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("id"));
create index "api_token_created_by_index" on "api_token" ("created_by");

alter table "change" add constraint "change_act_check" check ("act" in ('ADDED', 'CHANGED', 'REMOVED', 'PURGED'));
alter table "change" add constraint "change_node_type_check" check ("node_type" in ('ORGANISATION', 'PROJECT', 'PROJECT_ROLE', 'MODULE', 'EVENT', 'PARTICIPATION', 'EVENT_PROJECT', 'EVENT_MODULE', 'DELEGATE', 'POST', 'LINK', 'DOCUMENT', 'COUNTRY', 'REGION', 'PLACE', 'TOPIC'));

alter table "change_set" add constraint "change_set_kind_check" check ("kind" in ('CREATE', 'UPDATE', 'DELETE', 'RESTORE', 'SETTLE', 'LOAD', 'REVERT', 'PURGE'));

alter table "node" add constraint "node_merged_into_foreign" foreign key ("merged_into") references "node" ("id") on update no action on delete restrict;
alter table "node" add constraint "node_type_check" check ("type" in ('ORGANISATION', 'PROJECT', 'PROJECT_ROLE', 'MODULE', 'EVENT', 'PARTICIPATION', 'EVENT_PROJECT', 'EVENT_MODULE', 'DELEGATE', 'POST', 'LINK', 'DOCUMENT', 'COUNTRY', 'REGION', 'PLACE', 'TOPIC'));

alter table "name" add constraint "name_document_id_foreign" foreign key ("document_id") references "document" ("id") on update no action on delete restrict;
alter table "name" add constraint "name_node_id_foreign" foreign key ("node_id") references "node" ("id") on update no action on delete cascade;
alter table "name" add constraint "name_row_kind_check" check ("kind" in ('PREFERRED', 'OFFICIAL', 'ALIAS', 'ACRONYM', 'FORMER', 'VARIANT', 'MISSPELLING'));

alter table "identifier" add constraint "identifier_node_id_foreign" foreign key ("node_id") references "node" ("id") on update no action on delete cascade;

alter table "event_place" add constraint "event_place_event_id_foreign" foreign key ("event_id") references "event" ("id") on update cascade on delete cascade;
alter table "event_place" add constraint "event_place_place_id_foreign" foreign key ("place_id") references "place" ("id") on update cascade on delete restrict;

alter table "conflict" add constraint "conflict_node_id_foreign" foreign key ("node_id") references "node" ("id") on update no action on delete cascade;
alter table "conflict" add constraint "conflict_state_check" check ("state" in ('OPEN', 'RESOLVED'));
alter table "conflict" add constraint "conflict_reason_check" check (("state" = 'RESOLVED') = ("reason" is not null));

alter table "claim" add constraint "claim_node_id_foreign" foreign key ("node_id") references "node" ("id") on update no action on delete cascade;
alter table "claim" add constraint "claim_country_id_foreign" foreign key ("country_id") references "country" ("id") on update no action on delete restrict;
alter table "claim" add constraint "claim_value_node_id_foreign" foreign key ("value_node_id") references "node" ("id") on update no action on delete restrict;
alter table "claim" add constraint "claim_document_id_foreign" foreign key ("document_id") references "document" ("id") on update no action on delete restrict;
alter table "claim" add constraint "claim_attributed_to_id_foreign" foreign key ("attributed_to_id") references "delegate" ("id") on update no action on delete restrict;
alter table "claim" add constraint "claim_said_at_id_foreign" foreign key ("said_at_id") references "event" ("id") on update no action on delete restrict;
alter table "claim" add constraint "claim_value_type_check" check ("value_type" in ('TEXT', 'PERIOD', 'QUANTITY', 'NODE', 'CODE'));
alter table "claim" add constraint "claim_qualifier_check" check ("qualifier" in ('EXACT', 'APPROXIMATE', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'UNKNOWN'));
alter table "claim" add constraint "claim_basis_check" check ("basis" in ('STATED', 'DERIVED', 'INFERRED'));
alter table "claim" add constraint "claim_rank_check" check ("rank" in ('PREFERRED', 'NORMAL', 'DEPRECATED'));
alter table "claim" add constraint "claim_quote_check" check (("quote" is null) = ("quote_start" is null) and ("quote" is null) = ("quote_end" is null));
alter table "claim" add constraint "claim_source_check" check ("quote" is null or "document_id" is not null);
alter table "claim" add constraint "claim_quantity_check" check ("value_type" <> 'QUANTITY' or case "qualifier" when 'EXACT' then "min" is not null and "max" is not null and "min" = "max" when 'APPROXIMATE' then "min" is not null and "max" is not null and "min" <= "max" when 'AT_MOST' then "min" is null and "max" is not null when 'UNKNOWN' then "min" is null and "max" is null else "qualifier" in ('AT_LEAST', 'MORE_THAN') and "min" is not null and "max" is null end and coalesce("min", 0) >= 0 and coalesce("max", 0) >= 0);
alter table "claim" add constraint "claim_value_check" check (case "value_type" when 'TEXT' then "text" is not null when 'PERIOD' then "period" is not null when 'QUANTITY' then "qualifier" is not null when 'NODE' then "value_node_id" is not null else "code" is not null end);

alter table "conflict_claim" add constraint "conflict_claim_conflict_id_foreign" foreign key ("conflict_id") references "conflict" ("id") on update cascade on delete cascade;
alter table "conflict_claim" add constraint "conflict_claim_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on update cascade on delete cascade;

alter table "topic" add constraint "topic_broader_id_foreign" foreign key ("broader_id") references "topic" ("id") on update no action on delete restrict;
alter table "topic" add constraint "topic_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;

alter table "place" add constraint "place_operator_id_foreign" foreign key ("operator_id") references "organisation" ("id") on update no action on delete restrict;
alter table "place" add constraint "place_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "place" add constraint "place_kind_check" check ("kind" in ('CITY', 'CROSSING_POINT', 'LABORATORY', 'PORT', 'AIRPORT', 'BUILDING', 'OTHER'));

alter table "region" add constraint "region_parent_id_foreign" foreign key ("parent_id") references "region" ("id") on update no action on delete restrict;
alter table "region" add constraint "region_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "region" add constraint "region_kind_check" check ("kind" in ('STATISTICAL', 'GEOGRAPHICAL', 'PARTNERSHIP', 'ORGANISATIONAL'));

alter table "country" add constraint "country_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "country" add constraint "country_iso2_check" check ("iso2" ~ '^[A-Z]{2}$');

alter table "document" add constraint "document_publisher_id_foreign" foreign key ("publisher_id") references "organisation" ("id") on update no action on delete restrict;
alter table "document" add constraint "document_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "document" add constraint "document_kind_check" check ("kind" in ('PRESS_RELEASE', 'PAGE', 'REPORT', 'DECISION', 'DATASET'));

alter table "link" add constraint "link_from_id_foreign" foreign key ("from_id") references "node" ("id") on update no action on delete restrict;
alter table "link" add constraint "link_to_id_foreign" foreign key ("to_id") references "node" ("id") on update no action on delete restrict;
alter table "link" add constraint "link_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "link" add constraint "link_kind_check" check ("kind" in ('UNIT_OF', 'MEMBER_OF', 'SUCCESSOR_OF', 'DESIGNATED_BY', 'HOSTED_BY', 'BASED_AT', 'SERVES', 'FOLLOW_UP_OF', 'TRANSLATION_OF', 'COPY_OF', 'MANDATED_BY', 'RELATED'));
alter table "link" add constraint "link_ends_check" check ("from_id" <> "to_id");

alter table "post" add constraint "post_delegate_id_foreign" foreign key ("delegate_id") references "delegate" ("id") on update no action on delete cascade;
alter table "post" add constraint "post_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete restrict;
alter table "post" add constraint "post_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;

alter table "delegate" add constraint "delegate_country_id_foreign" foreign key ("country_id") references "country" ("id") on update no action on delete restrict;
alter table "delegate" add constraint "delegate_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;

alter table "event_module" add constraint "event_module_event_id_foreign" foreign key ("event_id") references "event" ("id") on update no action on delete cascade;
alter table "event_module" add constraint "event_module_module_id_foreign" foreign key ("module_id") references "module" ("id") on update no action on delete restrict;
alter table "event_module" add constraint "event_module_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "event_module" add constraint "event_module_kind_check" check ("kind" in ('PRESENTED', 'DELIVERED'));

alter table "event_project" add constraint "event_project_event_id_foreign" foreign key ("event_id") references "event" ("id") on update no action on delete cascade;
alter table "event_project" add constraint "event_project_project_id_foreign" foreign key ("project_id") references "project" ("id") on update no action on delete restrict;
alter table "event_project" add constraint "event_project_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "event_project" add constraint "event_project_kind_check" check ("kind" in ('UNDER', 'FRAMEWORK'));

alter table "participation" add constraint "participation_event_id_foreign" foreign key ("event_id") references "event" ("id") on update no action on delete cascade;
alter table "participation" add constraint "participation_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete restrict;
alter table "participation" add constraint "participation_country_id_foreign" foreign key ("country_id") references "country" ("id") on update no action on delete restrict;
alter table "participation" add constraint "participation_region_id_foreign" foreign key ("region_id") references "region" ("id") on update no action on delete restrict;
alter table "participation" add constraint "participation_delegate_id_foreign" foreign key ("delegate_id") references "delegate" ("id") on update no action on delete restrict;
alter table "participation" add constraint "participation_group_id_foreign" foreign key ("group_id") references "participation" ("id") on update no action on delete restrict;
alter table "participation" add constraint "participation_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "participation" add constraint "participation_role_check" check ("role" in ('ORGANISER', 'CO_ORGANISER', 'FACILITATOR', 'HOST', 'FUNDER', 'SUPPORTER', 'CHAIR', 'PARTY', 'PARTICIPANT', 'SPEAKER', 'TRAINER', 'EXPERT', 'OBSERVER', 'INTERLOCUTOR', 'CERTIFIED'));
alter table "participation" add constraint "participation_headcount_check" check (case "headcount_qualifier" when 'EXACT' then "headcount_min" is not null and "headcount_max" is not null and "headcount_min" = "headcount_max" when 'APPROXIMATE' then "headcount_min" is not null and "headcount_max" is not null and "headcount_min" <= "headcount_max" when 'AT_MOST' then "headcount_min" is null and "headcount_max" is not null when 'UNKNOWN' then "headcount_min" is null and "headcount_max" is null else "headcount_qualifier" in ('AT_LEAST', 'MORE_THAN') and "headcount_min" is not null and "headcount_max" is null end and coalesce("headcount_min", 0) >= 0 and coalesce("headcount_max", 0) >= 0);
alter table "participation" add constraint "participation_group_check" check ("group_id" <> "id");
alter table "participation" add constraint "participation_actor_check" check (num_nonnulls("organisation_id", "country_id", "region_id", "delegate_id", "label") > 0);

alter table "event" add constraint "event_parent_id_foreign" foreign key ("parent_id") references "event" ("id") on update no action on delete restrict;
alter table "event" add constraint "event_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "event" add constraint "event_kind_check" check ("kind" in ('MEETING', 'SEMINAR', 'WORKSHOP', 'COURSE', 'TRAINING', 'WEBINAR', 'STUDY_VISIT', 'MENTORSHIP', 'FORUM', 'CONFERENCE', 'COMPETITION', 'CEREMONY', 'SERIES', 'PANEL', 'SESSION', 'PRESENTATION', 'SITE_VISIT'));
alter table "event" add constraint "event_attendance_mode_check" check ("attendance_mode" in ('ONLINE', 'ONSITE', 'MIXED'));
alter table "event" add constraint "event_status_check" check ("status" in ('PLANNED', 'IN_PROGRESS', 'HELD', 'POSTPONED', 'CANCELLED', 'UNKNOWN'));

alter table "module" add constraint "module_parent_id_foreign" foreign key ("parent_id") references "module" ("id") on update no action on delete restrict;
alter table "module" add constraint "module_provider_id_foreign" foreign key ("provider_id") references "organisation" ("id") on update no action on delete restrict;
alter table "module" add constraint "module_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "module" add constraint "module_kind_check" check ("kind" in ('CATALOGUE', 'PROGRAMME', 'COURSE', 'MODULE'));
alter table "module" add constraint "module_delivery_modes_check" check ("delivery_modes" <@ array['CLASSROOM', 'E_LEARNING', 'BLENDED', 'PRACTICAL', 'MENTORING']::text[]);

alter table "project_role" add constraint "project_role_project_id_foreign" foreign key ("project_id") references "project" ("id") on update no action on delete cascade;
alter table "project_role" add constraint "project_role_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete restrict;
alter table "project_role" add constraint "project_role_country_id_foreign" foreign key ("country_id") references "country" ("id") on update no action on delete restrict;
alter table "project_role" add constraint "project_role_region_id_foreign" foreign key ("region_id") references "region" ("id") on update no action on delete restrict;
alter table "project_role" add constraint "project_role_delegate_id_foreign" foreign key ("delegate_id") references "delegate" ("id") on update no action on delete restrict;
alter table "project_role" add constraint "project_role_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "project_role" add constraint "project_role_role_check" check ("role" in ('FUNDER', 'CONTRACTING_AUTHORITY', 'EXTENDING', 'IMPLEMENTER', 'LEAD', 'OWNER', 'ESTABLISHER', 'PARTNER', 'BENEFICIARY', 'MEMBER', 'NATIONAL_COORDINATOR', 'CAPASPOC', 'TRAINING_INSTITUTION', 'EVENT_IMPLEMENTER', 'COORDINATOR', 'STAFF', 'PARTICIPANT'));
alter table "project_role" add constraint "project_role_actor_check" check (num_nonnulls("organisation_id", "country_id", "region_id", "delegate_id", "label") > 0);

alter table "project" add constraint "project_parent_id_foreign" foreign key ("parent_id") references "project" ("id") on update no action on delete restrict;
alter table "project" add constraint "project_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "project" add constraint "project_kind_check" check ("kind" in ('PROJECT', 'PROGRAMME', 'SEGMENT', 'COMPONENT', 'PHASE', 'NETWORK', 'FRAMEWORK', 'SYSTEM', 'AGREEMENT'));
alter table "project" add constraint "project_status_check" check ("status" in ('PIPELINE', 'IMPLEMENTATION', 'CLOSED', 'SUSPENDED', 'CANCELLED'));
alter table "project" add constraint "project_budget_check" check (("budget_amount" is null) = ("budget_currency" is null) and "budget_amount" >= 0);

alter table "organisation" add constraint "organisation_country_id_foreign" foreign key ("country_id") references "country" ("id") on update no action on delete restrict;
alter table "organisation" add constraint "organisation_parent_id_foreign" foreign key ("parent_id") references "organisation" ("id") on update no action on delete restrict;
alter table "organisation" add constraint "organisation_id_foreign" foreign key ("id") references "node" ("id") on update cascade on delete cascade;
alter table "organisation" add constraint "organisation_kind_check" check ("kind" in ('INTERGOVERNMENTAL', 'UNION', 'AGENCY', 'MINISTRY', 'CUSTOMS', 'POLICE', 'BORDER_GUARD', 'PROSECUTION', 'SECURITY_SERVICE', 'EMBASSY', 'REGIONAL_OFFICE', 'FIELD_OFFICE', 'TRAINING_INSTITUTION', 'LABORATORY', 'UNIT', 'FUNDING_SCHEME', 'NGO', 'COMPANY', 'OTHER'));
alter table "organisation" add constraint "organisation_parent_basis_check" check ("parent_basis" in ('STATED', 'DERIVED', 'INFERRED'));
alter table "organisation" add constraint "organisation_status_check" check ("status" in ('ACTIVE', 'INACTIVE'));

alter table "node_topic" add constraint "node_topic_node_id_foreign" foreign key ("node_id") references "node" ("id") on update cascade on delete cascade;
alter table "node_topic" add constraint "node_topic_topic_id_foreign" foreign key ("topic_id") references "topic" ("id") on update cascade on delete restrict;

alter table "person_name" add constraint "person_name_document_id_foreign" foreign key ("document_id") references "document" ("id") on update no action on delete restrict;
alter table "person_name" add constraint "person_name_node_id_foreign" foreign key ("node_id") references "node" ("id") on update no action on delete cascade;
alter table "person_name" add constraint "name_row_kind_check" check ("kind" in ('PREFERRED', 'OFFICIAL', 'ALIAS', 'ACRONYM', 'FORMER', 'VARIANT', 'MISSPELLING'));

alter table "place_country" add constraint "place_country_place_id_foreign" foreign key ("place_id") references "place" ("id") on update cascade on delete cascade;
alter table "place_country" add constraint "place_country_country_id_foreign" foreign key ("country_id") references "country" ("id") on update cascade on delete restrict;

alter table "region_country" add constraint "region_country_region_id_foreign" foreign key ("region_id") references "region" ("id") on update cascade on delete cascade;
alter table "region_country" add constraint "region_country_country_id_foreign" foreign key ("country_id") references "country" ("id") on update cascade on delete restrict;

alter table "trash" add constraint "trash_node_type_check" check ("node_type" in ('ORGANISATION', 'PROJECT', 'PROJECT_ROLE', 'MODULE', 'EVENT', 'PARTICIPATION', 'EVENT_PROJECT', 'EVENT_MODULE', 'DELEGATE', 'POST', 'LINK', 'DOCUMENT', 'COUNTRY', 'REGION', 'PLACE', 'TOPIC'));

alter table "user_account" add constraint "user_account_state_check" check ("state" in ('ACTIVE', 'SUSPENDED'));
alter table "user_account" add constraint "user_account_role_check" check ("role" in ('analyst', 'curator', 'administrator'));

alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "user_account" ("id") on delete cascade;

alter table "one_time_link" add constraint "one_time_link_user_id_foreign" foreign key ("user_id") references "user_account" ("id") on delete cascade;
alter table "one_time_link" add constraint "one_time_link_purpose_check" check (("purpose" = 'RESET' and "user_id" is not null) or ("purpose" = 'FIRST' and "user_id" is null));

alter table "api_token" add constraint "api_token_created_by_foreign" foreign key ("created_by") references "user_account" ("id") on delete set null;
alter table "api_token" add constraint "api_token_role_check" check ("role" in ('client', 'analyst', 'curator'));
