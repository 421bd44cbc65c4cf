package org.cordee.mentoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.mentoring.control.PairQueries;
import org.cordee.mentoring.control.RelationshipQueries;
import org.cordee.mentoring.entity.Agreement;
import org.cordee.mentoring.entity.Goal;
import org.cordee.mentoring.entity.MentoringSession;
import org.cordee.mentoring.entity.Relationship;
import org.cordee.mentoring.terms.NoteReader;
import org.cordee.mentoring.terms.PairSide;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonalData;
import org.cordee.shared.ids.PersonId;

/**
 * What a pair keeps, for two years after its end. A copy holds what both read, one's own private notes and one's own
 * feedback; never the other's private notes. Who leaves takes their private notes and feedback with them; what both
 * read stays with the other.
 */
@ApplicationScoped
@Transactional
public class PairData implements PersonalData {

    private static final Period KEPT = Period.ofYears(2);
    private static final List<String> TABLES = List.of(
            "relationship",
            "mentoring_agreement",
            "agreement_point",
            "mentoring_goal",
            "goal_step",
            "mentoring_session",
            "session_note",
            "mentoring_review",
            "mentoring_feedback");

    @Inject
    private RelationshipQueries relationships;

    @Inject
    private PairQueries queries;

    @Inject
    private Relationships own;

    @Inject
    private Agreements agreements;

    @Inject
    private Goals goals;

    @Inject
    private SessionNotes notes;

    @Inject
    private Feedbacks feedbacks;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Override
    public List<Kept> kept() {
        return TABLES.stream()
                .map(table -> new Kept(table, "mentoring.kept.pairs", KEPT))
                .toList();
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Map<String, Object>> pairs = new ArrayList<>();
        List<Map<String, Object>> aims = new ArrayList<>();
        List<Map<String, Object>> sessions = new ArrayList<>();
        List<Map<String, Object>> said = new ArrayList<>();
        for (Relationship r : relationships.of(person)) {
            PairSide pairSide = r.side(person).orElseThrow();
            String other = people.card(r.person(pairSide.other())).name();
            pairs.add(pair(r, pairSide, other));
            queries.goals(r.id()).forEach(g -> aims.add(goal(g, other)));
            queries.sessions(r.id()).forEach(s -> sessions.add(session(s, pairSide, other)));
            queries.feedback(r.id(), person)
                    .map(feedbacks::card)
                    .ifPresent(f -> said.add(ExportRow.of(
                            "with",
                            other,
                            "how much it helps",
                            f.rating(),
                            "what helped",
                            f.helped(),
                            "what could be better",
                            f.better(),
                            "shared",
                            f.shared(),
                            "given",
                            f.givenAt())));
        }
        return List.of(
                new Section("mentoring.kept.pairs", pairs),
                new Section("mentoring.kept.goals", aims),
                new Section("mentoring.kept.notes", sessions),
                new Section("mentoring.kept.feedback", said));
    }

    private Map<String, Object> pair(Relationship r, PairSide pairSide, String other) {
        Agreement last = queries.agreement(r.id());
        Map<String, Object> facts = new LinkedHashMap<>(ExportRow.of(
                "with",
                other,
                "as",
                pairSide.key(),
                "state",
                r.state().key(),
                "begun",
                r.begunAt(),
                "active",
                r.activeAt(),
                "ended",
                r.endedAt(),
                "months",
                last.months(),
                "sessions",
                last.sessions(),
                "signed",
                last.signedAt(pairSide)));
        agreements.texts(last).forEach((point, text) -> facts.put(point.key().replace('-', ' '), text));
        return facts;
    }

    private Map<String, Object> goal(Goal goal, String other) {
        Goals.Card card = goals.card(goal, Map.of());
        return ExportRow.of(
                "with",
                other,
                "goal",
                card.aim(),
                "measure",
                card.measure(),
                "by",
                card.targetOn(),
                "state",
                card.state().key(),
                "steps",
                String.join(
                        "\n",
                        card.steps().stream()
                                .map(s -> s.onDay() + " " + s.text())
                                .toList()));
    }

    private Map<String, Object> session(MentoringSession session, PairSide pairSide, String other) {
        return ExportRow.of(
                "with",
                other,
                "agenda",
                notes.agenda(session),
                "note for both",
                session.note(NoteReader.BOTH).map(notes::text).orElse(null),
                "private note",
                session.note(NoteReader.of(pairSide)).map(notes::text).orElse(null));
    }

    @Override
    public Erasure erase(PersonId person) {
        int removed = 0;
        int nameless = 0;
        for (Relationship r : relationships.of(person)) {
            PairSide pairSide = r.side(person).orElseThrow();
            if (r.state().live()) {
                own.endEarly(relationships.locked(r.id()));
            }
            for (MentoringSession session : queries.sessions(r.id())) {
                removed += session.note(NoteReader.of(pairSide))
                        .map(n -> {
                            session.remove(n);
                            return 1;
                        })
                        .orElse(0);
            }
            var feedback = queries.feedback(r.id(), person);
            feedback.ifPresent(f -> f.write(f.rating(), null, null, false, clock.instant()));
            nameless += feedback.isPresent() ? 2 : 1;
        }
        return new Erasure(removed, nameless, nameless == 0 ? List.of() : List.of("mentoring.kept.pairs.stay"));
    }
}
