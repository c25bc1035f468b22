/** The return: where it stands, what its reader may do with it now, and the editor of its steps. What may be done, the return-to-work service says; what it would mean too. */
@NullMarked
package be.jalon.portal.returns;

import org.jspecify.annotations.NullMarked;
