package org.cordee.learningsets.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.LearningSetId;
import org.junit.jupiter.api.Test;

class OldSetsJobIT extends SetsInside {

    @Inject
    OldSetsJob job;

    private void run() {
        inTransaction(() -> {
            job.run("");
            return null;
        });
    }

    private LocalDateTime ago(int years, int days) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(years)
                .minusDays(days);
    }

    private void closed(LearningSetId set, int years, int days) {
        sql("update learning_set set state = 'CLOSED', closed_at = ? where id = ?", ago(years, days), set.value());
    }

    private static List<Long> people(LearningSetId set) {
        long id = set.value();
        return List.of(
                count("select count(*) from set_member where set_id = ?", id),
                count(
                        "select count(*) from contract_signature where contract_id in (select id"
                                + " from set_contract where set_id = ?)",
                        id),
                count("select count(*) from set_meeting where set_id = ? and host_id is not null", id) > 0 ? 1L : 0L,
                count("select count(facilitator_id) from learning_set where id = ?", id));
    }

    @Test
    void whoWasInAClosedSetGoesAfterSixYears() {
        MadeSet old = contracted(4, true);
        MadeSet younger = contracted(4, true);
        MadeSet written = contracted(4, true);
        MadeSet live = contracted(4, true);
        List<Long> before = people(old.id());
        assertEquals(4L, before.get(0));
        closed(old.id(), 6, 2);
        closed(younger.id(), 6, -2);
        closed(written.id(), 6, 2);
        sql(
                "insert into set_note (id, version, set_id, person_id, text_sealed, changed_at)"
                        + " values (?, 1, ?, ?, 'x', ?)",
                -written.id().value(),
                written.id().value(),
                written.members().get(0).value(),
                ago(7, 0));
        run();
        run();
        assertEquals(List.of(0L, 0L, 0L, 0L), people(old.id()));
        assertEquals(
                5,
                count(
                        "select count(*) from set_meeting where set_id = ?",
                        old.id().value()),
                "its meetings stay as figures");
        for (MadeSet stays : List.of(younger, written, live)) {
            assertEquals(before, people(stays.id()));
        }
        sql("delete from set_note where set_id = ?", written.id().value());
        run();
        assertEquals(List.of(0L, 0L, 0L, 0L), people(written.id()));
    }

    @Test
    void howSetsWereFormedGoesAfterTwoYears() {
        Circle circle = circle(12);
        FormingRoundId round = round(circle);
        formed(circle, round);
        as(
                circle.coordinator(),
                () -> publishing.publish(round, soon(), board(circle, round).version()));
        sql(
                "update forming_round set created_at = ?, finished_at = ?, published_at = ? where id = ?",
                ago(3, 0),
                ago(3, 0),
                ago(2, -2),
                round.value());
        sql("update learning_set set state = 'ACTIVE' where round_id = ?", round.value());
        long sets = count(
                "select count(*) from learning_set where network_id = ?",
                circle.network().value());
        run();
        assertEquals(12, count("select count(*) from forming_person where round_id = ?", round.value()));
        sql("update forming_round set published_at = ? where id = ?", ago(2, 2), round.value());
        sql("update learning_set set state = 'FORMING' where round_id = ?", round.value());
        run();
        assertEquals(
                12,
                count("select count(*) from forming_person where round_id = ?", round.value()),
                "a set of it is still being formed");
        sql("update learning_set set state = 'ACTIVE' where round_id = ?", round.value());
        run();
        run();
        assertEquals(0, count("select count(*) from forming_person where round_id = ?", round.value()));
        assertEquals(0, count("select count(*) from forming_round where id = ?", round.value()));
        assertEquals(
                sets,
                count(
                        "select count(*) from learning_set where network_id = ?",
                        circle.network().value()));
        assertEquals(
                12,
                count(
                        "select count(*) from set_member m join learning_set s on s.id = m.set_id"
                                + " where s.network_id = ?",
                        circle.network().value()));
    }
}
