package org.cordee.learningsets.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cordee.house.live.LiveServer;

/**
 * A set in the running server, whose members have all accepted: what forming and answering would bring about, without its many pages.
 *
 * @param id of the set
 */
public record LiveSet(long id) {

    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis());

    /**
     * Members of two levels where somebody facilitates, else of one.
     *
     * @param cohort      it comes from, or null for none
     * @param facilitator demo name, or null
     * @param members     demo names, at least four
     */
    public static LiveSet accepted(String title, Long cohort, String facilitator, List<String> members) {
        LiveServer live = LiveServer.here();
        long id = IDS.incrementAndGet();
        Timestamp now = Timestamp.from(Instant.now());
        live.change("insert into learning_set (id, version, title, origin_kind, cohort_id, facilitated, facilitator_id, state, made_at) values (?, 1, ?, ?, ?, ?, ?, 'FORMING', ?)",
                id, title, cohort == null ? "OWN" : "COHORT", cohort, facilitator != null, facilitator == null ? null : person(facilitator), now);
        for (int i = 0; i < members.size(); i++) {
            live.change("insert into set_member (id, version, set_id, person_id, state, level, lived_experience, proposed_at, answered_at) values (?, 1, ?, ?, 'ACCEPTED', ?, false, ?, ?)",
                    IDS.incrementAndGet(), id, person(members.get(i)), facilitator != null && i % 2 == 0 ? "CITIZEN" : "PRACTITIONER", now, now);
        }
        return new LiveSet(id);
    }

    /** Id of the person with that demo name. */
    public static long person(String demoName) {
        return LiveServer.here().count("select person_id from account where email = ?", demoName + "@demo.example");
    }

    /** Id of the meeting with that number. */
    public long meeting(int number) {
        return LiveServer.here().count("select id from set_meeting where set_id = ? and meeting_no = ?", id, number);
    }
}
