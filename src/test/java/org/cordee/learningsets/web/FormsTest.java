package org.cordee.learningsets.web;

import static org.cordee.house.Refusals.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.ContractPage;
import org.cordee.learningsets.forming.web.FormingPlanForm;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.SetState;
import org.cordee.learningsets.terms.Stage;
import org.cordee.learningsets.terms.Strictness;
import org.cordee.shared.ids.LearningSetId;
import org.junit.jupiter.api.Test;

/** A contract and a plan while they are being written. */
class FormsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static ContractForm contract() {
        return new ContractForm(new ContractPage(
                new ContractPage.About(new LearningSetId(7), "Set", SetState.FORMING, 0, 1, true),
                new ContractPage.Change(true, null, NOW),
                new ContractPage.Rhythm(
                        5,
                        6,
                        180,
                        Strictness.STRICT,
                        Map.of(
                                Stage.PRESENT,
                                2,
                                Stage.CLARIFY,
                                7,
                                Stage.QUESTIONS,
                                12,
                                Stage.SUMMARY,
                                2,
                                Stage.ACTIONS,
                                3)),
                new ContractPage.Texts("Purpose", "Rules", "Confidence"),
                new ContractPage.Signing(List.of(), 0, null, false, null),
                List.of()));
    }

    @Test
    void aContractIsShownAndReadBackTheSame() {
        ContractPage.Draft draft = contract().draft();
        assertEquals(5, draft.meetings());
        assertEquals(6, draft.weeksBetween());
        assertEquals(Strictness.STRICT, draft.strictness());
        assertEquals(new ContractPage.Texts("Purpose", "Rules", "Confidence"), draft.texts());
        assertEquals(5, draft.stages().size());
        assertFalse(draft.stages().containsKey(Stage.RESOURCES), "left out");
    }

    @Test
    void aStageWithoutMinutesIsLeftOut() {
        ContractForm form = contract();
        assertEquals(
                List.of(Stage.values()),
                form.getStages().stream().map(ContractForm.StageTime::getStage).toList());
        form.getStages().get(Stage.RESOURCES.ordinal()).setMinutes(5);
        form.getStages().get(Stage.CLARIFY.ordinal()).setMinutes(null);
        assertEquals(5, form.draft().stages().get(Stage.RESOURCES));
        assertFalse(form.draft().stages().containsKey(Stage.CLARIFY));
    }

    @Test
    void aPlanIsShownAndReadBackTheSame() {
        FormingPlan plan = new FormingPlan("Round", 5, 12, 1, 2, 3, 4, 5, false, true, true, false, 3);
        FormingPlanForm form = new FormingPlanForm(plan);
        assertEquals(plan, form.plan());
        form.setAim(9);
        form.setTitle(" ");
        assertEquals(List.of("title", "aim"), fields(form::plan));
        form.setAim(4);
        form.setTitle("Second");
        form.setSets(null);
        assertNull(form.plan().sets());
        assertEquals("Second", form.plan().title());
    }
}
