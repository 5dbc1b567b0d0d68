-- What is known of a workspace has a row from when the workspace is registered: which were never read is asked with each page of a list, and
-- must not take a look at all that were. A trigger, for a replica of the version before can register one while others are of this one.
CREATE FUNCTION pca.begin_inventory() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO pca.inventory_workspace (workspace, next_reading) VALUES (NEW.name, '-infinity')
    ON CONFLICT ON CONSTRAINT inventory_workspace_pkey DO NOTHING;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION pca.begin_inventory() FROM PUBLIC;
CREATE TRIGGER begin_inventory AFTER INSERT ON pca.workspace FOR EACH ROW EXECUTE FUNCTION pca.begin_inventory();

INSERT INTO pca.inventory_workspace (workspace, next_reading)
SELECT name, '-infinity' FROM pca.workspace ON CONFLICT ON CONSTRAINT inventory_workspace_pkey DO NOTHING;

CREATE INDEX inventory_workspace_unread ON pca.inventory_workspace (workspace) WHERE observed_at IS NULL OR stale_code IS NOT NULL;
