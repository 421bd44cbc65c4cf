package org.cordee.scheduling.polls.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.web.OfferedTimeForm;
import org.cordee.scheduling.web.TimeWords;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.Validation;

/** Of a poll's page, for its organiser: which times stay, new ones, and the deadline. */
@Named
@ViewScoped
public class PollChangeView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 2;

    @Inject
    private PollView poll;

    @Inject
    private Polls polls;

    @Inject
    private TimeWords timeWords;

    @Inject
    private UnreachedPeople unreachedPeople;

    private List<String> kept;
    private LocalDate closes;
    private final List<OfferedTimeForm> typed = new ArrayList<>();

    private ZoneId zone() {
        return page().period().zone();
    }

    private PollPage page() {
        return poll.getPage();
    }

    public String change() {
        List<TimeRange> fresh = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        gather(fresh, lines);
        List<Long> stay = getKept().stream().map(Long::valueOf).toList();
        Instant until = until(fresh, stay);
        try {
            doOnce(() -> polls.change(poll.getId(), stay, fresh, until));
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream().map(p -> here(p, lines)).toList());
        }
        flashMessages.add("scheduling.poll.told.changed");
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/poll?faces-redirect=true&id=" + poll.getId();
    }

    private void gather(List<TimeRange> fresh, List<Integer> lines) {
        int minutes = (int) page().times().get(0).when().length().toMinutes();
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            OfferedTimeForm line = typed.get(i);
            String at = "new-" + i + "-";
            if (line.blank()) {
                continue;
            }
            try {
                new Validation()
                        .required("date", line.getDate())
                        .required("start", line.getStart())
                        .done();
                fresh.add(line.when(minutes, zone()));
                lines.add(i);
            } catch (Invalid e) {
                e.problems().forEach(p -> wrong.add(new Problem(at + p.field(), p.key(), p.arguments())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    /** The end of that day, or when the last of the times begins on it. */
    private Instant until(List<TimeRange> fresh, List<Long> stay) {
        new Validation().required("until", closes).done();
        Instant end = closes.atTime(23, 59).atZone(zone()).toInstant();
        List<Instant> starts =
                new ArrayList<>(fresh.stream().map(TimeRange::start).toList());
        page().times().stream()
                .filter(t -> stay.contains(t.id()))
                .forEach(t -> starts.add(t.when().start()));
        Instant latest = starts.stream().max(Instant::compareTo).orElse(end);
        return latest.isBefore(end) && LocalDate.ofInstant(latest, zone()).equals(closes) ? latest : end;
    }

    private static Problem here(Problem problem, List<Integer> lines) {
        String field = String.valueOf(problem.field());
        String here = field.matches("times\\.\\d+\\.start")
                ? "new-" + lines.get(Integer.parseInt(field.split("\\.")[1])) + "-start"
                : field.equals("times") ? "kept" : field.equals("closes") ? "until" : problem.field();
        return new Problem(here, problem.key(), problem.arguments());
    }

    /** The times of the poll, to be kept or not. */
    public List<SelectItem> getTimes() {
        return page().times().stream()
                .map(t -> new SelectItem(String.valueOf(t.id()), timeWords.label(t.when())))
                .toList();
    }

    public List<String> getKept() {
        if (kept == null) {
            kept = new ArrayList<>(
                    page().times().stream().map(t -> String.valueOf(t.id())).toList());
        }
        return kept;
    }

    public void setKept(List<String> kept) {
        this.kept = kept;
    }

    public LocalDate getCloses() {
        if (closes == null) {
            closes = LocalDate.ofInstant(page().period().closesAt(), zone());
        }
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }

    public List<OfferedTimeForm> getTyped() {
        while (typed.size() < LINES) {
            typed.add(new OfferedTimeForm());
        }
        return typed;
    }
}
