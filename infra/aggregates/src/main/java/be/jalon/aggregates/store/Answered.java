package be.jalon.aggregates.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * The keyed commands that a document remembers: the one that created it always, of the others the last twenty for a day (architecture, section 7).
 */
public record Answered(@Field("answers") List<Answer> answers) {

  static final int REMEMBERED = 20;
  static final Duration FOR = Duration.ofHours(24);
  public static final Answered NOTHING = new Answered(List.of());

  public Answered {
    answers = List.copyOf(answers);
  }

  public Optional<Answer> to(String keyHash, Instant now) {
    return lasting(now).filter(answer -> answer.keyHash().equals(keyHash)).findFirst();
  }

  public Answered and(Answer answer, Instant now) {
    var creating = lasting(now).filter(Answered::creating).toList();
    var others = Stream.concat(lasting(now).filter(known -> !creating(known)), Stream.of(answer)).toList();
    return new Answered(Stream.concat(creating.stream(), others.stream().skip(Math.max(0, others.size() - REMEMBERED))).toList());
  }

  private Stream<Answer> lasting(Instant now) {
    return answers.stream().filter(answer -> creating(answer) || answer.at().plus(FOR).isAfter(now));
  }

  private static boolean creating(Answer answer) {
    return answer.status() == Answer.Status.CREATED;
  }
}
