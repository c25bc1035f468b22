package be.jalon.aggregates.testing;

import be.jalon.aggregates.Decision;
import be.jalon.aggregates.Kind;
import be.jalon.contracts.PathwayId;
import be.jalon.contracts.Refusal;
import be.jalon.contracts.ReferralId;
import be.jalon.contracts.people.PersonName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A referral of which only the notes count. Each note is a fact; a question is one too, and is to be asked again in a while. */
public record SampleReferral(ReferralId id, PathwayId pathway, PersonName patient, List<String> notes, @Nullable Instant askAgainAt) {

  public static final Kind<SampleReferral> KIND = Kind.of("referrals", SampleReferral.class)
      .pathway(SampleReferral::pathway)
      .due(SampleReferral::askAgainAt)
      .wake((referral, now) -> referral.askAgain())
      .keys(referral -> Set.of("sender:" + Story.ANNE.key()))
      .build();

  public enum No implements Refusal {
    NOTE_EMPTY;

    @Override
    public String code() {
      return "note-empty";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  public static Decision<SampleReferral> submit(String id, PathwayId pathway) {
    var referral = new SampleReferral(new ReferralId(id), pathway, Story.NOAH, List.of(), null);
    return Decision.decided(referral, Story.informationRequested(referral.id, pathway));
  }

  public Decision<SampleReferral> note(String note) {
    if (note.isEmpty()) {
      return Decision.refused(No.NOTE_EMPTY, "note");
    }
    var more = new ArrayList<>(notes);
    more.add(note);
    return Decision.decided(new SampleReferral(id, pathway, patient, more, askAgainAt), Story.careStatusUpdated(id, pathway, note));
  }

  public Decision<SampleReferral> askAt(Instant at) {
    return Decision.decided(new SampleReferral(id, pathway, patient, notes, at));
  }

  private Decision<SampleReferral> askAgain() {
    return Decision.decided(new SampleReferral(id, pathway, patient, notes, null), Story.informationRequested(id, pathway));
  }
}
