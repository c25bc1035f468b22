package be.jalon.pages;

import be.jalon.local.Child;
import be.jalon.local.Layout;
import be.jalon.local.Ports;
import be.jalon.local.Secrets;
import be.jalon.local.ServiceName;
import be.jalon.local.story.Cast;
import be.jalon.local.story.Chapter;
import be.jalon.local.story.DoctorsSoftware;
import be.jalon.local.story.Story;
import be.jalon.trials.WholeSystem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The system whose pages are looked at, the same for all tests ({@link InABrowser}): one of their own or, where {@code -Djalon.pages.base} names a running one's first port and
 * {@code -Djalon.pages.data} its data folder, that one, so that a page can be changed and looked at again within seconds.
 *
 * <p>A test class keeps to {@link People} of its own, so that none meets what another did. The doctors besides the clinician serve everybody: their lists are long.
 */
final class Running implements AutoCloseable {

  private final Ports ports;
  private final Path data;
  private final String password;
  private final @Nullable WholeSystem own;
  private final Figures figures = new Figures();

  private Running(Ports ports, Path data, @Nullable WholeSystem own) {
    this.ports = ports;
    this.data = data;
    this.password = new Secrets(data).demoPassword();
    this.own = own;
  }

  static Running found() throws InterruptedException {
    var base = System.getProperty("jalon.pages.base", "");
    if (!base.isEmpty()) {
      return new Running(new Ports(Integer.parseInt(base)), Path.of(System.getProperty("jalon.pages.data")), null);
    }
    var started = WholeSystem.start(Path.of(System.getProperty("jalon.trials.data", "target/pages")), Layout.together().withPortal());
    return new Running(started.ports(), started.data(), started);
  }

  String portal() {
    return ports.portalAddress();
  }

  /** A GP's software that this system knows. */
  DoctorsSoftware doctorsSoftware() {
    return new DoctorsSoftware(data);
  }

  String password() {
    return password;
  }

  Cast cast(People people) {
    return new Cast(ports, password, people.clinician());
  }

  /** These people's story, to be told by whoever asks for it: it can be told once in a system. */
  Story story(People people) {
    return new Story(cast(people), people.patient(), Instant.now());
  }

  /** These people's story as far as that. */
  Story story(People people, Chapter last) {
    Assumptions.assumeFalse(hasTold(people), () -> "this system was told the story of " + people.patient() + " before");
    var story = story(people);
    Stream.of(Chapter.values()).filter(chapter -> chapter.compareTo(last) <= 0).forEach(story::tell);
    return story;
  }

  boolean hasTold(People people) {
    return !cast(people).visitor(people.patient()).get(ServiceName.PATHWAY, "/pathways").body().isEmpty();
  }

  String pathwayOf(People people) {
    return cast(people).visitor(people.patient()).get(ServiceName.PATHWAY, "/pathways").body().at("/0/pathway").asString();
  }

  Figures figures() {
    return figures;
  }

  /** To be killed and brought back; a running system of somebody else's is left alone. */
  Child portalProcess() {
    Assumptions.assumeTrue(own != null, "this system is only looked at");
    return own.child("portal");
  }

  @Override
  public void close() {
    figures.tell();
    if (own != null) {
      own.close();
    }
  }
}
