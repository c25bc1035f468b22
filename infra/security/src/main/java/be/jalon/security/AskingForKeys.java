package be.jalon.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the issuer for its keys. They are asked for again for every token that names a key nobody knows, as they must be when keys change; so whoever sends tokens
 * of their own making would make every instance ask as often as they like. Beyond a few times in a short while, what was answered a moment ago is answered again.
 */
final class AskingForKeys extends RestTemplate {

  private static final int AT_ONCE = 5;
  private static final Duration ONCE_IN = Duration.ofSeconds(5);

  private final Bucket allowance = Bucket.builder().addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, ONCE_IN)).build();
  private final Cache<URI, ResponseEntity<?>> lately = Caffeine.newBuilder().expireAfterWrite(ONCE_IN).maximumSize(10).build();

  AskingForKeys(ClientHttpRequestFactory requests) {
    super(requests);
  }

  @Override
  @SuppressWarnings("unchecked") // one type is asked for at one address
  public <T> ResponseEntity<T> exchange(RequestEntity<?> request, Class<T> type) {
    var before = lately.getIfPresent(request.getUrl());
    if (before != null && !allowance.tryConsume(1)) {
      return (ResponseEntity<T>) before;
    }
    var answer = super.exchange(request, type);
    lately.put(request.getUrl(), answer);
    return answer;
  }
}
