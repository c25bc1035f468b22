package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentDataErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.referral.ReferralEvent.ReferralDataErased;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnDataErased;
import java.util.ArrayList;
import java.util.List;

/** Hears everything that any service says, its own included: the table follows the referrals, the view takes an entry of each event. */
public final class Hearing {

  private final Pathways pathways;
  private final Views views;
  private final Closing closing;
  private final Wakes wakes;

  public Hearing(Pathways pathways, Views views, Closing closing, Wakes wakes) {
    this.pathways = pathways;
    this.views = views;
    this.closing = closing;
    this.wakes = wakes;
  }

  /**
   * May be called again with the same events: nothing is done twice.
   *
   * @param heard of one pathway, in its order
   */
  public void hear(List<Envelope<?>> heard) {
    var entries = new ArrayList<Envelope<?>>();
    for (var each : heard) {
      switch (each.event()) {
        case PathwayErased erased -> {
          closing.wipe(erased.pathway(), erased.occurredAt());
          reported(each);
        }
        case ReferralDataErased _, AppointmentDataErased _, ReturnDataErased _ -> reported(each);
        default -> {
          follow(each);
          entries.add(each);
        }
      }
    }
    if (!entries.isEmpty()) {
      tell(entries);
    }
  }

  private void follow(Envelope<?> heard) {
    if (Following.concerns(heard.event())) {
      pathways.hear(heard.event().pathway(), heard, pathway -> Following.hear(pathway, heard));
    }
  }

  /** What is heard after an erasure finds nothing to be told to any more. */
  private void tell(List<Envelope<?>> heard) {
    views.hear(heard).ifPresent(view -> {
      wakes.tell(view);
      views.settle(view);
    });
  }

  private void reported(Envelope<?> heard) {
    pathways.hear(heard.event().pathway(), heard,
        pathway -> pathway == null ? null : pathway.reported(heard.stream().service(), heard.event().occurredAt()));
  }
}
