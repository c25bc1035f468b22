package be.jalon.returntowork.web;

import be.jalon.contracts.ReturnId;
import be.jalon.contracts.sections.Sections;
import be.jalon.returntowork.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something the caller wrote, shown to them again. @param event wire name of what was said */
record WritingView(String event, Instant at, Sections sections) {

  static List<WritingView> about(@Nullable ReturnId returnId, List<Writing> written) {
    return written.stream().filter(writing -> Objects.equals(writing.about(), returnId))
        .map(writing -> new WritingView(writing.event(), writing.at(), writing.sections())).toList();
  }
}
