-- The three roles and their schemas, for a database of one's own; run as its superuser, as often as you like:
--   psql -d communique -v ingest_password=… -v analysis_password=… -v gateway_password=… -f deploy/database.sql
-- deploy/up runs it on the embedded database.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'communique_ingest') THEN
        CREATE ROLE communique_ingest LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'communique_analysis') THEN
        CREATE ROLE communique_analysis LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'communique_gateway') THEN
        CREATE ROLE communique_gateway LOGIN;
    END IF;
END
$$;

ALTER ROLE communique_ingest PASSWORD :'ingest_password';
ALTER ROLE communique_analysis PASSWORD :'analysis_password';
ALTER ROLE communique_gateway PASSWORD :'gateway_password';

CREATE SCHEMA IF NOT EXISTS ingest AUTHORIZATION communique_ingest;
CREATE SCHEMA IF NOT EXISTS analysis AUTHORIZATION communique_analysis;
CREATE SCHEMA IF NOT EXISTS gateway AUTHORIZATION communique_gateway;

-- analysis-service grants the gateway each view that it offers; the tables stay closed.
GRANT USAGE ON SCHEMA analysis TO communique_gateway;

ALTER ROLE communique_ingest SET search_path = ingest;
ALTER ROLE communique_analysis SET search_path = analysis;
ALTER ROLE communique_gateway SET search_path = gateway;
