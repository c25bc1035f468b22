package be.jalon.faults.truth;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients saw happen, written down as they see it by as many as there are. */
public final class Ledger {

  private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
  private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
  private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
  private final Queue<Loss> losses = new ConcurrentLinkedQueue<>();
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
  private final Map<String, Consent> consents = new ConcurrentHashMap<>();
  private final Map<String, Long> following = new ConcurrentHashMap<>();
  private final Set<String> erased = ConcurrentHashMap.newKeySet();
  private final Set<String> abandoned = ConcurrentHashMap.newKeySet();
  private final Set<String> poisoned = ConcurrentHashMap.newKeySet();

  public void done(Deed deed) {
    deeds.add(deed);
  }

  public void granted(Consent consent) {
    consents.put(consent.id(), consent);
  }

  public void withdrawn(String consent, long at) {
    consents.computeIfPresent(consent, (_, given) -> given.withdrawn(at));
  }

  public void heard(Heard one) {
    heard.add(one);
  }

  public void read(Page page) {
    pages.add(page);
  }

  /** The patient's stream is open: whatever is sent from now on comes over it. */
  public void follows(String pathway, long since) {
    following.putIfAbsent(pathway, since);
  }

  public void followsNoMore(String pathway) {
    following.put(pathway, Long.MAX_VALUE);
  }

  /** Before the command is sent: from then on nothing is promised but silence. */
  public void erasing(String pathway) {
    erased.add(pathway);
  }

  public void abandoned(String pathway) {
    abandoned.add(pathway);
  }

  public void poisoned(String stream) {
    poisoned.add(stream);
  }

  public void lost(Loss loss) {
    losses.add(loss);
  }

  public void unanswered(String call) {
    unanswered.add(call);
  }

  public List<Deed> deeds() {
    return List.copyOf(deeds);
  }

  /** Whether a restored store lost something of that pathway. */
  public boolean hasLost(String pathway) {
    return losses.stream().anyMatch(loss -> deeds.stream().anyMatch(deed -> deed.pathway().equals(pathway) && loss.took(deed)));
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  List<Page> pages() {
    return List.copyOf(pages);
  }

  List<Loss> losses() {
    return List.copyOf(losses);
  }

  List<Consent> consents() {
    return consents.values().stream().map(consent -> losses.stream().anyMatch(loss -> loss.tookBack(consent)) ? consent.withdrawn(Consent.STANDS) : consent).toList();
  }

  List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  Map<String, Long> following() {
    return Map.copyOf(following);
  }

  public Set<String> erased() {
    return Set.copyOf(erased);
  }

  Set<String> abandoned() {
    return Set.copyOf(abandoned);
  }

  Set<String> poisoned() {
    return Set.copyOf(poisoned);
  }
}
