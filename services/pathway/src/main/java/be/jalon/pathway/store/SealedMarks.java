package be.jalon.pathway.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.jalon.contracts.PathwayId;
import be.jalon.keys.PathwayKeys;
import be.jalon.pathway.Marks;
import be.jalon.pathway.Reader;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/** Seals places under the pathway's own key, bound to the viewer, with padding so that their length tells nothing either. */
public final class SealedMarks implements Marks {

  private static final int LENGTH = 160;

  private final PathwayKeys keys;

  public SealedMarks(PathwayKeys keys) {
    this.keys = keys;
  }

  @Override
  public String seal(PathwayId pathway, Reader reader, String place) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.of(pathway).encrypt(padded(place).getBytes(UTF_8), viewer(reader)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a mark could not be sealed", e);
    }
  }

  @Override
  public Optional<String> open(PathwayId pathway, Reader reader, String mark) {
    try {
      return Optional.of(new String(keys.of(pathway).decrypt(Base64.getUrlDecoder().decode(mark), viewer(reader)), UTF_8).strip());
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String padded(String place) {
    return place + " ".repeat(Math.max(0, LENGTH - place.length()));
  }

  private static byte[] viewer(Reader reader) {
    var principal = reader.inNameOf() == null ? "" : reader.inNameOf().key().value();
    return ("mark " + reader.person().key() + " " + principal + " " + reader.capacity()).getBytes(UTF_8);
  }
}
