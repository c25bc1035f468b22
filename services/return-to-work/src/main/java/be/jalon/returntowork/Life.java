package be.jalon.returntowork;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/** Whether a return still runs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
public sealed interface Life {

  @JsonTypeName("open")
  record Open() implements Life {}

  @JsonTypeName("completed")
  record Completed(LocalDate on) implements Life {}

  @JsonTypeName("closed")
  record Closed(Reason.OfClosure reason) implements Life {}
}
