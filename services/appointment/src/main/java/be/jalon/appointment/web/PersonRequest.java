package be.jalon.appointment.web;

import org.jspecify.annotations.Nullable;

/** A practitioner as callers name them: by account or, where they have one, by NIHDI number. */
record PersonRequest(@Nullable String account, @Nullable String nihdi) {
}
