/**
 * The portal's pages as people meet them: a real browser, the whole system behind it.
 * Decides what a page has to be to count as usable: no violation that axe-core finds, the keyboard alone, updates without reloading.
 */
@NullMarked
package be.jalon.pages;

import org.jspecify.annotations.NullMarked;
