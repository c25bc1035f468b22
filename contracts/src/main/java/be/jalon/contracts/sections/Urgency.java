package be.jalon.contracts.sections;

/** How soon the network is to answer; the times are the referral service's settings. Danger is no urgency: see {@link Safety}. */
public enum Urgency { ROUTINE, SOON, URGENT }
