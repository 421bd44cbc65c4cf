package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.database.Sql;
import org.cordee.platform.secret.Seals;
import org.cordee.shared.ids.PersonId;

/**
 * What somebody wrote in their sets is handed out to them alone, and goes with them: check-ins, bids, their issues with
 * the questions asked about them, their questions, promises, reviews, notes and signatures. Meetings stay, without
 * them.
 */
@ApplicationScoped
@Transactional
public class SetWorkData implements PersonalData {

    private static final Period MEETINGS = Period.ofYears(6);
    private static final String WORK = "learningsets.kept.work";
    private static final String WRITTEN = "learningsets.kept.written";
    private static final String NOTES = "learningsets.kept.notes";

    @Inject
    private Sql sql;

    @Inject
    private Seals seals;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("set_contract", WORK, MEETINGS),
                new Kept("contract_signature", WORK, MEETINGS),
                new Kept("set_meeting", WORK, MEETINGS),
                new Kept("meeting_check_in", WRITTEN, null),
                new Kept("meeting_bid", WRITTEN, null),
                new Kept("meeting_round", WRITTEN, null),
                new Kept("round_question", WRITTEN, null),
                new Kept("set_action", WRITTEN, null),
                new Kept("learning_review", WRITTEN, null),
                new Kept("set_note", NOTES, null),
                new Kept("set_proposal", WORK, MEETINGS),
                new Kept("set_proposal_yes", WORK, MEETINGS));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Map<String, Object>> signed = sql.read(
                "select s.title, c.contract_number, g.signed_at from contract_signature g"
                        + " join set_contract c on c.id = g.contract_id"
                        + " join learning_set s on s.id = c.set_id where g.person_id = ? order by g.id",
                row -> ExportRow.of(
                        "set",
                        row.getString("title"),
                        "contract",
                        row.getInt("contract_number"),
                        "signed",
                        Sql.instant(row, "signed_at")),
                person);
        List<Map<String, Object>> written = Stream.of(
                        inMeetings("check-in", "meeting_check_in", "text", "person_id", "created_at", person),
                        inMeetings("bid", "meeting_bid", "text", "person_id", "created_at", person),
                        inMeetings("issue", "meeting_round", "issue", "presenter_id", "started_at", person),
                        questions(person),
                        ofSets("action", "set_action", "text", "owner_id", "created_at", person),
                        ofSets("outcome", "set_action", "report", "owner_id", "reported_at", person),
                        ofSets("review", "learning_review", "text", "person_id", "created_at", person))
                .flatMap(List::stream)
                .toList();
        List<Map<String, Object>> hosted = sql.read(
                "select s.title, m.meeting_number, m.state from set_meeting m"
                        + " join learning_set s on s.id = m.set_id where m.host_id = ?"
                        + " order by m.id",
                row -> ExportRow.of(
                        "set",
                        row.getString("title"),
                        "meeting hosted",
                        row.getInt("meeting_number"),
                        "state",
                        key(row.getString("state"))),
                person);
        // which set that was, they learn once they are asked
        List<Map<String, Object>> asked = sql.read(
                "select state, proposed_at from set_proposal where person_id = ? order by id",
                row -> ExportRow.of(
                        "considered for a set", Sql.instant(row, "proposed_at"), "state", key(row.getString("state"))),
                person);
        return List.of(
                new Section(WORK, signed),
                new Section(WORK, hosted),
                new Section(WORK, proposals("proposed by you", "p.proposed_by", "p.proposed_at", "", person)),
                new Section(
                        WORK,
                        proposals(
                                "you agreed",
                                "y.person_id",
                                "y.agreed_at",
                                " join set_proposal_yes y on y.proposal_id = p.id",
                                person)),
                new Section(WORK, asked),
                new Section(WRITTEN, written),
                new Section(NOTES, ofSets("note", "set_note", "text", "person_id", "changed_at", person)));
    }

    private List<Map<String, Object>> proposals(String part, String who, String at, String more, PersonId person) {
        return sql.read(
                "select s.title, p.subject, p.state, " + at
                        + " as moment from set_proposal p join learning_set s on s.id = p.set_id" + more + " where "
                        + who + " = ? order by p.id",
                row -> ExportRow.of(
                        "set",
                        row.getString("title"),
                        part,
                        key(row.getString("subject")),
                        "state",
                        key(row.getString("state")),
                        "at",
                        Sql.instant(row, "moment")),
                person);
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Map<String, Object>> inMeetings(
            String what, String table, String column, String owner, String at, PersonId person) {
        return written(
                what,
                table,
                column,
                at,
                table + " t join set_meeting m on m.id = t.meeting_id join learning_set s on s.id = m.set_id where t."
                        + owner,
                person);
    }

    private List<Map<String, Object>> questions(PersonId person) {
        return written(
                "question",
                "round_question",
                "text",
                "asked_at",
                "round_question t join meeting_round r on r.id = t.round_id"
                        + " join set_meeting m on m.id = r.meeting_id join learning_set s on s.id = m.set_id"
                        + " where t.author_id",
                person);
    }

    private List<Map<String, Object>> ofSets(
            String what, String table, String column, String owner, String at, PersonId person) {
        return written(
                what, table, column, at, table + " t join learning_set s on s.id = t.set_id where t." + owner, person);
    }

    private List<Map<String, Object>> written(
            String what, String table, String column, String at, String from, PersonId person) {
        return sql.read(
                "select t.id, s.title, t." + column + "_sealed as sealed, t." + at + " as moment from " + from
                        + " = ? and t." + column + "_sealed is not null order by t.id",
                row -> ExportRow.of(
                        "set",
                        row.getString("title"),
                        what,
                        seals.open(row.getString("sealed"), table + "." + column, row.getLong("id")),
                        "written",
                        Sql.instant(row, "moment")),
                person);
    }

    @Override
    public Erasure erase(PersonId person) {
        sql.update(
                "delete from set_proposal_yes where proposal_id in (select id from set_proposal where person_id = ?)",
                person);
        int removed = sql.update(
                "delete from round_question where round_id in (select id from meeting_round where presenter_id = ?)",
                person);
        for (String table : List.of(
                "meeting_check_in.person_id",
                "meeting_bid.person_id",
                "round_question.author_id",
                "meeting_round.presenter_id",
                "set_action.owner_id",
                "learning_review.person_id",
                "set_note.person_id",
                "contract_signature.person_id",
                "set_proposal_yes.person_id",
                "set_proposal.person_id")) {
            String[] parts = table.split("\\.");
            removed += sql.update("delete from " + parts[0] + " where " + parts[1] + " = ?", person);
        }
        int nameless = sql.update(
                        "update meeting_round set turn_person_id = null, version = version + 1"
                                + " where turn_person_id = ?",
                        person)
                + sql.update(
                        "update set_meeting set host_id = null, version = version + 1, revision = revision + 1"
                                + " where host_id = ?",
                        person)
                + sql.update(
                        "update set_proposal set proposed_by = null, version = version + 1 where proposed_by = ?",
                        person)
                + sql.update(
                        "update set_contract set changed_by = null, version = version + 1 where changed_by = ?",
                        person);
        return new Erasure(removed, nameless, List.of());
    }
}
