package be.jalon.security.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PagedTest {

  private final List<Integer> all = IntStream.range(0, 5).boxed().toList();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/referrals");

  @Test
  void whoFollowsTheLinksGetsEverythingOnceInItsOrder() {
    var seen = new ArrayList<Integer>();
    for (int page = 0; page < 3; page++) {
      seen.addAll(Paged.page(all, page, 2, it -> it));
    }

    assertThat(seen).isEqualTo(all);
    assertThat(Paged.page(all, 3, 2, it -> it)).isEmpty();
    assertThat(Paged.page(all, 1_000, 500, it -> it)).isEmpty();
  }

  @Test
  void thereIsANextPageExactlyWhileSomethingIsLeft() {
    request.setQueryString("from=2026-11-20&page=0");

    assertThat(Paged.next(5, 0, 2, request).getFirst("Link")).isEqualTo("<?from=2026-11-20&page=1&limit=2>; rel=\"next\"");
    assertThat(Paged.next(5, 1, 2, request).getFirst("Link")).contains("page=2");
    assertThat(Paged.next(5, 2, 2, request).isEmpty()).isTrue();
    assertThat(Paged.next(4, 1, 2, request).isEmpty()).isTrue();
  }
}
