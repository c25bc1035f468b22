package be.jalon.aggregates.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs by place.
 *
 * @param service name of the service, which is also the name of its topic
 */
@ConfigurationProperties("jalon")
record AggregatesProperties(String service, @DefaultValue Topics topics) {

  /**
   * @param replication copies of each topic's partitions; 1 on one machine
   * @param minInsync how many of them must have an event; 1 on one machine
   * @param create whether missing topics are made at start
   */
  record Topics(@DefaultValue("3") short replication, @DefaultValue("2") int minInsync, @DefaultValue("false") boolean create) {}
}
