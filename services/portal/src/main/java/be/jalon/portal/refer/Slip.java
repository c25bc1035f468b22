package be.jalon.portal.refer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the patient takes home: what they agreed to, what happens now, whom to call.
 *
 * @param language of the patient
 * @param care what they answered, as are {@code workLimits} and {@code returnPlan}
 * @param due until when the network is to answer (UTC); null when that is not known
 */
record Slip(String referral, String language, String patient, String doctor, String network, String care, String workLimits, String returnPlan, Instant sentAt,
    @Nullable Instant due) {
}
