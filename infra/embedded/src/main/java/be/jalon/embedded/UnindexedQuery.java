package be.jalon.embedded;

/**
 * A kind of query that read a whole collection because neither the id nor a declared index leads to its documents.
 *
 * @param namespace database and collection, joined by a dot
 * @param shape fields and operators, never values
 * @param times how often it came
 */
public record UnindexedQuery(String namespace, String shape, long times) {}
