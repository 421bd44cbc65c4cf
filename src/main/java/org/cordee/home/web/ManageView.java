package org.cordee.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.cordee.home.boundary.ManagedWork;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.Chart;
import org.cordee.programmes.desk.boundary.CohortDesk;
import org.cordee.programmes.desk.boundary.ProgrammeFigures;
import org.cordee.programmes.terms.CohortState;
import org.cordee.shared.errors.NotFound;

/** The first page of the Manage area: what needs a decision, then figures. */
@Named
@RequestScoped
public class ManageView {

    @Inject
    private ManagedWork managedWork;

    @Inject
    private ManageCharts manageCharts;

    @Inject
    private Messages messages;

    private ManagedWork.Page page;
    private List<Decision> decisions;
    private List<Chart> charts;

    /** @throws NotFound for people who manage nothing */
    public void open() {
        page = managedWork.page();
        charts = manageCharts.of(page);
        decisions = new ArrayList<>();
        page.figures().cohorts().forEach(this::decisions);
        page.networks().stream()
                .filter(n -> page.requests().containsKey(n.id()))
                .forEach(n -> decide(
                        "requests", page.requests().get(n.id()), n.plan().title(), "/networks/members?id=" + n.id()));
    }

    private void decisions(CohortDesk.Row row) {
        if (row.programme().lead() && row.undecided() > 0) {
            decide("undecided", row.undecided(), row.title(), "/programmes/desk?id=" + row.id() + "&state=to-decide");
        }
        ProgrammeFigures.Attended attended = page.figures().attendance().get(row.id());
        if (attended != null && attended.unrecorded() > 0) {
            decide("unrecorded", attended.unrecorded(), row.title(), "/programmes/sessions?id=" + row.id());
        }
        if (row.state() == CohortState.CLOSED && row.belowMinimum()) {
            decide("below", row.minimum() - row.numbers().enrolled(), row.title(), "/programmes/desk?id=" + row.id());
        }
    }

    private void decide(String what, long count, String about, String href) {
        decisions.add(new Decision(messages.say("home.decision." + what, count), about, href));
    }

    public ManagedWork.Page getPage() {
        return page;
    }

    /** What waits for the reader. */
    public List<Decision> getDecisions() {
        return decisions;
    }

    public List<Chart> getCharts() {
        return charts;
    }

    /** Something that waits. @param about the cohort or network it is in; @param href where it is decided */
    public record Decision(String text, String about, String href) {}
}
