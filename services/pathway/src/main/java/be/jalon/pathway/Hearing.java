package be.jalon.pathway;

import be.jalon.contracts.Envelope;
import be.jalon.contracts.appointment.AppointmentEvent.AppointmentDataErased;
import be.jalon.contracts.pathway.PathwayEvent.PathwayErased;
import be.jalon.contracts.referral.ReferralEvent.ReferralDataErased;
import be.jalon.contracts.returntowork.ReturnEvent.ReturnDataErased;

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

  /** May be called again with the same event: nothing is done twice. */
  public void hear(Envelope<?> heard) {
    switch (heard.event()) {
      case PathwayErased erased -> {
        closing.wipe(erased.pathway(), erased.occurredAt());
        reported(heard);
      }
      case ReferralDataErased _, AppointmentDataErased _, ReturnDataErased _ -> reported(heard);
      default -> told(heard);
    }
  }

  private void told(Envelope<?> heard) {
    var id = heard.event().pathway();
    if (Following.concerns(heard.event())) {
      pathways.hear(id, heard, pathway -> Following.hear(pathway, heard));
    }
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
