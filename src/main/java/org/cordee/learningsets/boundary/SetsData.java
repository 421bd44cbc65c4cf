package org.cordee.learningsets.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.control.FormingQueries;
import org.cordee.learningsets.control.SetQueries;
import org.cordee.learningsets.entity.LearningSet;
import org.cordee.learningsets.entity.SetMember;
import org.cordee.learningsets.terms.MemberState;
import org.cordee.learningsets.terms.SetState;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.platform.database.Sql;
import org.cordee.shared.ids.PersonId;

/**
 * Who was in which set is kept for six years, as enrolments are; how it was formed for two. Who leaves, leaves their
 * sets.
 */
@ApplicationScoped
@Transactional
public class SetsData implements PersonalData {

    static final Period SETS = Period.ofYears(6);
    static final Period ROUNDS = Period.ofYears(2);

    @Inject
    private SetQueries sets;

    @Inject
    private Leaving leaving;

    @Inject
    private HandingOver handingOver;

    @Inject
    private Contracts contracts;

    @Inject
    private SetNotifications tidings;

    @Inject
    private FormingQueries forming;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("learning_set", "learningsets.kept.sets", SETS),
                new Kept("set_member", "learningsets.kept.sets", SETS),
                new Kept("forming_round", "learningsets.kept.rounds", ROUNDS),
                new Kept("forming_person", "learningsets.kept.rounds", ROUNDS),
                new Kept("forming_facilitator", "learningsets.kept.rounds", ROUNDS),
                new Kept("forming_set", "learningsets.kept.rounds", ROUNDS),
                new Kept("set_interest", "learningsets.kept.wishes", null));
    }

    @Override
    public List<Section> export(PersonId person) {
        List<Map<String, Object>> in = sets.in(person, EnumSet.allOf(MemberState.class)).stream()
                .map(set -> facts(set, set.member(person)))
                .toList();
        List<Map<String, Object>> rounds = sql.read(
                "select r.title, r.created_at from forming_round r join forming_person p on p.round_id = r.id"
                        + " where p.person_id = ? and r.state = 'PUBLISHED'",
                row -> ExportRow.of("round", row.getString("title"), "started", Sql.instant(row, "created_at")),
                person);
        List<Map<String, Object>> wishes = sql.read(
                "select created_at from set_interest where person_id = ?",
                row -> ExportRow.of("since", Sql.instant(row, "created_at")),
                person);
        List<Map<String, Object>> led = sets.facilitatedBy(person).stream()
                .map(set -> ExportRow.of("set", set.title(), "your role", "facilitator"))
                .toList();
        return List.of(
                new Section("learningsets.kept.sets", in),
                new Section("learningsets.kept.sets", led),
                new Section("learningsets.kept.rounds", rounds),
                new Section("learningsets.kept.wishes", wishes));
    }

    private static Map<String, Object> facts(LearningSet set, SetMember m) {
        return ExportRow.of(
                "set",
                set.title(),
                "your answer",
                m.state().key(),
                "proposed",
                m.proposedAt(),
                "answered",
                m.answeredAt(),
                "left",
                m.leftAt(),
                "level at the time",
                m.level().key(),
                "sector at the time",
                m.sector() == null ? null : m.sector().key(),
                "region at the time",
                m.region() == null ? null : m.region().key(),
                "counted as lived experience",
                m.livedExperience());
    }

    /** As if declined: the coordinator alone hears of it, while the set is forming. */
    private void givesBack(LearningSet set, PersonId person) {
        set.decline(person, clock.instant());
        if (set.round() != null && set.state() == SetState.FORMING) {
            tidings.placeFree(forming.one(set.round()), set);
        }
        contracts.settle(set);
    }

    @Override
    public Erasure erase(PersonId person) {
        int nameless = 0;
        for (LearningSet set : sets.in(person, EnumSet.allOf(MemberState.class))) {
            MemberState state = set.member(person).state();
            if (state == MemberState.ACCEPTED && set.state() != SetState.FORMING) {
                leaving.gone(sets.locked(set.id()), person);
            } else if (state.holdsPlace()) {
                givesBack(sets.locked(set.id()), person);
            }
            nameless++;
        }
        sql.update(
                "update forming_round set version = version + 1 where id in (select round_id from forming_person"
                        + " where person_id = ?)",
                person);
        int removed = sql.update("delete from forming_person where person_id = ?", person)
                + sql.update("delete from forming_facilitator where person_id = ?", person)
                + sql.update("delete from set_interest where person_id = ?", person);
        nameless += sql.update("update forming_set set facilitator_id = null where facilitator_id = ?", person);
        for (LearningSet set : sets.facilitatedBy(person)) {
            if (set.state() != SetState.FORMING && set.state().live()) {
                handingOver.withoutFacilitator(sets.locked(set.id()));
            } else {
                set.withoutFacilitator();
                contracts.settle(set);
            }
            nameless++;
        }
        return new Erasure(removed, nameless, List.of());
    }
}
