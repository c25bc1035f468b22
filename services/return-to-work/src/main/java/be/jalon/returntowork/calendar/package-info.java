/**
 * Which days are legal holidays in Belgium, read from Jollyday and held to the ten of rule R62. Regional days and observances decide nothing here.
 */
@NullMarked
package be.jalon.returntowork.calendar;

import org.jspecify.annotations.NullMarked;
