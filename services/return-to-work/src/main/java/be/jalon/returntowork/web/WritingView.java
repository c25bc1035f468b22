package be.jalon.returntowork.web;

import be.jalon.contracts.sections.Sections;
import java.time.Instant;

/** Something the caller wrote, shown to them again. @param event wire name of what was said */
record WritingView(String event, Instant at, Sections sections) {
}
