/**
 * From HTTP to the use cases and back: decides how requests are shaped and which parts of an appointment each party is answered with.
 * Times go out with Brussels' offset; requests may use any.
 */
@NullMarked
package be.jalon.appointment.web;

import org.jspecify.annotations.NullMarked;
