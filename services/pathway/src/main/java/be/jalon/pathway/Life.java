package be.jalon.pathway;

/** How far a pathway's life is. */
public enum Life {
  OPEN,
  /** Nothing new is agreed or seated; what was agreed goes on until withdrawn. Only a closed pathway can be erased. */
  CLOSED,
  /** Nothing of it is left but that it was, and which services have reported that they hold nothing any more. */
  ERASED
}
