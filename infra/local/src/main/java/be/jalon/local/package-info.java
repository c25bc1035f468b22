/**
 * Everything on one machine with one command: broker, store, identity provider and the services, each a process of its own.
 * Decides which processes run, on which ports, with which data, and what happens when one dies.
 */
@NullMarked
package be.jalon.local;

import org.jspecify.annotations.NullMarked;
