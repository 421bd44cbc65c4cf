package org.cordee.learningsets.meetings.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cordee.learningsets.boundary.SetActions;
import org.cordee.learningsets.boundary.SetsInside;
import org.cordee.learningsets.terms.ActionState;
import org.cordee.shared.ids.PersonId;
import org.junit.jupiter.api.Test;

class SetSummariesIT extends SetsInside {

    @Inject
    SetSummaries summaries;

    @Inject
    SetActions actions;

    private SetSummaries.Summary of(PersonId person) {
        return as(person, () -> summaries.mine()).get(0);
    }

    @Test
    void membersAndOnesOwnOpenActionsOnly() {
        MadeSet made = contracted(6, true);
        PersonId one = made.members().get(0);
        PersonId other = made.members().get(1);
        SetSummaries.Summary mine = of(one);
        assertEquals(7, mine.members().size());
        assertEquals(1, mine.members().stream().filter(SetSummaries.Member::me).count());
        assertTrue(mine.members().get(6).facilitates());
        assertNull(mine.next());

        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        as(one, () -> actions.promise(made.id(), null, one, "Without a day", null));
        long done = as(one, () -> actions.promise(made.id(), null, one, "Done", today.plusDays(1)));
        as(one, () -> actions.promise(made.id(), null, one, "Talk to Bo", today.plusDays(3)));
        as(other, () -> actions.promise(made.id(), null, other, "Not yours", today.plusDays(1)));
        as(one, () -> actions.report(done, ActionState.DONE, "Done", null, null, null));
        assertEquals(
                List.of("Talk to Bo", "Without a day"),
                of(one).actions().stream().map(SetActions.Open::words).toList());
        assertFalse(of(made.facilitator()).actions().stream().findAny().isPresent());
        assertTrue(as(made.coordinator(), () -> summaries.mine()).isEmpty(), "a coordinator is not in it");
    }
}
