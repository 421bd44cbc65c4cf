package org.cordee.programmes.desk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.platform.files.CsvFile;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.web.Download;
import org.cordee.platform.web.ListState;
import org.cordee.programmes.boundary.CohortPage;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.web.CohortFormView;
import org.cordee.shared.errors.NotFound;

/**
 * The lists of a cohort as files for a spreadsheet, with exactly what the screen shows: same rows, same order, same
 * columns.
 */
@Named
@ViewScoped
public class DeskExport extends CohortFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Selections selections;

    @Inject
    private Participants participants;

    @Inject
    private DateTimes dateTimes;

    private final ListState list = ApplicationFilters.list();
    private String what;

    /** The view action: answers with the file. Applications are for the lead; who takes part also for who arranges. */
    @Override
    public void open() {
        if ("applications".equals(what)) {
            openAsLead();
            Download.send(applications(), getCohort().plan().title(), what);
        } else if ("participants".equals(what)) {
            super.open();
            Download.send(participants(), getCohort().plan().title(), what);
        } else {
            throw new NotFound();
        }
    }

    private CsvFile applications() {
        List<List<?>> rows = new ArrayList<>();
        list.allOf(query -> selections.page(getId(), ApplicationFilters.of(list), query))
                .forEach(r -> rows.add(row(r)));
        Stream<String> head = Stream.of(
                        "name", "organisation", "level", "support", "state", "until", "position", "sent", "changed")
                .filter(h -> !h.equals("support") || asksManager());
        return new CsvFile(
                head.map(h -> messages.get("programmes.desk.column." + h)).toList(), rows);
    }

    private List<?> row(Selections.Row r) {
        List<Object> cells = new ArrayList<>(List.of(
                r.about().name(),
                text(r.about().organisation()),
                messages.term(r.about().level())));
        if (asksManager()) {
            cells.add(messages.term(r.support()));
        }
        cells.add(messages.term(r.state()));
        cells.add(dateTimes.moment(r.offerUntil()));
        cells.add(r.position());
        cells.add(dateTimes.date(r.submittedAt()));
        cells.add(dateTimes.date(r.changedAt()));
        return cells;
    }

    private boolean asksManager() {
        return getCohort().plan().asksManager();
    }

    private CsvFile participants() {
        List<CohortPage.ComponentCard> parts = getCohort().components();
        boolean arranging = getCohort().state().isArranging();
        List<String> head =
                new ArrayList<>(Stream.of("name", "organisation", "level", "state", "since", "diet", "arrangements")
                        .filter(h -> arranging || !h.equals("diet") && !h.equals("arrangements"))
                        .map(h -> messages.get("programmes.participants.column." + h))
                        .toList());
        parts.forEach(p -> head.add(p.title()));
        List<List<?>> rows = new ArrayList<>();
        for (Participants.Row r : participants.exported(getId())) {
            List<Object> cells = new ArrayList<>(List.of(
                    r.about().name(),
                    text(r.about().organisation()),
                    messages.term(r.about().level()),
                    messages.term(r.state()),
                    dateTimes.date(r.since())));
            if (arranging) {
                cells.addAll(List.of(text(r.needs().diet()), text(r.needs().arrangements())));
            }
            r.progress().forEach(p -> cells.add(messages.term(p)));
            rows.add(cells);
        }
        return new CsvFile(head, rows);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    public ListState getList() {
        return list;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
