package be.jalon.referral;

import be.jalon.contracts.PathwayId;
import be.jalon.testing.Http;
import be.jalon.testing.Http.Answer;

/** What people do with a referral once it is sent. */
final class Desk {

  private final Http http;

  Desk(Http http) {
    this.http = http;
  }

  Answer act(Answer sent, String what, String bearer, String body, String... headers) {
    return http.post("/referrals/" + id(sent) + "/" + what, bearer, body, headers);
  }

  String state(Answer sent, String bearer) {
    return http.get("/referrals/" + id(sent), bearer).body().path("state").asString();
  }

  static String id(Answer answer) {
    return answer.body().path("id").asString();
  }

  static PathwayId pathway(Answer answer) {
    return new PathwayId(answer.body().path("pathway").asString());
  }
}
