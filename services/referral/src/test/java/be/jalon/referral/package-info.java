/** One story in every test: Noah Lemmens, a logistics planner, referred by Dr Anne Lambert to Réseau Sambre. Decides nothing. */
@NullMarked
package be.jalon.referral;

import org.jspecify.annotations.NullMarked;
