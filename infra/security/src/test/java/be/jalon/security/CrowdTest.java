package be.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.jalon.security.problems.ProblemAnswer;
import be.jalon.security.problems.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class CrowdTest {

  private static final ProblemAnswer PROBLEMS = new ProblemAnswer(Texts.onClassPath(), JsonMapper.builder().build());

  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();

  @Test
  void worksOnSoManyAtOnceLetsSomeWaitAndAsksTheRestToComeBack() {
    var crowd = new Crowd(2, Duration.ofMinutes(1), PROBLEMS);

    var everybody = come(crowd, 11);

    await().until(() -> everybody.stream().filter(CompletableFuture::isDone).count() == 1);
    assertThat(everybody).filteredOn(CompletableFuture::isDone).allSatisfy(answer -> assertThat(answer.join().getStatus()).isEqualTo(503));
    await().until(() -> inside.get() == 2);
    done.countDown();
    assertThat(everybody).filteredOn(answer -> answer.join().getStatus() == 200).hasSize(10);
  }

  @Test
  void whoWaitedInVainIsToldWhenToComeBackAndLeavesTheirPlace() throws Exception {
    var crowd = new Crowd(2, Duration.ofMillis(50), PROBLEMS);
    var first = come(crowd, 2);
    await().until(() -> inside.get() == 2);

    var refused = come(crowd, 1).getFirst().get();

    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentAsString()).contains("overloaded");
    done.countDown();
    first.forEach(CompletableFuture::join);
    assertThat(come(crowd, 1).getFirst().get().getStatus()).isEqualTo(200);
  }

  private List<CompletableFuture<MockHttpServletResponse>> come(Crowd crowd, int many) {
    var answers = new ArrayList<CompletableFuture<MockHttpServletResponse>>();
    for (int i = 0; i < many; i++) {
      var answer = new CompletableFuture<MockHttpServletResponse>();
      answers.add(answer);
      Thread.ofVirtual().start(() -> {
        var response = new MockHttpServletResponse();
        try {
          crowd.doFilter(new MockHttpServletRequest(), response, (_, _) -> work());
          answer.complete(response);
        } catch (Exception e) {
          answer.completeExceptionally(e);
        }
      });
    }
    return answers;
  }

  private void work() {
    inside.incrementAndGet();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      inside.decrementAndGet();
    }
  }
}
