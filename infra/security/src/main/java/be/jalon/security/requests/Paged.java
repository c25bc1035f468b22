package be.jalon.security.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list that is answered in the order in which it is to be worked through. Whoever asks for none gets the first, and is told by {@code Link}
 * (RFC 8288, {@code rel="next"}) where the rest is. A list that changes between two pages may show a line twice or on the next look.
 */
public final class Paged {

  /** Lines of a page when nobody says how many. */
  public static final String LIMIT = "200";

  public static final int LIMIT_AT_MOST = 500;
  public static final int PAGES_AT_MOST = 1_000;

  private Paged() {
  }

  /** @param page from 0 */
  public static <T, V> List<V> page(List<T> all, int page, int limit, Function<T, V> view) {
    return all.stream().skip((long) page * limit).limit(limit).map(view).toList();
  }

  public static <T, V> ResponseEntity<List<V>> answer(List<T> all, int page, int limit, HttpServletRequest request, Function<T, V> view) {
    return ResponseEntity.ok().headers(next(all.size(), page, limit, request)).body(page(all, page, limit, view));
  }

  /** Where the next page is: relative, so that it holds behind any proxy. */
  public static HttpHeaders next(int all, int page, int limit, HttpServletRequest request) {
    var headers = new HttpHeaders();
    if ((long) (page + 1) * limit < all) {
      var query = UriComponentsBuilder.newInstance().query(request.getQueryString()).replaceQueryParam("page", page + 1).replaceQueryParam("limit", limit);
      headers.add(HttpHeaders.LINK, "<" + query.build(true).toUriString() + ">; rel=\"next\"");
    }
    return headers;
  }
}
