package be.jalon.security;

import be.jalon.security.problems.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests are worked on at once, some more wait a moment for their turn, and the rest are asked to come back. Threads cost nothing here, so without it
 * an instance that is asked more than it can do takes everything in, until its memory is full and it answers nobody. An open stream counts only while it opens.
 */
final class Crowd extends OncePerRequestFilter {

  private final Semaphore here;
  private final Semaphore turns;
  private final Duration patience;
  private final ProblemAnswer problems;

  /**
   * @param atOnce worked on; four times as many may wait
   * @param patience how long they may wait
   */
  Crowd(int atOnce, Duration patience, ProblemAnswer problems) {
    this.here = new Semaphore(5 * atOnce);
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (!here.tryAcquire()) {
      turnAway(request, response);
      return;
    }
    try {
      inTurn(request, response, chain);
    } finally {
      here.release();
    }
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (!itsTurn()) {
      turnAway(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      turns.release();
    }
  }

  private boolean itsTurn() {
    try {
      return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Retry-After", "1");
    problems.write(CommonProblem.OVERLOADED, request, response);
  }
}
