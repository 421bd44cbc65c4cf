package org.cordee.learningsets.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.cordee.house.live.LiveServer;
import org.cordee.learningsets.terms.Stage;
import org.cordee.platform.secret.TestSeal;

/**
 * A set in the running server, whose members have all accepted: what forming and answering would bring about, without
 * its many pages.
 *
 * @param id of the set
 */
public record LiveSet(long id) {

    private static final AtomicLong IDS = new AtomicLong(System.currentTimeMillis());

    /**
     * Members of two levels where somebody facilitates, else of one.
     *
     * @param cohort it comes from, or null for none
     * @param facilitator demo name, or null
     * @param members demo names, at least four
     */
    public static LiveSet accepted(String title, Long cohort, String facilitator, List<String> members) {
        return accepted(LiveServer.here(), title, cohort, facilitator, members);
    }

    private static LiveSet accepted(
            LiveServer live, String title, Long cohort, String facilitator, List<String> members) {
        long id = IDS.incrementAndGet();
        Timestamp now = Timestamp.from(Instant.now());
        live.change(
                "insert into learning_set (id, version, title, origin_kind, cohort_id, facilitated, facilitator_id, "
                        + "state, created_at) values (?, 1, ?, ?, ?, ?, ?, 'FORMING', ?)",
                id,
                title,
                cohort == null ? "OWN" : "COHORT",
                cohort,
                facilitator != null,
                facilitator == null ? null : person(live, facilitator),
                now);
        for (int i = 0; i < members.size(); i++) {
            live.change(
                    "insert into set_member (id, version, set_id, person_id, state, level, lived_experience, "
                            + "proposed_at, answered_at) values (?, 1, ?, ?, 'ACCEPTED', ?, false, ?, ?)",
                    IDS.incrementAndGet(),
                    id,
                    person(live, members.get(i)),
                    facilitator != null && i % 2 == 0 ? "CITIZEN" : "PRACTITIONER",
                    now,
                    now);
        }
        return new LiveSet(id);
    }

    /**
     * The same with a contract that all have signed, and its meetings, without dates; each member hosts in turn.
     *
     * @param facilitator demo name, or null
     * @param strictness GUIDE, STEADY or STRICT
     * @param minutes of each stage
     */
    public static LiveSet contracted(
            String title, String facilitator, List<String> members, String strictness, int minutes) {
        return contracted(LiveServer.here(), title, null, facilitator, members, strictness, minutes);
    }

    /** The same in a cohort. @param cohort or null */
    public static LiveSet contracted(
            String title, Long cohort, String facilitator, List<String> members, String strictness, int minutes) {
        return contracted(LiveServer.here(), title, cohort, facilitator, members, strictness, minutes);
    }

    /** The same in another server. */
    public static LiveSet contracted(
            LiveServer live,
            String title,
            Long cohort,
            String facilitator,
            List<String> members,
            String strictness,
            int minutes) {
        LiveSet set = accepted(live, title, cohort, facilitator, members);
        Timestamp now = Timestamp.from(Instant.now());
        long contract = IDS.incrementAndGet();
        live.change(
                "insert into set_contract (id, version, set_id, contract_number, purpose_sealed, rules_sealed, "
                        + "confidentiality_sealed, meetings, weeks_between, meeting_minutes, strictness,"
                        + " changed_at, agreed_at) values (?, 1, ?, 1, ?, ?, ?, 3, 5, 180, ?, ?, ?)",
                contract,
                set.id(),
                seal("To learn", "purpose", contract),
                seal("Ask", "rules", contract),
                seal("It stays here", "confidence", contract),
                strictness,
                now,
                now);
        Stream.concat(members.stream(), Stream.ofNullable(facilitator))
                .forEach(name -> live.change(
                        "insert into contract_signature (id, contract_id, person_id,"
                                + " signed_at) values (?, ?, ?, ?)",
                        IDS.incrementAndGet(),
                        contract,
                        person(name),
                        now));
        for (Stage stage : Stage.values()) {
            live.change(
                    "insert into contract_stage (contract_id, stage, minutes) values (?, ?, ?)",
                    contract,
                    stage.name(),
                    minutes);
        }
        for (int i = 1; i <= 3; i++) {
            live.change(
                    "insert into set_meeting (id, version, set_id, contract_id, meeting_number, host_id, state, "
                            + "agenda_item, revision) values (?, 1, ?, ?, ?, ?, 'PLANNED', 'CHECK_IN', 0)",
                    IDS.incrementAndGet(),
                    set.id(),
                    contract,
                    i,
                    person(live, members.get((i - 1) % members.size())));
        }
        live.change("update learning_set set state = 'CONTRACTED', contracted_at = ? where id = ?", now, set.id());
        return set;
    }

    private static String seal(String text, String column, long contract) {
        return TestSeal.seal(text, "set_contract." + column, contract);
    }

    /** Id of the person with that demo name. */
    public static long person(String demoName) {
        return person(LiveServer.here(), demoName);
    }

    private static long person(LiveServer live, String demoName) {
        return live.count("select person_id from account where email = ?", demoName + "@demo.example");
    }

    /** Id of the meeting with that number. */
    public long meeting(int number) {
        return meeting(LiveServer.here(), number);
    }

    public long meeting(LiveServer live, int number) {
        return live.count("select id from set_meeting where set_id = ? and meeting_number = ?", id, number);
    }
}
