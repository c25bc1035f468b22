package be.jalon.pathway;

/** Which way a timeline is read: from the first entry on, or from the latest back. */
public enum Direction { ONWARDS, BACKWARDS }
