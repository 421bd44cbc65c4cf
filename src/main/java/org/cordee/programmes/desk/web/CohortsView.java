package org.cordee.programmes.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.CohortState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;

/** The cohorts that the person who asks leads or coordinates, what needs them first. */
@Named
@RequestScoped
public class CohortsView {

    @Inject
    private Cohorts cohorts;

    @Inject
    private Selections selections;

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private Initiatives initiatives;

    private List<Group> groups = List.of();
    private List<InitiativeCard> led = List.of();

    /** @throws NotFound for whoever has no desk */
    public void open() {
        if (!roles.any()) {
            throw new NotFound();
        }
        List<InitiativeId> mine = roles.led();
        led = mine.stream()
                .map(initiatives::byId)
                .sorted(Comparator.comparing(InitiativeCard::name))
                .toList();
        List<Line> lines = cohorts.mine().stream()
                .map(c -> line(c, mine.contains(c.initiative().id())))
                .toList();
        groups = new ArrayList<>();
        add(
                "now",
                lines.stream()
                        .filter(l ->
                                l.page().state() == CohortState.OPEN || l.page().state() == CohortState.CLOSED));
        add("running", lines.stream().filter(l -> l.page().state() == CohortState.RUNNING));
        add("planned", lines.stream().filter(l -> l.page().state() == CohortState.PLANNED));
        add("past", lines.stream().filter(l -> l.page().state().isOver()));
    }

    private void add(String word, java.util.stream.Stream<Line> lines) {
        List<Line> found = lines.sorted(
                        Comparator.comparing((Line l) -> l.page().plan().startsOn()))
                .toList();
        if (!found.isEmpty()) {
            groups.add(new Group("programmes.cohorts.group." + word, found));
        }
    }

    private Line line(CohortPage page, boolean lead) {
        long undecided = ApplicationState.countUndecided(selections.counts(page.id()));
        return new Line(page, page.state().isOver() ? 0 : undecided, lead);
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** The programmes a cohort can be opened of. */
    public List<InitiativeCard> getLed() {
        return led;
    }

    /** Cohorts that stand alike. @param words key of their title */
    public record Group(String words, List<Line> lines) {}

    /**
     * One cohort. @param undecided applications that wait for a decision; @param lead whether the reader decides them
     */
    public record Line(CohortPage page, long undecided, boolean lead) {

        /** Whether fewer take part, or are offered a place, than are needed, and it has not ended. */
        public boolean belowMinimum() {
            return !page.state().isOver()
                    && page.state() != CohortState.PLANNED
                    && page.numbers().enrolled() < page.plan().minimum();
        }
    }
}
