package be.jalon.pathway.web;

import be.jalon.contracts.PathwayId;
import be.jalon.pathway.Views;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For operators, on the management port: begins to rebuild a view; republishing the journals of all services then fills it, and it takes the old one's place. */
@Component
@Endpoint(id = "jalonview")
class ViewEndpoint {

  private final Views views;

  ViewEndpoint(Views views) {
    this.views = views;
  }

  @WriteOperation
  Map<String, String> rebuild(@Selector String pathway) {
    views.startRebuilding(new PathwayId(pathway));
    return Map.of("pathway", pathway, "next", "republish the pathway with jalonjournal of every service");
  }
}
