package be.jalon.faults.truth;

import be.jalon.trials.Written.Said;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known once it is quiet: what clients were told and saw on one side, what lies in the stores on the other.
 *
 * @param counted by stream: how many events its document says there are
 * @param waiting what a document has still to say
 * @param timelines by pathway, in the order of their places
 * @param shown by pathway: the ids on the patient's page
 * @param rebuilt the same after every view was rebuilt from the journals; empty while none was
 * @param following by pathway: since when the patient's stream was open without a break but those it resumed from
 * @param abandoned pathways whose life met what a restored store had lost
 * @param poisoned streams of the records that nobody can read
 * @param readable where words of somebody stood in clear that were told in confidence
 * @param unanswered calls that did not end within their time
 */
public record Evidence(List<Deed> deeds, List<Consent> consents, Set<String> erased, List<Loss> losses, Set<String> abandoned,
    List<Said> journal, Map<String, Long> counted, List<String> waiting, Map<String, List<Placed>> timelines,
    Map<String, List<String>> shown, Map<String, List<String>> rebuilt, List<Heard> heard, List<Page> pages, Map<String, Long> following,
    List<Taken> taken, List<Parked> parked, Set<String> poisoned, List<String> readable, List<String> unanswered) {

  /** Pathways whose view holds all that its journals hold, and nothing that a restored store lost: a view that heard more than the journals tell cannot be rebuilt. */
  public Set<String> rebuildable() {
    var said = journal.stream().map(one -> one.stream() + "/" + one.sequence()).collect(Collectors.toSet());
    return timelines.entrySet().stream().filter(line -> line.getValue().stream().allMatch(placed -> said.contains(placed.event())))
        .map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  boolean restored(String stream) {
    return losses.stream().anyMatch(loss -> stream.startsWith(loss.service() + "/"));
  }

  boolean lost(Deed deed) {
    return losses.stream().anyMatch(loss -> loss.took(deed));
  }

  boolean lives(String pathway) {
    return !erased.contains(pathway) && !poisoned.contains(pathway);
  }
}
