-- Asked for by its id a token is looked up in one registered workspace after the other, by the key: milliseconds for a thousand of them,
-- where an index of ids in an order of their own cost each reading a page somewhere else for each token.
DROP INDEX pca.inventory_token_id;
