package be.jalon.edges.doors;

import java.util.Map;

/**
 * The ids of what was told, by which doors are knocked at.
 *
 * @param seat of the doctor who referred
 * @param vacantSeat of a practice that has not named anybody
 * @param opSeat of the occupational physician
 * @param asked a second referral, which its network has not answered
 * @param consent withdrawn
 * @param entry the referral, as the doctor told it
 * @param marks from where each listens who may, by account: before the last things were told
 */
record Told(String pathway, String referral, String asked, String seat, String vacantSeat, String opSeat, String consent, String concern, String appointment,
    String engagement, String incapacity, String returnId, String entry, Map<String, String> marks) {
}
