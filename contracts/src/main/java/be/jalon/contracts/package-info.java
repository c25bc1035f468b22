/**
 * What every service may say to another: events, the entry each brings to a pathway, and the topics they travel on.
 * Decides the shape of what is said and nothing about who may say it.
 */
@NullMarked
package be.jalon.contracts;

import org.jspecify.annotations.NullMarked;
