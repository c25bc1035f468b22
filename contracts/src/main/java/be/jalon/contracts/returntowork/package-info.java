/**
 * What the return-to-work service says: engagements, incapacities and the life of a progressive return.
 * Decides that hours, tasks and reasons stand in sections only, and legal dates name their rule.
 */
@NullMarked
package be.jalon.contracts.returntowork;

import org.jspecify.annotations.NullMarked;
