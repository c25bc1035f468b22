/**
 * The rules of the Belgian return to work as dated, named values: which wording is in force on a day for a scheme, and what it says.
 * Decides dates and limits; never what a patient or a doctor does with them.
 */
@NullMarked
package be.jalon.returntowork.rules;

import org.jspecify.annotations.NullMarked;
