/** Where the time goes while the system is under load: on the processor, and waiting. Decides how frames are told apart and counted. */
@NullMarked
package be.jalon.bench.profile;

import org.jspecify.annotations.NullMarked;
