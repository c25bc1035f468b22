/**
 * The HTTP face of the referral service: translates requests into acts of the domain and referrals into what each caller may know of them. Decides nothing about care.
 */
@NullMarked
package be.jalon.referral.web;

import org.jspecify.annotations.NullMarked;
