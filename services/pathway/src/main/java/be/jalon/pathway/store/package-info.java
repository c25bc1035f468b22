/**
 * Keeps views, timelines and the access log in the service's own database: what is no aggregate, because it can be rebuilt or is only ever added to.
 * Decides nothing about who sees what; everything personal is sealed under the pathway's key before it is written.
 */
@NullMarked
package be.jalon.pathway.store;

import org.jspecify.annotations.NullMarked;
