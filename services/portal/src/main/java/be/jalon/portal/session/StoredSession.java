package be.jalon.portal.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session as one request uses it: attributes are opened when somebody asks for them, and what was changed is remembered, so that two requests of one person
 * at the same time do not undo each other's changes.
 */
final class StoredSession implements Session {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final Instant createdAt;
  private final Instant until;
  private final Map<String, byte[]> sealed;
  private final BiFunction<String, byte[], @Nullable Object> opening;
  private final Map<String, Object> opened = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private String id;
  private @Nullable String storedAs;
  private Instant lastAccess;
  private Instant storedAccess;
  private Duration idle;

  /**
   * @param storedAs the id under which it was found; null for a new one
   * @param until when it ends in any case
   * @param sealed by attribute; {@code opening} returns null for what cannot be opened any more
   */
  StoredSession(@Nullable String storedAs, Instant createdAt, Instant lastAccess, Duration idle, Instant until, Map<String, byte[]> sealed,
      BiFunction<String, byte[], @Nullable Object> opening) {
    this.id = storedAs == null ? newId() : storedAs;
    this.storedAs = storedAs;
    this.createdAt = createdAt;
    this.lastAccess = lastAccess;
    this.storedAccess = lastAccess;
    this.idle = idle;
    this.until = until;
    this.sealed = new HashMap<>(sealed);
    this.opening = opening;
  }

  private static String newId() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Under which id it stands in the store; null while it does not. */
  @Nullable String storedAs() {
    return storedAs;
  }

  /** Names of attributes that this request set or removed. */
  Set<String> changed() {
    return Set.copyOf(changed);
  }

  void saved() {
    storedAs = id;
    changed.clear();
  }

  /** Whether it was used so much later than the store knows. */
  boolean accessIsNews(Duration than) {
    return lastAccess.isAfter(storedAccess.plus(than));
  }

  Instant endsAt() {
    var idleUntil = lastAccess.plus(idle);
    return idleUntil.isBefore(until) ? idleUntil : until;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(endsAt());
  }

  @Override
  public String getId() {
    return id;
  }

  /** Everything is sealed for the id it belongs to, so all of it is opened and sealed anew. */
  @Override
  public String changeSessionId() {
    getAttributeNames().forEach(this::<Object>getAttribute);
    changed.addAll(opened.keySet());
    id = newId();
    return id;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    if (!opened.containsKey(name) && sealed.containsKey(name)) {
      var value = opening.apply(name, sealed.remove(name));
      if (value != null) {
        opened.put(name, value);
      }
    }
    return (T) opened.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    var names = new HashSet<>(opened.keySet());
    names.addAll(sealed.keySet());
    return names;
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed.add(name);
    sealed.remove(name);
    if (value == null) {
      opened.remove(name);
    } else {
      opened.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    setAttribute(name, null);
  }

  @Override
  public Instant getCreationTime() {
    return createdAt;
  }

  @Override
  public Instant getLastAccessedTime() {
    return lastAccess;
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    if (Presence.isThere()) {
      lastAccess = at;
    }
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    idle = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  @Override
  public boolean isExpired() {
    return isOver(Instant.now());
  }
}
