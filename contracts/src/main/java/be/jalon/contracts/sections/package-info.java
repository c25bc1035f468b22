/**
 * The pieces of a payload, one shape per data category: redaction is dropping a section.
 * Decides which category a piece of data belongs to and whether it is encrypted wherever it is written.
 */
@NullMarked
package be.jalon.contracts.sections;

import org.jspecify.annotations.NullMarked;
