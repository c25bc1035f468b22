package be.jalon.security;

import be.jalon.contracts.Refusal;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Ends a request with a refusal: the caller gets it as a problem, in their language. */
public final class RefusedException extends RuntimeException {

  private final transient Refusal refusal;
  private final @Nullable String field;
  private final @Nullable Long sequence;

  public RefusedException(Refusal refusal) {
    this(refusal, null);
  }

  /** @param field path of the field in the request that is the reason, {@code steps[0].hoursPerWeek} for example */
  public RefusedException(Refusal refusal, @Nullable String field) {
    this(refusal, field, null);
  }

  /** @param sequence of the aggregate that refused; told as ETag */
  public RefusedException(Refusal refusal, @Nullable String field, @Nullable Long sequence) {
    super(refusal.code());
    this.refusal = refusal;
    this.field = field;
    this.sequence = sequence;
  }

  /** The one answer to whoever asks for what does not exist, or is not theirs to know. */
  public static RefusedException notFound() {
    return new RefusedException(CommonProblem.NOT_FOUND);
  }

  public Refusal refusal() {
    return refusal;
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  public OptionalLong sequence() {
    return sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence);
  }
}
