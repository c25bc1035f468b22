/**
 * What the return-to-work service says: engagements, incapacities and the life of a progressive return.
 */
@NullMarked
package be.jalon.contracts.returntowork;

import org.jspecify.annotations.NullMarked;
