-- Tokens of a partner come in the order of workspace and id: from the index, without looking at all that follow.
DROP INDEX pca.inventory_token_partner;
CREATE INDEX inventory_token_partner ON pca.inventory_token (partner, workspace, token_id) WHERE partner IS NOT NULL AND gone_at IS NULL;
