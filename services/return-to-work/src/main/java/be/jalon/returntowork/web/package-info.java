/**
 * The service's HTTP face: requests into use cases, files into answers that hold ids and states alone. Decides nothing of the field.
 */
@NullMarked
package be.jalon.returntowork.web;

import org.jspecify.annotations.NullMarked;
