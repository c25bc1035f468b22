/**
 * The services' interfaces as the portal uses them: one typed client for each, called as whoever is logged in.
 * Decides nothing; a refusal comes back as {@link be.jalon.portal.services.ServiceProblem}, silence as {@link be.jalon.portal.services.ServiceAway}.
 */
@NullMarked
package be.jalon.portal.services;

import org.jspecify.annotations.NullMarked;
